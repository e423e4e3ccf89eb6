"""How alike the places of two claims are."""

import numpy as np

from dateline.link.levels import IMPOSSIBLE, Bits, Case, Flags, Levels, choose
from dateline.link.pairs import Pairs
from dateline.places.geodesy import EARTH_RADIUS_KM

FAR_KM = 25.0
WIDE_KM = 60.0
"""Within a wider area than this too much happens on a day for it to speak for one happening."""

OTHER_QUARTERS = -12.0
PART_BITS = -8.0
OTHER_PARTS_BITS = -6.0
SAME_TEXT = 0.5
"""What a text tells of a place and of parts of it is more often one happening."""
LOOSE = 0.4
"""What agreement on a place is worth where a claim only inherits it."""
SHARED_WORD = 1.5
"""A word of a name that no gazetteer has is seldom shared by chance, inherited or not."""
IN_AREA = -0.5
"""In so wide an area two happenings are likelier: of 80 blocked pairs of true mentions in the
invented wars for which it holds, each with a place of its own, four are of one incident."""


def compare_place(pairs: Pairs) -> Levels:
    """The places: beyond each other's radius they differ; the smaller the area the better."""
    known, located, firm = (pairs.both(one) for one in ("has_place", "located", "firm"))
    left, right = pairs.measures("radius")
    larger = np.maximum(left, right)
    apart = distances_km(pairs, located)
    is_far = located & (apart > 1.5 * (left + right) + 5.0)
    is_same = located & (pairs.numbers("gazetteer_id")[0] != 0) & pairs.same("place_name")
    n_shared = pairs.n_shared("place_words")
    unlisted = pairs.numbers("unlisted")
    is_one_name = (unlisted[0] != 0) & (unlisted[0] == unlisted[1])
    core = (pairs.numbers("place_core")[0] != 0) & pairs.same("place_core")
    trust = np.where(firm, 1.0, LOOSE)
    nearby = np.maximum(1.0, 3.0 - 0.4 * np.log2(1.0 + apart))

    def basis(n: int) -> str:
        return "" if firm[n] else ", taken from the context"

    return choose(
        Case(~known, "not said", 0.0),
        Case(~located & core, "places of one name{}", 3.0 * trust, basis),
        Case(is_one_name & ~is_far, "places of one name{}", 3.0 * trust, basis),
        Case(~located & (n_shared > 0), "names of places share a word{}", SHARED_WORD, basis),
        Case(_of_other_names(pairs) & firm, "unlocated places of other names", -1.2),
        Case(~located, "not located", 0.0),
        Case(
            _are_other(pairs, "quarter") & firm & (larger > WIDE_KM),
            "other places that no gazetteer holds",
            OTHER_QUARTERS,
        ),
        Case(
            (_are_other(pairs, "quarter") & firm & ~is_far)
            | (_are_other(pairs, "side") & (larger <= FAR_KM)),
            "other quarters of one place",
            OTHER_QUARTERS,
        ),
        Case(is_same, "same place{}", np.where(left <= FAR_KM, 4.0, 0.5) * trust, basis),
        Case(is_far, "far apart", np.where(firm, IMPOSSIBLE, -1.5)),
        Case(larger <= FAR_KM, "nearby{}", nearby * trust, basis),
        Case(larger <= WIDE_KM, "one inside the other's area{}", IN_AREA * trust, basis),
        Case(located, "one somewhere in a wide area", -0.5),
    )


def compare_taken(pairs: Pairs) -> Levels:
    """What was taken, held or left: a part of a place is not the whole, nor another part."""
    extents = pairs.numbers("taken_extent")
    left, right = pairs.sizes("taken")
    is_told = pairs.same("branch") & ~pairs.of_one_sentence()
    is_told &= (extents[0] > 0) & (extents[1] > 0)
    shares = pairs.n_shared("taken") > 0
    unlike = (extents[0] != extents[1]) & ~shares
    others = (left > 0) & (right > 0) & ~shares & pairs.same("type")
    weight = np.where(pairs.same("report"), SAME_TEXT, 1.0)
    return choose(
        Case(is_told & unlike, "a part, and the whole", PART_BITS * weight),
        Case(is_told & others, "other parts", OTHER_PARTS_BITS * weight),
    )


def _of_other_names(pairs: Pairs) -> Flags:
    """Whether no gazetteer holds either place, and both have a name."""
    left, right = pairs.numbers("place_core")
    has_names: Flags = (left != 0) & (right != 0)
    return has_names & ~pairs.either("located")


def _are_other(pairs: Pairs, part: str) -> Flags:
    """Whether both are told as parts of a larger place, by another name or on another side."""
    left, right = pairs.numbers(part)
    are_other: Flags = (left != 0) & (right != 0) & (left != right)
    return are_other


def distances_km(pairs: Pairs, located: Flags) -> Bits:
    """The great-circle distance of each located pair, in kilometres; 0 for the others."""
    found = np.zeros(len(pairs))
    some = pairs.some(located)
    (lat_1, lat_2), (lon_1, lon_2) = (
        tuple(map(np.radians, some.measures(name))) for name in ("lat", "lon")
    )
    half = np.sin((lat_2 - lat_1) / 2) ** 2
    half += np.cos(lat_1) * np.cos(lat_2) * np.sin((lon_2 - lon_1) / 2) ** 2
    found[located] = 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(1.0, np.sqrt(half)))
    return found
