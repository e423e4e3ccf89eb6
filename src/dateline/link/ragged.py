"""Rows of different length in two flat arrays, and what two rows share."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Index = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ragged:
    """Row `n` is ``values[offsets[n]:offsets[n + 1]]``, ascending without repeats."""

    values: NDArray[np.uint64]
    offsets: Index

    def lengths(self, rows: Index) -> Index:
        """How long each of these rows is."""
        return self.offsets[rows + 1] - self.offsets[rows]

    def take(self, rows: Index) -> tuple[Index, NDArray[np.uint64]]:
        """The values of these rows, each with its place among `rows`."""
        lengths = self.lengths(rows)
        owners = np.repeat(np.arange(len(rows), dtype=np.int64), lengths)
        return owners, self.values[spread(self.offsets[rows], lengths)]

    def some(self, rows: Index) -> Ragged:
        """These rows, in this order."""
        _, values = self.take(rows)
        return Ragged(values, np.r_[0, np.cumsum(self.lengths(rows))].astype(np.int64))

    def then(self, other: Ragged) -> Ragged:
        """These rows, then those of another."""
        offsets = np.r_[self.offsets, other.offsets[1:] + self.offsets[-1]]
        return Ragged(np.concatenate([self.values, other.values]), offsets)

    def n_shared(self, left: Index, right: Index) -> Index:
        """How many values row ``left[n]`` and row ``right[n]`` have in common, for each `n`."""
        shared, _ = self.shared(left, right)
        return np.bincount(shared, minlength=len(left)).astype(np.int64)

    def shared(self, left: Index, right: Index) -> tuple[Index, NDArray[np.uint64]]:
        """The values that pairs of rows have in common, each with the number of its pair."""
        wanted = np.flatnonzero((self.lengths(left) > 0) & (self.lengths(right) > 0))
        owners, values = self.take(left[wanted])
        others, other_values = self.take(right[wanted])
        if not len(values) or not len(other_values):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint64)
        low = np.uint64(2**32 - 1)
        keys = (owners.astype(np.uint64) << np.uint64(32)) | (values & low)
        other_keys = (others.astype(np.uint64) << np.uint64(32)) | (other_values & low)
        keys.sort()
        at = np.minimum(np.searchsorted(keys, other_keys), len(keys) - 1)
        found = keys[at] == other_keys
        return wanted[others[found]], other_values[found]


class RaggedBuilder:
    """Takes rows one after another, little memory for each."""

    def __init__(self) -> None:
        self._values = array("Q")
        self._offsets = array("q", [0])

    def add(self, values: Iterable[int]) -> None:
        """Add a row."""
        self._values.extend(sorted(set(values)))
        self._offsets.append(len(self._values))

    def build(self) -> Ragged:
        """All rows."""
        return Ragged(
            values=np.array(self._values, dtype=np.uint64),
            offsets=np.array(self._offsets, dtype=np.int64),
        )


def spread(starts: Index, lengths: Index) -> Index:
    """Runs that count up: from ``starts[0]`` so many as ``lengths[0]``, then the next run."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    within = np.arange(total, dtype=np.int64) - np.repeat(ends - lengths, lengths)
    return within + np.repeat(starts, lengths)


def join(parts: Sequence[Index]) -> Index:
    """Arrays one after another; an empty one where there are none."""
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
