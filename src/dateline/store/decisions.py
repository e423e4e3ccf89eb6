"""The log of what reviewers decided, as they decided it; and who has which item before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects import sqlite

from dateline.model.ids import make_id
from dateline.store import tables
from dateline.store.rows import from_body, to_body


class ItemKind(StrEnum):
    """What is asked: whether a claim is right, or whether two are the same incident."""

    CLAIM = "claim"
    PAIR = "pair"


class ReviewAnswer(StrEnum):
    """What reviewers answer; an undoing is a row of its own."""

    ACCEPT = "accept"
    FIX = "fix"
    REJECT = "reject"
    UNSURE = "unsure"
    SAME = "same"
    DIFFERENT = "different"
    PART_OF = "part_of"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDecision:
    """One row of the log. Append-only.

    Attributes:
        id: ``dec1-…``, from the item, the person and the time.
        subjects: what the item is about: a claim, or two incidents.
        field: what was put right, for FIX, with its `value`.
        was_blind: whether no suggestion was shown.
        suggestion: what the machine suggested, whether shown or not.
        ms_spent: from the moment the item was shown.
        judgement_id: what was kept of it; an UNSURE keeps one, too.
        undoes: the decision that is taken back, for UNDO.
    """

    id: str
    position: int = 0
    item_id: str
    kind: ItemKind
    subjects: tuple[str, ...]
    who: str
    at: datetime
    answer: ReviewAnswer
    field: str | None = None
    value: str | None = None
    reason: str = ""
    was_blind: bool = False
    suggestion: str = ""
    suggestion_shown: bool = True
    ms_spent: int | None = None
    judgement_id: str
    undoes: str | None = None


def decision_id(item_id: str, who: str, at: datetime) -> str:
    """The id of what `who` decided on an item at this time."""
    return make_id("dec", 1, (item_id, who, at.isoformat()))


def add_decision(connection: Connection, decision: ReviewDecision) -> None:
    """Append a row to the log."""
    row = {
        "id": decision.id,
        "item_id": decision.item_id,
        "who": decision.who,
        "body": to_body(decision),
    }
    connection.execute(insert(tables.decisions), row)


def read_decisions(
    connection: Connection, *, who: str | None = None, after: int = 0, limit: int | None = None
) -> Iterator[ReviewDecision]:
    """The log after a position, in its order; of one person, where it is said whose."""
    table = tables.decisions
    query = select(table.c.position, table.c.body).where(table.c.position > after)
    if who is not None:
        query = query.where(table.c.who == who)
    for row in connection.execute(query.order_by(table.c.position).limit(limit)):
        yield replace(from_body(ReviewDecision, row.body), position=row.position)


def standing_decisions(decisions: Sequence[ReviewDecision]) -> list[ReviewDecision]:
    """Those that nobody took back, in their order."""
    undone = {one.undoes for one in decisions if one.undoes}
    return [one for one in decisions if one.id not in undone and one.undoes is None]


def take_lock(
    connection: Connection, item_id: str, who: str, *, now: float, until: float
) -> bool:
    """Reserve an item for `who` until a time (seconds since 1970); whether it was free."""
    table = tables.review_locks
    connection.execute(delete(table).where(table.c.until <= now))
    holder = select(table.c.who).where(table.c.item_id == item_id)
    if connection.execute(holder).scalar() not in (None, who):
        return False
    values = {"item_id": item_id, "who": who, "until": until}
    lock = sqlite.insert(table).values(values)
    connection.execute(lock.on_conflict_do_update(index_elements=["item_id"], set_=values))
    return True


def free_lock(connection: Connection, item_id: str, who: str) -> None:
    """Give back an item that `who` has."""
    table = tables.review_locks
    mine = (table.c.item_id == item_id) & (table.c.who == who)
    connection.execute(delete(table).where(mine))


def locked_items(connection: Connection, *, now: float) -> dict[str, str]:
    """Who has which item."""
    table = tables.review_locks
    query = select(table.c.item_id, table.c.who).where(table.c.until > now)
    return {row.item_id: row.who for row in connection.execute(query)}
