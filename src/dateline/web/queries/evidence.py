"""One incident with everything that it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from dateline.assess import Voice, voice_of
from dateline.export.masking import private_names
from dateline.model import (
    Assessment,
    Claim,
    Incident,
    Judgement,
    Origin,
    Report,
)
from dateline.store import tables
from dateline.store.derived import follow_forwards
from dateline.store.rows import from_body
from dateline.web.problems import not_found
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.incidents import dataset_of, row_of
from dateline.web.queries.masking import masked
from dateline.web.queries.reading import read_claims, read_origins, read_reports
from dateline.web.queries.short_ids import whole_id
from dateline.web.queries.views import Dataset, IncidentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBrief:
    """What is said of a report beside something else."""

    id: str
    title: str | None
    publisher: str | None
    author_outlet: str | None
    published_at: str | None
    url: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim with whose word it is, its report and its origin."""

    claim: Claim
    voice: Voice
    report: ReportBrief
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDetail:
    """One incident with everything that it rests on.

    Attributes:
        asked: the id that was asked for; another than the incident's where it was merged.
        claims: by the publication of their reports.
        judgements: all that name the incident or one of its claims, in their order.
        former_ids: ids that lead here.
    """

    asked: str
    row: IncidentRow
    incident: Incident
    assessment: Assessment
    claims: tuple[ClaimView, ...]
    judgements: tuple[Judgement, ...]
    former_ids: tuple[str, ...]
    dataset: Dataset


def read_incident(
    catalogue: Catalogue, incident_id: str, *, unmasked: bool = False
) -> IncidentDetail:
    """The incident whose id this is or alone begins so, or the one into which it was merged.

    Raises:
        RequestError: there is none.
    """
    with catalogue.store.reading() as connection:
        table = tables.incidents
        whole = whole_id(connection, table.c.id, incident_id)
        if whole == incident_id:
            whole = whole_id(connection, tables.forwards.c.old_id, incident_id)
        current = follow_forwards(connection, whole)
        found = connection.execute(select(table).where(table.c.id == current)).first()
        if found is None:
            raise not_found(f"incident {incident_id[:60]!r}")
        incident = from_body(Incident, found.body)
        claims = read_claims(connection, incident.claim_ids)
        names = frozenset[str]() if unmasked else private_names(claims)
        return IncidentDetail(
            asked=whole,
            row=row_of(found.body, found.assessment, "[]" if unmasked else found.private),
            incident=masked(incident, names),
            assessment=masked(from_body(Assessment, found.assessment), names),
            claims=claim_views(connection, claims, names),
            judgements=_judgements(connection, {incident.id, *incident.claim_ids}),
            former_ids=_former_ids(connection, current),
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def claim_views(
    connection: Connection, claims: Sequence[Claim], names: frozenset[str]
) -> tuple[ClaimView, ...]:
    """Claims with their voices, by the publication of their reports; `names` are hidden."""
    ids = sorted({claim.report_id for claim in claims})
    reports = {
        one: masked(report, names) for one, report in read_reports(connection, ids).items()
    }
    origins = read_origins(connection, ids)

    def age(claim: Claim) -> tuple[str, str, int]:
        published = reports[claim.report_id].published_at
        return str(published or "9999"), claim.report_id, claim.trigger.start

    return tuple(
        ClaimView(
            claim=masked(claim, names),
            voice=voice_of(masked(claim, names), origins),
            report=brief_of(reports[claim.report_id]),
            origin=origins.get(claim.report_id),
        )
        for claim in sorted(claims, key=age)
    )


def brief_of(report: Report) -> ReportBrief:
    """What is said of a report beside something else."""
    return ReportBrief(
        id=report.id,
        title=report.title,
        publisher=report.publisher,
        author_outlet=report.author_outlet or report.byline,
        published_at=report.published_at.isoformat() if report.published_at else None,
        url=report.url,
        source=report.source,
    )


def _judgements(connection: Connection, ids: set[str]) -> tuple[Judgement, ...]:
    table = tables.judgement_subjects
    wanted = select(table.c.judgement_id).where(table.c.subject_id.in_(ids))
    named = set(connection.execute(wanted).scalars())
    query = (
        select(tables.judgements.c.body)
        .where(
            or_(
                tables.judgements.c.id.in_(named),
                tables.judgements.c.id.in_(
                    select(table.c.judgement_id).where(table.c.subject_id.in_(named))
                ),
            )
        )
        .order_by(tables.judgements.c.position)
    )
    return tuple(from_body(Judgement, row.body) for row in connection.execute(query))


def _former_ids(connection: Connection, current: str) -> tuple[str, ...]:
    table = tables.forwards
    query = select(table.c.old_id).where(table.c.new_id == current).order_by(table.c.old_id)
    return tuple(connection.execute(query).scalars())
