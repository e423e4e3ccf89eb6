"""Claims of territory as statements of who holds which place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.assess.voices import voice_of
from dateline.claims.taken_place import TAKING
from dateline.link.actors import STATE_KINDS
from dateline.link.taken import is_place_itself, is_vague, site_of
from dateline.model import (
    HAPPENED_MODALITIES,
    Actor,
    ActorKind,
    Argument,
    Claim,
    ControlEffect,
    ControlStatement,
    Modality,
    Origin,
    Place,
    PlaceBasis,
    Polarity,
    Role,
    TimeStatus,
)

EFFECTS: Mapping[str, ControlEffect] = {
    "territory.seize": ControlEffect.TAKES,
    "territory.regain": ControlEffect.TAKES,
    "territory.hold": ControlEffect.HOLDS,
    "territory.withdraw": ControlEffect.LEAVES,
    "territory.transfer": ControlEffect.LEAVES,
    "territory.advance": ControlEffect.ENTERS,
    "territory.reach": ControlEffect.ENTERS,
    "territory.encircle": ControlEffect.BESIEGES,
}
NAMED_SITE = re.compile(
    r"the (?!area|part|region|zone|side|rest|land|ground)\w{3,}|[A-Z]\w{3,}"
)
"""Words for one site ("the hospital", "Camp Karm"), not for some ground or any street."""

LOOSE = frozenset({PlaceBasis.DATELINE, PlaceBasis.DOCUMENT})
HOLD_NOTHING = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.ORGANISATION,
        ActorKind.CIVILIANS,
        ActorKind.PROTESTERS,
        ActorKind.RIOTERS,
    }
)
"""Kinds of actors that are not said to hold a place by force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A statement with the place of which it is made; None for a site that only words name."""

    statement: ControlStatement
    place: Place | None
    within: Place | None


def control_statements(claim: Claim, origins: Mapping[str, Origin]) -> Iterator[Located]:
    """What `claim` says of who holds a place; nothing for other claims.

    A claim that takes a place from someone also says that these left it; one that hands it over
    also says that the receiver holds it.
    """
    effect = EFFECTS.get(claim.event.type)
    is_told = (
        claim.modality in HAPPENED_MODALITIES and claim.time_status is not TimeStatus.FUTURE
    )
    if effect is None or not is_told:
        return
    for name, place in _places(claim):
        for told, party in _parties(claim, effect):
            if party is None and told not in (ControlEffect.TAKES, ControlEffect.LEAVES):
                continue
            statement = _statement(claim, origins, name=name, told=(told, party))
            yield Located(statement=statement, place=place, within=claim.place)


def party_key(actor: Actor) -> str:
    """What actors of one side share."""
    if actor.kind in STATE_KINDS and actor.country:
        return f"state {actor.country}"
    if actor.side:
        return f"side {actor.side}"
    return actor.parent or actor.id


def _statement(
    claim: Claim,
    origins: Mapping[str, Origin],
    *,
    name: str,
    told: tuple[ControlEffect, Actor | None],
) -> ControlStatement:
    effect, party = told
    voice = voice_of(claim, origins)
    return ControlStatement(
        claim_id=claim.id,
        effect=effect,
        party=party.name if party else None,
        party_key=party_key(party) if party else None,
        is_denied=claim.polarity is Polarity.DENIED,
        is_unconfirmed=claim.modality is Modality.UNCONFIRMED,
        first=claim.time.start,
        day=claim.time.end or claim.time.start,
        place=name,
        voice=voice.name,
        voice_key=voice.key or f"origin {voice.origin}",
        quote=claim.sentence.quote,
    )


def _parties(
    claim: Claim, effect: ControlEffect
) -> Iterator[tuple[ControlEffect, Actor | None]]:
    agents = _actors(claim, Role.AGENT)
    yield from ((effect, one) for one in agents)
    if claim.event.type == "territory.transfer":
        receivers = (*_actors(claim, Role.BENEFICIARY), *_actors(claim, Role.PATIENT))
        yield from ((ControlEffect.TAKES, one) for one in receivers)
    elif effect is ControlEffect.TAKES:
        losers = _actors(claim, Role.PATIENT)
        yield from ((ControlEffect.LEAVES, one) for one in losers)
        if not agents and not losers:
            yield effect, None


def _actors(claim: Claim, role: Role) -> list[Actor]:
    found = {
        party_key(one.actor): one.actor
        for one in reversed(claim.in_role(role))
        if one.actor and one.actor.kind not in HOLD_NOTHING and not one.place
    }
    return list(found.values())


def _places(claim: Claim) -> Iterator[tuple[str, Place | None]]:
    """Names and places of what was taken, held or left; None for a site that words name."""
    role = Role.ORIGIN_PLACE if claim.event.type == "territory.withdraw" else Role.PLACE
    told = claim.in_role(role) or claim.in_role(Role.PLACE) or _named(claim)
    site = site_of(claim.place) if claim.place is not None else ""
    if site and claim.place is not None and claim.event.type in TAKING:
        yield (claim.place.name if is_vague(site) else site), None
        return
    for one in told:
        if one.place is not None:
            yield one.place.name, one.place
        elif claim.place is not None and is_place_itself(one, claim.place):
            yield claim.place.name, claim.place
        elif NAMED_SITE.match(one.span.quote):
            yield one.span.quote, None
    if not any(map(_tells_where, told)) and claim.place and claim.place_basis not in LOOSE:
        yield claim.place.name, claim.place


def _named(claim: Claim) -> tuple[Argument, ...]:
    """What was taken, where it is told as what suffered it: "the liberation of Karm"."""
    return tuple(one for one in claim.in_role(Role.PATIENT) if one.place is not None)


def _tells_where(argument: Argument) -> bool:
    """Whether an argument says more of where than the claim's place does."""
    return argument.place is not None or NAMED_SITE.match(argument.span.quote) is not None
