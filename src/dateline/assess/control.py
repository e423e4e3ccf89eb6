"""Control of places: who is said to hold a place, when, according to whom, contested or not.

From claims of territory alone. A side holds a place from the day on which a voice says that it
took it or held it, until a voice says that it left, or that another side took it later. It is
contested where voices name different holders of the same time, where one denies what another
says, or where another side is said to have entered. Nobody's word is preferred.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.assess.control_spells import make_spells
from dateline.assess.control_statements import Located, control_statements
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

    Args:
        place: its name; case, accents and articles do not matter.
        claims: all claims.
        origins: by report id.
    """
    located = [
        one
        for claim in sorted(claims, key=lambda one: one.id)
        for one in control_statements(claim, origins)
    ]
    target = _find_target(place, located)
    own = [one for one in located if target and _is_same(one.place, target)]
    parts = [one for one in located if one not in own and _is_part(one, place, target)]
    if not own and not parts:
        return None
    wider = [one for one in located if target and _holds_for(one, target)]
    name = target.name if target else place
    return replace(_timeline(name, own, wider), parts=_timelines_of_parts(parts, own))


def _timelines_of_parts(
    parts: Sequence[Located], whole: Sequence[Located]
) -> tuple[PlaceControl, ...]:
    by_name: dict[str, list[Located]] = {}
    for one in parts:
        by_name.setdefault(one.statement.place, []).append(one)
    covering = [one for one in whole if one.place and _radius(one.place) <= LARGEST_WHOLE_KM]
    return tuple(
        _timeline(name, by_name[name], covering if by_name[name][0].place else ())
        for name in sorted(by_name)
    )


def _timeline(name: str, own: Sequence[Located], wider: Sequence[Located]) -> PlaceControl:
    statements = [
        *(one.statement for one in own),
        *(replace(one.statement, scope=ControlScope.WIDER) for one in wider),
    ]
    ordered = sorted(statements, key=_order)
    return PlaceControl(place=name, spells=make_spells(ordered), statements=tuple(ordered))


def _order(one: ControlStatement) -> tuple[bool, str, str, str, str]:
    return one.day is None, str(one.day), str(one.first), one.claim_id, one.effect


def _find_target(name: str, located: Sequence[Located]) -> Place | None:
    """The place that the name means: of those called so, the one most often spoken of."""
    wanted = loose_key(fold_name(name)) or fold_name(name)
    found: dict[str, list[Place]] = {}
    for one in located:
        if one.place and one.place.relation is PlaceRelation.AT and wanted in _names(one.place):
            found.setdefault(_identity(one.place), []).append(one.place)
    if not found:
        return None
    return min(found.items(), key=lambda item: (-len(item[1]), item[0]))[1][0]


def _names(place: Place) -> set[str]:
    names = (place.name, *(span.quote for span in place.spans))
    return {loose_key(fold_name(one)) or fold_name(one) for one in names}


def _identity(place: Place) -> str:
    return place.gazetteer_id or fold_name(place.name)


def _is_same(place: Place | None, target: Place) -> bool:
    return (
        place is not None
        and place.relation is PlaceRelation.AT
        and _identity(place) == _identity(target)
    )


def _is_part(one: Located, name: str, target: Place | None) -> bool:
    """Whether it is made of a place inside, or of a site that only words name."""
    place = one.place or one.within
    if place is None:
        return False
    if target is not None:
        if one.place is None or place.relation is PlaceRelation.PART_OF:
            return _is_near(place, target)
        return _radius(place) < _radius(target) and _is_near(place, target)
    key = fold_name(name)
    return any(fold_name(larger) == key for larger in (place.admin2, place.admin1) if larger)


def _holds_for(one: Located, target: Place) -> bool:
    """Whether it is made of a town that holds the target."""
    place = one.place
    if place is None or place.relation is not PlaceRelation.AT or _is_same(place, target):
        return False
    is_town = place.feature_code in TOWNS and _radius(target) < _radius(place)
    return is_town and _is_near(target, place)


def _is_near(inner: Place, outer: Place) -> bool:
    """Whether the centre of `inner` lies within the radius of `outer`."""
    if inner.lat is None or inner.lon is None or outer.lat is None or outer.lon is None:
        return False
    return distance_km((inner.lat, inner.lon), (outer.lat, outer.lon)) <= _radius(outer)


def _radius(place: Place) -> float:
    return place.radius_km or 0.0
