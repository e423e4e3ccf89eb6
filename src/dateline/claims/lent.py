"""The time and the place that a claim has from its text, and not from its own sentence."""

from dataclasses import replace
from typing import Final

from dateline.model import AS_BEFORE, AS_OF_ACT, Claim, Interval, PlaceBasis, TimeBasis

LENT_TIME: Final = (AS_BEFORE, AS_OF_ACT, "no time said", "not later than")
"""How the reason of a time begins that the sentence does not say itself."""
LENT_PLACE: Final = frozenset(
    {PlaceBasis.CONTEXT, PlaceBasis.DATELINE, PlaceBasis.DOCUMENT, PlaceBasis.NONE}
)


def has_lent_time(time: Interval) -> bool:
    """Whether a time is none that the sentence says of the event itself."""
    return time.basis is TimeBasis.PUBLICATION or time.reason.startswith(LENT_TIME)


def has_lent_place(claim: Claim) -> bool:
    """Whether a claim's sentence does not say where it was."""
    return claim.place is None or claim.place_basis in LENT_PLACE


def lend(claim: Claim, act: Claim, step: str, *, own_time: bool, own_place: bool) -> Claim:
    """The claim when and where an act was that was told before.

    Args:
        claim: what is of that act.
        act: the act.
        step: why.
        own_time: the claim keeps its time.
        own_place: the claim keeps its place.
    """
    return replace(
        claim,
        time=claim.time if own_time else act.time,
        place=claim.place if own_place else act.place,
        steps=(*claim.steps, step),
    )
