"""What the pages and the API show of incidents. Names of private persons are hidden."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Which version of which data an answer comes from, and how to cite it."""

    version: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """A count of an incident: lowest low, best where all agree, highest high."""

    kind: str
    low: int | None
    best: int | None
    high: int | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """An incident in a list.

    Attributes:
        first_day: ISO day; None where open or unknown.
        where: the place with what contains it, in words.
        voices: kinds of ultimate voice.
        conflicts: fields on which voices conflict.
        status: how far people have checked it.
        supposed_grade: the grade that it would have without the voices of ``without__in``.
        supposed_independent: likewise.
    """

    id: str
    summary: str
    event: str
    event_title: str
    grade: str
    grade_sign: str
    first_day: str | None
    last_day: str | None
    day_precision: int | None
    when: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    where: str
    place_precision: int | None
    agents: list[str]
    patients: list[str]
    counts: list[CountView]
    n_claims: int
    n_independent: int | None
    voices: list[str]
    conflicts: list[str]
    status: str
    supposed_grade: str | None = None
    supposed_independent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPage:
    """A part of a list, with where the next begins."""

    items: list[IncidentRow]
    next: str | None
    total: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCount:
    """How many incidents a choice of a facet would show."""

    value: str
    title: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Counts by facet; each facet is counted as if nothing were chosen in it."""

    grade: list[FacetCount]
    branch: list[FacetCount]
    event: list[FacetCount]
    voice: list[FacetCount]
    country: list[FacetCount]
    precision: list[FacetCount]
    status: list[FacetCount]
    actor: list[FacetCount]
    total: int
    without_place: int
    vague_time: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineBin:
    """A stretch of days, both included, with the incidents that lie in it."""

    from_: str
    to: str
    n: int
    by_grade: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSpan:
    """Incidents of which only this span of days is known; None where it is open."""

    from_: str | None
    to: str | None
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Incidents over time.

    Attributes:
        unit: ``day``, or so many days (``7 days``).
        undated: incidents of which no day is known.
        vague: incidents whose interval is longer than a bin; they are in none.
        spans: their intervals, those of most incidents first; at most 60.
    """

    start: str | None
    end: str | None
    unit: str
    bins: list[TimelineBin]
    undated: int
    vague: int
    spans: list[TimelineSpan]
    dataset: Dataset
