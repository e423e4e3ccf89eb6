"""Runs of words that two texts share, and whether they come in one order."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.origins.shingles import SHINGLE_WORDS, Fingerprint

MIN_RUN_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of words that stands in both texts: where it begins in each, and how long it is."""

    left: int
    right: int
    n_words: int


def shared_runs(left: Fingerprint, right: Fingerprint) -> list[Run]:
    """The runs of `MIN_RUN_WORDS` words or more that both share, in the order of the left text.

    Commonplaces alone make no run.
    """
    common = np.intersect1d(left.shingles, right.shingles, assume_unique=True)
    starts: dict[int, list[int]] = {}
    for at in np.flatnonzero(np.isin(right.sequence, common)).tolist():
        starts.setdefault(int(right.sequence[at]), []).append(at)
    found: list[Run] = []
    end = 0
    for at in np.flatnonzero(np.isin(left.sequence, common)).tolist():
        if at < end:
            continue
        run = _longest_from(left.words, at, right.words, starts[int(left.sequence[at])])
        if run.n_words >= MIN_RUN_WORDS:
            found.append(run)
            end = at + run.n_words - SHINGLE_WORDS + 1
    return found


def longest(runs: Sequence[Run]) -> int:
    """The words of the longest run; 0 where there is none."""
    return max((run.n_words for run in runs), default=0)


def words_of(runs: Sequence[Run], left: Fingerprint) -> str:
    """The words of the longest run."""
    if not runs:
        return ""
    best = max(runs, key=lambda run: (run.n_words, -run.left))
    return " ".join(left.words[best.left : best.left + best.n_words])


def share_in_runs(runs: Sequence[Run], left: Fingerprint, right: Fingerprint) -> float:
    """The share of the shorter text's words that stand in shared runs, 0 to 1."""
    shorter = min(len(left.words), len(right.words))
    return min(1.0, sum(run.n_words for run in runs) / shorter) if shorter else 0.0


def share_in_order(runs: Sequence[Run]) -> float:
    """The largest share of the runs that come in one order in both texts."""
    tails: list[int] = []
    for run in runs:
        at = bisect_left(tails, run.right)
        tails[at : at + 1] = [run.right]
    return len(tails) / len(runs) if runs else 0.0


def _longest_from(
    left: Sequence[str], at: int, right: Sequence[str], starts: Sequence[int]
) -> Run:
    best = Run(left=at, right=starts[0], n_words=0)
    for start in starts:
        length = 0
        while _same_word(left, at + length, right, start + length):
            length += 1
        if length > best.n_words:
            best = Run(left=at, right=start, n_words=length)
    return best


def _same_word(left: Sequence[str], at: int, right: Sequence[str], start: int) -> bool:
    return at < len(left) and start < len(right) and left[at] == right[start]
