"""Where a headline's claim and one of the body meet: places, victories, losses, denials."""

import re
from collections.abc import Sequence
from math import inf
from typing import Final

from dateline.claims.word_classes import words_of
from dateline.model import Claim, Count, Place, Role, SpeakerKind
from dateline.places.geodesy import distance_km

_GAINS: Final = frozenset({"territory.seize", "territory.regain", "territory.hold"})
NEAR: Final = 2
"""The precision (`where_prec`) of "near Karm": within some 25 km."""
_ANNOUNCED: Final = "statement.announce"
_WORD: Final = re.compile(r"[^\W_]+")


def same_place(left: Claim, right: Claim) -> bool:
    """Whether two claims have the same place."""
    if left.place is None or right.place is None:
        return False
    return left.place.name == right.place.name


def same_spot(headline: Claim, body: Claim) -> bool:
    """Whether the body's place is the headline's, a part of it, or the country round it."""
    if headline.place is None or body.place is None:
        return False
    if same_place(headline, body) or lies_within(body.place, headline.place):
        return True
    return body.place.precision <= NEAR and lies_within(headline.place, body.place)


def lies_within(inner: Place, outer: Place) -> bool:
    """Whether the centre of one place lies within the circle of another that is no smaller."""
    if inner.lat is None or inner.lon is None or outer.lat is None or outer.lon is None:
        return False
    reach = outer.radius_km or 0.0
    is_smaller = (inner.radius_km or 0.0) <= reach
    return is_smaller and distance_km((inner.lat, inner.lon), (outer.lat, outer.lon)) <= reach


def tells_of_victory(headline: Claim, body: Sequence[Claim]) -> bool:
    """Whether the victory that a state declares is the gain that its officer announces.

    "Karmia declares victory in Zahr" is told by "the Karmian premier announced the liberation
    of Zahr", not by an announcement of anything else.
    """
    if headline.event.type != _ANNOUNCED or not _words_of_topic(headline) & words_of("victory"):
        return False
    announced = {
        one.sentence
        for one in body
        if one.event.type == _ANNOUNCED
        and one.counts_as_happened
        and countries_of(headline) & countries_of(one)
    }
    return any(
        one.event.type in _GAINS
        and one.counts_as_happened
        and one.sentence in announced
        and same_spot(headline, one)
        for one in body
    )


def countries_of(claim: Claim) -> frozenset[str]:
    """The countries of those who act."""
    agents = (one.actor for one in claim.in_role(Role.AGENT) if one.actor is not None)
    return frozenset(one.country for one in agents if one.country is not None)


def _words_of_topic(claim: Claim) -> frozenset[str]:
    topics = " ".join(one.span.quote for one in claim.in_role(Role.TOPIC))
    return frozenset(_WORD.findall(f"{claim.trigger.quote} {topics}".casefold()))


def takes_sides(headline: Claim, told: Sequence[Claim], body: Sequence[Claim]) -> bool:
    """Whether a headline tells as a fact what only one side says in the body, and others deny.

    "Jets flatten a mosque" is not carried by "the rebels said that an air strike brought it
    down", where the army says that the rebels mined it.
    """
    sides = {speaker_of(one) for one in told}
    if not doers_of(headline) or speaker_of(headline) is not None or not sides or None in sides:
        return False
    doers = {doer for one in (headline, *told) for doer in doers_of(one)}
    return any(
        one.event.branch == headline.event.branch == "attack"
        and one.counts_as_happened
        and speaker_of(one) not in {None, *sides}
        and doers_of(one)
        and not doers_of(one) & doers
        for one in body
    )


def speaker_of(claim: Claim) -> str | None:
    """The innermost speaker of a claim; None where the outlet itself tells it."""
    last = claim.attribution[-1]
    return None if last.kind is SpeakerKind.OUTLET else (last.speaker or "").casefold()


def doers_of(claim: Claim) -> frozenset[str]:
    """The names of those who act, where they have one: gunmen may be of any side."""
    names = (
        one.span.quote if one.actor is None else one.actor.name
        for one in claim.in_role(Role.AGENT)
    )
    return frozenset(one for one in names if not one.islower())


def exaggerates(headline: Claim, told: Sequence[Claim], body: Sequence[Claim]) -> bool:
    """Whether the headline's loss is more than the body's claims of the same loss allow.

    All numbers of the body together are the bound, as a headline may add them up; a number
    without an upper end ("more than 20") allows any.
    """
    counts = [count for one in body for count in one.counts]
    for loss in headline.counts:
        is_told = any(count.kind is loss.kind for one in told for count in one.counts)
        if is_told and (loss.low or 0) > sum(_most(count) for count in counts):
            return True
    return False


def _most(count: Count) -> float:
    return inf if count.high is None else count.high
