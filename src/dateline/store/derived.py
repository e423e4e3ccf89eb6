"""What is worked out from claims and judgements, and can be worked out again.

Replacing it loses no id: an incident that is gone forwards to the one that holds its claims.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from dateline.model import Assessment, Incident, Origin
from dateline.store import rows, tables


def replace_origins(connection: Connection, origins: Sequence[Origin]) -> None:
    """Put `origins` in the place of all earlier ones."""
    connection.execute(delete(tables.origins))
    if origins:
        values = [{"id": one.id, "body": rows.to_body(one)} for one in origins]
        connection.execute(insert(tables.origins), values)


def replace_incidents(
    connection: Connection, incidents: Sequence[Incident], assessments: Sequence[Assessment]
) -> None:
    """Put `incidents` in the place of all earlier ones, and forward those that are gone."""
    holder = {claim: one.id for one in incidents for claim in one.claim_ids}
    _forward_gone(connection, {one.id for one in incidents}, holder)
    connection.execute(delete(tables.incidents))
    connection.execute(delete(tables.incident_claims))
    by_id = {one.incident_id: one for one in assessments}
    if incidents:
        values = [rows.incident_row(one, by_id[one.id]) for one in incidents]
        connection.execute(insert(tables.incidents), values)
        members = [{"claim_id": claim, "incident_id": one} for claim, one in holder.items()]
        connection.execute(insert(tables.incident_claims), members)


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


def _forward_gone(connection: Connection, kept: set[str], holder: Mapping[str, str]) -> None:
    members: dict[str, list[str]] = {}
    for claim, incident in connection.execute(select(tables.incident_claims)):
        members.setdefault(incident, []).append(claim)
    _drop_forwards(connection, kept)
    for gone in sorted(set(members) - kept):
        targets = Counter(holder[claim] for claim in members[gone] if claim in holder)
        if targets:
            _write_forward(connection, gone, min(targets, key=lambda one: (-targets[one], one)))


def _write_forward(connection: Connection, old_id: str, new_id: str) -> None:
    _drop_forwards(connection, {old_id})
    connection.execute(insert(tables.forwards).values(old_id=old_id, new_id=new_id))


def _drop_forwards(connection: Connection, ids: set[str]) -> None:
    for one in sorted(ids):
        connection.execute(delete(tables.forwards).where(tables.forwards.c.old_id == one))
