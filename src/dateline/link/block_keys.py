"""The keys of claims: those that share a key are compared. Several narrow rules, not one broad.

Keys are made of a day, an area, an actor, a word or a number, so that a new claim touches only
its own blocks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from dateline.link.columns import COUNTED, UNKNOWN_COUNT, UNKNOWN_DAY, Columns
from dateline.link.compare import SAID_FAMILIES
from dateline.link.hashing import Numbers, code_of, mix
from dateline.link.levels import Bits, Flags
from dateline.link.ragged import Index, join, spread

CELL_DEGREES = 0.25
KM_PER_DEGREE = 111.2
MAX_DAYS = 9
MAX_MONTHS = 3
WIDE_KM = 50.0
RARE_NUMBER = 4
"""A smaller number of dead is too common to bring two claims together."""

MONTHS_ZERO = np.datetime64("0001-01-01")


@dataclass(frozen=True, slots=True)
class Keyed:
    """Claims by row, each with one of its keys."""

    rows: Index
    keys: Numbers


@dataclass(frozen=True, slots=True)
class Times:
    """Claims by row, each with one of its days or months."""

    rows: Index
    units: Index


Attributes = Callable[[Columns, Index], tuple[Index, Numbers]]
"""For rows: attributes, each with the place of its row among them."""


def day_and_area(columns: Columns) -> Keyed:
    """A day and a cell that the area reaches, for what was read as a place of its own."""
    times = _days(columns)
    exact = ~wide(columns)[times.rows]
    return _with_cells(columns, Times(times.rows[exact], times.units[exact]))


def month_and_area(columns: Columns) -> Keyed:
    """A month and a cell, for what is known by weeks or months only."""
    times = _months(columns)
    exact = ~wide(columns)[times.rows]
    return _with_cells(columns, Times(times.rows[exact], times.units[exact]))


def day_and_country(columns: Columns) -> Keyed:
    """A day and a country, for what has no narrow place."""
    times = _days(columns)
    country = columns.numbers["country"][times.rows]
    known = country != 0
    rows = times.rows[known]
    return Keyed(rows, mix((_group(columns)[rows], times.units[known], country[known])))


def day_and_actor(columns: Columns) -> Keyed:
    """A day and an actor that acts or suffers."""
    return _with_attributes(columns, _days(columns), actors)


def month_and_actor(columns: Columns) -> Keyed:
    """A month and an actor."""
    return _with_attributes(columns, _months(columns), actors)


def day_and_type(columns: Columns) -> Keyed:
    """A day and a type, for what has no place of its own."""
    times = _days(columns)
    return Keyed(times.rows, mix((columns.numbers["type"][times.rows], times.units)))


def day_and_family(columns: Columns) -> Keyed:
    """A day and a family, likewise."""
    times = _days(columns)
    return Keyed(times.rows, mix((columns.numbers["family"][times.rows], times.units)))


def day_and_word(columns: Columns) -> Keyed:
    """A day and a name, a thing or a word of the place's name."""
    return _with_attributes(columns, _days(columns), words)


def day_and_number(columns: Columns) -> Keyed:
    """A day and a number of losses."""
    return _with_attributes(columns, _days(columns), numbers)


def undated_name(columns: Columns) -> Keyed:
    """A name, for what has no day."""
    undated = np.flatnonzero(~_is_dated(columns))
    owners, names = columns.sets["names"].take(undated)
    rows = undated[owners]
    return Keyed(rows, mix((columns.numbers["type"][rows], names)))


def one_sentence(columns: Columns) -> Keyed:
    """The sentence of one report."""
    rows = np.arange(len(columns), dtype=np.int64)
    numbers = columns.numbers
    return Keyed(rows, mix((numbers["document"], numbers["sentence_start"])))


def one_report(columns: Columns) -> Keyed:
    """A report and a type."""
    rows = np.arange(len(columns), dtype=np.int64)
    return Keyed(rows, mix((columns.numbers["report"], columns.numbers["type"])))


def wide(columns: Columns) -> Flags:
    """Whether a claim has no place, none with a point, or only a wide area."""
    return ~columns.flags["located"] | (columns.measures["radius"] > WIDE_KM)


def loose(columns: Columns) -> Flags:
    """Whether the place is wide, or not read in the claim's own sentence."""
    return wide(columns) | ~columns.flags["firm"]


def long(columns: Columns) -> Flags:
    """Whether the time is longer than `MAX_DAYS`."""
    numbers = columns.numbers
    is_long: Flags = numbers["last"] - numbers["first"] >= MAX_DAYS
    return _is_dated(columns) & is_long


