"""Sentences that put right what was said before: "the correct figure is five".

The words are in ``tables/mending_words.csv``.
"""

import csv
import re
from functools import cache
from importlib.resources import files


def mends(sentence: str) -> bool:
    """Whether a sentence puts right what its report, or another, said before."""
    return load_pattern().search(sentence) is not None


@cache
def load_pattern() -> re.Pattern[str]:
    """The words of such sentences."""
    text = files("dateline.link").joinpath("tables/mending_words.csv").read_text("utf-8")
    words = (re.escape(row["words"]) for row in csv.DictReader(text.splitlines()))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
