"""The queue: which items a reviewer gets next, reserved for them for a while."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from sqlalchemy import Connection

from dateline.store.decisions import ItemKind, free_lock, locked_items, take_lock
from dateline.web.queries.catalogue import Catalogue
from dateline.web.review.items import Item, make_items
from dateline.web.review.ledger import Ledger

LOCK_S = 600
BLIND_SHARE = 10
"""One item in so many is asked blind: without the suggestion."""
ENOUGH_PEOPLE = 2
SECOND_LOOK = 0.5
"""An item that one person has decided is worth half as much to the next."""
MAX_NEXT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An item as one reviewer gets it.

    Attributes:
        is_blind: whether the suggestion is hidden.
        n_people: how many others have decided on it.
        locked_until: seconds since 1970.
    """

    item: Item
    is_blind: bool
    n_people: int
    locked_until: float


class ReviewQueue:
    """The items of the present version of the data, in their order of value."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, Item] = {}
        self._made: tuple[str, tuple[Item, ...]] | None = None
        self._making = Lock()
        self.ledger = Ledger()

    def items(self, connection: Connection) -> tuple[Item, ...]:
        """All items, the most valuable first.

        While items of a new version are being made elsewhere, those of the one before serve:
        nobody waits for them.
        """
        version = self._catalogue.snapshot(connection).version
        made = self._made
        if made is not None and (made[0] == version or self._making.locked()):
            return made[1]
        return self._make(connection)

    def refresh(self, work: Callable[[], None]) -> None:
        """Do `work`, which changes the data, and make the items of what follows."""
        with self._making:
            work()
            with self._catalogue.store.reading() as connection:
                snapshot = self._catalogue.snapshot(connection)
                snapshot.warm()
                self._made = snapshot.version, make_items(snapshot, connection)

    def _make(self, connection: Connection) -> tuple[Item, ...]:
        with self._making:
            snapshot = self._catalogue.snapshot(connection)
            if self._made is None or self._made[0] != snapshot.version:
                self._made = snapshot.version, make_items(snapshot, connection)
            return self._made[1]

    def item(self, item_id: str) -> Item | None:
        """An item that someone has before them, or that is in the queue now."""
        known = self._known.get(item_id)
        if known is not None:
            return known
        with self._catalogue.store.reading() as connection:
            return next((one for one in self.items(connection) if one.id == item_id), None)

    def next_turns(
        self, who: str, *, kind: ItemKind | None, n: int, now: float | None = None
    ) -> tuple[list[Turn], int]:
        """The next items for `who`, reserved for them, and how many are left for them."""
        moment = time.time() if now is None else now
        with self._catalogue.store.reading() as connection:
            items = self.items(connection)
            people = self.ledger.people(connection)
            locked = locked_items(connection, now=moment)
        open_items = [
            one
            for one in items
            if (kind is None or one.kind is kind)
            and who not in people.get(one.id, ())
            and len(people.get(one.id, ())) < ENOUGH_PEOPLE
            and locked.get(one.id, who) == who
        ]

        def worth(one: Item) -> tuple[float, str]:
            share = SECOND_LOOK if people.get(one.id) else 1.0
            return -one.value * share, one.id

        turns: list[Turn] = []
        until = moment + LOCK_S
        with self._catalogue.store.writing(is_news=False) as connection:
            for one in sorted(open_items, key=worth):
                if len(turns) == n:
                    break
                if take_lock(connection, one.id, who, now=moment, until=until):
                    self._known[one.id] = one
                    turns.append(
                        Turn(
                            item=one,
                            is_blind=is_blind(one.id, who),
                            n_people=len(people.get(one.id, ())),
                            locked_until=until,
                        )
                    )
        return turns, len(open_items)

    def release(self, item_id: str, who: str) -> None:
        """Give an item back undecided."""
        with self._catalogue.store.writing(is_news=False) as connection:
            free_lock(connection, item_id, who)


def is_blind(item_id: str, who: str) -> bool:
    """Whether this person gets this item without the suggestion: always the same answer."""
    digest = hashlib.blake2b(f"{item_id} {who}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) % BLIND_SHARE == 0
