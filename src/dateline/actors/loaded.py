"""Loaded words: kept as how a voice names someone, never adopted as the name."""

from dataclasses import dataclass
from functools import cache

from dateline.mentions.phrases import PhraseTrie, read_words
from dateline.mentions.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedWord:
    """A row of the table: the word, and what stands in for it where it is the only name.

    Attributes:
        neutral: empty where the word only colours another name ("so-called").
    """

    word: str
    class_: str
    neutral: str


@cache
def load_loaded_words() -> PhraseTrie[LoadedWord]:
    """The table of loaded words."""
    trie: PhraseTrie[LoadedWord] = PhraseTrie()
    for row in read_table("actors", "loaded_words.csv", ("word", "class", "neutral", "source")):
        trie.add(
            row["word"],
            LoadedWord(word=row["word"], class_=row["class"], neutral=row["neutral"]),
        )
    return trie


def find_loaded(text: str) -> tuple[tuple[str, LoadedWord], ...]:
    """The loaded words in `text`, as written, each with its row."""
    words = read_words(text)
    return tuple(
        (text[words[match.first].start : words[match.after - 1].end], match.values[0])
        for match in load_loaded_words().find(words)
    )
