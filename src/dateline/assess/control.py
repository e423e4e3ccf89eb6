"""Control of places: who is said to hold a place, when, according to whom, contested or not.

From claims of territory alone. A side holds a place from the day on which a voice says that it
took it or held it, until a voice says that it left, or that another side took it later. It is
contested where voices name different holders of the same time, where one denies what another
says, or where another side is said to have entered. Nobody's word is preferred.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.assess.control_spells import make_spells
from dateline.assess.control_statements import Located, control_statements
from dateline.link.taken import is_vague, site_of
from dateline.mentions.place_words import place_nouns, words_of
from dateline.model import (
    Claim,
    ControlScope,
    ControlStatement,
    Origin,
    Place,
    PlaceControl,
    PlaceRelation,
)
from dateline.places.entries import TOWN_KINDS
from dateline.places.folding import fold_name, loose_key
from dateline.places.geodesy import distance_km

TOWNS = TOWN_KINDS - {"quarter", "camp"}
LARGEST_WHOLE_KM = 30.0
"""A claim on a place of at most this radius is taken to hold for the quarters in it."""


def assess_control(
    place: str, claims: Iterable[Claim], origins: Mapping[str, Origin]
) -> PlaceControl | None:
    """The timeline of `place`; None where no claim of territory names it or a part of it.

    Statements of a part (a quarter, a bridge) say nothing of the whole: they stand under its
    parts. Those of the whole hold for its quarters too, and are marked as such.

    Args:
        place: its name, or the words of the reports for it ("the hospital complex"); case,
            accents and articles do not matter.
        claims: all claims.
        origins: by report id.
    """
    located = [
        one
        for claim in sorted(claims, key=lambda one: one.id)
        for one in control_statements(claim, origins)
    ]
    target = _find_target(place, located)
    own = [one for one in located if _is_own(one, place, target)]
    parts = [one for one in located if one not in own and _is_part(one, place, target)]
    if not own and not parts:
        return None
    wider = [one for one in located if target and _holds_for(one, target)]
    name = target.name if target else next((one.statement.place for one in own), place)
    return replace(_timeline(name, own, wider), parts=_timelines_of_parts(parts, own))


def _is_own(one: Located, name: str, target: Place | None) -> bool:
    """Whether it is made of the place itself; of a site, by its words."""
    if target is not None:
        return one.place is not None and _identity(one.place) == _identity(target)
    return _key(name) in _keys(one.statement.place)


def _timelines_of_parts(
    parts: Sequence[Located], whole: Sequence[Located]
) -> tuple[PlaceControl, ...]:
    """The timelines of the parts; the whole holds for those that are located."""
    by_name: dict[str, list[Located]] = {}
    for one in parts:
        name = _bare(one.statement.place)
        if not _is_held_by_nobody(name):
            by_name.setdefault(_key(name), []).append(one)
    by_name = _with_short_names(by_name)
    covering = [one for one in whole if one.place and _radius(one.place) <= LARGEST_WHOLE_KM]
    found = (
        _timeline(
            _bare(told[0].statement.place), told, covering if _covers(told[0].place) else ()
        )
        for told in by_name.values()
    )
    return tuple(sorted(found, key=lambda one: one.place.removeprefix("the ")))


def _with_short_names(
    by_name: Mapping[str, Sequence[Located]],
) -> dict[str, list[Located]]:
    """The parts, with "the mosque" and "Karm mosque" under "Grand Karm mosque"."""
    words = {
        key: frozenset(_key(_bare(told[0].statement.place)).split())
        for key, told in by_name.items()
    }
    found: dict[str, list[Located]] = {}
    for key in sorted(by_name, key=lambda one: (-len(words[one]), one)):
        fuller = [one for one in found if words[key] < words[one] and _is_one_kind(one, key)]
        most = max(fuller, key=lambda one: len(by_name[one]), default=key)
        found.setdefault(most, []).extend(by_name[key])
    return found


def _is_one_kind(fuller: str, short: str) -> bool:
    """Whether both end in the noun of one kind of building: "Karm mosque", "mosque"."""
    last = fuller.split()[-1]
    return last == short.split()[-1] and last in {_key(one) for one in words_of("civil_site")}


def _is_held_by_nobody(name: str) -> bool:
    """Whether common words name what is no ground to hold: a river, a band's "statelet"."""
    is_owned = "'" in name or "’" in name
    last = name.split()[-1].casefold()
    return name[:1].islower() and (is_owned or last in words_of("natural"))


def _covers(part: Place | None) -> bool:
    return part is not None and part.is_located


def _bare(name: str) -> str:
    """The name of a part without what holds it; of a piece that any place has, with it."""
    inner = name.partition(", ")[0]
    return name if inner[:1].islower() and is_vague(inner) else inner


