"""Pure functions over partitions, in this process or in several.

Results come in the order of the partitions, whichever engine does the work, so that one worker
and many give the same store.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dateline.errors import RunError

Part = TypeVar("Part")
Result = TypeVar("Result")

WINDOW_PER_WORKER = 3
"""Partitions handed out ahead of the one that is waited for: bounds the memory in flight."""


class Engine(Protocol):
    """Maps a function over partitions. The function and the partitions must be picklable."""

    def map(
        self, function: Callable[[Part], Result], partitions: Iterable[Part]
    ) -> Iterator[Result]:
        """The results, in the order of the partitions."""
        ...


@dataclass(frozen=True, slots=True)
class InlineEngine:
    """Does the work in this process, one partition after another."""

    def map(
        self, function: Callable[[Part], Result], partitions: Iterable[Part]
    ) -> Iterator[Result]:
        """See `Engine.map`."""
        return map(function, partitions)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessEngine:
    """Does the work in processes on this machine.

    Args:
        n_workers: how many processes.
        start: called once in each process before its first partition, such as to load a model.
    """

    n_workers: int
    start: Callable[[], None] | None = None

    def map(
        self, function: Callable[[Part], Result], partitions: Iterable[Part]
    ) -> Iterator[Result]:
        """See `Engine.map`.

        Raises:
            RunError: a process was ended from outside, most often for want of memory.
        """
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(self.n_workers, mp_context=context, initializer=self.start)
        try:
            yield from self._windowed(pool, function, partitions)
        except BrokenProcessPool as error:
            raise RunError(
                "a worker process was ended from outside, perhaps for want of memory: "
                "run again, with fewer --workers; what was read is kept"
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)

    def _windowed(
        self,
        pool: ProcessPoolExecutor,
        function: Callable[[Part], Result],
        partitions: Iterable[Part],
    ) -> Iterator[Result]:
        waiting: deque[Future[Result]] = deque()
        for part in partitions:
            waiting.append(pool.submit(function, part))
            if len(waiting) >= self.n_workers * WINDOW_PER_WORKER:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def default_workers() -> int:
    """As many processes as this one may use cores."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
