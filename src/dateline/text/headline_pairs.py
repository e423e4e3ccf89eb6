"""Two subjects that a headline joins by a comma: "Ethiopia, Somalia sign accord".

The parser hangs the first beside the clause, or takes the verb for a noun.
"""

from collections.abc import Sequence
from typing import Final

from dateline.text.headline_trees import PARTS, make_root, put_above, raise_over, whole_of
from dateline.text.small_words import title_words
from dateline.text.tokens import Doc, Token, hang

_JOINTS: Final = frozenset({",", "and", "&"})
_NOMINAL: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "UH", "DT"})
_LABEL: Final = ":"
_LONGEST: Final = 3
_DATES: Final = frozenset({"DATE", "TIME"})


def read_pairs(doc: Doc) -> None:
    """Give a verb both of the subjects that stand before it."""
    start = _start_of(doc)
    joint = next((one for one in doc.tokens[start + 1 :] if one.lower_ in _JOINTS), None)
    if joint is None or joint.i - start > _LONGEST:
        return
    verb = _verb_behind(doc, joint)
    if verb is None:
        return
    second_end = verb.i - (
        2 if verb.tag_ == "VB" and doc.tokens[verb.i - 1].lower_ == "to" else 1
    )
    first, second = doc.tokens[start : joint.i], doc.tokens[joint.i + 1 : second_end + 1]
    if not _is_phrase(first) or not _is_phrase(second) or _is_read(first[-1], second[-1], verb):
        return
    _raise_verb(verb, first[-1], second[-1])
    _join(first, second, joint, verb)


def _start_of(doc: Doc) -> int:
    """Where the headline begins, behind a label of one or two words: "BREAKING: "."""
    labels = [one.i + 1 for one in doc.tokens[:_LONGEST] if one.text == _LABEL]
    return labels[-1] if labels else 0


def _verb_behind(doc: Doc, joint: Token) -> Token | None:
    behind = doc.tokens[joint.i + 2 : joint.i + 2 + _LONGEST + 1]
    for one in behind:
        if one.lower_ in title_words("two_sided") and one.tag_ not in {"VBZ", "VBN", "VBG"}:
            return one
        if one.tag_ == "VB" and doc.tokens[one.i - 1].lower_ == "to":
            return one
    return None


def _is_phrase(tokens: Sequence[Token]) -> bool:
    return 0 < len(tokens) <= _LONGEST and all(
        one.tag_ in _NOMINAL and one.ent_type_ not in _DATES for one in tokens
    )


def _is_read(first: Token, second: Token, verb: Token) -> bool:
    """Whether the parser has both as subjects."""
    is_first = first.head is verb and first.dep_ == "nsubj"
    is_joined = second.head is first and second.dep_ == "conj"
    return is_first and (is_joined or (second.head is verb and second.dep_ == "nsubj"))


def _raise_verb(verb: Token, first: Token, second: Token) -> None:
    noun = whole_of(verb)
    if noun is not verb:
        put_above(verb, noun)
    is_under_subject = first.is_ancestor(verb) and first.dep_ == "nsubj"
    raise_over(verb, first)
    raise_over(verb, second)
    if is_under_subject:
        root = next(one for one in (verb, *verb.ancestors) if one.head is one)
        root.dep_ = "dep"
        make_root(verb, root)
    verb.pos_, verb.lemma_ = "VERB", verb.lower_
    verb.tag_ = verb.tag_ if verb.tag_ in {"VB", "VBD"} else "VBP"


def _join(first: Sequence[Token], second: Sequence[Token], joint: Token, verb: Token) -> None:
    head, other = first[-1], second[-1]
    is_people = (
        len(first) == 1 and len(second) > 1 and _is_people(head) and _is_people(second[0])
    )
    if is_people:  # "Thai, Cambodian troops"
        hang(other, verb)
        hang(head, other)
        hang(second[0], head)
        other.dep_, head.dep_, second[0].dep_ = "nsubj", "amod", "conj"
    else:
        hang(head, verb)
        hang(other, head)
        head.dep_, other.dep_ = "nsubj", "conj"
    hang(joint, head)
    for phrase in (first, second):
        for one in phrase[:-1]:
            if one.head not in phrase and one.dep_ != "conj":
                hang(one, phrase[-1])
                one.dep_ = one.dep_ if one.dep_ in PARTS else "compound"
    for one in (head, other):
        one.pos_ = one.pos_ if one.pos_ in {"NOUN", "PROPN", "ADJ"} else "PROPN"


def _is_people(token: Token) -> bool:
    """Whether a word says of which people, and names no party by itself: "Thai"."""
    return token.tag_ not in {"NNS", "NNPS"} and (
        token.ent_type_ == "NORP" or (token.tag_ == "JJ" and token.text[0].isupper())
    )
