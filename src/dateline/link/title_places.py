"""Where an incident happened, as its title has it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.link.title_words import title_words
from dateline.link.wording import place_words
from dateline.mentions.place_words import words_of
from dateline.model import Place

RELATING = frozenset({"near", "off", "between", "along", "outside", "around", "towards"})
RELATIVE = re.compile(r"(?:north|south|east|west)[\w-]* of ")
DIRECTION = r"(?:north|south|east|west|cent(?:re|er|ral)|part|outskirts)[\w-]*"
PART = re.compile(rf"{DIRECTION}(?: and {DIRECTION})* (?:\w+ )?of ")
LONGEST_SETTING = 4
RIVER = "river"
OWNERS = frozenset({"their", "his", "her", "its", "our", "my", "that", "this"})


def title_place(place: Place | None, told: Sequence[str] = ()) -> Place | None:
    """The place without words that tell a reader nothing: "the houses, Karm" is Karm.

    Args:
        place: as the records have it.
        told: what the title has named already; "the Karm mosque, Zahr" is then Zahr.
    """
    if place is None or ", " not in place.name:
        return place
    setting, _, rest = place.name.partition(", ")
    is_told = any(setting.casefold() in one.casefold() for one in told)
    is_name = not setting[:1].islower() or _is_site(setting)
    return place if is_name and not is_told else title_place(replace(place, name=rest), told)


def object_words(place: Place) -> str:
    """The place as what was taken or left: "the Karm mosque, Zahr"."""
    where = place_words(place)
    return f"the {where}" if _is_named_building(place) else where


def where_words(place: Place | None, told: Sequence[str] = ()) -> str:
    """Where, with the preposition that the place takes: "in …", "near …", "on the road …"."""
    place = title_place(place, told)
    if place is None:
        return ""
    where = place_words(place)
    first = where.split()[0].casefold().rstrip(",")
    if lies_beside(place):
        return where
    if place.feature_code == RIVER or first in title_words("road"):
        return f"on the {where}"
    if _is_named_building(place):
        return f"at the {where}"
    if first in title_words("spot"):
        return f"at {where}"
    is_part = PART.match(where) is not None and first != "part"
    return f"in the {where}" if is_part else f"in {where}"


def lies_beside(place: Place) -> bool:
    """Whether the words say already how it lies: "12 km south of …", "near …"."""
    where = place_words(place)
    first = where.split()[0]
    is_beside = first in RELATING or first[:1].isdigit() or RELATIVE.match(where) is not None
    return is_beside or (place.relation == "offset" and PART.match(where) is not None)


def _is_named_building(place: Place) -> bool:
    """Whether a place is a building with a name: "Karm mosque, Zahr"."""
    words = place.name.partition(", ")[0].split()
    return len(words) > 1 and words[0][:1].isupper() and words[-1] in words_of("civil_site")


def _is_site(setting: str) -> bool:
    """Whether words name a thing that one would go to: "the hospital complex", "a market"."""
    words = setting.casefold().split()
    sites = words_of("site") | words_of("civil_site") | title_words("spot")
    is_named = bool(sites & {*words[-2:], words[-1].removesuffix("s")})
    return is_named and len(words) <= LONGEST_SETTING and words[0] not in OWNERS
