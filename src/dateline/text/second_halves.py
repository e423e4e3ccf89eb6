"""Second halves without their "were": "two were killed and three others injured".

The parser joins "others" to "killed" and makes "injured" describe them, so that they would be
killed, too.
"""

from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Doc, Token, hang

_LOOSE = frozenset({"advcl", "ccomp", "dep", "parataxis"})


def read_second_halves(doc: Doc) -> None:
    """Let what befell those of a second half be joined to what befell the first."""
    if not is_on(Repair.HALVES):
        return
    for noun in doc.tokens:
        verb = noun.head
        if _is_half(noun, verb):
            noun.dep_ = "conj"
        is_stray = noun.dep_ == "conj" and noun.pos_ in {"NOUN", "NUM"} and verb.tag_ == "VBN"
        if not is_stray or verb.pos_ != "VERB" or noun.i < verb.i:
            continue
        told = next(
            (one for one in noun.rights if one.dep_ == "acl" and one.tag_ == "VBN"), None
        )
        is_passive = any(one.dep_ == "auxpass" for one in verb.children)
        if told is not None and is_passive and told.i == noun.i + 1:
            hang(told, verb)
            hang(noun, told)
            told.dep_, noun.dep_ = "conj", "nsubj"


def _is_half(told: Token, verb: Token) -> bool:
    """Whether a participle with a number before it goes on a list: "nine were shot, two hurt"."""
    if told.tag_ != "VBN" or verb.tag_ != "VBN" or told.dep_ not in _LOOSE or told.i < verb.i:
        return False
    befallen = [one for one in told.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
    is_counted = any(
        one.pos_ == "NUM" or any(inner.dep_ == "nummod" for inner in one.children)
        for one in befallen
    )
    is_bare = not any(one.dep_ in {"aux", "auxpass", "mark"} for one in told.children)
    return is_counted and is_bare and any(one.dep_ == "auxpass" for one in verb.children)
