"""A verb of the past does not go on with an infinitive.

"Police fired tear gas to disperse them and detained eight", "he refused to stop and was shot":
the parser joins the second verb to the infinitive, as if it were only meant; it goes on with
the first. So does a participle: "he was told to kneel and shot".
"""

from typing import Final

from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Doc, Token, hang

_PAST: Final = frozenset({"VBD", "VBN"})
_HELPERS: Final = frozenset({"aux", "auxpass"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})


def part_conjuncts(doc: Doc) -> None:
    """Hang each verb of the past from the last verb of the past before it."""
    if not is_on(Repair.CONJUNCT):
        return
    for told in doc.tokens:
        if told.dep_ != "conj":
            continue
        if _is_shot(told):
            told.pos_, told.tag_, told.lemma_ = "VERB", "VBN", "shoot"
        before = _told_before(told) if told.tag_ in _PAST else None
        if before is None:
            continue
        if not _has_helper(told) and before.tag_ == "VBD":
            told.tag_ = "VBD"
        joining = [one for one in told.head.children if _joins(one, told)]
        for one in (told, *joining):
            hang(one, before)


def _is_shot(word: Token) -> bool:
    """Whether a joined "shot" is taken for a noun beside a verb: "to kneel and shot"."""
    is_noun = word.lower_ == "shot" and word.pos_ == "NOUN"
    return is_noun and word.head.pos_ == "VERB" and not word.children


def _told_before(told: Token) -> Token | None:
    """The verb on whose infinitive a verb of the past was hung."""
    infinitive = told.head
    while infinitive.dep_ == "conj" and infinitive.tag_ == "VB":
        infinitive = infinitive.head
    if infinitive.tag_ != "VB" or not _is_infinitive(infinitive):
        return None
    above = infinitive.head
    while not _is_past(above) and above.head is not above:
        above = above.head
    return above if _is_past(above) and above.i < infinitive.i else None


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and _has_helper(verb))


def _has_helper(verb: Token) -> bool:
    return any(one.dep_ in _HELPERS and one.tag_ in _FINITE for one in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _joins(word: Token, told: Token) -> bool:
    """Whether a word only joins the verb to what stands before it."""
    return word.dep_ in {"cc", "punct"} and word.i < told.i
