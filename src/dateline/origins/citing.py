"""Reports that say in their own text on which outlet's report they rest.

The wording is a table: what stands before an outlet's name, and what after it. A text that ends
with the name credits it too. "Not in his car, as the Post wrote" contradicts, and rests on
nothing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from dateline.ingest.tables_io import read_table
from dateline.origins.shingles import Fingerprint
from dateline.origins.voices import short_names

COLUMNS = ("words", "side", "source")
MIN_LETTERS = 4
MAX_NAME_WORDS = 6
MAX_CITED = 30
"""So many reports of the outlet, the nearest in time, may be those that a report cites."""

NEGATED_WITHIN = 8
WORD = re.compile(r"\w+")


def cited_words(copy: Fingerprint, outlet: str | None) -> str:
    """The words with which `copy` says that `outlet` reports it; empty where it does not."""
    if outlet is None or len(outlet) < MIN_LETTERS:
        return ""
    text = " ".join(copy.words)
    match = _pattern(outlet).search(text)
    if match is None:
        return ""
    before = text[: match.start()].split()[-NEGATED_WITHIN:]
    return "" if _contradicts(before) else match[0]


def citing_pairs(
    fingerprints: Sequence[Fingerprint], window: timedelta
) -> Iterator[tuple[int, int]]:
    """Positions of an outlet's report and of a later one that names the outlet in its text."""
    told = _by_outlet(fingerprints)
    names = names_of(told)
    for at, one in enumerate(fingerprints):
        when = one.published_at
        if when is None:
            continue
        for outlet in outlets_named(one.words, names):
            times = told[outlet]
            low = bisect_left(times, (when - window, -1))
            high = bisect_right(times, (when, at))
            for _, other in times[max(low, high - MAX_CITED) : high]:
                if other != at:
                    yield (min(at, other), max(at, other))


def _by_outlet(fingerprints: Sequence[Fingerprint]) -> dict[str, list[tuple[datetime, int]]]:
    """The reports of each outlet by time; of outlets whose name is long enough to be found."""
    told: dict[str, list[tuple[datetime, int]]] = {}
    for at, one in enumerate(fingerprints):
        if may_be_cited(one.publisher) and one.publisher and one.published_at:
            told.setdefault(one.publisher, []).append((one.published_at, at))
    return {outlet: sorted(times) for outlet, times in told.items()}


def may_be_cited(outlet: str | None) -> bool:
    """Whether an outlet's name is long enough to be found in a text."""
    return outlet is not None and len(outlet) >= MIN_LETTERS


@dataclass(frozen=True, slots=True)
class Names:
    """What outlets are called: of several called alike the last is meant.

    Attributes:
        outlets: by the words of the name.
        firsts: the first words of names.
    """

    outlets: Mapping[tuple[str, ...], str]
    firsts: frozenset[str]


def names_of(outlets: Iterable[str]) -> Names:
    """What these outlets are called, in the order in which they were first heard of."""
    found = {name_words(outlet): outlet for outlet in outlets}
    return Names(found, frozenset(words[0] for words in found if words))


def outlets_named(words: Sequence[str], known: Names) -> set[str]:
    """The outlets that a text names."""
    names = known.outlets
    found = set()
    for at, word in enumerate(words):
        if word in known.firsts:
            for size in range(1, MAX_NAME_WORDS + 1):
                outlet = names.get(tuple(words[at : at + size]))
                if outlet is not None:
                    found.add(outlet)
    return found


def name_words(outlet: str) -> tuple[str, ...]:
    """The words of an outlet's name, as they stand in folded texts."""
    return tuple(word for word in WORD.findall(outlet.casefold()) if word != "the")


def _contradicts(before: Sequence[str]) -> bool:
    text = f" {' '.join(before)} "
    return any(f" {words} " in text for words in wording("not"))


@cache
def wording(side: str) -> tuple[str, ...]:
    """The words that stand on one side of a name."""
    rows = read_table("dateline.origins", "citing.csv", COLUMNS)
    return tuple(row["words"] for row in rows if row["side"] == side)


@cache
def _pattern(outlet: str) -> re.Pattern[str]:
    """Matches an outlet's name beside a word of citing, or as the last words of a text."""
    names = [" ".join(name_words(one)) for one in (outlet, *short_names(outlet))]
    name = rf"(?:the )?(?:{'|'.join(re.escape(one) for one in names)})"
    after, before = ("|".join(wording(side)) for side in ("after", "before"))
    return re.compile(rf"\b{name} (?:{after})\b|\b(?:{before}) {name}\b|\b{name}$")
