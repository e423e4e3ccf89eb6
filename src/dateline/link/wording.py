"""Records in words: one sentence for an incident, and its parts for lists and pages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dateline.link.summary_words import SummaryWords, load_summary_words
from dateline.mentions.countries import load_countries
from dateline.mentions.numbers import number_value
from dateline.model import Count, CountKind, Incident, Interval, Place, TimeBasis

MAX_NAMES = 3
KILLED_FIRST = (CountKind.KILLED, CountKind.INJURED, CountKind.MISSING, CountKind.DETAINED)
RELATING = frozenset({"near", "off", "between", "along", "outside", "around"})
RELATIVE = re.compile(r"(?:north|south|east|west)[\w-]* of ")
PRONOUNS = frozenset(
    {"it", "he", "she", "they", "them", "we", "us", "i", "who", "which", "someone", "nobody"}
)
BODIES = frozenset({"Military", "Government", "Police", "Ministry", "Armed", "US-led"})
BODY_ENDS = frozenset(
    {"army", "police", "forces", "coalition", "government", "ministry", "guard", "service"}
)
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "this", "that"})
OPENERS = frozenset({"The", "A", "An", "Its", "Their", "Some", "Several", "Many", "Dozens"})
OTHERS = re.compile(r"\bothers?$", re.IGNORECASE)
COUNT_WORDS = {CountKind.STRENGTH: "strong", CountKind.MATERIEL: "items"}
ONE = {CountKind.MATERIEL: "item"}


def describe(incident: Incident) -> Incident:
    """`incident` with its summary: what, to whom, where, by whom, when; with what losses."""
    words = load_summary_words()[incident.event_type]
    where = place_words(incident.place)
    taken = _places_first(words, incident, where)
    on = _names(incident.patients, incident.place)
    head = " ".join(part for part in (words.noun, *taken, *_told(words.patient, on)) if part)
    if where and not taken:
        head = f"{head} {in_words(where)}"
    by = _names(incident.agents, incident.place)
    parts = [head, " ".join(_told("by", by)), interval_words(incident.time)]
    summary = ", ".join(part for part in parts if part)
    losses = "; ".join(count_words(one) for one in sort_counts(incident.counts))
    return replace(incident, summary=f"{summary}: {losses}" if losses else summary)


def join_names(names: Sequence[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and 3 more"."""
    if len(names) > MAX_NAMES:
        return f"{', '.join(names[: MAX_NAMES - 1])} and {len(names) - MAX_NAMES + 1} more"
    return join_all(names)


def join_all(names: Sequence[str]) -> str:
    """Names in a row, all of them: "A", "A and B", "A, B and C"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


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


def in_words(where: str) -> str:
    """Where, with "in" unless the words say already how it lies ("12 km south of …")."""
    first = where.split()[0]
    relates = first in RELATING or first[:1].isdigit() or RELATIVE.match(where)
    return where if relates else f"in {where}"


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


def _places_first(words: SummaryWords, incident: Incident, where: str) -> tuple[str, ...]:
    if not words.place_is_object or incident.place is None:
        return ()
    relates = not in_words(where).startswith("in ")
    return (where,) if relates else (words.place, where)


def _told(preposition: str, names: Sequence[str]) -> tuple[str, ...]:
    return (preposition, join_names(names)) if names else ()


def _names(names: Sequence[str], place: Place | None) -> list[str]:
    """Names as a sentence has them: no pronouns, not the place, "the" where it belongs."""
    is_place = place.name.casefold() if place else ""
    told = [one for one in names if not _points_back(one) and not OTHERS.search(one)]
    distinct = [one for one in told if not _is_told_by_another(one, told)]
    return [_with_article(one) for one in distinct if one.casefold() != is_place]


def _points_back(name: str) -> bool:
    """Whether a name only points at somebody: "they", "any of them"."""
    return name.casefold().rpartition(" ")[2] in PRONOUNS


def _is_told_by_another(name: str, names: Sequence[str]) -> bool:
    """Whether a fuller name says it too: "the mosque" beside "the Grand al-Nuri mosque"."""
    words = _content(name)
    fuller = (one for one in names if one != name and words <= _content(one))
    return any(words < _content(one) or one < name for one in fuller)


def _content(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split()) - ARTICLES


def _with_article(name: str) -> str:
    words = (name.title() if name.isupper() and " " in name else name).split()
    name = " ".join(words)
    if len(words) > 1 and (words[0] in OPENERS or number_value(words[0]) is not None):
        return f"{words[0].lower()} {' '.join(words[1:])}"
    is_body = words[0] in BODIES or words[-1].casefold() in BODY_ENDS
    return f"the {name}" if is_body and name[:1].isupper() else name


def _range_words(time: Interval) -> str:
    start, end = time.start, time.end
    if start is None or end is None:
        raise ValueError("a range has two ends")
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_words(end)}"
    first = f"{start.day} {start:%B}" if start.year == end.year else day_words(start)
    return f"{first} to {day_words(end)}"
