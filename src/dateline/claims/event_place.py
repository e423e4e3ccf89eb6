"""The place of an event: from its own clause outwards, with the basis recorded.

Clause, then sentence, then the sentences before, then the dateline, then the document's main
place. The outlet's city is no event's place by default: it comes in only as a dateline. What is
told apart from the sentences before lies in the area of the story (`carried_place`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from dateline.claims.common_places import (
    COMMON_COST,
    CommonPlace,
    find_common_place,
    is_known_site,
    lay_in,
)
from dateline.claims.noun_phrases import is_pointed_at
from dateline.claims.place_frame import Frame
from dateline.claims.place_ranking import SENTENCE_COST, Standing, rank_places
from dateline.model import Place, PlaceBasis
from dateline.places import Gazetteer, ResolvedPlace
from dateline.places.entries import COUNTRY_KINDS
from dateline.places.precision import NEAR
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

AROUND_IT: Final = frozenset({"after", "before"})
CLAUSE_COST: Final = 2.0
FAR_COST: Final = 5.0
"""What a town of the sentence may cost before the dateline is taken instead."""
SHARED_AREA: Final = 1.5
LEAST_AREA_KM: Final = 12.0
WITHIN_COUNTRY: Final = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What lies around a sentence.

    Attributes:
        earlier: the place of the event before, in the same paragraph, if any.
        dateline: the place of the dateline, if any.
        filed: the same, also where nothing of the story is laid there.
        main: the document's main place, if any.
        town: the town of which the document mainly tells, if any.
        gazetteer: where the country or the capital of these is looked up, if anywhere.
        is_apart: whether the act is told apart from what is around it.
        sites: the sites named before, by what they are: a bridge, a market.
    """

    earlier: Place | None = None
    dateline: Place | None = None
    filed: Place | None = None
    main: Place | None = None
    town: Place | None = None
    gazetteer: Gazetteer | None = None
    is_apart: bool = False
    sites: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """The place chosen for an event, from where, and by which steps.

    Attributes:
        resolved: the mention in the event's own sentence, where the place comes from there.
        area: the named place in which a place of common words lies.
        listed: the places beside it in a list: "in Karm, Zahr and Palt".
    """

    place: Place | None
    basis: PlaceBasis
    steps: tuple[str, ...] = ()
    resolved: ResolvedPlace | None = None
    area: Place | None = None
    listed: tuple[Place, ...] = ()


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
    is_far = common is not None and common.cost > COMMON_COST
    if common is not None and (
        not standings or common.cost < standings[0].cost - FAR_COST * is_far
    ):
        return _of_common(common, standings, around)
    if around.earlier is not None and _is_known(trigger):
        standings = [one for one in standings if not _is_of_other_clause(one, trigger, parsed)]
    far = next((one for one in standings if _may_stand_in(one, frame, around)), None)
    there = _there(trigger, parsed, standings)
    named = _from_named(standings)
    if named is not None:
        named = replace(named, listed=_listed_with(named, standings, parsed))
    found = there or named or _from_around(around, far)
    if found.place is not None or frame.is_said:
        return found
    return _where_from(standings) or found


def _where_from(standings: Sequence[Standing]) -> EventPlace | None:
    """The place from which those are whom it befell, where a text names no other."""
    home = next((one for one in standings if one.is_home), None)
    if home is None:
        return None
    return EventPlace(
        place=home.resolved.place, basis=PlaceBasis.SENTENCE, steps=("place: someone's own",)
    )


def _listed_with(
    named: EventPlace, standings: Sequence[Standing], parsed: ParsedSentence
) -> tuple[Place, ...]:
    """The other places of the list of which one was chosen."""
    first = _list_of(named.resolved, parsed)
    return tuple(
        one.resolved.place
        for one in standings
        if one.resolved is not named.resolved
        and one.resolved.place.is_located
        and first is not None
        and _list_of(one.resolved, parsed) == first
    )


def _list_of(resolved: ResolvedPlace | None, parsed: ParsedSentence) -> int | None:
    """The first name of the list in which a place stands."""
    token = parsed.token_at(resolved.mention.head.end - 1) if resolved is not None else None
    while token is not None and token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token.i if token is not None else None


def _is_known(trigger: Token) -> bool:
    """Whether an event was told before: "the attack", as the subject of its clause."""
    return trigger.pos_ == "NOUN" and trigger.dep_ == "nsubj" and is_pointed_at(trigger)


def _is_of_other_clause(standing: Standing, trigger: Token, parsed: ParsedSentence) -> bool:
    """Whether a place is that of what was before: "the raid came after one on Karm"."""
    token = parsed.token_at(standing.resolved.mention.head.end - 1)
    if token is None:
        return False
    way = (one for one in (token, *token.ancestors) if trigger.head.is_ancestor(one))
    return any(
        one.dep_ == "advcl" and any(mark.lower_ in AROUND_IT for mark in one.children)
        for one in way
    )


