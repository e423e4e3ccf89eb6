"""Pairs of claims that are compared, by the rows of claims that were seen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.link.levels import Flags
from dateline.link.ragged import Index

RowPairs = tuple[Index, Index]


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows of pairs that are compared, of claims in the order in which they were seen.

    The left one stands first by its id.
    """

    left: Index
    right: Index
    rules: NDArray[np.int8]

    def some(self, wanted: Flags) -> "Compared":
        """Only these pairs."""
        return Compared(self.left[wanted], self.right[wanted], self.rules[wanted])

    def then(self, other: "Compared") -> "Compared":
        """These pairs, then others."""
        return Compared(
            np.concatenate([self.left, other.left]),
            np.concatenate([self.right, other.right]),
            np.concatenate([self.rules, other.rules]),
        )


NOTHING = Compared(
    np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int8)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upset:
    """Pairs of rows of earlier claims in whose comparison new claims may change something.

    Attributes:
        gone: those that were compared only before.
        come: those that are compared only now.
        moved: those that another rule brings about now.
    """

    gone: RowPairs
    come: RowPairs
    moved: RowPairs
