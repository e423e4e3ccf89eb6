"""What of a place a claim says was taken, held or left: the whole of it, or a part.

The capture of a bridge, a hospital or a quarter is no capture of the town, and that of one
quarter none of another.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from dateline.claims.taken_place import TAKING
from dateline.claims.word_classes import words_of
from dateline.link.places import core_words
from dateline.model import Argument, Claim, Place, PlaceRelation, Role

WORD = re.compile(r"[^\W\d_]{3,}")
ADVANCING = frozenset({"territory.advance"})
"""Who enters a town may do so in a part of it."""

ROLES = (Role.PLACE, Role.PATIENT, Role.ORIGIN_PLACE, Role.MATERIEL)
THE_PLACE_ITSELF = re.compile(
    r"(?:(?:all|most|the whole) of )?(?:the |this |that |its |their |whole |entire )*"
    r"(?:city|town|village|district|quarter|neighbou?rhood|area|province|enclave|place|capital|"
    r"territory|stronghold)(?: itself)?",
    re.IGNORECASE,
)
"""Words that mean the place that was named before, and no site within it."""


class Extent(IntEnum):
    """How much of a place was taken, as far as it is said."""

    UNKNOWN = 0
    WHOLE = 1
    NAMED_PART = 2
    SITE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What of a place was taken.

    Attributes:
        extent: the whole of a town or a province, a part with a name, or a site or a piece that
            only common words tell.
        words: of a part that is told from others, its words: "hospital", "Karm".
    """

    extent: Extent = Extent.UNKNOWN
    words: frozenset[str] = frozenset()


NOTHING = Taken()


def read_taken(claim: Claim) -> Taken:
    """What of its place `claim` says was taken; nothing for claims of other types."""
    place = claim.place
    if claim.event.type not in TAKING | ADVANCING or place is None:
        return NOTHING
    site = site_of(place)
    if site:
        return Taken(extent=Extent.SITE, words=_telling(site))
    inner, _, outer = place.name.partition(", ")
    if outer or place.feature_code == "quarter":
        return Taken(extent=Extent.NAMED_PART, words=core_words(inner))
    if place.relation is PlaceRelation.PART_OF:
        return Taken(extent=Extent.SITE, words=_telling(place.name.rpartition(" of ")[0]))
    if not place.is_located:
        return NOTHING
    is_taking = claim.event.type in TAKING and place.relation is PlaceRelation.AT
    return Taken(extent=Extent.WHOLE) if is_taking and _is_whole(claim, place) else NOTHING


def site_of(place: Place) -> str:
    """The common words for a part with which a place's name begins: "the mill" of "…, Karm"."""
    inner, _, outer = place.name.partition(", ")
    return inner if outer and inner[:1].islower() else ""


def is_vague(words: str) -> bool:
    """Whether such words tell no part from others: "the last pocket", "three streets"."""
    return not _telling(words)


def _telling(words: str) -> frozenset[str]:
    """The words that tell a site from others; none of "the last pocket", "three streets"."""
    found = frozenset(one.casefold().removesuffix("s") for one in WORD.findall(words))
    heads = WORD.findall(words.partition(" of ")[0].casefold())
    told = found - {"the", "main"}
    is_piece = not heads or heads[-1].removesuffix("s") in words_of("piece")
    return frozenset() if is_piece or told <= words_of("edge") else told


def _is_whole(claim: Claim, place: Place) -> bool:
    """Whether what is taken is the place itself, or nothing besides it is named."""
    told = [one for role in ROLES for one in claim.in_role(role) if one.actor is None]
    return all(is_place_itself(one, place) for one in told)


def is_place_itself(argument: Argument, place: Place) -> bool:
    """Whether an argument's words name the place: "Karm", "the town of Karm", "the city"."""
    words = argument.span.quote
    if THE_PLACE_ITSELF.fullmatch(words):
        return True
    if argument.place is None or argument.place.name != place.name:
        return False
    named = {one for span in place.spans for one in WORD.findall(span.quote.casefold())}
    others = set(WORD.findall(words.casefold())) - named - {"the", "all", "whole", "entire"}
    return others <= words_of("whole_place")
