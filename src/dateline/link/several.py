"""Claims that tell of several happenings: "three strikes", "a wave of arrests", a total.

The words are in ``tables/several_words.csv``.
"""

import csv
import re
from functools import cache
from importlib.resources import files

from dateline.model import Claim, CountScope

BEFORE = 40
"""Characters before a trigger in which its number is looked for."""


SINCE = re.compile(
    r"\W*(?:(?:in all|in total|altogether|all told),?\s+)?since (?!then\b|yesterday\b)"
    r"(?P<day>[^:]{3,100}?)\b(?:have|has)\b",
    re.IGNORECASE,
)
"""A sentence that sums up a time: "Since 5 May shelling has killed ten"."""

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SO_FAR = re.compile(
    r"\b(?:has|have)\b[^.;]{0,120}?\bsince (?:(?:the )?(?:start|beginning|end|outbreak) of|"
    rf"(?:early |late |mid-|\d{{1,2}} )?(?:{MONTHS})\b)",
)
"""What sums up a time at its end: "has left nine dead since the start of May"."""

DAY = re.compile(r"(?:early |late |mid-)?(?:\d|[A-Z])")
"""How a day or a month begins, and no clause: "Since police shot at the march"."""


def sums_since(claim: Claim) -> bool:
    """Whether the losses that a claim gives are of all that has happened since a day."""
    if not claim.counts and not claim.trigger.quote.endswith(("s", "ing")):
        return False
    sentence, end = claim.sentence.quote, claim.trigger.end - claim.sentence.start
    so_far = SO_FAR.search(sentence)
    if so_far is not None and claim.counts and end <= so_far.end():
        return True
    found = SINCE.match(sentence)
    if found is None or ":" in sentence[:end]:
        return False
    return end > found.end() or DAY.match(found["day"]) is not None


def tells_of_several(claim: Claim) -> bool:
    """Whether the trigger is a plural noun with a number, the words say so, or it sums up."""
    scopes = {one.scope for one in claim.counts}
    if CountScope.RUNNING_TOTAL in scopes and CountScope.NEW not in scopes:
        return True
    if sums_since(claim):
        return True
    before = claim.sentence.quote[: claim.trigger.start - claim.sentence.start][-BEFORE:]
    is_plural = claim.trigger.quote.endswith("s")
    number, series = load_patterns()
    return bool((is_plural and number.search(before)) or series.search(before))


@cache
def load_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that stand before a plural trigger, and those before any trigger."""
    text = files("dateline.link").joinpath("tables/several_words.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    numbers = "|".join(re.escape(row["words"]) for row in rows if row["before"] == "plural")
    series = "|".join(re.escape(row["words"]) for row in rows if row["before"] == "any")
    between = r"(?:\s+[\w'’-]+){0,2}\s*$"
    return (
        re.compile(rf"\b(?:{numbers}|[2-9]|[1-9]\d+){between}", re.IGNORECASE),
        re.compile(rf"\b(?:{series}){between}", re.IGNORECASE),
    )
