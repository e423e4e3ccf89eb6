"""Which language a text is in: Dateline reads English only, and says so."""

import re
from functools import cache
from typing import Protocol

from dateline.errors import UnsupportedError
from dateline.ingest.tables_io import read_table

MIN_LETTERS = 120
MAX_LETTERS = 4000
MIN_CERTAINTY = 0.9
LETTERS = re.compile(r"[^\W\d_]+")
LATIN_END = "\u024f"
COLUMNS = ("word", "source")
MIN_FUNCTION_SHARE = 0.18


@cache
def function_words() -> frozenset[str]:
    """English function words, folded."""
    rows = read_table("dateline.text", "function_words.csv", COLUMNS)
    return frozenset(row["word"] for row in rows)


class Identifier(Protocol):
    """What can tell the language of a text, with a probability."""

    def classify(self, text: str) -> tuple[str, float]:
        """The language and how probable it is, 0 to 1."""


@cache
def identifier() -> Identifier:
    """The identifier of py3langid, which is slow to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    loaded: Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return loaded


def check_english(text: str) -> None:
    """Raise UnsupportedError where `text`, the body of a report, is not in English.

    A text too short to tell counts as English, unless it is in another script.
    """
    words = LETTERS.findall(text[: 2 * MAX_LETTERS])
    letters = "".join(words)
    n_foreign = sum(1 for char in letters if char > LATIN_END)
    if n_foreign > len(letters) / 2:
        raise not_english("a text in another script than Latin")
    if len(letters) < MIN_LETTERS or has_english_words(words):
        return
    language, certainty = identifier().classify(text[:MAX_LETTERS])
    if language != "en" and certainty >= MIN_CERTAINTY:
        raise not_english(f"looks like {language}")


def has_english_words(words: list[str]) -> bool:
    """Whether so many of `words` are English function words that it is English."""
    n_function = sum(1 for word in words if word.casefold() in function_words())
    return n_function >= MIN_FUNCTION_SHARE * len(words)


def not_english(why: str) -> UnsupportedError:
    """The error that says so."""
    return UnsupportedError(
        f"not in English ({why}): Dateline reads English only", stage="text"
    )
