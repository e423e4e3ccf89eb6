"""Linked claims in the database, found by the keys of their blocks."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, delete, func, insert, select

from dateline.link.block import block_rows
from dateline.link.columns import Columns, columns_of
from dateline.link.corrections import correct_claims
from dateline.link.hashing import Numbers
from dateline.link.incidents import may_be_incident, sketch_claims
from dateline.link.judged import replay
from dateline.link.packing import Packed, actors_of, pack, unpack, with_actors
from dateline.link.ragged import Index
from dateline.model import Actor, Claim, Judgement, PairScore, decode
from dateline.store import tables
from dateline.store.index.histories import read_histories
from dateline.store.index.tables import block_keys, linked_actors, linked_claims
from dateline.store.rows import from_body, rows_with, signed, to_body, unsigned

FILLED_AT_ONCE = 20_000
"""How many claims are put into an index that is made anew, at a time."""

SIZES = """
SELECT value, (SELECT count(*) FROM (SELECT 1 FROM block_keys WHERE key = wanted.value LIMIT ?))
FROM json_each(?) AS wanted
"""
"""Counting ends early: of a large block it is enough that it is too large."""

MEMBERS = """
SELECT held.key, group_concat(held.claim, ' ')
FROM json_each(?) AS wanted CROSS JOIN block_keys AS held ON held.key = wanted.value
GROUP BY wanted.id
"""
"""One row for each block is read faster than one for each of its claims."""

COLUMNS = """
SELECT claim_id, fixed, ragged
FROM json_each(?) AS wanted CROSS JOIN linked_claims ON number = wanted.value
ORDER BY wanted.id
"""


class SqlBlockIndex:
    """A `BlockIndex` over the tables of the index, within a transaction."""

    def __init__(self, connection: Connection, judgements: Sequence[Judgement]) -> None:
        self._connection = connection
        self._judgements = judgements

    def sizes(self, keys: Collection[int], at_most: int) -> Mapping[int, int]:
        """See `BlockIndex.sizes`."""
        wanted = json.dumps([signed(key) for key in keys])
        found = self._connection.exec_driver_sql(SIZES, (at_most, wanted))
        return {unsigned(key): size for key, size in found}

    def members(self, keys: Collection[int]) -> Mapping[int, Sequence[int]]:
        """See `BlockIndex.members`."""
        wanted = json.dumps([signed(key) for key in keys])
        found = self._connection.exec_driver_sql(MEMBERS, (wanted,))
        return {unsigned(key): list(map(int, numbers.split())) for key, numbers in found}

    def numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """See `BlockIndex.numbers`."""
        table = linked_claims
        query = select(table.c.claim_id, table.c.number)
        found = rows_with(self._connection, query, table.c.claim_id, ids)
        return {row.claim_id: row.number for row in found}

    def columns(self, numbers: Sequence[int]) -> Columns:
        """See `BlockIndex.columns`."""
        found = self._connection.exec_driver_sql(COLUMNS, (json.dumps(list(numbers)),)).all()
        if not found:
            return columns_of([])
        packed = [Packed(fixed, ragged) for _, fixed, ragged in found]
        columns = unpack([claim_id for claim_id, _, _ in found], packed)
        actors = actors_of(columns)
        return with_actors(columns, actors, self._actors(actors))

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """See `BlockIndex.claims`."""
        return correct_claims(read_claims(self._connection, ids), self._judgements)

    def incidents(self, ids: Collection[str]) -> Mapping[str, str]:
        """See `BlockIndex.incidents`."""
        return holders_of(self._connection, ids)

    def claims_of(self, incidents: Collection[str]) -> Mapping[str, Sequence[str]]:
        """See `BlockIndex.claims_of`."""
        table = tables.incident_claims
        query = select(table.c.incident_id, table.c.claim_id)
        found: dict[str, list[str]] = {}
        for row in rows_with(self._connection, query, table.c.incident_id, incidents):
            found.setdefault(row.incident_id, []).append(row.claim_id)
        return found

    def histories(self, incidents: Collection[str]) -> Mapping[str, bytes]:
        """See `BlockIndex.histories`."""
        return read_histories(self._connection, incidents)

    def pairs(self, incidents: Collection[str]) -> Mapping[str, Sequence[PairScore]]:
        """See `BlockIndex.pairs`."""
        table = tables.incidents
        query = select(table.c.id, table.c.body)
        found = rows_with(self._connection, query, table.c.id, incidents)
        return {row.id: _pairs_in(row.body) for row in found}

    def has_incident(self, incident_id: str) -> bool:
        """See `BlockIndex.has_incident`."""
        column = tables.incidents.c.id
        query = select(column).where(column == incident_id)
        return self._connection.execute(query).first() is not None

    def _actors(self, numbers: Index) -> list[Actor]:
        column = linked_actors.c.number
        query = select(column, linked_actors.c.body)
        rows = rows_with(self._connection, query, column, numbers.tolist())
        found = {row.number: row.body for row in rows}
        return [from_body(Actor, found[one]) for one in numbers.tolist()]


def _pairs_in(body: str) -> Sequence[PairScore]:
    return tuple(decode(PairScore, one) for one in json.loads(body)["pairs"])


def holders_of(connection: Connection, claims: Collection[str]) -> dict[str, str]:
    """The incident of each of these claims that is in one."""
    table = tables.incident_claims
    query = select(table.c.claim_id, table.c.incident_id)
    found = rows_with(connection, query, table.c.claim_id, claims)
    return {row.claim_id: row.incident_id for row in found}


def read_claims(connection: Connection, ids: Collection[str]) -> Iterator[Claim]:
    """These claims as they were read."""
    table = tables.claims
    for row in rows_with(connection, select(table.c.body), table.c.id, ids):
        yield from_body(Claim, row.body)


def clear_blocks(connection: Connection) -> None:
    """Forget all claims."""
    for table in (block_keys, linked_claims, linked_actors):
        connection.execute(delete(table))


def fill_blocks(
    connection: Connection, claims: Iterable[Claim], judgements: Sequence[Judgement]
) -> None:
    """Put everything that is linked into an empty index.

    Keys are put in by order, all at once: that takes a tenth of the time of one by one.
    """
    keys, owners = [], []
    batch: list[Claim] = []
    for one in claims:
        batch.append(one)
        if len(batch) == FILLED_AT_ONCE:
            found = _add_sketches(connection, correct_claims(batch, judgements), judgements)
            keys.append(found[0])
            owners.append(found[1])
            batch = []
    found = _add_sketches(connection, correct_claims(batch, judgements), judgements)
    _insert_keys(
        connection, np.concatenate([*keys, found[0]]), np.concatenate([*owners, found[1]])
    )


def add_blocks(
    connection: Connection, claims: Sequence[Claim], judgements: Sequence[Judgement]
) -> None:
    """Put further claims, which are corrected already, into the index."""
    _insert_keys(connection, *_add_sketches(connection, claims, judgements))


def _add_sketches(
    connection: Connection, claims: Iterable[Claim], judgements: Sequence[Judgement]
) -> tuple[Numbers, Index]:
    """Put in what is compared; the keys of the claims, and the number of the claim of each."""
    rejected = replay(judgements).rejected
    linked = [one for one in claims if may_be_incident(one) and one.id not in rejected]
    columns = sketch_claims(linked)
    last = connection.execute(select(func.max(linked_claims.c.number))).scalar() or 0
    packed = pack(columns, _actor_numbers(connection, columns.known_actors))
    statement = (
        "INSERT INTO linked_claims (number, claim_id, fixed, ragged) VALUES (?, ?, ?, ?)"
    )
    values = [
        (last + 1 + at, name, one.fixed, one.ragged)
        for at, (name, one) in enumerate(zip(columns.ids, packed, strict=True))
    ]
    if values:
        connection.exec_driver_sql(statement, values)
    found = block_rows(columns)
    return found.keys, found.rows + last + 1


def _insert_keys(connection: Connection, keys: Numbers, owners: Index) -> None:
    signed = keys.view(np.int64)
    order = np.lexsort((owners, signed))
    statement = "INSERT OR IGNORE INTO block_keys (key, claim) VALUES (?, ?)"
    for start in range(0, len(order), FILLED_AT_ONCE):
        at = order[start : start + FILLED_AT_ONCE]
        values = list(zip(signed[at].tolist(), owners[at].tolist(), strict=True))
        connection.exec_driver_sql(statement, values)


def _actor_numbers(connection: Connection, actors: Sequence[Actor]) -> list[int]:
    """The numbers of these actors; those that are new get one."""
    table = linked_actors
    bodies = [to_body(one) for one in actors]
    query = select(table.c.body, table.c.number)
    rows = rows_with(connection, query, table.c.body, bodies)
    known = {row.body: row.number for row in rows}
    last = connection.execute(select(func.max(table.c.number))).scalar() or 0
    fresh = [one for one in dict.fromkeys(bodies) if one not in known]
    known.update((body, last + 1 + at) for at, body in enumerate(fresh))
    if fresh:
        values = [{"number": known[body], "body": body} for body in fresh]
        connection.execute(insert(table), values)
    return [known[body] for body in bodies]
