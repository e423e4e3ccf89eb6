"""Claims: a list with its own few conditions, and one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, select

from dateline.export.masking import private_names
from dateline.model import Claim
from dateline.store import tables
from dateline.store.base import ClaimQuery
from dateline.store.queries import claim_conditions
from dateline.store.rows import from_body
from dateline.web.problems import not_found
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.cursors import bad_cursor, pack, unpack
from dateline.web.queries.evidence import ClaimView, claim_views
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.reports import claims_of_report
from dateline.web.queries.short_ids import whole_id
from dateline.web.queries.views import Dataset

STREAMED_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims, and which part of them."""

    query: ClaimQuery
    limit: int = 50
    cursor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """A part of the list of claims, by id."""

    items: list[ClaimView]
    next: str | None
    total: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetail:
    """A claim with its report and the incident that it is in.

    Attributes:
        incident_id: None where it is in none: it tells of nothing that happened, or reviewers
            reject it.
    """

    claim: ClaimView
    incident_id: str | None
    dataset: Dataset


def list_claims(catalogue: Catalogue, wanted: ClaimFilter) -> ClaimPage:
    """One page of the claims that fit."""
    with catalogue.store.reading() as connection:
        query = _select(wanted.query)
        total = select(func.count()).select_from(query.subquery())
        if wanted.cursor:
            query = query.where(tables.claims.c.id > _read_cursor(wanted.cursor))
        ordered = query.order_by(tables.claims.c.id).limit(wanted.limit + 1)
        found = [from_body(Claim, row.body) for row in connection.execute(ordered)]
        part = found[: wanted.limit]
        return ClaimPage(
            items=_views(connection, part),
            next=pack([part[-1].id]) if len(found) > wanted.limit else None,
            total=connection.execute(total).scalar_one(),
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def read_claim(catalogue: Catalogue, claim_id: str, *, unmasked: bool = False) -> ClaimDetail:
    """The claim whose id this is or alone begins so, of whichever reader.

    Raises:
        RequestError: there is none.
    """
    with catalogue.store.reading() as connection:
        table, members = tables.claims, tables.incident_claims
        claim_id = whole_id(connection, table.c.id, claim_id)
        query = select(table.c.body).where(table.c.id == claim_id)
        body = connection.execute(query).scalar()
        if body is None:
            raise not_found(f"claim {claim_id[:60]!r}")
        claim = from_body(Claim, body)
        names = frozenset() if unmasked else hidden_beside(connection, claim)
        holder = select(members.c.incident_id).where(members.c.claim_id == claim_id)
        return ClaimDetail(
            claim=claim_views(connection, [claim], names)[0],
            incident_id=connection.execute(holder).scalar(),
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def stream_claims(connection: Connection, query: ClaimQuery) -> Iterator[Claim]:
    """All claims that fit, report by report, a few at a time."""
    table = tables.claims
    order = (table.c.report_id, table.c.position)
    streamed = connection.execution_options(yield_per=STREAMED_AT_ONCE)
    for row in streamed.execute(_select(query).order_by(*order)):
        yield from_body(Claim, row.body)


def hidden_beside(connection: Connection, claim: Claim) -> frozenset[str]:
    """The names to hide in a claim: those of private persons in all of its report."""
    told = claims_of_report(connection, claim.report_id)
    return private_names([*told, claim])


def _views(connection: Connection, claims: Sequence[Claim]) -> list[ClaimView]:
    hidden: dict[str, frozenset[str]] = {}
    views: list[ClaimView] = []
    for claim in claims:
        if claim.report_id not in hidden:
            hidden[claim.report_id] = hidden_beside(connection, claim)
        views.extend(claim_views(connection, [claim], hidden[claim.report_id]))
    return views


def _select(query: ClaimQuery) -> Select[str, str]:
    table, reports = tables.claims, tables.reports
    current = (reports.c.id == table.c.report_id) & (reports.c.reader == table.c.reader)
    found = select(table.c.id, table.c.body).join(reports, current)
    return found.where(*claim_conditions(query))


def _read_cursor(text: str) -> str:
    match unpack(text):
        case [str(identity)]:
            return identity
    raise bad_cursor()
