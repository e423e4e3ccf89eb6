"""Reports: the list, and one with its text and the claims read from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, tuple_

from dateline.export.masking import private_names
from dateline.model import Claim, Document, Origin, Report
from dateline.store import tables
from dateline.store.rows import fold, from_body
from dateline.web.problems import not_found
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.cursors import bad_cursor, pack, unpack
from dateline.web.queries.evidence import ClaimView, ReportBrief, brief_of, claim_views
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.masking import masked
from dateline.web.queries.reading import read_origins, read_reports
from dateline.web.queries.short_ids import whole_id
from dateline.web.queries.views import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report in a list.

    Attributes:
        n_copies: other reports of the same origin.
        warnings: what a reader should know about this item.
    """

    brief: ReportBrief
    language: str | None
    n_claims: int
    n_copies: int
    warnings: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """A part of the list of reports, the newest first."""

    items: list[ReportRow]
    next: str | None
    total: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDetail:
    """A report with its text and the claims read from it.

    Attributes:
        document: its text, zones, sentences and provenance.
        claims: in the order of the text.
        incidents: the incident of each claim that has one, by claim id.
        copies: the other reports of its origin.
    """

    report: Report
    document: Document
    claims: tuple[ClaimView, ...]
    incidents: dict[str, str]
    origin: Origin | None
    copies: tuple[ReportBrief, ...]
    dataset: Dataset


def read_report(
    catalogue: Catalogue, report_id: str, *, unmasked: bool = False
) -> ReportDetail:
    """The report whose id this is, or alone begins so.

    Raises:
        RequestError: there is none.
    """
    with catalogue.store.reading() as connection:
        table, documents = tables.reports, tables.documents
        report_id = whole_id(connection, table.c.id, report_id)
        same = (documents.c.report_id == table.c.id) & (documents.c.reader == table.c.reader)
        query = (
            select(table.c.body, documents.c.body.label("document"))
            .join(documents, same)
            .where(table.c.id == report_id)
        )
        found = connection.execute(query).first()
        if found is None:
            raise not_found(f"report {report_id[:60]!r}")
        claims = claims_of_report(connection, report_id)
        names = frozenset[str]() if unmasked else private_names(claims)
        origin = read_origins(connection, [report_id]).get(report_id)
        views = {view.claim.id: view for view in claim_views(connection, claims, names)}
        return ReportDetail(
            report=masked(from_body(Report, found.body), names),
            document=masked(from_body(Document, found.document), names),
            claims=tuple(views[claim.id] for claim in claims),
            incidents=_incidents_of(connection, [claim.id for claim in claims]),
            origin=origin,
            copies=_copies(connection, report_id, origin),
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def claims_of_report(connection: Connection, report_id: str) -> list[Claim]:
    """The claims that its latest reader read from a report, in the order of the text."""
    table, reports = tables.claims, tables.reports
    current = (reports.c.id == table.c.report_id) & (reports.c.reader == table.c.reader)
    query = (
        select(table.c.body)
        .join(reports, current)
        .where(table.c.report_id == report_id)
        .order_by(table.c.position)
    )
    return [from_body(Claim, row.body) for row in connection.execute(query)]


def list_reports(
    catalogue: Catalogue, *, text: str | None, limit: int, cursor: str | None
) -> ReportPage:
    """One page of the reports whose title, outlet or source contains `text`."""
    with catalogue.store.reading() as connection:
        table = tables.reports
        day = table.c.sorted_at
        query = select(table.c.id, table.c.body, day)
        total = select(func.count()).select_from(table)
        if text:
            wanted = table.c.named.contains(fold(text), autoescape=True)
            query, total = query.where(wanted), total.where(wanted)
        if cursor:
            query = query.where(tuple_(day, table.c.id) < tuple_(*_read_cursor(cursor)))
        order = (day.desc(), table.c.id.desc())
        found = connection.execute(query.order_by(*order).limit(limit + 1)).all()
        rows = found[:limit]
        more = pack([rows[-1].sorted_at, rows[-1].id]) if len(found) > limit else None
        return ReportPage(
            items=_rows(connection, [from_body(Report, row.body) for row in rows]),
            next=more,
            total=connection.execute(total).scalar_one(),
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def _read_cursor(text: str) -> tuple[str, str]:
    match unpack(text):
        case [str(day), str(identity)]:
            return day, identity
    raise bad_cursor()


def _rows(connection: Connection, reports: Sequence[Report]) -> list[ReportRow]:
    ids = [one.id for one in reports]
    origins = read_origins(connection, ids)
    numbers = _numbers_of_claims(connection, ids)
    return [
        ReportRow(
            brief=brief_of(masked(one, private_names(claims_of_report(connection, one.id)))),
            language=one.language,
            n_claims=numbers.get(one.id, 0),
            n_copies=len(origins[one.id].members) - 1 if one.id in origins else 0,
            warnings=list(one.warnings),
        )
        for one in reports
    ]


def _numbers_of_claims(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    table, reports = tables.claims, tables.reports
    current = (reports.c.id == table.c.report_id) & (reports.c.reader == table.c.reader)
    query = (
        select(table.c.report_id, func.count().label("n"))
        .join(reports, current)
        .where(table.c.report_id.in_(ids))
        .group_by(table.c.report_id)
    )
    return {row.report_id: row.n for row in connection.execute(query)}


def _incidents_of(connection: Connection, claim_ids: Sequence[str]) -> dict[str, str]:
    table = tables.incident_claims
    query = select(table).where(table.c.claim_id.in_(claim_ids))
    return {row.claim_id: row.incident_id for row in connection.execute(query)}


def _copies(
    connection: Connection, report_id: str, origin: Origin | None
) -> tuple[ReportBrief, ...]:
    others = [one for one in origin.members if one != report_id] if origin else []
    found = read_reports(connection, others)
    return tuple(
        brief_of(masked(found[one], private_names(claims_of_report(connection, one))))
        for one in others
        if one in found
    )
