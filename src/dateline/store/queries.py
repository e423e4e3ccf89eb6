"""Queries to SQL."""

from sqlalchemy import ColumnElement, Select, Table, func, select

from dateline.store import tables
from dateline.store.base import ClaimQuery, IncidentQuery
from dateline.store.rows import fold


def select_claims(query: ClaimQuery) -> Select[str]:
    """The bodies of the claims that fit, of each report's latest reader."""
    table, reports = tables.claims, tables.reports
    current = (reports.c.id == table.c.report_id) & (reports.c.reader == table.c.reader)
    found = select(table.c.body).join(reports, current).where(*claim_conditions(query))
    order = (reports.c.published_at, table.c.report_id, table.c.position)
    return found.order_by(*order).limit(query.limit)


def claim_conditions(query: ClaimQuery) -> list[ColumnElement[bool]]:
    """What must hold of a claim that fits."""
    conditions = _shared(tables.claims, query)
    if query.report_id:
        conditions.append(tables.claims.c.report_id == query.report_id)
    if query.happened:
        conditions.append(tables.claims.c.happened)
    return conditions


def select_incidents(query: IncidentQuery) -> Select[str, str]:
    """The bodies and assessments of the incidents that fit, by day; undated ones last.

    Of one whose first day nobody gives ("reported 3 July"), the last counts.
    """
    table = tables.incidents
    found = select(table.c.body, table.c.assessment).where(*_shared(table, query))
    if query.grade:
        found = found.where(table.c.grade == query.grade.value)
    day = func.coalesce(table.c.first_day, table.c.last_day)
    order = (day.is_(None), day, table.c.first_day.is_(None), table.c.id)
    return found.order_by(*order).limit(query.limit)


def select_changes(after: int, incident_id: str | None) -> Select[int, str]:
    """The positions and bodies of the changes after a position."""
    table = tables.changes
    found = select(table.c.position, table.c.body).where(table.c.position > after)
    if incident_id:
        found = found.where(table.c.incident_id == incident_id)
    return found.order_by(table.c.position)


def _shared(table: Table, query: ClaimQuery | IncidentQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.place:
        conditions.append(table.c.where_text.contains(fold(query.place), autoescape=True))
    if query.actor:
        conditions.append(table.c.who_text.contains(fold(query.actor), autoescape=True))
    if query.since:
        conditions.append(table.c.last_day >= query.since)
    if query.until:
        conditions.append(table.c.first_day <= query.until)
    if query.event:
        branch = table.c.event_type.startswith(query.event + ".", autoescape=True)
        conditions.append((table.c.event_type == query.event) | branch)
    return conditions
