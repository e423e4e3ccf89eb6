"""What was decided so far, kept in memory and brought up to date from the log."""

from collections.abc import Mapping
from threading import Lock

from sqlalchemy import Connection

from dateline.store.decisions import ReviewDecision, read_decisions, standing_decisions


class Ledger:
    """The log of decisions, read once and then only what was added."""

    def __init__(self) -> None:
        self._rows: list[ReviewDecision] = []
        self._lock = Lock()

    def rows(self, connection: Connection) -> list[ReviewDecision]:
        """All rows, in their order."""
        with self._lock:
            after = self._rows[-1].position if self._rows else 0
            self._rows.extend(read_decisions(connection, after=after))
            return list(self._rows)

    def standing(self, connection: Connection) -> list[ReviewDecision]:
        """The decisions that nobody took back."""
        return standing_decisions(self.rows(connection))

    def people(self, connection: Connection) -> Mapping[str, frozenset[str]]:
        """Who has decided on each item."""
        found: dict[str, set[str]] = {}
        for one in self.standing(connection):
            found.setdefault(one.item_id, set()).add(one.who)
        return {item: frozenset(people) for item, people in found.items()}