def vague_in_time(columns: Columns) -> Flags:
    """Whether the time is longer than `MAX_DAYS`, or told only by the day of publication."""
    is_vague: Flags = long(columns) | columns.flags["open_start"]
    return is_vague


def actors(columns: Columns, rows: Index) -> tuple[Index, Numbers]:
    """Those who act or suffer, for each of `rows`."""
    return _joined(columns.sets[name].take(rows) for name in ("agents", "patients"))


def words(columns: Columns, rows: Index) -> tuple[Index, Numbers]:
    """Names, things and the words of the place's name, for each of `rows`."""
    return _joined(
        columns.sets[name].take(rows) for name in ("names", "objects", "place_words")
    )


def objects(columns: Columns, rows: Index) -> tuple[Index, Numbers]:
    """Things that are told of, for each of `rows`."""
    return columns.sets["objects"].take(rows)


def numbers(columns: Columns, rows: Index) -> tuple[Index, Numbers]:
    """Numbers of losses that are no common ones, for each of `rows`."""
    found = []
    for position in range(len(COUNTED)):
        low = columns.counts[rows, position, 0]
        told = np.flatnonzero((low != UNKNOWN_COUNT) & (low >= RARE_NUMBER))
        found.append((told, mix((position, low[told]))))
    return _joined(found)


def _joined(parts: Iterable[tuple[Index, Numbers]]) -> tuple[Index, Numbers]:
    owners, values = zip(*parts, strict=True)
    return join(owners), np.concatenate(values)


def _is_dated(columns: Columns) -> Flags:
    first, last = columns.numbers["first"], columns.numbers["last"]
    is_dated: Flags = (first != UNKNOWN_DAY) & (last != UNKNOWN_DAY)
    return is_dated


def _days(columns: Columns) -> Times:
    """Every day of each claim whose time is short, and those beside one that was only lent."""
    rows = np.flatnonzero(_is_dated(columns) & ~long(columns))
    reach = columns.flags["lent_day"][rows].astype(np.int64)
    first = columns.numbers["first"][rows] - reach
    last = columns.numbers["last"][rows] + reach
    lengths = np.maximum(0, last - first + 1)
    return Times(np.repeat(rows, lengths), spread(first, lengths))


def _months(columns: Columns) -> Times:
    """The months of each claim; of one that lasts very long the first few."""
    rows = np.flatnonzero(_is_dated(columns))
    first, last = (_month_of(columns.numbers[name][rows]) for name in ("first", "last"))
    lengths = np.clip(last - first + 1, 0, MAX_MONTHS)
    return Times(np.repeat(rows, lengths), spread(first, lengths) + 10_000_000)


def _month_of(days: Index) -> Index:
    return (MONTHS_ZERO + (days - 1)).astype("datetime64[M]").astype(np.int64)


def _group(columns: Columns) -> Index:
    """What is said and what is done are never one happening: the broadest family of all."""
    said = [code_of(one) for one in SAID_FAMILIES]
    is_said: Flags = np.isin(columns.numbers["family"], said)
    return is_said.astype(np.int64)


def _with_attributes(columns: Columns, times: Times, attributes: Attributes) -> Keyed:
    owners, values = attributes(columns, times.rows)
    rows = times.rows[owners]
    return Keyed(rows, mix((_group(columns)[rows], times.units[owners], values)))


def _with_cells(columns: Columns, times: Times) -> Keyed:
    """Every cell that a circle around the place touches: circles that overlap share one."""
    lat, lon, radius = (columns.measures[name][times.rows] for name in ("lat", "lon", "radius"))
    reach = (1.5 * radius + 2.5) / KM_PER_DEGREE
    across = reach / np.maximum(0.1, np.cos(np.radians(lat)))
    bottom, top = (_cell(lat + sign * reach) for sign in (-1, 1))
    first, last = (_cell(lon + sign * across) for sign in (-1, 1))
    n_columns = last - first + 1
    n_cells = (top - bottom + 1) * n_columns
    owners = np.repeat(np.arange(len(times.rows)), n_cells)
    at = spread(np.zeros_like(n_cells), n_cells)
    down, right = (
        bottom[owners] + at // n_columns[owners],
        first[owners] + at % n_columns[owners],
    )
    rows = times.rows[owners]
    return Keyed(rows, mix((_group(columns)[rows], times.units[owners], down, right)))


def _cell(degrees: Bits) -> Index:
    return np.floor(degrees / CELL_DEGREES).astype(np.int64)
