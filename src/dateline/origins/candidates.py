"""Pairs of reports that may be copies, found without comparing all with all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.origins.shingles import Fingerprint

MAX_REPORTS_A_SHINGLE = 40
"""A shingle that more reports share is a commonplace, and says nothing of copying."""

MIN_SHARED_SHINGLES = 4


def copy_candidates(fingerprints: Sequence[Fingerprint]) -> Iterator[tuple[int, int]]:
    """Positions of pairs that share rare shingles, ascending."""
    holders: dict[int, list[int]] = {}
    for position, one in enumerate(fingerprints):
        for shingle in one.shingles:
            holders.setdefault(shingle, []).append(position)
    shared: Counter[tuple[int, int]] = Counter()
    for positions in holders.values():
        if 1 < len(positions) <= MAX_REPORTS_A_SHINGLE:
            shared.update(combinations(positions, 2))
    pairs = {pair for pair, times in shared.items() if times >= MIN_SHARED_SHINGLES}
    return iter(sorted(pairs | _same_digest(fingerprints)))


def _same_digest(fingerprints: Sequence[Fingerprint]) -> set[tuple[int, int]]:
    first: dict[str, int] = {}
    pairs: set[tuple[int, int]] = set()
    for position, one in enumerate(fingerprints):
        earlier = first.setdefault(one.digest, position)
        if earlier != position and one.words:
            pairs.add((earlier, position))
    return pairs
