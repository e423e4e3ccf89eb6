"""Reports that say in their own text on which outlet's report they rest."""

import re
from functools import cache

from dateline.origins.shingles import Fingerprint

VERBS = ("reports", "reported", "reporting", "writes", "wrote", "has reported")
BEFORE = ("according to", "as reported by", "told", "citing", "quoting", "quoted by")
MIN_LETTERS = 4
WORD = re.compile(r"\w+")


def cited_words(copy: Fingerprint, outlet: str | None) -> str:
    """The words with which `copy` says that `outlet` reports it; empty where it does not."""
    if outlet is None or len(outlet) < MIN_LETTERS:
        return ""
    match = _pattern(outlet).search(" ".join(copy.words))
    return match[0] if match else ""


@cache
def _pattern(outlet: str) -> re.Pattern[str]:
    """Matches an outlet's name beside a verb of reporting, or as the last words of a text."""
    words = [word for word in WORD.findall(outlet.casefold()) if word != "the"]
    name = r"(?:the )?" + re.escape(" ".join(words))
    verbs = "|".join(VERBS)
    before = "|".join(BEFORE)
    return re.compile(rf"\b{name} (?:{verbs})\b|\b(?:{before}) {name}\b|\b{name}$")
