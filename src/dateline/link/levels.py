"""What a comparison found for each of many pairs: a level with a name and a weight in bits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Bits = NDArray[np.float64]

IMPOSSIBLE = -1000.0
"""The weight of a level that rules one happening out."""

SILENT = "not said"


@dataclass(frozen=True, slots=True)
class Case:
    """A level: for which pairs it holds, what it is called, what it weighs.

    Attributes:
        name: with ``{}`` where the amount belongs.
        amounts: for each pair, what stands in its name; a function of the pair's number.
    """

    holds: Flags
    name: str
    bits: float | Bits
    amounts: Callable[[int], object] | None = None


@dataclass(frozen=True, slots=True)
class Levels:
    """For each pair which case holds (0: none) and its weight."""

    cases: Sequence[Case]
    chosen: NDArray[np.int8]
    bits: Bits

    def name(self, pair: int) -> str:
        """What the level of this pair is called."""
        number = int(self.chosen[pair])
        if not number:
            return SILENT
        case = self.cases[number - 1]
        return case.name.format(case.amounts(pair)) if case.amounts else case.name


def choose(*cases: Case) -> Levels:
    """For each pair the first case that holds; no bits where none does."""
    holds = [case.holds for case in cases]
    numbers = list(range(1, len(cases) + 1))
    return Levels(
        cases=cases,
        chosen=np.select(holds, numbers, default=0).astype(np.int8),
        bits=np.select(
            holds, [np.asarray(case.bits, dtype=float) for case in cases], default=0.0
        ),
    )
