"""Divisions called by several words behind their names: "Karm Local Government Area"."""

from typing import Final

from dateline.text.tokens import Doc

NOUN: Final = "local government area"
_WORDS: Final = (("local", "government", "area"), ("local", "government", "areas"), ("lga",))

_FIRST: Final = frozenset({"Local", "LOCAL", "LGA"})


def local_area_at(doc: Doc, at: int) -> int:
    """How many tokens from `at` call what stands before them such a division; 0 for none."""
    if at >= len(doc) or doc.tokens[at].text not in _FIRST:
        return 0
    for words in _WORDS:
        if tuple(one.lower_ for one in doc[at : at + len(words)]) == words:
            return len(words)
    return 0
