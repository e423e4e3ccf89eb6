"""Who makes up a number, told behind it: "eleven died: seven women, three children"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.model import Claim, Count, CountScope

OPENS: Final = (":", "(", "–", "—")
"""Before the parts of a number that was just told."""


def settle_listed_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, where numbers that only break up the one before are its parts."""
    return [_with_parts(one) if len(one.counts) > 1 else one for one in claims]


def _with_parts(claim: Claim) -> Claim:
    ordered = sorted(claim.counts, key=lambda one: one.span)
    for at, whole in enumerate(ordered[:-1]):
        parts = [one for one in ordered[at + 1 :] if _may_be_part(one, whole)]
        if at and _is_next_in_list(ordered[at - 1], whole, claim):
            continue
        if _are_parts(parts, whole, claim):
            turned = {one.span: replace(one, scope=CountScope.PART) for one in parts}
            counts = tuple(turned.get(one.span, one) for one in claim.counts)
            return replace(claim, counts=counts)
    return claim


def _is_next_in_list(before: Count, count: Count, claim: Claim) -> bool:
    """Whether a number only goes on with a list: "three teachers, two nurses, a cook"."""
    start = claim.sentence.start
    between = claim.sentence.quote[before.span.end - start : count.span.start - start]
    return before.scope is CountScope.NEW and between.strip() == ","


def _are_parts(parts: Sequence[Count], whole: Count, claim: Claim) -> bool:
    """Whether numbers behind another break it up.

    Behind a colon they may be some of it; behind a comma they must be all of it: "nine people,
    six men and three women, were killed".
    """
    total = sum(one.low or 0 for one in parts)
    if not parts or whole.low is None or not 0 < total <= whole.low:
        return False
    start, sentence = claim.sentence.start, claim.sentence.quote
    between = sentence[whole.span.end - start : parts[0].span.start - start]
    if any(one in between for one in OPENS):
        return True
    return between.strip() == "," and total == whole.low and len(parts) > 1


def _may_be_part(count: Count, whole: Count) -> bool:
    is_new = count.scope is CountScope.NEW and whole.scope is not CountScope.PART
    return is_new and count.kind is whole.kind
