"""What each claim was compared with, side by side, so that sums over many are fast."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.link.levels import Bits
from dateline.link.ragged import Index, spread
from dateline.link.score import RULED_OUT_BITS

PARTS_OF_A_BIT = 1_000_000
"""Scores are summed up in such parts: whole numbers, the same in whatever order."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each claim the others that it was compared with, and how alike they are.

    Attributes:
        starts: where the neighbours of each claim begin; one more at the end.
        others: rows of the neighbours.
        scores: in parts of a bit.
    """

    starts: Index
    others: NDArray[np.int32]
    scores: NDArray[np.int32]

    @classmethod
    def of(cls, n: int, left: Index, right: Index, bits: Bits) -> "Neighbours":
        """The neighbours of `n` claims whose pairs have these scores."""
        parts = np.rint(np.maximum(bits, RULED_OUT_BITS) * PARTS_OF_A_BIT).astype(np.int32)
        ones = np.concatenate([left, right]).astype(np.int32)
        order = np.argsort(ones, kind="stable")
        starts = np.searchsorted(ones[order], np.arange(n + 1))
        others = np.concatenate([right, left]).astype(np.int32)[order]
        return cls(starts, others, np.concatenate([parts, parts])[order])

    def of_rows(self, rows: Sequence[int]) -> Index:
        """Where the neighbours of these claims are."""
        if len(rows) == 1:
            return np.arange(self.starts[rows[0]], self.starts[rows[0] + 1], dtype=np.int64)
        at = np.array(rows, dtype=np.int64)
        starts = self.starts[at]
        return spread(starts, self.starts[at + 1] - starts)

    def whose(self, at: int) -> int:
        """The claim whose neighbour is there."""
        return int(np.searchsorted(self.starts, at, side="right")) - 1
