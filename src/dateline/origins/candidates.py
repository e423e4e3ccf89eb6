"""Pairs of reports that may be copies, found among all without comparing all with all."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.origins.shingles import NONE, Fingerprint, Hashes

MAX_ALL_PAIRS = 24
"""Where more share a shingle, each is paired with the next in time, and with the first."""

MIN_SHARED_SHINGLES = 3
CITED_WINDOW = timedelta(days=3)

Indices = NDArray[np.int64]
Pair = tuple[int, int]


def holders_of_shingles(
    fingerprints: Sequence[Fingerprint], n_least: int
) -> Iterator[tuple[int, Indices]]:
    """Every shingle that so many reports hold, with their positions, ascending."""
    shingles, holders = _by_shingle(fingerprints)
    starts, sizes = _groups(shingles, n_least)
    for start, size in zip(starts.tolist(), sizes.tolist(), strict=True):
        yield int(shingles[start]), holders[start : start + size]


def sharing_words(fingerprints: Sequence[Fingerprint]) -> set[Pair]:
    """Pairs that share enough shingles; of very many holders only some are paired."""
    shingles, holders = _by_shingle(fingerprints)
    starts, sizes = _groups(shingles, 2)
    codes: list[Indices] = []
    for size in np.unique(sizes).tolist():
        begin = starts[sizes == size]
        table = holders[begin[:, None] + np.arange(size)]
        for left, right in pairs_of(size):
            codes.append(table[:, left] * len(fingerprints) + table[:, right])
    if not codes:
        return set()
    pairs, times = np.unique(np.concatenate(codes), return_counts=True)
    enough = pairs[times >= MIN_SHARED_SHINGLES].tolist()
    return {divmod(code, len(fingerprints)) for code in enough}


def pairs_of(size: int) -> Iterator[Pair]:
    """Which of so many reports, by age, that hold one shingle are paired."""
    if size <= MAX_ALL_PAIRS:
        return combinations(range(size), 2)
    first = ((0, other) for other in range(1, size))
    return iter({*first, *pairwise(range(size))})


def _by_shingle(fingerprints: Sequence[Fingerprint]) -> tuple[Hashes, Indices]:
    """All shingles, ascending, and for each the position of the report that holds it."""
    shingles = np.concatenate([NONE, *(one.shingles for one in fingerprints)])
    sizes = [len(one.shingles) for one in fingerprints]
    holders = np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)
    order = np.argsort(shingles, kind="stable")
    return shingles[order], holders[order]


def _groups(shingles: Hashes, n_least: int) -> tuple[Indices, Indices]:
    """Where each shingle that stands so many times begins, and how often it stands."""
    _, starts, sizes = np.unique(shingles, return_index=True, return_counts=True)
    enough = sizes >= n_least
    return starts[enough], sizes[enough]


def partners_of(at: int, size: int) -> set[int]:
    """With which others of so many the one at this place is paired."""
    if size <= MAX_ALL_PAIRS or at == 0:
        return set(range(size)) - {at}
    return {0, at - 1, *([at + 1] if at + 1 < size else [])}


def same_text(fingerprints: Sequence[Fingerprint]) -> set[Pair]:
    """Pairs of the same text, each with the next of it."""
    return _same([one.digest if one.words else None for one in fingerprints])


def same_address(fingerprints: Sequence[Fingerprint]) -> set[Pair]:
    """Pairs of the same address, each with the next of it."""
    return _same([one.url for one in fingerprints])


def _same(keys: Sequence[str | None]) -> set[Pair]:
    """Each position with the one before it of the same key."""
    latest: dict[str, int] = {}
    pairs: set[Pair] = set()
    for position, key in enumerate(keys):
        if key is None:
            continue
        if key in latest:
            pairs.add((latest[key], position))
        latest[key] = position
    return pairs
