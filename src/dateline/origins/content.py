"""What two short texts share in words that mean something, in whatever order they stand.

Runs of words tell nothing of a copy that was turned from active to passive, or translated. Two
independent tellings of one happening share names, numbers and a verb or two, but not most of
their words.
"""

import calendar
from functools import cache

from dateline.ingest.tables_io import read_table
from dateline.origins.shingles import Fingerprint

STEM_LETTERS = 5
MIN_LETTERS = 3
SHORT_TEXT_WORDS = 120
"""Of longer texts, runs of words tell enough; and two of them share many words by chance."""

DAYS = frozenset(day.casefold() for day in calendar.day_name)


def shared_content(left: Fingerprint, right: Fingerprint) -> tuple[int, float]:
    """How many stems two texts share, and which share of the shorter text's they are."""
    if min(len(left.words), len(right.words)) > SHORT_TEXT_WORDS:
        return 0, 0.0
    one, other = content_stems(left.words), content_stems(right.words)
    n_shared = len(one & other)
    shorter = min(len(one), len(other))
    return n_shared, n_shared / shorter if shorter else 0.0


def content_stems(words: tuple[str, ...]) -> frozenset[str]:
    """The beginnings of the words that are numbers, or no function words."""
    return frozenset(
        word[:STEM_LETTERS]
        for word in words
        if word.isdigit() or (len(word) >= MIN_LETTERS and word not in _function_words())
    )


def on_other_days(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether two texts name days of the week, and none that both name."""
    one, other = DAYS.intersection(left.words), DAYS.intersection(right.words)
    return bool(one and other) and not one & other


@cache
def _function_words() -> frozenset[str]:
    rows = read_table("dateline.text", "function_words.csv", ("word", "source"))
    return frozenset(row["word"] for row in rows)
