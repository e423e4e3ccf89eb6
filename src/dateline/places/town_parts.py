"""Parts of a town that no gazetteer has, in the town of which the text tells.

"Gunmen hold three streets in the Karm quarter", in a report about Zahr: Karm lies in Zahr.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.mentions.place_words import words_of
from dateline.mentions.places import DATELINE, METONYM, MODIFIER
from dateline.model import Mention, Place, PlaceRelation
from dateline.places.entries import TOWN_KINDS
from dateline.places.precision import NEAR

TOWNS: Final = TOWN_KINDS - {"quarter", "camp"}
COUNTRYSIDE: Final = frozenset({"area", "district"})
"""Nouns of parts of a town that are as often parts of a province."""

Towns = Mapping[int, Place]


def lay_in_towns(
    mentions: Sequence[Mention], nouns: Sequence[str], places: Sequence[Place]
) -> tuple[Place, ...]:
    """The places, with the quarters and squares that have no coordinates laid in their towns.

    Args:
        mentions: those of a document, in the order of the text.
        nouns: the noun beside each name, "" where none.
        places: what each was resolved to.
    """
    parts: dict[str, str] = {}
    for mention, noun in zip(mentions, nouns, strict=True):
        if noun in words_of("part_of_town") - COUNTRYSIDE:
            parts.setdefault(mention.head.quote.casefold(), noun)
    towns = {
        at: place
        for at, (mention, place) in enumerate(zip(mentions, places, strict=True))
        if is_town(place) and not mention.row.startswith((METONYM, MODIFIER))
    }
    return tuple(
        _laid_in(mention, place, _town_of(at, mentions, towns), _building(mention, parts))
        if mention.head.quote.casefold() in parts and not place.is_located
        else place
        for at, (mention, place) in enumerate(zip(mentions, places, strict=True))
    )


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
