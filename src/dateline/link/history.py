"""How clusters came together, and how an index keeps that.

Clusters come together by decisions, then by the linked pairs, best first, at last by what joins
those that are still alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from math import inf
from typing import Final, NamedTuple

import numpy as np

from dateline.link.cluster import Clustered
from dateline.link.levels import Bits
from dateline.link.ragged import Index, spread


class Joining(NamedTuple):
    """A pair that joined two clusters; they stand in the order in which they had their turn."""

    moment: float
    left: str
    right: str

    @property
    def ends(self) -> tuple[str, str]:
        """The two claims."""
        return self.left, self.right


BY_HAND: Final = -inf
LONE: Final = 1e6
"""When a linked pair of no bits would have its turn, and when one with a lone claim."""

LONE_BEGIN: Final = Joining(LONE / 2, "", "")
"""All linked pairs have had their turn."""


PACKED: Final = np.dtype([("moment", "<f8"), ("left", "<i4"), ("right", "<i4")])
"""A joining as it is kept: claims by their places among all of their cluster, ascending."""


def histories_in(rows: Clustered, ends: tuple[Index, Index], bits: Bits) -> list[bytes]:
    """How each of many clusters came together, as `pack_history` gives it.

    Args:
        rows: the clusters; claims stand by their ids.
        ends: the rows of each compared pair.
        bits: their scores.
    """
    at = np.array(rows.joined, dtype=np.int64)
    turns = np.repeat([0.0, LONE], [len(rows.linked), len(rows.lone)])
    by_hand = np.array([(one.left, one.right) for one in rows.by_hand], dtype=np.int64)
    left, right = np.concatenate(
        [by_hand.reshape(-1, 2), np.stack([ends[0][at], ends[1][at]], axis=1)]
    ).T
    number, place = _places(rows.groups)
    order = np.argsort(number[left], kind="stable")
    packed = np.zeros(len(order), dtype=PACKED)
    moments = np.concatenate([np.full(len(by_hand), BY_HAND), turns - bits[at]])
    packed["moment"] = moments[order]
    packed["left"], packed["right"] = place[left[order]], place[right[order]]
    stops = np.searchsorted(number[left[order]], np.arange(len(rows.groups)), side="right")
    bounds = pairwise([0, *stops.tolist()])
    return [packed[start:stop].tobytes() for start, stop in bounds]


def _places(groups: Sequence[Sequence[int]]) -> tuple[Index, Index]:
    """The number of each row's group, and its place in it."""
    sizes = np.array([len(one) for one in groups], dtype=np.int64)
    rows = np.fromiter(chain.from_iterable(groups), dtype=np.int64, count=int(sizes.sum()))
    number, place = np.zeros_like(rows), np.zeros_like(rows)
    number[rows] = np.repeat(np.arange(len(groups)), sizes)
    place[rows] = spread(np.zeros_like(sizes), sizes)
    return number, place


def pack_history(joinings: Iterable[Joining]) -> bytes:
    """How one cluster came together."""
    known = list(joinings)
    place = {one: at for at, one in enumerate(sorted({end for j in known for end in j.ends}))}
    packed = [(one.moment, place[one.left], place[one.right]) for one in known]
    return np.array(packed, dtype=PACKED).tobytes()


def unpack_history(packed: bytes, claims: Sequence[str]) -> list[Joining]:
    """How the cluster of these claims, ascending, came together."""
    found = np.frombuffer(packed, dtype=PACKED).tolist()
    return [Joining(moment, claims[left], claims[right]) for moment, left, right in found]


def lone_in(joinings: Iterable[Joining]) -> Iterator[tuple[str, Joining]]:
    """The claims of a history that joined others when they were still alone at the end."""
    met = set[str]()
    for one in joinings:
        if one.moment > LONE_BEGIN.moment:
            yield from ((end, one) for end in one.ends if end not in met)
        met.update(one.ends)
