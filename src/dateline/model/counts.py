"""Counts, as reported: low, best and high, each bound from a quote."""

from dataclasses import dataclass

from dateline.errors import InvalidRecordError
from dateline.model.spans import Span
from dateline.model.vocabulary import CountKind, CountScope


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many, of what, of whom. "At least five" has no high; "dozens" low 24 and no best.

    Attributes:
        of: the words for who or what is counted ("PMU fighters").
        scope: new losses, a part of another number, or a running total.
        span: the words of the number and its noun.
    """

    kind: CountKind
    of: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    scope: CountScope = CountScope.NEW
    span: Span

    def __post_init__(self) -> None:
        known = [bound for bound in (self.low, self.best, self.high) if bound is not None]
        if known != sorted(known) or any(bound < 0 for bound in known):
            raise InvalidRecordError(f"impossible count {self.low}/{self.best}/{self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Materiel:
    """Equipment: its class in the equipment table, its model, and how many."""

    class_: str
    model: str | None = None
    count: int | None = None
