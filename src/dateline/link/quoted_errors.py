"""What outlets quote as their own errors: no voice for it, and no figure of theirs any more."""

from collections.abc import Iterable, Iterator

from dateline.link.mending import mends, repeats_error
from dateline.model import Claim, Count, CountKind, Stance
from dateline.origins.voices import same_outlet

Number = tuple[CountKind, int | None, int | None]


def outlet_of(claim: Claim) -> str | None:
    """Who published the claim."""
    return claim.attribution[0].speaker if claim.attribution else None


def quotes_error(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether the claim only repeats an error that its report takes back.

    Either its sentence says so, or an outlet quotes itself in a report that puts it right.
    """
    if repeats_error(claim.sentence.quote):
        return True
    return _quotes_itself(claim) and any(
        other.report_id == claim.report_id and mends(other.sentence.quote) for other in claims
    )


def puts_right(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether the sentence of the claim puts right, or repeats, what was said before."""
    return mends(claim.sentence.quote) or quotes_error(claim, claims)


def errors_of(claim: Claim, quoting: Iterable[Claim]) -> Iterator[Number]:
    """The numbers that the outlet of this claim quotes in another report as its error.

    Args:
        claim: of the earlier report.
        quoting: the claims that only repeat an error (`quotes_error`).
    """
    for one in quoting:
        if one.report_id != claim.report_id and same_outlet(outlet_of(one), outlet_of(claim)):
            yield from map(number_of, one.counts)


def number_of(count: Count) -> Number:
    """What of a count tells whether it is the one that was an error."""
    return count.kind, count.low, count.high


def _quotes_itself(claim: Claim) -> bool:
    """Whether an outlet names itself as the speaker: "Radio Lac reported on Friday that …"."""
    link = claim.attribution[-1] if len(claim.attribution) > 1 else None
    return (
        link is not None
        and link.stance is Stance.STATES
        and same_outlet(link.speaker, outlet_of(claim))
    )
