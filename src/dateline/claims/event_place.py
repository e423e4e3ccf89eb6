"""The place of an event: from its own clause outwards, with the basis recorded.

Clause, then sentence, then the sentences before, then the dateline, then the document's main
place. The outlet's city is no event's place by default: it comes in only as a dateline.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.common_places import CommonPlace, find_common_place, lay_in
from dateline.claims.place_costs import Frame, cost_of, is_acting, names_people
from dateline.mentions.places import LABEL, METONYM, MODIFIER
from dateline.model import Place, PlaceBasis
from dateline.places import Gazetteer, ResolvedPlace
from dateline.places.containment import find_containers
from dateline.places.entries import COUNTRY_KINDS
from dateline.places.precision import NEAR
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

CLAUSE_COST: Final = 2.0
SENTENCE_COST: Final = 3.0
FAR_COST: Final = 5.0
"""What a town of the sentence may cost before the dateline is taken instead."""
SHARED_AREA: Final = 1.5
LEAST_AREA_KM: Final = 12.0
HELD_STEP: Final = 0.3
ACTING: Final = 2.5
LABELLED: Final = 2.0
"""What it costs at most to take the place that stands before a report's words, with a colon."""
LEFT_OF_LIST: Final = 0.01
WITHIN_COUNTRY: Final = 2.5
_LARGE: Final = frozenset({"PCLI", "CONT", "RGN", "OCN", "SEA"})
LARGE: Final = 0.5
COARSE: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A place mention of the sentence with what it costs to take it for the event's.

    Attributes:
        cost: 0 beside the trigger, growing with every step of the parse between them.
    """

    resolved: ResolvedPlace
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What lies around a sentence.

    Attributes:
        earlier: the place of the event before, in the same paragraph, if any.
        dateline: the place of the dateline, if any.
        main: the document's main place, if any.
        town: the town of which the document mainly tells, if any.
        gazetteer: where the country or the capital of these is looked up, if anywhere.
    """

    earlier: Place | None = None
    dateline: Place | None = None
    main: Place | None = None
    town: Place | None = None
    gazetteer: Gazetteer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """The place chosen for an event, from where, and by which steps.

    Attributes:
        resolved: the mention in the event's own sentence, where the place comes from there.
        area: the named place in which a place of common words lies.
    """

    place: Place | None
    basis: PlaceBasis
    steps: tuple[str, ...] = ()
    resolved: ResolvedPlace | None = None
    area: Place | None = None


def choose_place(
    trigger: Token,
    parsed: ParsedSentence,
    places: Sequence[ResolvedPlace],
    frame: Frame | None = None,
    around: Around | None = None,
) -> EventPlace:
    """The place of the event that `trigger` tells.

    Args:
        trigger: its head token.
        parsed: the sentence.
        places: the resolved places of this sentence.
        frame: the event's arguments and the other events.
        around: what the text around offers where the sentence has nothing.
    """
    frame, around = frame or Frame(), around or Around()
    standings = rank_places(trigger, parsed, places, frame)
    common = find_common_place(trigger, parsed, frame, _tokens_of(parsed, places))
    if common is not None and (not standings or common.cost < standings[0].cost):
        return _of_common(common, standings, around)
    far = next((one for one in standings if _may_stand_in(one, frame, around)), None)
    return _from_named(standings) or _from_around(around, far)


def _from_named(standings: Sequence[Standing]) -> EventPlace | None:
    """The named place that stands nearest; None where the sentence has none for the event."""
    if not standings or standings[0].cost > SENTENCE_COST:
        return None
    best = _finer(standings[0], standings[1:])
    is_clause = best.cost <= CLAUSE_COST
    return EventPlace(
        place=_with_area(best, standings[1:]),
        basis=PlaceBasis.CLAUSE if is_clause else PlaceBasis.SENTENCE,
        steps=(f"place: {best.resolved.mention.row} at {best.cost:.1f}",),
        resolved=best.resolved,
    )


def _from_around(around: Around, far: Standing | None = None) -> EventPlace:
    """What the text around offers; a town far off in the sentence before the dateline."""
    for place, basis in (
        (around.earlier, PlaceBasis.CONTEXT),
        (far.resolved.place if far else None, PlaceBasis.SENTENCE),
        (around.dateline, PlaceBasis.DATELINE),
        (around.main, PlaceBasis.DOCUMENT),
    ):
        if place is not None:
            return EventPlace(place=place, basis=basis, steps=(f"place: from {basis.value}",))
    return EventPlace(place=None, basis=PlaceBasis.NONE, steps=("place: none said",))


def _tokens_of(parsed: ParsedSentence, places: Sequence[ResolvedPlace]) -> frozenset[int]:
    """The tokens of the places with names."""
    tokens = (parsed.token_at(one.mention.head.end - 1) for one in places)
    return frozenset(one.i for one in tokens if one is not None)


