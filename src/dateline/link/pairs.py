"""Pairs of claims as two arrays of rows, with what comparisons ask of them."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dateline.link.actors import Relation, relate
from dateline.link.columns import COUNTED, UNKNOWN_COUNT, Columns
from dateline.link.levels import Bits, Flags
from dateline.link.ragged import Index, spread
from dateline.model import Actor, CountKind

RANKS = (Relation.SAME, Relation.COMPATIBLE, Relation.DIFFERENT, Relation.UNKNOWN)
"""Relations, the closest first; a relation's rank is its position."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pair `n` is the claims in rows ``left[n]`` and ``right[n]`` of `columns`.

    Attributes:
        compared: the bits of comparisons that were made, by their names.
    """

    columns: Columns
    left: Index
    right: Index
    compared: dict[str, Bits] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.left)

    def some(self, wanted: Flags) -> "Pairs":
        """Only these pairs."""
        compared = {name: bits[wanted] for name, bits in self.compared.items()}
        return Pairs(self.columns, self.left[wanted], self.right[wanted], compared)

    def numbers(self, name: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """A column of numbers, for the left and for the right."""
        column = self.columns.numbers[name]
        return column[self.left], column[self.right]

    def measures(self, name: str) -> tuple[Bits, Bits]:
        """A column of measures, for the left and for the right."""
        column = self.columns.measures[name]
        return column[self.left], column[self.right]

    def same(self, name: str) -> Flags:
        """Whether both have the same number, known or not."""
        left, right = self.numbers(name)
        same: Flags = left == right
        return same

    def of_one_sentence(self) -> Flags:
        """Whether both stand in the same sentence of one report."""
        return self.same("document") & self.same("sentence_start")

    def each(self, column: Flags) -> tuple[Flags, Flags]:
        """A column of flags, for the left and for the right."""
        return column[self.left], column[self.right]

    def both(self, name: str) -> Flags:
        """Whether a flag is set for both."""
        column = self.columns.flags[name]
        return column[self.left] & column[self.right]

    def either(self, name: str) -> Flags:
        """Whether a flag is set for one or both."""
        column = self.columns.flags[name]
        return column[self.left] | column[self.right]

    def n_shared(self, name: str) -> Index:
        """How many words of a set both have."""
        return self.columns.sets[name].n_shared(self.left, self.right)

    def sizes(self, name: str) -> tuple[Index, Index]:
        """How many words of a set each has."""
        one = self.columns.sets[name]
        return one.lengths(self.left), one.lengths(self.right)

    def texts_shared(self, name: str, pair: int) -> str:
        """The words of a set that both of one pair have."""
        at = slice(pair, pair + 1)
        _, codes = self.columns.sets[name].shared(self.left[at], self.right[at])
        return ", ".join(sorted(self.columns.texts[int(code)] for code in codes))

    def counts(self, kind: CountKind) -> tuple[NDArray[np.int32], NDArray[np.int32], Flags]:
        """(low, high) of a kind for the left and the right, and whether both say it."""
        column = self.columns.counts[:, COUNTED.index(kind)]
        left, right = column[self.left], column[self.right]
        return left, right, (left[:, 0] != UNKNOWN_COUNT) & (right[:, 0] != UNKNOWN_COUNT)

    def relations(self, name: str) -> NDArray[np.int8]:
        """The rank of the closest relation of any actor on the left with any on the right."""
        ragged = self.columns.actors[name]
        ranks = np.full(len(self), len(RANKS) - 1, dtype=np.int8)
        wanted = np.flatnonzero(
            (ragged.lengths(self.left) > 0) & (ragged.lengths(self.right) > 0)
        )
        owners, actors = ragged.take(self.left[wanted])
        lengths = ragged.lengths(self.right[wanted])[owners]
        others = ragged.values[spread(ragged.offsets[self.right[wanted]][owners], lengths)]
        owners, actors = np.repeat(owners, lengths), np.repeat(actors, lengths)
        n_actors = np.uint64(max(1, len(self.columns.known_actors)))
        codes, at = np.unique(actors * n_actors + others, return_inverse=True)
        known = self.columns.known_actors
        found = [rank(known[int(one // n_actors)], known[int(one % n_actors)]) for one in codes]
        np.minimum.at(ranks, wanted[owners], np.array(found, dtype=np.int8)[at])
        return ranks


@lru_cache(maxsize=65536)
def rank(left: Actor, right: Actor) -> int:
    """The rank of the relation of two actors."""
    return RANKS.index(relate(left, right))
