"""The repairs of the parse, each with a switch, so that what it brings can be measured.

All are on, always, but where `bench ablation` reads the same texts without one of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import Final


class Repair(StrEnum):
    """What is put right before the parse, or read against it."""

    CUTS = "cuts"
    SHALLOW = "shallow"
    DOER = "doer"
    ATTACHMENT = "attachment"
    RELATIVE = "relative"
    INVERSION = "inversion"
    EFFORT = "effort"
    FAR_TARGET = "far_target"
    SIDES = "sides"
    FRONTED = "fronted"
    LIST = "list"
    FINITE = "finite"
    ADJACENT = "adjacent"
    CHARGE = "charge"
    HEADLINE = "headline"
    CONJUNCT = "conjunct"
    SHARE = "share"
    HALVES = "halves"
    TRAILING = "trailing"


_OFF: Final[ContextVar[frozenset[Repair]]] = ContextVar("repairs_off", default=frozenset())


def is_on(repair: Repair) -> bool:
    """Whether a repair is made."""
    return repair not in _OFF.get()


@contextmanager
def without(repair: Repair) -> Iterator[None]:
    """Read without `repair` for as long as the context lasts."""
    token = _OFF.set(_OFF.get() | {repair})
    try:
        yield
    finally:
        _OFF.reset(token)
