"""With which words a pattern can begin: so that few rules are tried at each word of a text.

A pattern can begin only with a word that stands in it; that is enough to pass over most.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

GROUP_NAME: Final = re.compile(r"\?P<\w+>")
ESCAPE: Final = re.compile(r"\\[A-Za-z]|[?*+]")
LETTERS: Final = re.compile(r"[a-z]+")
OPTIONAL_S: Final = re.compile(r"\b([a-z]+)s\?")


@cache
def _words(pattern: re.Pattern[str]) -> frozenset[str]:
    """The words of a pattern, folded; "0" where it has digits."""
    bare = GROUP_NAME.sub(" ", pattern.pattern)
    singular = OPTIONAL_S.findall(bare.casefold())
    words = {*LETTERS.findall(ESCAPE.sub(" ", bare).casefold()), *singular}
    return frozenset(words | {"0"} if r"\d" in bare else words)


def starts_with(pattern: re.Pattern[str], word: str) -> bool:
    """Whether a pattern may begin with `word`; "0" stands for any digit."""
    return word in _words(pattern)


def words_in(patterns: Iterable[re.Pattern[str]]) -> frozenset[str]:
    """Every word with which one of the patterns may begin."""
    return frozenset(word for one in patterns for word in _words(one))
