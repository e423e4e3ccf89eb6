"""Records in words: one sentence for an incident, and its parts for lists and pages."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dateline.claims.codebook import load_codebook
from dateline.model import Count, CountKind, Incident, Interval, Place

MAX_NAMES = 3
KILLED_FIRST = (CountKind.KILLED, CountKind.INJURED, CountKind.MISSING, CountKind.DETAINED)
COUNT_WORDS = {CountKind.STRENGTH: "strong", CountKind.MATERIEL: "items"}


def describe(incident: Incident) -> Incident:
    """`incident` with its summary: what, by whom, to whom; where; when; with what losses."""
    what = load_codebook()[incident.event_type].title
    by = f" by {join_names(incident.agents)}" if incident.agents else ""
    on = f", affecting {join_names(incident.patients)}" if incident.patients else ""
    where = place_words(incident.place)
    when = interval_words(incident.time)
    losses = "; ".join(count_words(one) for one in incident.counts)
    told = ", ".join(part for part in (where, when) if part)
    summary = f"{what}{by}{on}" + (f" ({told})" if told else "")
    return replace(incident, summary=f"{summary}: {losses}" if losses else summary)


def join_names(names: Sequence[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and 3 more"."""
    if len(names) > MAX_NAMES:
        return f"{', '.join(names[: MAX_NAMES - 1])} and {len(names) - MAX_NAMES + 1} more"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def place_words(place: Place | None) -> str:
    """The place's name with what contains it."""
    if place is None:
        return ""
    containers = (place.admin1, place.country)
    return ", ".join([place.name, *(one for one in containers if one and one != place.name)])


def interval_words(time: Interval) -> str:
    """An interval: "29 June 2017", "26 to 29 June 2017", "until 3 July 2017"; or nothing."""
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
    word = COUNT_WORDS.get(count.kind, count.kind.value)
    return f"{bounds_words(count)} {word}"


def bounds_words(count: Count) -> str:
    """The bounds of a count: "12", "12 to 30", "at least 5", "up to 40"."""
    if count.low is not None and count.high is not None:
        return (
            f"{count.low:,}" if count.low == count.high else f"{count.low:,} to {count.high:,}"
        )
    if count.low is not None:
        return f"at least {count.low:,}"
    return f"up to {count.high:,}" if count.high is not None else "a number of"


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
