"""Pairs of claims that are worth comparing: several narrow rules rather than one broad.

A block is a key; claims that share a key are compared. Keys are made of the family, a day and
an area, so that adding one claim touches only its own blocks.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from dateline.link.places import core_words
from dateline.link.sketch import Sketch

CELL_DEGREES = 1.0
MAX_DAYS = 9
LARGE_BLOCK = 150
LARGE_RARE_BLOCK = 40
NEIGHBOURS = 12
RARE_RULES = frozenset({"day+word", "undated+name"})
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
        positions = blocks[key]
        if key[0] in RARE_RULES and len(positions) > LARGE_RARE_BLOCK:
            continue
        for pair in _pairs_within(positions, sketches):
            pairs.setdefault(pair, key[0])
    return pairs


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
    for day in days:
        for cell in _cells(sketch):
            yield ("day+area", sketch.family, day, cell)
        for actor in sorted(sketch.agents | sketch.patients):
            yield ("day+actor", sketch.family, day, actor)
        for word in sorted(_rare_words(sketch)):
            yield ("day+word", day, word)
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


def _days(sketch: Sketch) -> Iterator[str]:
    if sketch.first is None or sketch.last is None:
        return
    n_days = (sketch.last - sketch.first).days + 1
    if n_days > MAX_DAYS:
        yield f"month {sketch.first:%Y-%m}"
        return
    for offset in range(n_days):
        day: date = sketch.first + timedelta(days=offset)
        yield day.isoformat()
    yield f"month {sketch.first:%Y-%m}"


def _cells(sketch: Sketch) -> Iterator[str]:
    place = sketch.place
    if place is None or place.lat is None or place.lon is None:
        return
    row, column = int(place.lat // CELL_DEGREES), int(place.lon // CELL_DEGREES)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            if _reaches(place.lat, row + down) and _reaches(place.lon, column + right):
                yield f"{row + down}:{column + right}"
    if place.country:
        yield place.country


def _reaches(degrees: float, cell: int) -> bool:
    """Whether a point lies in the cell, or within a fifth of a degree of it."""
    return cell * CELL_DEGREES - 0.2 <= degrees < (cell + 1) * CELL_DEGREES + 0.2