def _there(
    trigger: Token, parsed: ParsedSentence, standings: Sequence[Standing]
) -> EventPlace | None:
    """The place to which "there" points back in its own sentence: "in Karm, … died there"."""
    pointer = next((one for one in trigger.children if _is_there(one)), None)
    if pointer is None:
        return None
    end = parsed.span_of([pointer]).start
    before = [
        one
        for one in standings
        if one.resolved.mention.span.end <= end
        and one.resolved.named.feature_code not in COUNTRY_KINDS
    ]
    last = max(before, key=lambda one: one.resolved.mention.span, default=None)
    if last is None:
        return None
    return EventPlace(
        place=last.resolved.place,
        basis=PlaceBasis.SENTENCE,
        steps=("place: that of 'there'",),
        resolved=last.resolved,
    )


def _is_there(token: Token) -> bool:
    return token.lower_ == "there" and token.dep_ == "advmod"


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
    earlier = None if _is_dateline_finer(around) else around.earlier
    for place, basis in (
        (earlier, PlaceBasis.CONTEXT),
        (far.resolved.place if far else None, PlaceBasis.SENTENCE),
        (around.dateline, PlaceBasis.DATELINE),
        (around.earlier, PlaceBasis.CONTEXT),
        (around.main, PlaceBasis.DOCUMENT),
    ):
        if place is not None:
            return EventPlace(place=place, basis=basis, steps=(f"place: from {basis.value}",))
    return EventPlace(place=None, basis=PlaceBasis.NONE, steps=("place: none said",))


def _is_dateline_finer(around: Around) -> bool:
    """Whether the dateline says where in the country it was of which was told before.

    A capital is where reports are filed: it does not.
    """
    earlier, dateline = around.earlier, around.dateline
    if earlier is None or dateline is None or len(earlier.spans) > 1:
        return False
    if earlier.feature_code not in COUNTRY_KINDS:
        return False
    country = dateline.country
    if country is None or country != earlier.country or around.gazetteer is None:
        return False
    capital = around.gazetteer.capital(country)
    return capital is None or capital.name != dateline.name


def _tokens_of(parsed: ParsedSentence, places: Sequence[ResolvedPlace]) -> frozenset[int]:
    """The tokens of the places with names."""
    tokens = (parsed.token_at(one.mention.head.end - 1) for one in places)
    return frozenset(one.i for one in tokens if one is not None)


def _of_common(
    common: CommonPlace, standings: Sequence[Standing], around: Around
) -> EventPlace:
    """The place of common words, in the place that the sentence or the text around names.

    "The bridge" is the one that was named before, where the text names a bridge.
    """
    named = _from_named(standings)
    site = around.sites.get(common.head.lemma_.lower()) if is_known_site(common.head) else None
    if site is not None and named is None:
        return EventPlace(
            place=replace(site, spans=(common.span, *site.spans)),
            basis=PlaceBasis.CONTEXT,
            steps=(f"place: {common.span.quote!r} named before",),
            area=site,
        )
    found = named or _from_around(around)
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
    if around.is_apart or standing.is_of_people:
        return False
    is_town = standing.resolved.place.is_located and named.feature_code not in COUNTRY_KINDS
    is_near = standing.cost <= FAR_COST or _is_filed_from_capital(named, around)
    return is_town and is_near and not frame.is_said


def _is_filed_from_capital(named: Place, around: Around) -> bool:
    """Whether a report of a place elsewhere in a country was filed from its capital."""
    dateline = around.filed or around.dateline
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
    areas = [
        one.resolved
        for one in others
        if one.resolved.place.is_located
        and not (one.is_of_people and one.resolved.named.feature_code in COUNTRY_KINDS)
        and one.cost <= best.cost + SHARED_AREA
    ]
    if not areas:
        return place
    area = next(filter(partial(_is_part_of, areas[0]), areas), areas[0]).place
    return replace(
        area,
        name=f"{place.name}, {area.name}",
        radius_km=max(LEAST_AREA_KM, area.radius_km or 0.0),
        precision=max(NEAR, area.precision),
        gazetteer_id=None,
        spans=(*place.spans, *area.spans),
        reason=f"{place.reason}; in the area of {area.name}: {area.reason}",
    )


def _is_part_of(country: ResolvedPlace, part: ResolvedPlace) -> bool:
    """Whether a province of a country is named beside it: "in Nigeria's Benue state"."""
    is_province = (part.named.feature_code or "").startswith("ADM")
    is_in = part.place.country == country.place.country
    return is_in and is_province and country.named.feature_code in COUNTRY_KINDS
