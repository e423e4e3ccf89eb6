"""Claims that tell of several happenings: "three strikes", "a wave of arrests", a total.

The words are in ``tables/several_words.csv``.
"""

import csv
import re
from functools import cache
from importlib.resources import files

from dateline.model import Claim, CountScope, TimeBasis

LONG_DAYS = 6
"""Losses of as many days and one are a sum: "412 civilians were killed in May"."""
NOT_MANY = frozenset({"two", "several", "multiple"})
"""So many bombs may be of one attack."""
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


def sums_span(claim: Claim) -> bool:
    """Whether losses are told of so many days that they are of more than one happening."""
    time = claim.time
    if time.start is None or time.end is None or not claim.counts:
        return False
    is_stated = time.basis is not TimeBasis.PUBLICATION
    return is_stated and (time.end - time.start).days >= LONG_DAYS


def tells_of_several(claim: Claim) -> bool:
    """Whether the trigger is a plural noun with a number, the words say so, or it sums up."""
    scopes = {one.scope for one in claim.counts}
    if CountScope.RUNNING_TOTAL in scopes and CountScope.NEW not in scopes:
        return True
    if sums_since(claim) or sums_span(claim):
        return True
    if any(load_places().search(one.span.quote) for one in claim.arguments):
        return True
    before = claim.sentence.quote[: claim.trigger.start - claim.sentence.start][-BEFORE:]
    is_plural = claim.trigger.quote.endswith("s")
    number, series = load_patterns()
    return bool((is_plural and number.search(before)) or series.search(before))


@cache
def load_places() -> re.Pattern[str]:
    """Several places, or many bombs, in the words of a participant: "nine villages"."""
    places, bombs, many = _either("places"), _either("bombs"), _either("plural", NOT_MANY)
    between = r"(?:\s+[\w'’-]+){0,2}\s+"
    return re.compile(
        rf"\b(?:(?:{_either('plural')}|[2-9]|[1-9]\d+){between}(?:{places})"
        rf"|(?:{many}|[3-9]|[1-9]\d+){between}(?:{bombs}))\b",
        re.IGNORECASE,
    )


def _either(before: str, without: frozenset[str] = frozenset()) -> str:
    """A pattern of the words that stand before something, but for some."""
    text = files("dateline.link").joinpath("tables/several_words.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    words = (row["words"] for row in rows if row["before"] == before)
    return "|".join(re.escape(one) for one in words if one not in without)


@cache
def load_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that stand before a plural trigger, and those before any trigger."""
    numbers, series = _either("plural"), _either("any")
    between = r"(?:\s+[\w'’-]+){0,2}\s*$"
    return (
        re.compile(rf"\b(?:{numbers}|[2-9]|[1-9]\d+){between}", re.IGNORECASE),
        re.compile(rf"\b(?:{series}){between}", re.IGNORECASE),
    )
