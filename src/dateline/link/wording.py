"""Parts of records in words, for titles, lists and pages."""

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.mentions.countries import load_countries
from dateline.model import Count, CountKind, Interval, Place, TimeBasis

MAX_NAMES = 3
KILLED_FIRST = (CountKind.KILLED, CountKind.INJURED, CountKind.MISSING, CountKind.DETAINED)
COUNT_WORDS = {CountKind.STRENGTH: "strong", CountKind.MATERIEL: "items"}
ONE = {CountKind.MATERIEL: "item"}


def join_names(names: Sequence[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and 3 more"."""
    if len(names) > MAX_NAMES:
        return f"{', '.join(names[: MAX_NAMES - 1])} and {len(names) - MAX_NAMES + 1} more"
    return join_all(names)


def join_all(names: Sequence[str], last: str = "and") -> str:
    """Names in a row, all of them: "A", "A and B", "A, B and C"."""
    return f" {last} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def place_words(place: Place | None) -> str:
    """The place's name with what contains it, unless the name says so itself."""
    if place is None:
        return ""
    containers = (place.admin1, country_name(place.country))
    return ", ".join(
        [place.name, *(one for one in containers if one and one not in place.name)]
    )


def country_name(iso: str | None) -> str | None:
    """The name of a country by its ISO 3166-1 alpha-2 code; the code where it has none."""
    country = load_countries().get(iso) if iso else None
    return country.name if country else iso


def interval_words(time: Interval) -> str:
    """An interval: "29 June 2017", "26 to 29 June 2017", "reported 3 July 2017"; or nothing.

    "Reported" says that only the day of publication is known; "until", that the text says so.
    """
    if time.basis is TimeBasis.PUBLICATION and time.end:
        return f"reported {day_words(time.end)}"
    if time.start and time.end:
        return day_words(time.start) if time.start == time.end else _range_words(time)
    if time.start:
        return f"since {day_words(time.start)}"
    return f"until {day_words(time.end)}" if time.end else ""


def day_words(day: date) -> str:
    """A day: "29 June 2017"."""
    return f"{day.day} {day:%B %Y}"


def count_words(count: Count) -> str:
    """A count: "12 killed", "12 to 30 killed", "at least 5 killed", "up to 40 injured"."""
    bounds = bounds_words(count)
    word = COUNT_WORDS.get(count.kind, count.kind.value)
    return f"{bounds} {ONE.get(count.kind, word) if bounds == '1' else word}"


def bounds_words(count: Count) -> str:
    """The bounds of a count: "12", "12 to 30", "at least 5", "up to 40", "about 20"."""
    if count.low is not None and count.high is not None:
        return (
            f"{count.low:,}" if count.low == count.high else f"{count.low:,} to {count.high:,}"
        )
    if count.low is not None:
        return f"at least {count.low:,}"
    if count.high is not None:
        return f"up to {count.high:,}"
    return f"about {count.best:,}" if count.best is not None else "a number of"


def sort_counts(counts: Iterable[Count]) -> list[Count]:
    """Deaths first, then injuries, then the rest as they come."""
    order = {kind: number for number, kind in enumerate(KILLED_FIRST)}
    return sorted(counts, key=lambda one: order.get(one.kind, len(order)))


def _range_words(time: Interval) -> str:
    start, end = time.start, time.end
    if start is None or end is None:
        raise ValueError("a range has two ends")
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_words(end)}"
    first = f"{start.day} {start:%B}" if start.year == end.year else day_words(start)
    return f"{first} to {day_words(end)}"
