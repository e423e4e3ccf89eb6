"""Failures, changes and judgements, a page at a time."""

from dataclasses import dataclass

from sqlalchemy import func, select, tuple_

from dateline.model import Change, Failure, Judgement
from dateline.store import tables
from dateline.store.rows import from_body
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.cursors import bad_cursor, pack, unpack
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.views import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class FailurePage:
    """A part of what could not be read."""

    items: list[Failure]
    next: str | None
    total: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """A part of the feed of changes.

    Attributes:
        next: where to go on, now or when there is more: always there.
    """

    items: list[Change]
    next: str
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementPage:
    """A part of the decisions, in the order in which they were made."""

    items: list[Judgement]
    next: str | None
    total: int
    dataset: Dataset


def list_failures(catalogue: Catalogue, *, limit: int, cursor: str | None) -> FailurePage:
    """One page of what could not be read, by stage, source and reason."""
    table = tables.failures
    key = (table.c.stage, table.c.source, table.c.reason, table.c.id)
    query = select(table)
    if cursor:
        match unpack(cursor):
            case [str(identity)]:
                place = select(*key).where(table.c.id == identity)
            case _:
                raise bad_cursor()
    with catalogue.store.reading() as connection:
        if cursor:
            last = connection.execute(place).first()
            if last is None:
                raise bad_cursor()
            query = query.where(tuple_(*key) > tuple_(*last))
        found = connection.execute(query.order_by(*key).limit(limit + 1)).mappings().all()
        total = connection.execute(select(func.count()).select_from(table)).scalar_one()
        items = [Failure(**row) for row in found[:limit]]
        return FailurePage(
            items=items,
            next=pack([items[-1].id]) if len(found) > limit else None,
            total=total,
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def list_changes(
    catalogue: Catalogue, *, incident_id: str | None, limit: int, cursor: str | None
) -> ChangePage:
    """What became of incidents after `cursor`: the tombstones of what is gone, too."""
    after = read_position(cursor)
    items = list(catalogue.store.changes(after=after, incident_id=incident_id, limit=limit))
    last = items[-1].position if items else after
    return ChangePage(items=items, next=pack([last]), dataset=dataset_of(catalogue.snapshot()))


def list_judgements(
    catalogue: Catalogue, *, subject: str | None, limit: int, cursor: str | None
) -> JudgementPage:
    """One page of the decisions; those on `subject`, where it is given."""
    table, subjects = tables.judgements, tables.judgement_subjects
    query, total = select(table), select(func.count()).select_from(table)
    if subject:
        named = select(subjects.c.judgement_id).where(subjects.c.subject_id == subject)
        query, total = query.where(table.c.id.in_(named)), total.where(table.c.id.in_(named))
    if cursor:
        query = query.where(table.c.position > read_position(cursor))
    with catalogue.store.reading() as connection:
        found = connection.execute(query.order_by(table.c.position).limit(limit + 1)).all()
        part = found[:limit]
        return JudgementPage(
            items=[from_body(Judgement, row.body) for row in part],
            next=pack([part[-1].position]) if len(found) > limit else None,
            total=connection.execute(total).scalar_one(),
            dataset=dataset_of(catalogue.snapshot(connection)),
        )


def read_position(cursor: str | None) -> int:
    """The position in a feed after which to go on."""
    if not cursor:
        return 0
    match unpack(cursor):
        case [int(position)] if 0 <= position < 2**62:
            return position
    raise bad_cursor()
