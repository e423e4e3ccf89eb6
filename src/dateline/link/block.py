"""Pairs of claims that are worth comparing: several narrow rules rather than one broad.

A block is a key; claims that share a key are compared. Keys are made of the family, a day and
an area, so that adding one claim touches only its own blocks.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from dateline.link.places import core_words
from dateline.link.sketch import Sketch

CELL_DEGREES = 1.0
MAX_DAYS = 9
LARGE_BLOCK = 150
LARGE_RARE_BLOCK = 40
NEIGHBOURS = 12
WIDE_KM = 50.0
RARE_RULES = frozenset({"day+word", "month+word", "undated+name"})
"""Rules on shared words: a word that many claims of a day share brings nothing together."""

Key = tuple[str, ...]

NEIGHBOUR_ORDERS: tuple[Callable[[Sketch], tuple[str, ...]], ...] = (
    lambda one: (one.claim.event.type, one.claim.sentence.quote.casefold()),
    lambda one: (str(one.place and one.place.name), one.claim.event.type, *_first(one.agents)),
    lambda one: (one.claim.event.type, *_first(one.patients), str(one.counts)),
)
"""In which orders a large block is walked: alike claims stand side by side in one of them."""


def candidate_pairs(sketches: Sequence[Sketch]) -> dict[tuple[int, int], str]:
    """Positions of pairs to compare, each with the rule that brought it about."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, sketch in enumerate(sketches):
        for key in block_keys(sketch):
            blocks[key].append(position)
    pairs: dict[tuple[int, int], str] = {}
    for key in sorted(blocks):
        positions: Sequence[int] = blocks[key]
        if key[0] in RARE_RULES and len(positions) > LARGE_RARE_BLOCK:
            continue
        if key[0] in COARSE_RULES:
            positions = _with_coarse(positions, sketches, key[0])
        for pair in _pairs_within(positions, sketches):
            if key[0] in COARSE_RULES and not _has_coarse(pair, sketches, key[0]):
                continue
            pairs.setdefault(pair, key[0])
    return pairs


def _with_coarse(
    positions: Sequence[int], sketches: Sequence[Sketch], rule: str
) -> Sequence[int]:
    """The block, where one of its claims needs so wide a block; else nothing."""
    needs = COARSE_RULES[rule]
    return positions if any(needs(sketches[one]) for one in positions) else ()


def _has_coarse(pair: tuple[int, int], sketches: Sequence[Sketch], rule: str) -> bool:
    needs = COARSE_RULES[rule]
    return needs(sketches[pair[0]]) or needs(sketches[pair[1]])


def _is_long(sketch: Sketch) -> bool:
    if sketch.first is None or sketch.last is None:
        return False
    return (sketch.last - sketch.first).days + 1 > MAX_DAYS


def _is_wide(sketch: Sketch) -> bool:
    place = sketch.place
    return place is None or place.radius_km is None or place.radius_km > WIDE_KM


COARSE_RULES: Mapping[str, Callable[[Sketch], bool]] = {
    "month+area": _is_long,
    "month+actor": _is_long,
    "month+word": _is_long,
    "day+country": _is_wide,
}
"""Rules for claims that are known only roughly: one of a pair must need so wide a block."""


def _pairs_within(
    positions: Sequence[int], sketches: Sequence[Sketch]
) -> Iterator[tuple[int, int]]:
    """All pairs of a block; of a large one, each claim with its next in several orders."""
    if len(positions) <= LARGE_BLOCK:
        yield from combinations(positions, 2)
        return
    for order in NEIGHBOUR_ORDERS:
        ranked = sorted((order(sketches[one]), one) for one in positions)
        for at, (_, left) in enumerate(ranked):
            for _, right in ranked[at + 1 : at + 1 + NEIGHBOURS]:
                yield min(left, right), max(left, right)


def block_keys(sketch: Sketch) -> Iterator[Key]:
    """The keys of one claim."""
    days = list(_days(sketch))
    for unit, day in days:
        for cell in _cells(sketch):
            yield (f"{unit}+area", sketch.family, day, cell)
        for actor in sorted(sketch.agents | sketch.patients):
            yield (f"{unit}+actor", sketch.family, day, actor)
        for word in sorted(_rare_words(sketch)):
            yield (f"{unit}+word", day, word)
        if unit == "day" and sketch.place is not None and sketch.place.country:
            yield ("day+country", sketch.family, day, sketch.place.country)
    yield ("sentence", sketch.claim.document_id, str(sketch.claim.sentence.start))
    if not days:
        for name in sorted(sketch.names):
            yield ("undated+name", sketch.family, sketch.claim.event.type, name)


def _rare_words(sketch: Sketch) -> set[str]:
    names = {one.casefold() for one in sketch.names}
    place = core_words(sketch.place.name) if sketch.place else frozenset[str]()
    return names | place | sketch.objects


def _first(keys: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(keys)[:1])


def _days(sketch: Sketch) -> Iterator[tuple[str, str]]:
    if sketch.first is None or sketch.last is None:
        return
    n_days = (sketch.last - sketch.first).days + 1
    for offset in range(n_days if n_days <= MAX_DAYS else 0):
        day: date = sketch.first + timedelta(days=offset)
        yield "day", day.isoformat()
    yield "month", f"{sketch.first:%Y-%m}"


def _cells(sketch: Sketch) -> Iterator[str]:
    place = sketch.place
    if place is None or place.lat is None or place.lon is None:
        return
    row, column = int(place.lat // CELL_DEGREES), int(place.lon // CELL_DEGREES)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            if _reaches(place.lat, row + down) and _reaches(place.lon, column + right):
                yield f"{row + down}:{column + right}"


def _reaches(degrees: float, cell: int) -> bool:
    """Whether a point lies in the cell, or within a fifth of a degree of it."""
    return cell * CELL_DEGREES - 0.2 <= degrees < (cell + 1) * CELL_DEGREES + 0.2
