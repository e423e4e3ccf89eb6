"""Who speaks by what is sent: "the Front left leaflets claiming the attack" is the Front.

What a participle says of a letter, a call or a note is said by who sent it: its owner, who it
is by or from, or who hands it out. Who only receives it says nothing.
"""

from dateline.claims.voice import child_of, is_passive
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token


def sender_of(noun: Token) -> Token | None:
    """Who sent the message that `noun` is, or to whom it went; None where nobody is named."""
    message = _message_at(noun)
    if message is None:
        return None
    own = child_of(message, "poss") or _by_preposition(message)
    governor = message.head
    if own is not None or message.dep_ != "dobj":
        return own
    if governor.lemma_.lower() in words_of("receiving"):
        return _by_preposition(governor)
    return None if is_passive(governor) else child_of(governor, "nsubj")


def _message_at(noun: Token) -> Token | None:
    """The noun itself, or what was sent to it: "a letter to a newspaper claiming …"."""
    if _is_message(noun):
        return noun
    if noun.dep_ != "pobj" or noun.head.lower_ != "to":
        return None
    governor = noun.head.head
    if _is_message(governor):
        return governor
    sent = child_of(governor, "dobj")
    return sent if sent is not None and _is_message(sent) else None


def _is_message(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in words_of("issued_words") or lemma in words_of("sent_words")


def _by_preposition(word: Token) -> Token | None:
    for child in word.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return child_of(child, "pobj")
    return None
