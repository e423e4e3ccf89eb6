"""The words that decide how names stand in an incident's title."""

import csv
from functools import cache
from importlib.resources import files

from dateline.errors import InvalidRecordError
from dateline.mentions.nouns import look_up_actor_noun, noun_classes
from dateline.mentions.numbers import number_value
from dateline.mentions.place_words import place_nouns

CLASSES = frozenset(
    {
        "pronoun",
        "possessive",
        "opener",
        "vague_target",
        "body",
        "collective",
        "describing",
        "thing",
        "road",
        "spot",
    }
)


@cache
def title_words(kind: str) -> frozenset[str]:
    """The words of a class of ``title_words.csv``, lower case.

    Classes: ``pronoun`` (points at somebody and names nobody), ``possessive`` (the speaker's,
    not the reader's), ``opener`` (begins a phrase, and is no part of a name), ``describing``
    (begins a phrase, and no name), ``vague_target`` (says nothing of what was hit), ``body``
    (there is one of it: "the coalition"), ``collective`` (has no article), ``thing`` (begins
    sentences, and no name), ``road`` (something happens on it) and ``spot`` (at it).

    Raises:
        InvalidRecordError: a class is unknown, or stands twice.
    """
    return _classes()[kind]


def is_everyday(word: str) -> bool:
    """Whether a word is an everyday one, which has a capital only where a sentence begins."""
    low = word.casefold()
    stem = low.removesuffix("s")
    return (
        low in title_words("opener") | title_words("describing") | title_words("thing")
        or number_value(low) is not None
        or look_up_actor_noun(low) is not None
        or bool(noun_classes(low) or noun_classes(stem))
        or bool({low, stem} & (place_nouns() | title_words("vague_target")))
    )


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = files("dateline.link").joinpath("tables/title_words.csv").read_text("utf-8")
    found: dict[str, frozenset[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        if row["class"] not in CLASSES or row["class"] in found:
            raise InvalidRecordError(f"title_words.csv: {row['class']} is unknown, or twice")
        words = row["words"].casefold().split()
        found[row["class"]] = frozenset(word.replace("_", " ") for word in words)
    return found