def _timeline(name: str, own: Sequence[Located], wider: Sequence[Located]) -> PlaceControl:
    statements = [
        *(one.statement for one in own),
        *(
            replace(one.statement, scope=ControlScope.WIDER)
            for one in wider
            if one.statement.party is not None
        ),
    ]
    ordered = sorted(statements, key=_order)
    return PlaceControl(place=name, spells=make_spells(ordered), statements=tuple(ordered))


def _order(one: ControlStatement) -> tuple[bool, str, str, str, str]:
    return one.day is None, str(one.day), str(one.first), one.claim_id, one.effect


def _find_target(name: str, located: Sequence[Located]) -> Place | None:
    """The place that the name means: of those called so, the one most often spoken of.

    A whole place goes before a part of one that is called the same; what only holds a site of
    which claims are made counts too.
    """
    wanted = {_key(name), _key(_without_noun(name))}
    found: dict[str, list[Place]] = {}
    for one in located:
        place = one.place or _holder(one.within)
        if place and wanted & _names(place):
            found.setdefault(_identity(place), []).append(place)
    if not found:
        return None

    def rank(item: tuple[str, list[Place]]) -> tuple[bool, int, str]:
        is_whole = any(one.relation is PlaceRelation.AT for one in item[1])
        return not is_whole, -len(item[1]), item[0]

    return min(found.items(), key=rank)[1][0]


def _holder(within: Place | None) -> Place | None:
    """The place in which a site lies: Karm of "the mill, Karm"."""
    site = site_of(within) if within is not None else ""
    if within is None or not site:
        return within
    return replace(within, name=within.name.removeprefix(f"{site}, "), spans=within.spans[1:])


def _names(place: Place) -> set[str]:
    """What a place is called, by the gazetteer and in the words of the reports."""
    spans = place.spans[:1] if ", " in place.name else place.spans
    return {key for one in (place.name, *(span.quote for span in spans)) for key in _keys(one)}


def _keys(words: str) -> set[str]:
    """The keys of words for a place: whole, and without what it lies in."""
    inner = re.split(r", | of (?=[A-Z])", words)[0]
    return {_key(one) for one in (words, inner, _without_noun(inner))}


def _without_noun(words: str) -> str:
    """A name without the noun that says what it is: "Karm" of "the Karm quarter"."""
    name, _, noun = words.rpartition(" ")
    return name if name and noun.lower() in place_nouns() else words


def _key(words: str) -> str:
    """Words as they are compared: without case, accents and articles."""
    bare = re.sub(r"^(?:the|an?) ", "", words.strip(), flags=re.IGNORECASE)
    folded = fold_name(bare)
    return loose_key(folded) or folded


def _identity(place: Place) -> str:
    is_whole = place.relation is PlaceRelation.AT
    return (place.gazetteer_id if is_whole else None) or fold_name(place.name)


def _is_part(one: Located, name: str, target: Place | None) -> bool:
    """Whether it is made of a place inside, or of a site that only words name."""
    place = one.place or one.within
    if place is None:
        return False
    if target is None:
        key = fold_name(name)
        if place.relation is PlaceRelation.PART_OF and _key(_anchor(place.name)) == _key(name):
            return True
        return any(fold_name(large) == key for large in (place.admin2, place.admin1) if large)
    if _is_quarter(target):
        return _is_told_in(one, target)
    if one.place is None or place.relation is PlaceRelation.PART_OF:
        return _is_near(place, target)
    return _radius(place) < _radius(target) and _is_near(place, target)


def _anchor(name: str) -> str:
    """The name in "part of Karm", "east Karm"."""
    return re.sub(r"^(?:.* of |(?:north|south|east|west|central)[\w-]* )", "", name)


def _is_quarter(place: Place) -> bool:
    """Whether it is itself a part, too small to say by distance what lies in it."""
    return place.relation is PlaceRelation.PART_OF or place.feature_code == "quarter"


def _is_told_in(one: Located, quarter: Place) -> bool:
    """Whether the words lay it in a quarter: "the mill, Karm"."""
    holder = _holder(one.within) if one.place is None else None
    return holder is not None and _identity(holder) == _identity(quarter)


def _holds_for(one: Located, target: Place) -> bool:
    """Whether it is made of a town that holds the target."""
    place = one.place
    if place is None or place.relation is not PlaceRelation.AT or place.gazetteer_id is None:
        return False
    if _identity(place) == _identity(target) or place.feature_code not in TOWNS:
        return False
    is_inner = target.relation is PlaceRelation.PART_OF or _radius(target) < _radius(place)
    return is_inner and _is_near(target, place)


def _is_near(inner: Place, outer: Place) -> bool:
    """Whether the centre of `inner` lies within the radius of `outer`."""
    if inner.lat is None or inner.lon is None or outer.lat is None or outer.lon is None:
        return False
    return distance_km((inner.lat, inner.lon), (outer.lat, outer.lon)) <= _radius(outer)


def _radius(place: Place) -> float:
    return place.radius_km or 0.0
