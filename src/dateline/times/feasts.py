"""Feasts by year: fixed days, Easter computed, the Islamic calendar from a table."""

from datetime import date
from functools import cache
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.mentions.tables import read_table, reject_duplicates
from dateline.times.calendar import Days, easter, orthodox_easter, plus

FEAST_COLUMNS: Final = ("name", "kind", "value", "source")
DAY_COLUMNS: Final = ("feast", "first_day", "source")
KINDS: Final = frozenset({"lunar", "fixed", "easter", "orthodox"})
RAMADAN: Final = "ramadan"


@cache
def load_feasts() -> dict[str, tuple[str, str]]:
    """Kind and value by folded name.

    Raises:
        InvalidRecordError: a name stands twice, or its kind is unknown.
    """
    rows = list(read_table("times", "feasts.csv", FEAST_COLUMNS))
    reject_duplicates("feasts.csv", [row["name"] for row in rows])
    for row in rows:
        if row["kind"] not in KINDS:
            raise InvalidRecordError(f"feasts.csv: unknown kind {row['kind']!r}")
    return {row["name"].casefold(): (row["kind"], row["value"]) for row in rows}


@cache
def feast_names() -> tuple[str, ...]:
    """The names of feasts as they are written, the longest first."""
    names = [row["name"] for row in read_table("times", "feasts.csv", FEAST_COLUMNS)]
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def load_lunar_days() -> dict[str, tuple[date, ...]]:
    """The first days of feasts of the Islamic calendar, ascending."""
    days: dict[str, list[date]] = {}
    for row in read_table("times", "feast_days.csv", DAY_COLUMNS):
        days.setdefault(row["feast"], []).append(date.fromisoformat(row["first_day"]))
    return {feast: tuple(sorted(one)) for feast, one in days.items()}


def feast_days(name: str, year: int) -> tuple[Days, ...]:
    """The feasts of this name that begin in `year`; empty where no table reaches."""
    kind, value = load_feasts()[name]
    if kind == "fixed":
        month, day = value.split("-")
        return _single(date(year, int(month), int(day)))
    if kind == "lunar":
        return tuple(sorted(_lunar(value, year)))
    sunday = easter(year) if kind == "easter" else orthodox_easter(year)
    return _single(plus(sunday, int(value)))


def _single(day: date) -> tuple[Days, ...]:
    return ((day, day),)


def _lunar(value: str, year: int) -> list[Days]:
    found: list[Days] = []
    for feast in value.split("|"):
        name, _, offset = feast.partition("+")
        for first in load_lunar_days()[name]:
            day = plus(first, int(offset or 0))
            if day.year == year:
                found.append((day, _last_day(name, day)))
    return found


def _last_day(name: str, first: date) -> date:
    """The last day of Ramadan, the day before Eid al-Fitr; else the day itself."""
    if name != RAMADAN:
        return first
    ends = (plus(day, -1) for day in load_lunar_days()["eid al-fitr"])
    return next((day for day in ends if day > first), plus(first, 29))
