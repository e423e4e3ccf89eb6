"""Time phrases in our own words: the interval exactly right, and none where there is none.

A row with a phrase is right where a found time that overlaps the phrase has exactly its days; a
row without one where no found time has an interval. A row is one item of the bootstrap.

Source: benchmarks/README.md, conventions for times.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from dateline.bench.documents import make_document
from dateline.bench.intervals import measure, ratio
from dateline.bench.result import Result
from dateline.errors import MissingResourceError
from dateline.model import (
    Interval,
)
from dateline.times import ResolvedTime, resolve_times

FILE: Final = "dev.csv"
REACH: Final = {"interval_right": 0.92}
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One text with its publication and, where it holds a time, the phrase and its days."""

    id: str
    text: str
    phrase: str
    published: date | None
    country: str | None
    days: Days
    granularity: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A row with what was found in it."""

    row: Row
    found: tuple[ResolvedTime, ...]

    @property
    def is_right(self) -> bool:
        """Whether the row is right, as the module says."""
        if not self.row.phrase:
            return all(is_empty(one.interval) for one in self.found)
        return any(
            (one.interval.start, one.interval.end) == self.row.days
            for one in overlapping(self.row, self.found)
        )


def run(path: Path) -> Result:
    """The scores on a CSV file, or on ``dev.csv`` of a folder; `n` is the number of rows."""
    file = path / FILE if path.is_dir() else path
    scored = [Scored(row=row, found=find_times(row)) for row in read_rows(file)]
    dated = [one for one in scored if one.row.phrase]
    undated = [one for one in scored if not one.row.phrase]
    return Result(
        corpus="time_phrases",
        part=file.stem,
        n=len(scored),
        measures={
            "interval_right": measure(dated, _share),
            "none_right": measure(undated, _share),
            "all_right": measure(scored, _share),
            "granularity_right": measure(dated, _granularity),
        },
        published=REACH,
        notes=tuple(describe(one) for one in scored if not one.is_right),
    )


def read_rows(file: Path) -> Iterator[Row]:
    """The rows of a file.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not file.is_file():
        raise MissingResourceError(f"no time phrases at {file}")
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield Row(
                id=row["id"],
                text=row["text"],
                phrase=row["phrase"],
                published=_day(row["published"]),
                country=row["outlet_country"] or None,
                days=(_day(row["start"]), _day(row["end"])),
                granularity=row["granularity"],
                note=row["note"],
            )


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def find_times(row: Row) -> tuple[ResolvedTime, ...]:
    """The times that are found in the row's text."""
    return resolve_times(make_document(row.text), row.published, row.country)


def overlapping(row: Row, found: Sequence[ResolvedTime]) -> list[ResolvedTime]:
    """The found times that share a character with the row's phrase."""
    start = row.text.index(row.phrase)
    end = start + len(row.phrase)
    return [one for one in found if one.span.start < end and start < one.span.end]


def is_empty(interval: Interval) -> bool:
    """Whether an interval says nothing."""
    return interval.start is None and interval.end is None


def describe(scored: Scored) -> str:
    """One line on a row that went wrong."""
    row = scored.row
    found = "; ".join(
        f"{one.span.quote!r} {one.interval.start}..{one.interval.end} ({one.interval.reason})"
        for one in scored.found
    )
    return (
        f"{row.id} {row.phrase!r} wants {row.days[0]}..{row.days[1]}, found {found or 'none'}"
    )


def _share(scored: Sequence[Scored]) -> float:
    return ratio(sum(one.is_right for one in scored), len(scored))


def _granularity(scored: Sequence[Scored]) -> float:
    right = sum(
        any(
            one.interval.granularity.value == each.row.granularity
            for one in overlapping(each.row, each.found)
        )
        for each in scored
    )
    return ratio(right, len(scored))
