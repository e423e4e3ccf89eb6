"""Finds the phrases of a table in a text: words are folded, the longest phrase wins."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼʿʻ`][^\W_]+)*")
DROPPED = str.maketrans("", "", ".'’ʼʿʻ`")
POSSESSIVE: Final = ("'s", "’s", "'S", "’S")


class Word(NamedTuple):
    """A word of a text: its folded form and its place in code points.

    A tuple, since it is made for every word of every text, and costs half of a record.
    """

    folded: str
    start: int
    end: int


def word_set(words: str) -> frozenset[str]:
    """The words of a string, parted by spaces."""
    return frozenset(words.split())


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word without case, accents, dots and apostrophes, nor a possessive ``'s``."""
    if word.endswith(POSSESSIVE):
        word = word[:-2]
    if not word.isascii():
        spread = unicodedata.normalize("NFKD", word)
        word = "".join(one for one in spread if not unicodedata.combining(one))
    return word.translate(DROPPED).casefold()


@lru_cache(maxsize=1024)
def read_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of ``text[start:end]``; hyphens part words, and offsets are those of `text`."""
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return tuple(map(_word, found))


def _word(match: re.Match[str]) -> Word:
    word, (start, end) = match.group(), match.span()
    return Word(fold(word), start, end - 2 if word.endswith(POSSESSIVE) else end)


@dataclass(slots=True)
class _Node(Generic[Value]):
    children: dict[str, "_Node[Value]"] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseMatch(Generic[Value]):
    """A phrase found: the half-open range of words, and what the table says of it."""

    first: int
    after: int
    values: tuple[Value, ...]


class PhraseTrie(Generic[Value]):
    """A table of phrases, searched in time linear in the words of the text."""

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, phrase: str, value: Value) -> None:
        """Add a phrase; a phrase may have several values."""
        node = self._root
        for word in read_words(phrase):
            node = node.children.setdefault(word.folded, _Node())
        if node is not self._root:
            node.values.append(value)

    def look_up(self, phrase: str) -> tuple[Value, ...]:
        """The values of exactly this phrase."""
        words = read_words(phrase)
        match = self.longest_at(words, 0)
        return match.values if match and match.after == len(words) else ()

    def begins_with(self, folded: str) -> bool:
        """Whether a phrase begins with a word in its folded form: most words begin none."""
        return folded in self._root.children

    def longest_at(self, words: Sequence[Word], first: int) -> PhraseMatch[Value] | None:
        """The longest phrase that begins at the word `first`."""
        if not words or words[first].folded not in self._root.children:
            return None
        return next(self.all_at(words, first), None)

    def all_at(self, words: Sequence[Word], first: int) -> Iterator[PhraseMatch[Value]]:
        """The phrases that begin at the word `first`, the longest first."""
        found: list[PhraseMatch[Value]] = []
        node = self._root
        for at in range(first, len(words)):
            below = node.children.get(words[at].folded)
            if below is None:
                break
            node = below
            if node.values:
                found.append(PhraseMatch(first=first, after=at + 1, values=tuple(node.values)))
        return reversed(found)

    def find(self, words: Sequence[Word]) -> Iterator[PhraseMatch[Value]]:
        """The phrases in `words`, from left to right, the longest first, never overlapping."""
        after = 0
        for at, word in enumerate(words):
            if at < after or word.folded not in self._root.children:
                continue
            match = next(self.all_at(words, at), None)
            if match is not None:
                yield match
                after = match.after
