"""Numbers beside numbers: parts of a sum, sums of parts, and tolls that have risen since."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations

from dateline.assess.tellings import Telling
from dateline.link.wording import bounds_words
from dateline.model import Count, CountScope, Span

RISEN = re.compile(
    r"\b(?:bring(?:s|ing)? the (?:death )?toll|"
    r"(?:has|have|had) (?:risen|climbed|gone up|grown) to|"
    r"(?:rose|rises|climbed|climbs|went up|goes up|grew) to|raised to|"
    r"died (?:later )?of (?:\w+ )?(?:wounds|injuries|burns)|up from (?:\w+|\d+))\b",
    re.IGNORECASE,
)
"""Wording that says that a number was lower before, and rightly so."""

JOINT = re.compile(r"(?:\W+\w+){0,2}\W+and(?:\W+\w+)?\W+", re.IGNORECASE)

Told = Telling[Count]


def without_needless_parts(tellings: Sequence[Told]) -> list[Told]:
    """Without the parts of what the same voice gives as a whole in the same report."""
    whole = {_heard_in(one) for one in tellings if not _is_part(one)}
    return [one for one in tellings if not _is_part(one) or _heard_in(one) not in whole]


def without_earlier_tolls(tellings: Sequence[Told]) -> list[Told]:
    """Without lower numbers of before the report that tells of a toll that has risen."""
    risen = [one for one in tellings if RISEN.search(one.spoken.claim.sentence.quote)]
    return [one for one in tellings if not any(_is_overtaken(one, by) for by in risen)]


def with_sums(tellings: Sequence[Told]) -> list[Told]:
    """With what two numbers of one sentence come to: "three soldiers and a guide".

    Two numbers of one claim stand for their sum; two claims may also mean two things ("handed
    over fifteen and received fifteen"), so that theirs stands beside them.
    """
    found = list(tellings)
    for left, right in _of_one_sentence(tellings):
        if not _are_joined(left, right):
            continue
        at = found.index(right) if right in found else len(found)
        found.insert(at + 1, _sum(left, right))
        if left.spoken.claim is right.spoken.claim:
            found = [one for one in found if one is not left and one is not right]
    return found


def _of_one_sentence(tellings: Sequence[Told]) -> list[tuple[Told, Told]]:
    """The pairs of numbers that one voice gives in one sentence, in their order."""
    places: dict[tuple[int, Span], list[int]] = {}
    for at, one in enumerate(tellings):
        places.setdefault((one.spoken.group, one.spoken.claim.sentence), []).append(at)
    pairs = sorted(pair for some in places.values() for pair in combinations(some, 2))
    return [(tellings[one], tellings[other]) for one, other in pairs]


def _are_joined(left: Told, right: Told) -> bool:
    """Whether only an "and" and a word or two stand between two numbers of one sentence."""
    sentence = left.spoken.claim.sentence
    start = left.value.span.end - sentence.start
    end = right.value.span.start - sentence.start
    return start < end and JOINT.fullmatch(sentence.quote[start:end]) is not None


def _heard_in(one: Told) -> tuple[int, str]:
    return one.spoken.group, one.spoken.claim.report_id


def _is_part(one: Told) -> bool:
    return one.value.scope is CountScope.PART


def _is_overtaken(one: Told, risen: Told) -> bool:
    """Whether a number is lower than one that had risen when it was told, later."""
    if one.value.high is None or risen.value.low is None or one.value.high >= risen.value.low:
        return False
    before, after = _published(one), _published(risen)
    return before is not None and after is not None and before < after


def _published(one: Told) -> datetime | None:
    return one.spoken.published


def _sum(left: Told, right: Told) -> Told:
    """What two numbers come to."""
    one, other = left.value, right.value
    total = replace(
        other,
        low=_total(one.low, other.low),
        best=_total(one.best, other.best),
        high=_total(one.high, other.high),
    )
    return replace(right, value=total, words=bounds_words(total))


def _total(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
