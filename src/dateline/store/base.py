"""The interface that every store implements, and the queries it answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from dateline.model import (
    Assessment,
    Change,
    Claim,
    Document,
    Failure,
    Grade,
    Incident,
    Judgement,
    Origin,
    Report,
)

if TYPE_CHECKING:
    from dateline.store.browse import BrowseEntry
    from dateline.store.index.state import Noted, Seen
    from dateline.store.rows import EncodedReading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was read from one report, stored in one transaction.

    Attributes:
        reader: component and version that read it. A report read again by another version keeps
            the earlier claims, but only those of its latest reader are shown.
    """

    report: Report
    document: Document
    claims: tuple[Claim, ...]
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuery:
    """Which claims: every condition that is set must hold.

    Attributes:
        place: part of the place's name, its admin-1 or its country code, in any case.
        since: the claim's last day is this day or later.
        until: the claim's first day is this day or earlier.
        event: an event type or a branch.
        actor: part of an agent's or patient's name.
        happened: only claims that count as having happened.
    """

    report_id: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    event: str | None = None
    actor: str | None = None
    happened: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentQuery:
    """Which incidents: every condition that is set must hold, as in `ClaimQuery`."""

    place: str | None = None
    since: date | None = None
    until: date | None = None
    event: str | None = None
    actor: str | None = None
    grade: Grade | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """An incident with its assessment, as it is listed and shown."""

    incident: Incident
    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCounts:
    """How many records of each kind the store holds."""

    reports: int
    claims: int
    happened: int
    origins: int
    incidents: int
    failures: int
    judgements: int


class Store(Protocol):
    """Writes records, reads views, keeps judgements. Everything is idempotent."""

    @property
    def supposing(self) -> str:
        """What is supposed of what it shows, for a reader; nothing where it shows what is."""
        ...

    def read_before(self, report_ids: Iterable[str], reader: str) -> frozenset[str]:
        """Those of the reports that `reader` has already read."""
        ...

    def add_readings(self, readings: Sequence[Reading]) -> None:
        """Store what was read, all in one transaction; what is already there stays."""
        ...

    def add_encoded(self, readings: "Sequence[EncodedReading]") -> None:
        """As `add_readings`, for readings that were encoded where they were read."""
        ...

    def add_failures(self, failures: Sequence[Failure]) -> None:
        """Store failures; those already there stay."""
        ...

    def reports(self) -> Iterator[Report]:
        """All reports, by publication time, then id."""
        ...

    def report(self, report_id: str) -> Report | None:
        """One report."""
        ...

    def document(self, report_id: str) -> Document | None:
        """The document of one report, as its latest reader cut it."""
        ...

    def documents(self) -> Iterator[Document]:
        """The latest document of every report, by report id."""
        ...

    def texts(self) -> Iterator[tuple[Report, Document]]:
        """The reports with their latest documents, by report id."""
        ...

    def claims(self, query: ClaimQuery = ...) -> Iterator[Claim]:
        """Claims of each report's latest reader, in the order of reports and of the text."""
        ...

    def claim(self, claim_id: str) -> Claim | None:
        """One claim, of whichever reader."""
        ...

    def failures(self) -> Iterator[Failure]:
        """All failures, by stage, source and reason."""
        ...

    def replace_derived(
        self,
        origins: Sequence[Origin],
        incidents: Sequence[Incident],
        assessments: Sequence[Assessment],
        at: datetime | None = None,
        *,
        entries: "Sequence[BrowseEntry]" = ...,
        noted: "Noted | None" = ...,
    ) -> None:
        """Put these in the place of all earlier ones; incidents that are gone forward.

        What changed is added to `changes`, with the time `at` where it is given. Without what
        is `noted` no further reports can be added.
        """
        ...

    def look(self) -> "Seen":
        """What there is to take in since incidents were last worked out."""
        ...

    def memberships(self) -> dict[str, str]:
        """The incident of every claim that is in one, by claim id."""
        ...

    def changes(
        self, *, after: int = 0, incident_id: str | None = None, limit: int | None = None
    ) -> Iterator[Change]:
        """The changes of incidents after a position, in the order in which they were made."""
        ...

    def origins(self) -> Iterator[Origin]:
        """All origins, by id."""
        ...

    def incidents(self, query: IncidentQuery = ...) -> Iterator[IncidentView]:
        """Incidents with their assessments, by first day, then id; undated ones last."""
        ...

    def incident(self, incident_id: str) -> IncidentView | None:
        """One incident; an id that was merged away leads to where its claims are now."""
        ...

    def add_judgement(self, judgement: Judgement) -> None:
        """Append a judgement."""
        ...

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, in the order in which they were made."""
        ...

    def counts(self) -> StoreCounts:
        """How many records of each kind there are."""
        ...
