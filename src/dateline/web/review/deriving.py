"""Works out anew what follows from decisions, in the background, no more than needed."""

import logging
import threading
from collections.abc import Callable

from dateline.errors import DatelineError
from dateline.pipeline import derive
from dateline.store import SqlStore

LOGGER = logging.getLogger(__name__)


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
