"""What a situation report says, before it is written in any format."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.assess import GRADE_TABLE_VERSION, TITLE_RULE
from dateline.digest.evidence import Archive, Evidence, gather_from, read_archive
from dateline.link.incidents import may_be_incident
from dateline.link.wording import interval_words
from dateline.model import (
    Claim,
    CountKind,
    Failure,
    FieldState,
    Grade,
    HeadlineStatus,
    Interval,
    Origin,
    Report,
    TimeBasis,
)
from dateline.store import ClaimQuery, IncidentQuery, Store

WORD_BRANCHES = frozenset({"statement", "talks", "condition", "state"})
"""Branches of what is said and decided, rather than done on the ground."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A headline figure: a number with what it counts and a remark."""

    number: str
    label: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A situation report.

    Attributes:
        ground: incidents on the ground, by day.
        words: statements, talks, state measures, conditions, by day.
        denied: those of both that no voice affirms.
        conflicting: those of both on which voices conflict.
        unhappened: claims of what is intended, ordered, conditional, predicted or habitual.
        headlines: claims that only a headline carries.
        reports: all reports read, by publication.
        origins: by report id.
        masked: whether names of private persons are to be hidden.
    """

    title: str
    period: str
    figures: tuple[Figure, ...]
    ground: tuple[Evidence, ...]
    words: tuple[Evidence, ...]
    denied: tuple[Evidence, ...]
    conflicting: tuple[Evidence, ...]
    unhappened: tuple[Claim, ...]
    headlines: tuple[Claim, ...]
    reports: tuple[Report, ...]
    origins: dict[str, Origin]
    failures: tuple[Failure, ...]
    rules: str
    masked: bool = True


def build_digest(
    store: Store, query: IncidentQuery, *, title: str | None = None, masked: bool = True
) -> Digest:
    """The situation report on the incidents that fit `query`."""
    views = list(store.incidents(query))
    archive = read_archive(store, views)
    found = [gather_from(archive, view) for view in views]
    affirmed = [one for one in found if not _is_discounted(one)]
    ground = [one for one in affirmed if _branch(one) not in WORD_BRANCHES]
    words = [one for one in affirmed if _branch(one) in WORD_BRANCHES]
    failures = tuple(store.failures())
    wanted = ClaimQuery(
        place=query.place,
        since=query.since,
        until=query.until,
        event=query.event,
        actor=query.actor,
    )
    claims = list(store.claims(wanted))
    reports = _reports(archive, found, is_filtered=wanted != ClaimQuery())
    return Digest(
        title=_with_supposing(title or _title(query), store.supposing),
        period=_period(query, ground),
        figures=_figures(reports, archive.origins, affirmed, failures),
        ground=tuple(ground),
        words=tuple(words),
        denied=tuple(one for one in found if _is_discounted(one)),
        conflicting=tuple(one for one in affirmed if fields_in_conflict(one)),
        unhappened=tuple(one for one in claims if not may_be_incident(one)),
        headlines=tuple(one for one in claims if is_headline_only(one)),
        reports=tuple(reports),
        origins=dict(archive.origins),
        failures=failures,
        rules=f"incidents by {TITLE_RULE}, grades by {GRADE_TABLE_VERSION}",
        masked=masked,
    )


def fields_in_conflict(evidence: Evidence) -> tuple[str, ...]:
    """The fields on which the voices of an incident conflict."""
    fields = evidence.view.assessment.fields
    return tuple(one.field for one in fields if one.state is FieldState.CONFLICT)


def is_headline_only(claim: Claim) -> bool:
    """Whether the headline says it and the body does not."""
    return claim.headline_status in (HeadlineStatus.NOT_CARRIED, HeadlineStatus.CONTRADICTED)


def _is_discounted(evidence: Evidence) -> bool:
    return evidence.view.assessment.grade is Grade.DISCOUNTED


def _branch(evidence: Evidence) -> str:
    return evidence.view.incident.event_type.partition(".")[0]


def _title(query: IncidentQuery) -> str:
    about = [part for part in (query.place, query.actor, query.event) if part]
    return f"Situation report: {', '.join(about)}" if about else "Situation report"


def _with_supposing(title: str, supposing: str) -> str:
    return f"{title}, supposing: {supposing}" if supposing else title


def _period(query: IncidentQuery, ground: Sequence[Evidence]) -> str:
    if query.since or query.until:
        asked = Interval(start=query.since, end=query.until, basis=TimeBasis.STATED)
        return interval_words(asked)
    starts = [one.view.incident.time.start for one in ground]
    ends = [one.view.incident.time.end for one in ground]
    first = min((day for day in starts if day), default=None)
    last = max((day for day in ends if day), default=None)
    if first is None and last is None:
        return "no dated incidents"
    return interval_words(Interval(start=first, end=last, basis=TimeBasis.STATED))


def _reports(
    archive: Archive, found: Sequence[Evidence], *, is_filtered: bool
) -> Sequence[Report]:
    """All reports, or with a filter those that the incidents found rest on."""
    if not is_filtered:
        return list(archive.reports.values())
    ids = {claim.report_id for one in found for claim in one.claims}
    return [report for report in archive.reports.values() if report.id in ids]


def _figures(
    reports: Sequence[Report],
    by_report: Mapping[str, Origin],
    found: Sequence[Evidence],
    failures: Sequence[Failure],
) -> tuple[Figure, ...]:
    ground = [one for one in found if _branch(one) not in WORD_BRANCHES]
    origins = {by_report[one.id].id for one in reports if one.id in by_report}
    grades = Counter(one.view.assessment.grade for one in ground)
    deadly = [one for one in ground if _has_deaths(one)]
    conflicting = sum(1 for one in found if fields_in_conflict(one))
    copies = len(reports) - len(origins)
    return (
        Figure(
            number=f"{len(reports):,}",
            label="reports read",
            remark=f"{len(origins):,} independent origins; {copies:,} only repeat another",
        ),
        Figure(
            number=f"{len(ground):,}",
            label="incidents on the ground",
            remark=f"{grades[Grade.FAIR] + grades[Grade.CONFIRMED]:,} with two or more "
            "independent origins, or admitted",
        ),
        Figure(
            number=f"{len(deadly):,}", label="incidents with deaths", remark="as the voices say"
        ),
        Figure(
            number=f"{conflicting:,}",
            label="with voices in conflict",
            remark="on who, when, where or how many",
        ),
        Figure(
            number=f"{len(failures):,}",
            label="could not be read",
            remark="listed below" if failures else "",
        ),
    )


def _has_deaths(evidence: Evidence) -> bool:
    counts = evidence.view.incident.counts
    return any(one.kind is CountKind.KILLED and one.low != 0 for one in counts)
