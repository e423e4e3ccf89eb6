"""Names of places that no gazetteer holds, compared by their words."""

import re
from functools import cache

from dateline.places.folding import fold_name, loose_key, skeleton_key

WORD = re.compile(r"\w+")
SIDE = re.compile(r"(?<![\w-])(?P<side>north|south|east|west)(?:ern)? (?P<whole>[A-Z]\w*)")
RELATION_WORDS = frozenset(
    (
        "near",
        "off",
        "of",
        "the",
        "in",
        "at",
        "km",
        "kilometres",
        "miles",
        "north",
        "south",
        "east",
        "west",
        "north-east",
        "north-west",
        "south-east",
        "south-west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "outside",
        "between",
        "and",
        "district",
        "province",
        "village",
        "town",
        "city",
        "camp",
        "road",
        "area",
    )
)


def quarter_in(name: str) -> str:
    """The name of what lies in a larger place, however spelt: of "Karm, west Zahr"; or ""."""
    inner, _, outer = name.partition(", ")
    if not outer or not inner[:1].isupper():
        return ""
    loose = loose_key(fold_name(inner))
    return skeleton_key(loose) or loose


def unlisted_in(name: str, gazetteer_id: str | None) -> str:
    """The key of a name that no gazetteer holds, alone or in what does; or "".

    Of "Karm", "near Karm" and "Karm, Iraq", where "Karm" is in no gazetteer, it is one.
    """
    if gazetteer_id:
        return ""
    words = WORD.findall(name.partition(", ")[0])
    named = [one for one in words if one.casefold() not in RELATION_WORDS]
    if not named or not named[0][:1].isupper():
        return ""  # "the market, Karm" may be any
    core = " ".join(one.casefold() for one in named)
    loose = loose_key(fold_name(core))
    return skeleton_key(loose) or loose


def side_of(name: str) -> str:
    """The side of a place in its name: "west zahr" of "Karm, western Zahr"; "" of others."""
    found = SIDE.search(name)
    return f"{found['side']} {found['whole']}".casefold() if found else ""


@cache
def core_words(name: str) -> frozenset[str]:
    """The words of the name itself, without "near", "12 km south of", "district of"."""
    words = (word.casefold() for word in WORD.findall(name))
    return frozenset(one for one in words if not one.isdigit()) - RELATION_WORDS
