"""The words of a text, folded for searching."""

import re

from dateline.store.rows import fold

_WORD = re.compile(r"\w+")
MAX_WORD = 40


def words_of(text: str) -> frozenset[str]:
    """The different words of `text`: small letters, no accents, no apostrophes."""
    return frozenset(word[:MAX_WORD] for word in _WORD.findall(fold(text)))
