"""How well clusters of mentions fit the true ones: MUC, B-cubed, CEAF-e, and their mean.

Source: Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B-cubed), Luo 2005 (CEAF with phi 4),
and the CoNLL-2012 shared task for the mean of the three F1. True and found clusters are of the
same (gold) mentions; a mention that stands alone counts in B-cubed and CEAF-e.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.bench.intervals import ratio

Labels = Sequence[Hashable]


@dataclass(frozen=True, slots=True)
class Parts:
    """Numerators and denominators of recall and precision: they add up over topics."""

    recall: tuple[float, float]
    precision: tuple[float, float]

    def __add__(self, other: "Parts") -> "Parts":
        return Parts(
            (self.recall[0] + other.recall[0], self.recall[1] + other.recall[1]),
            (self.precision[0] + other.precision[0], self.precision[1] + other.precision[1]),
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        recall, precision = ratio(*self.recall), ratio(*self.precision)
        return ratio(2 * recall * precision, recall + precision)


@dataclass(frozen=True, slots=True)
class Conll:
    """The three measures."""

    muc: Parts
    b3: Parts
    ceaf_e: Parts

    def __add__(self, other: "Conll") -> "Conll":
        return Conll(self.muc + other.muc, self.b3 + other.b3, self.ceaf_e + other.ceaf_e)

    @property
    def f1(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b3.f1 + self.ceaf_e.f1) / 3


def score_clusters(true: Labels, found: Labels) -> Conll:
    """The measures; for each mention the cluster it is truly in, and the one found for it."""
    return Conll(
        muc=Parts(_links(true, found), _links(found, true)),
        b3=Parts(_b_cubed(true, found), _b_cubed(found, true)),
        ceaf_e=_ceaf_e(true, found),
    )


def _links(key: Labels, response: Labels) -> tuple[float, float]:
    """Links of the key that the response keeps, and all links of the key."""
    sizes, pieces = Counter(key), defaultdict(set)
    for one, other in zip(key, response, strict=True):
        pieces[one].add(other)
    return (
        float(sum(sizes[one] - len(pieces[one]) for one in sizes)),
        float(sum(size - 1 for size in sizes.values())),
    )


def _b_cubed(key: Labels, response: Labels) -> tuple[float, float]:
    sizes = Counter(key)
    shared = Counter(zip(key, response, strict=True))
    return sum(n * n / sizes[one] for (one, _), n in shared.items()), float(len(key))


def _ceaf_e(true: Labels, found: Labels) -> Parts:
    true_sizes, found_sizes = Counter(true), Counter(found)
    shared = Counter(zip(true, found, strict=True))
    alike = {
        pair: 2 * n / (true_sizes[pair[0]] + found_sizes[pair[1]]) for pair, n in shared.items()
    }
    best = sum(_best_total(one) for one in _connected(alike))
    return Parts((best, float(len(true_sizes))), (best, float(len(found_sizes))))


Alike = Mapping[tuple[Hashable, Hashable], float]


def _connected(alike: Alike) -> Iterator[Alike]:
    """The pairs in sets that share no cluster: each set is matched by itself."""
    by_side: dict[tuple[int, Hashable], list[tuple[Hashable, Hashable]]] = defaultdict(list)
    for pair in alike:
        by_side[0, pair[0]].append(pair)
        by_side[1, pair[1]].append(pair)
    left = dict.fromkeys(alike)
    while left:
        group: dict[tuple[Hashable, Hashable], float] = {}
        waiting = [next(iter(left))]
        while waiting:
            pair = waiting.pop()
            if pair in left:
                del left[pair]
                group[pair] = alike[pair]
                waiting.extend((*by_side[0, pair[0]], *by_side[1, pair[1]]))
        yield group


def _best_total(alike: Alike) -> float:
    """The largest sum when each cluster is matched with at most one of the other side."""
    rows = {one: n for n, one in enumerate(dict.fromkeys(pair[0] for pair in alike))}
    columns = {one: n for n, one in enumerate(dict.fromkeys(pair[1] for pair in alike))}
    size = max(len(rows), len(columns))
    gains = np.zeros((size, size))
    for (row, column), gain in alike.items():
        gains[rows[row], columns[column]] = gain
    return float(sum(gains[row, column] for row, column in enumerate(_assign(-gains))))


def _assign(costs: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> list[int]:
    """The column of each row so that the costs are least.

    Source: Kuhn 1955, Munkres 1957; shortest augmenting paths with potentials.
    """
    n = len(costs)
    of_row, of_column = np.zeros(n + 1), np.zeros(n + 1)
    row_of = np.zeros(n + 1, dtype=int)
    for row in range(1, n + 1):
        row_of[0] = row
        way = np.zeros(n + 1, dtype=int)
        least = np.full(n + 1, np.inf)
        used = np.zeros(n + 1, dtype=bool)
        at = 0
        while row_of[at]:
            used[at] = True
            free = np.flatnonzero(~used[1:]) + 1
            slack = costs[row_of[at] - 1, free - 1] - of_row[row_of[at]] - of_column[free]
            better = slack < least[free]
            least[free[better]], way[free[better]] = slack[better], at
            nearest = int(free[np.argmin(least[free])])
            delta = least[nearest]
            of_row[row_of[used]] += delta
            of_column[used] -= delta
            least[~used] -= delta
            at = nearest
        while at:
            row_of[at] = row_of[way[at]]
            at = int(way[at])
    column_of = [0] * n
    for column in range(1, n + 1):
        column_of[row_of[column] - 1] = column - 1
    return column_of
