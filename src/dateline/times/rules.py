"""What a rule of the grammar is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from dateline.times.meaning import Meaning


class Verdict(Enum):
    """What a rule makes of words that fit its pattern, other than a time."""

    REFUSED = auto()  # not what this rule is for: others may read it
    NOT_A_TIME = auto()  # a name or a habit: nobody may


Reading = Meaning | Verdict
Builder = Callable[[re.Match[str]], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern with what its words mean.

    Attributes:
        name: shown as the reason of an interval.
        pattern: matched where an expression may begin.
        build: the meaning of a match.
        looks_ahead: whether it hangs on a time that may follow ("two days after the raid").
    """

    name: str
    pattern: re.Pattern[str]
    build: Builder
    looks_ahead: bool = False


def word_before(match: re.Match[str]) -> str:
    """The word before a match, folded; empty at the start and after punctuation."""
    return last_word(match.string, match.start())


def last_word(text: str, end: int) -> str:
    """The word that ends before `end`, folded; empty at the start and after punctuation."""
    found = _LAST_WORD.search(text, max(0, end - 24), end)
    return found[1].casefold() if found else ""


_LAST_WORD = re.compile(r"([\w’']+)[\s\"“‘(-]*\Z")


def next_word(match: re.Match[str]) -> str:
    """The word directly after a match, as written; empty where punctuation comes first."""
    found = _NEXT_WORD.match(match.string, match.end())
    return found[1] if found else ""


_NEXT_WORD = re.compile(r"\s+([\w’'-]+)")
