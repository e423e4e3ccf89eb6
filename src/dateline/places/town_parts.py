"""Parts of a town that no gazetteer has, in the town of which the text tells.

"Gunmen hold three streets in the Karm quarter", in a report about Zahr: Karm lies in Zahr.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.mentions.place_words import words_of
from dateline.mentions.places import DATELINE, METONYM, MODIFIER
from dateline.model import Mention, Place, PlaceRelation
from dateline.places.entries import TOWN_KINDS
from dateline.places.geodesy import distance_km
from dateline.places.lent import noun_of
from dateline.places.precision import NEAR

TOWNS: Final = TOWN_KINDS - {"quarter", "camp"}
COUNTRYSIDE: Final = frozenset({"area", "district"})
"""Nouns of parts of a town that are as often parts of a province."""

FAR_KM: Final = 30.0
_STREETS: Final = re.compile(
    r"\s+and\s+[A-Z][\w'’]*(?:\s+[\w'’]+){0,2}?\s+(street|avenue|road)s\b", re.IGNORECASE
)
_BEHIND: Final = re.compile(r"\s+([a-z]+)(?:\s+([a-z]+))?")

_HOUSE_IN: Final = re.compile(
    r"\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+)\s+(?P<at>[a-z]+)\s+(?:the town of\s+)?"
)

Towns = Mapping[int, Place]


def lay_in_towns(
    text: str, mentions: Sequence[Mention], places: Sequence[Place]
) -> tuple[Place, ...]:
    """The places, with the quarters, streets and buildings laid in their towns.

    Those that have no coordinates are laid there, and those that only bear the name of a town
    far from all that is told: "Karm Street" is not in Karm.

    Args:
        text: that of the document.
        mentions: its mentions, in the order of the text.
        places: what each was resolved to.
    """
    parts = _parts(text, mentions)
    elsewhere = _elsewhere(text, mentions)
    towns = {
        at: place
        for at, (mention, place) in enumerate(zip(mentions, places, strict=True))
        if is_town(place)
        and not mention.row.startswith((METONYM, MODIFIER))
        and at not in elsewhere
        and not _is_called_after(mention, parts)
    }
    return tuple(
        _in_town(
            mention, place, _town_of(at, mentions, towns), parts, is_elsewhere=at in elsewhere
        )
        for at, (mention, place) in enumerate(zip(mentions, places, strict=True))
    )


def _parts(text: str, mentions: Sequence[Mention]) -> Mapping[str, str]:
    """The names of what lies within a town, each with the noun that says so."""
    parts: dict[str, str] = {}
    for mention in mentions:
        noun = part_noun(text, mention)
        if noun in words_of("part_of_town") - COUNTRYSIDE:
            parts.setdefault(mention.head.quote.casefold(), noun)
    return parts


def _elsewhere(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """The names of houses that stand in a town named behind them: "the Karm bakery in Zahr"."""
    starts = {one.span.start for one in mentions}
    found = ((at, _HOUSE_IN.match(text, one.span.end)) for at, one in enumerate(mentions))
    return frozenset(
        at
        for at, house in found
        if house is not None
        and house["noun"] in words_of("civil_site")
        and house["at"] in words_of("locative")
        and house.end() in starts
    )


def part_noun(text: str, mention: Mention) -> str:
    """The noun that makes a name a part of a town: in it, before it or behind it; "" of none.

    "Karm Neighborhood", "Colonia Karm", "the Karm military hospital".
    """
    if noun := noun_of(mention):
        return noun
    words = mention.span.quote.casefold().split()
    own = [words[-1], words[0]] if len(words) > 1 else []
    behind = _BEHIND.match(text, mention.span.end)
    near = [one for one in behind.groups() if one] if behind else []
    if streets := _STREETS.match(text, mention.span.end):
        near.append(streets[1].lower())
    return next((one for one in (*own, *near) if one in words_of("part_of_town")), "")


def _in_town(
    mention: Mention,
    place: Place,
    town: Place | None,
    parts: Mapping[str, str],
    *,
    is_elsewhere: bool,
) -> Place:
    """The place, laid in the town where it is a part of it."""
    if mention.head.quote.casefold() not in parts:
        return place
    is_only_called = is_elsewhere or _is_called_after(mention, parts)
    if is_only_called and _is_far(place, town):
        place = replace(place, country=None, lat=None, lon=None, radius_km=None, line=())
    if place.is_located:
        return place
    return _laid_in(mention, place, town, _building(mention, parts))


def _is_called_after(mention: Mention, parts: Mapping[str, str]) -> bool:
    """Whether what it names bears a name from elsewhere: a street, or a saint's church."""
    noun = parts.get(mention.head.quote.casefold())
    if noun is None:
        return False
    is_saints = mention.head.quote.casefold().split()[0] in words_of("saint")
    return is_saints or noun not in words_of("civil_site") | {"suburb"}


def _is_far(place: Place, town: Place | None) -> bool:
    """Whether a part of a town was taken for a town of its name far from there."""
    if town is None or place.feature_code not in TOWNS:
        return False
    if place.lat is None or place.lon is None or town.lat is None or town.lon is None:
        return False
    apart = distance_km((place.lat, place.lon), (town.lat, town.lon))
    return apart > (town.radius_km or 0.0) + FAR_KM


def is_town(place: Place) -> bool:
    """Whether it is a town with coordinates, or a side of one, and no quarter."""
    is_whole = place.relation in (PlaceRelation.AT, PlaceRelation.PART_OF)
    return place.is_located and is_whole and place.feature_code in TOWNS


def _town_of(index: int, mentions: Sequence[Mention], towns: Towns) -> Place | None:
    """The town of which a text tells most; of equals the one named last before the part.

    The town of the dateline is where the report was written: it counts where there is no other.
    """
    told = {at: one for at, one in towns.items() if mentions[at].row != DATELINE} or towns
    times = Counter(one.name for one in told.values())
    nearest = sorted(told, key=lambda at: (-times[told[at].name], at > index, abs(at - index)))
    return told[nearest[0]] if nearest else None


def _building(mention: Mention, parts: Mapping[str, str]) -> str:
    """The noun without which the name says little: "Karm" is a mosque."""
    noun = parts[mention.head.quote.casefold()]
    has_it = noun in mention.span.quote.casefold().split()
    return "" if has_it or noun not in words_of("civil_site") else f" {noun}"


def _laid_in(mention: Mention, place: Place, town: Place | None, noun: str) -> Place:
    if town is None or (place.country and town.country and place.country != town.country):
        return place
    return replace(
        town,
        name=f"{mention.span.quote}{noun}, {town.name}",
        precision=max(NEAR, town.precision),
        gazetteer_id=None,
        relation=PlaceRelation.PART_OF,
        spans=(mention.span, *town.spans),
        reason=f"{place.reason}; part of {town.name}: {town.reason}",
    )
