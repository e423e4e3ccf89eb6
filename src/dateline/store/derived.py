"""What is worked out from claims and judgements, and can be worked out again.

Replacing it loses no id: an incident that is gone forwards to the one that holds its claims,
and every change is written to a feed that is only ever added to.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Column, Connection, Row, bindparam, delete, insert, select

from dateline.model import Assessment, Change, ChangeKind, Incident, Origin
from dateline.store import rows, tables, versions
from dateline.store.browse import BrowseEntry, entry_of, replace_columns, update_columns
from dateline.store.changes import Membership, find_changes, membership

WRITTEN_AT_ONCE = 5000
"""How many incidents are made rows at a time, so that memory stays small."""


def replace_origins(connection: Connection, origins: Sequence[Origin]) -> None:
    """Put `origins` in the place of all earlier ones."""
    connection.execute(delete(tables.origins))
    connection.execute(delete(tables.origin_members))
    if origins:
        values = [{"id": one.id, "body": rows.to_body(one)} for one in origins]
        connection.execute(insert(tables.origins), values)
        members = [row for one in origins for row in rows.member_rows(one)]
        connection.execute(insert(tables.origin_members), members)


def replace_incidents(
    connection: Connection,
    incidents: Sequence[Incident],
    assessments: Sequence[Assessment],
    at: datetime | None = None,
    *,
    entries: Sequence[BrowseEntry] = (),
) -> None:
    """Put `incidents` in the place of all earlier ones; write only what differs.

    `entries` say how each is browsed; what is missing is made from the incident alone.
    """
    table = tables.incidents
    known = set(connection.execute(select(table.c.id)).scalars())
    gone = known - {one.id for one in incidents}
    update_incidents(connection, incidents, assessments, gone, at)
    _replace_entries(connection, incidents, assessments, entries)


def _replace_entries(
    connection: Connection,
    incidents: Sequence[Incident],
    assessments: Sequence[Assessment],
    entries: Sequence[BrowseEntry],
) -> None:
    by_id = {one.incident_id: one for one in assessments}
    entry_by_id = {one.id: one for one in entries}
    found = [entry_by_id.get(one.id) or entry_of(one, by_id[one.id]) for one in incidents]
    replace_columns(connection, found)
    table = tables.incidents
    _write_private(connection, found, connection.execute(select(table.c.id, table.c.private)))
    digests = connection.execute(select(table.c.digest)).scalars()
    versions.write_version(connection, (one for one in digests if one))


def _write_private(
    connection: Connection, entries: Sequence[BrowseEntry], known: Iterable[Sequence[str]]
) -> None:
    table = tables.incidents
    hidden = {one.id: json.dumps(one.private, ensure_ascii=False) for one in entries}
    values = [
        {"wanted": row[0], "hidden": hidden[row[0]]}
        for row in known
        if hidden[row[0]] != row[1]
    ]
    if values:
        update = table.update().where(table.c.id == bindparam("wanted"))
        connection.execute(update.values(private=bindparam("hidden")), values)


def move_incidents(
    connection: Connection,
    incidents: Sequence[Incident],
    assessments: Sequence[Assessment],
    gone: Collection[str],
    at: datetime | None = None,
    *,
    entries: Sequence[BrowseEntry],
) -> None:
    """As `replace_incidents`, but of a few only: all others stay as they are."""
    ids = {one.id for one in incidents}
    before = _column(connection, tables.incidents.c.digest, {*ids, *gone})
    update_incidents(connection, incidents, assessments, gone, at)
    after = _column(connection, tables.incidents.c.digest, ids)
    private = _column(connection, tables.incidents.c.private, ids)
    _write_private(connection, entries, private.items())
    versions.move_version(
        connection, filter(None, before.values()), filter(None, after.values())
    )
    # an incident that was looked at and stayed as it was is browsed as before
    changed = [one for one in entries if before.get(one.id) != after.get(one.id)]
    update_columns(connection, changed, gone)


def _column(connection: Connection, column: Column[str], ids: set[str]) -> dict[str, str]:
    table = tables.incidents
    return _pairs(rows.rows_with(connection, select(table.c.id, column), table.c.id, ids))


def update_incidents(
    connection: Connection,
    incidents: Sequence[Incident],
    assessments: Sequence[Assessment],
    gone: Iterable[str],
    at: datetime | None = None,
) -> None:
    """Put `incidents` in the place of those of the same id and of `gone`; leave the others."""
    touched = {one.id for one in incidents} | set(gone)
    before = membership(_holders(connection, touched))
    now = membership({claim: one.id for one in incidents for claim in one.claim_ids})
    changed = _write_incidents(connection, incidents, assessments)
    rows.delete_some(connection, tables.incidents.c.id, touched - now.members.keys())
    _write_members(connection, before, now)
    changes = list(find_changes(before, now, changed))
    _forward(connection, changes)
    _append_changes(connection, changes, at)


def memberships(connection: Connection) -> dict[str, str]:
    """The incident of every claim that is in one."""
    return _pairs(connection.execute(select(tables.incident_claims)))


def follow_forwards(connection: Connection, incident_id: str) -> str:
    """The id under which the claims of `incident_id` are found today."""
    seen = {incident_id}
    while True:
        query = select(tables.forwards.c.new_id).where(tables.forwards.c.old_id == incident_id)
        target = connection.execute(query).scalar()
        if target is None or target in seen:
            return incident_id
        incident_id = target
        seen.add(target)


def _pairs(found: Iterable[Row[str, str]]) -> dict[str, str]:
    return {row[0]: row[1] for row in found}


def _holders(connection: Connection, ids: set[str]) -> dict[str, str]:
    table = tables.incident_claims
    query = select(table.c.claim_id, table.c.incident_id)
    return _pairs(rows.rows_with(connection, query, table.c.incident_id, ids))


def _write_incidents(
    connection: Connection, incidents: Sequence[Incident], assessments: Sequence[Assessment]
) -> set[str]:
    """Write the incidents that are new or differ; the ids of these."""
    by_id = {one.incident_id: one for one in assessments}
    written: set[str] = set()
    for at in range(0, len(incidents), WRITTEN_AT_ONCE):
        written |= _write_some(connection, incidents[at : at + WRITTEN_AT_ONCE], by_id)
    return written


def _write_some(
    connection: Connection, incidents: Sequence[Incident], by_id: Mapping[str, Assessment]
) -> set[str]:
    known = _bodies(connection, {one.id for one in incidents})
    values = [rows.incident_row(one, by_id[one.id]) for one in incidents]
    fresh = [
        row for row in values if known.get(str(row["id"])) != (row["body"], row["assessment"])
    ]
    ids = {str(row["id"]) for row in fresh}
    rows.delete_some(connection, tables.incidents.c.id, ids & known.keys())
    if fresh:
        connection.execute(insert(tables.incidents), fresh)
    return ids


def _bodies(connection: Connection, ids: set[str]) -> Mapping[str, tuple[object, object]]:
    table = tables.incidents
    query = select(table.c.id, table.c.body, table.c.assessment)
    found = rows.rows_with(connection, query, table.c.id, ids)
    return {row.id: (row.body, row.assessment) for row in found}


def _write_members(connection: Connection, before: Membership, now: Membership) -> None:
    moved = {c for c, one in now.holder.items() if before.holder.get(c) != one}
    left = before.holder.keys() - now.holder.keys()
    table = tables.incident_claims
    rows.delete_some(connection, table.c.claim_id, moved | left)
    if moved:
        values = [{"claim_id": one, "incident_id": now.holder[one]} for one in sorted(moved)]
        connection.execute(insert(table), values)


def _forward(connection: Connection, changes: Sequence[Change]) -> None:
    """Lead ids that are gone to where their claims are; an id that is back leads nowhere."""
    rows.delete_some(connection, tables.forwards.c.old_id, {one.incident_id for one in changes})
    merged = [one for one in changes if one.kind is ChangeKind.MERGED]
    if merged:
        values = [{"old_id": one.incident_id, "new_id": one.others[0]} for one in merged]
        connection.execute(insert(tables.forwards), values)


def _append_changes(
    connection: Connection, changes: Sequence[Change], at: datetime | None
) -> None:
    if changes:
        values = [rows.change_row(replace(one, at=at)) for one in changes]
        connection.execute(insert(tables.changes), values)
