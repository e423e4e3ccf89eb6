"""Works out anew what follows from decisions, in the background, no more than needed."""

import logging
import threading
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import func, select

from dateline.errors import DatelineError, RunError
from dateline.pipeline import derive
from dateline.store import SqlStore, open_store, tables

LOGGER = logging.getLogger(__name__)
MAX_CLAIMS_HERE = 5000
"""With more claims deriving gets a process of its own: it needs memory, and time."""


def derive_anywhere(store: SqlStore, db: Path) -> None:
    """Derive here where that is little work, else in a process of its own.

    Raises:
        RunError: that process failed.
    """
    with store.reading() as connection:
        query = select(func.count()).select_from(tables.claims)
        n_claims = connection.execute(query).scalar_one()
    if n_claims <= MAX_CLAIMS_HERE:
        derive(store)
        return
    process = get_context("spawn").Process(target=derive_file, args=(db,), daemon=True)
    process.start()
    process.join()
    if process.exitcode:
        raise RunError(f"deriving ended with {process.exitcode}")


def derive_file(db: Path) -> None:
    """Derive the store at `db`."""
    store = open_store(db, create=False)
    try:
        derive(store)
    finally:
        store.close()


class Deriver:
    """One thread that derives after decisions; decisions made meanwhile are taken together."""

    def __init__(self, store: SqlStore, work: Callable[[SqlStore], None] = derive) -> None:
        self._store = store
        self._work = work
        self._condition = threading.Condition()
        self._asked = self._done = 0
        self._is_running = False

    def request(self) -> None:
        """Say that something was decided."""
        with self._condition:
            self._asked += 1
            if not self._is_running:
                self._is_running = True
                threading.Thread(target=self._run, name="derive", daemon=True).start()

    @property
    def is_pending(self) -> bool:
        """Whether something decided is not worked out yet."""
        with self._condition:
            return self._is_running

    def settle(self, timeout_s: float | None = None) -> bool:
        """Wait until everything decided so far is worked out; whether it is."""
        with self._condition:
            return self._condition.wait_for(lambda: not self._is_running, timeout_s)

    def _run(self) -> None:
        while True:
            with self._condition:
                if self._done == self._asked:
                    self._is_running = False
                    self._condition.notify_all()
                    return
                taken = self._asked
            try:
                self._work(self._store)
            except DatelineError:
                LOGGER.exception("what was decided could not be worked out")
            except Exception:  # a thread that dies would hold up every later decision
                LOGGER.exception("a bug in Dateline: deriving failed")
            with self._condition:
                self._done = taken
