"""Participles behind a place that the parser takes for adjectives: ", Karm, burning houses".

It makes the houses, and Karm with them, the object of the verb before.
"""

from typing import Final

from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Doc, hang

_WITHIN: Final = frozenset({"amod", "compound"})
_HARM: Final = frozenset(
    {"burning", "looting", "torching", "killing", "wounding", "injuring", "kidnapping"}
    | {
        "abducting",
        "destroying",
        "ransacking",
        "robbing",
        "beheading",
        "displacing",
        "shooting",
    }
)


def read_trailing_participles(doc: Doc) -> None:
    """Let a participle of harm behind a place be done by who acts before."""
    root = next((one for one in doc.tokens if one.head is one), None)
    if root is None or root.pos_ != "VERB" or not is_on(Repair.TRAILING):
        return
    for told in doc.tokens[3:-1]:
        noun = told.head
        is_part = told.lower_ in _HARM and told.dep_ in _WITHIN and noun.i > told.i > root.i
        if not is_part or doc.tokens[told.i - 1].text != ",":
            continue
        if doc.tokens[told.i - 2].pos_ != "PROPN":
            continue
        for one in noun.lefts:
            if one.i < told.i:
                hang(one, root)
                one.dep_ = "npadvmod" if one.dep_ != "punct" else one.dep_
        hang(told, root)
        hang(noun, told)
        told.pos_, told.tag_, told.dep_, noun.dep_ = "VERB", "VBG", "advcl", "dobj"
        return