def _of_common(
    common: CommonPlace, standings: Sequence[Standing], around: Around
) -> EventPlace:
    """The place of common words, in the place that the sentence or the text around names."""
    found = _from_named(standings) or _from_around(around)
    return replace(
        found,
        place=lay_in(common, found.place, around.gazetteer, around.town),
        basis=PlaceBasis.CONTEXT if found.place is None else found.basis,
        steps=(f"place: common words at {common.cost:.1f}", *found.steps),
        area=found.place,
    )


def _may_stand_in(standing: Standing, frame: Frame, around: Around) -> bool:
    """Whether a place far from the trigger says more than the dateline: it is no country."""
    named = standing.resolved.named
    is_town = standing.resolved.place.is_located and named.feature_code not in COUNTRY_KINDS
    is_near = standing.cost <= FAR_COST or _is_filed_from_capital(named, around)
    return is_town and is_near and not frame.is_said


def _is_filed_from_capital(named: Place, around: Around) -> bool:
    """Whether a report of a place elsewhere in a country was filed from its capital."""
    dateline = around.dateline
    if dateline is None or around.gazetteer is None or dateline.country is None:
        return False
    capital = around.gazetteer.capital(dateline.country)
    is_filed = capital is not None and capital.name == dateline.name
    return is_filed and named.country == dateline.country and named.name != dateline.name


def _finer(best: Standing, others: Sequence[Standing]) -> Standing:
    """The place of a country where the sentence names one, in place of the country.

    "Killed in Ruritania during a raid in Karm": the second says where.
    """
    country = best.resolved.named
    if country.feature_code not in COUNTRY_KINDS or not best.resolved.place.is_located:
        return best
    inside = (
        one
        for one in others
        if one.cost <= best.cost + WITHIN_COUNTRY
        and one.resolved.place.is_located
        and one.resolved.place.country == country.country
        and one.resolved.named.feature_code not in COUNTRY_KINDS
    )
    found = next(inside, best)
    return replace(found, cost=min(found.cost, SENTENCE_COST))


def _with_area(best: Standing, others: Sequence[Standing]) -> Place:
    """The place chosen; a name in no gazetteer takes the area of the next that is as near."""
    place = best.resolved.place
    if place.is_located:
        return place
    for one in others:
        area = one.resolved.place
        if area.is_located and one.cost <= best.cost + SHARED_AREA:
            return replace(
                area,
                name=f"{place.name}, {area.name}",
                radius_km=max(LEAST_AREA_KM, area.radius_km or 0.0),
                precision=max(NEAR, area.precision),
                gazetteer_id=None,
                spans=(*place.spans, *area.spans),
                reason=f"{place.reason}; in the area of {area.name}: {area.reason}",
            )
    return place


def rank_places(
    trigger: Token, parsed: ParsedSentence, places: Sequence[ResolvedPlace], frame: Frame
) -> list[Standing]:
    """The places of a sentence, those nearest to the trigger first."""
    found = []
    for at, resolved in enumerate(places):
        mention = resolved.mention
        token = parsed.token_at(mention.head.end - 1)
        if mention.row.startswith((METONYM, MODIFIER)):
            continue
        if token is not None and not resolved.place.is_located and names_people(token):
            continue
        cost = SENTENCE_COST if token is None else cost_of(trigger, token, frame)
        cost = min(cost, LABELLED) if mention.row == LABEL else cost
        cost += ACTING * (token is not None and is_acting(resolved, token))
        cost += COARSE * (resolved.named.precision - 1) * resolved.named.is_located
        cost += LARGE * (resolved.named.feature_code in _LARGE) + LEFT_OF_LIST * at
        found.append(Standing(resolved=resolved, cost=cost))
    return sorted(_order_chains(parsed, found), key=lambda one: one.cost)


def _order_chains(parsed: ParsedSentence, found: Sequence[Standing]) -> list[Standing]:
    """In "Karm, in Zahr province", Karm stands as near as its holder does, which follows it."""
    ordered = list(found)
    mentions = [one.resolved.mention for one in ordered]
    for index, held in sorted(find_containers(parsed.document, mentions).items(), reverse=True):
        for holder, _ in held[:1]:
            if holder > index and _is_finer(ordered[index].resolved, ordered[holder].resolved):
                least = min(ordered[index].cost, ordered[holder].cost)
                ordered[index] = replace(ordered[index], cost=least)
                ordered[holder] = replace(ordered[holder], cost=least + HELD_STEP)
    return ordered


def _is_finer(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether the first could lie in the second, by their precision; unknown names are fine."""
    return not inner.named.is_located or inner.named.precision <= outer.named.precision
