"""Words that many reports share without being copies: formulas of a house, and of the trade.

What one outlet prints on three days or more is its house formula ("coalition nations include
…"). A run that at least four reports share which have next to nothing else in common is a
formula of the trade ("no group has claimed responsibility"). Neither says that one text was
copied from another.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

import numpy as np

from dateline.origins.candidates import Indices, holders_of_shingles
from dateline.origins.shingles import Fingerprint, Hashes, n_common, without
from dateline.origins.voices import fold_outlet

One = TypeVar("One")
MIN_HOLDERS = 4
MIN_DAYS = 3
MAX_HOLDERS = 64
"""Of more holders about so many are looked at, spread over all of them."""

N_SAMPLED = 8
N_ROUNDS = 3
LITTLE_ELSE = 0.12
"""Of the shorter text, beyond the words that the same reports share."""

PART_OF_TEXT = 0.6
"""A formula is at most so much of any text in which it stands: a whole text is a copy."""

MOSTLY = 0.6
"""So many of the pairs that share a formula of the trade share little else."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Holder:
    """A report that holds a shingle, as far as that says whether the shingle is a formula.

    Attributes:
        outlet: who published it, folded, where that is known.
        day: the day of its publication.
        n_runs: how many runs of words it has.
        shingles: those that are no commonplaces so far, ascending.
    """

    outlet: str | None
    day: str | None
    n_runs: int
    shingles: Callable[[], Hashes]

    @classmethod
    def of(cls, one: Fingerprint) -> "Holder":
        """The holder that has this fingerprint."""
        return cls(
            outlet=fold_outlet(one.publisher) if one.publisher else None,
            day=f"{one.published_at:%Y-%m-%d}" if one.published_at else None,
            n_runs=len(one.sequence),
            shingles=lambda: one.shingles,
        )


def strip_commonplaces(fingerprints: Sequence[Fingerprint]) -> list[Fingerprint]:
    """The fingerprints without commonplaces, found in rounds: one formula hides another."""
    stripped = list(fingerprints)
    for _, left in find_rounds(fingerprints):
        stripped = left
    return stripped


def find_rounds(
    fingerprints: Sequence[Fingerprint],
) -> Iterator[tuple[Hashes, list[Fingerprint]]]:
    """The commonplaces that each round finds in what those before have left, and the rest."""
    stripped = list(fingerprints)
    for _ in range(N_ROUNDS):
        found = find_commonplaces(stripped)
        if not len(found):
            return
        stripped = [without(one, found) for one in stripped]
        yield found, stripped


def find_commonplaces(fingerprints: Sequence[Fingerprint]) -> Hashes:
    """The shingles that are commonplaces among these reports, ascending."""
    reports = [Holder.of(one) for one in fingerprints]
    classes: dict[bytes, tuple[Indices, list[int]]] = {}
    for shingle, holders in holders_of_shingles(fingerprints, MIN_DAYS):
        key = hashlib.blake2b(holders.tobytes(), digest_size=16).digest()
        classes.setdefault(key, (holders, []))[1].append(shingle)
    found = [
        shingle
        for holders, shingles in classes.values()
        if is_formula([reports[at] for at in spread_over(holders)], len(shingles))
        for shingle in shingles
    ]
    return np.unique(np.array(found, dtype=np.uint64))


def spread_over(holders: Indices) -> list[int]:
    """The holders, or of very many some that are spread over all of them."""
    step = max(1, len(holders) // MAX_HOLDERS)
    return [int(one) for one in holders[::step]]


def is_formula(holders: Sequence[Holder], n_shingles: int) -> bool:
    """Whether so many shingles that these reports hold, and no others, are a commonplace."""
    if n_shingles > PART_OF_TEXT * min(one.n_runs for one in holders):
        return False
    return _is_of_the_house(holders) or _is_of_the_trade(sampled(holders), n_shingles)


def sampled(holders: Sequence[One]) -> list[One]:
    """Those of the holders that are compared with each other."""
    return [holders[at] for at in _sample(len(holders))]


def _is_of_the_house(holders: Sequence[Holder]) -> bool:
    days: dict[str, set[str]] = {}
    for one in holders:
        if one.outlet is not None and one.day:
            days.setdefault(one.outlet, set()).add(one.day)
    return any(len(own) >= MIN_DAYS for own in days.values())


def _is_of_the_trade(holders: Sequence[Holder], n_shingles: int) -> bool:
    if len(holders) < MIN_HOLDERS:
        return False
    pairs = list(combinations([one.shingles() for one in holders], 2))
    wanted, n_little = MOSTLY * len(pairs), 0
    for n_left, pair in zip(reversed(range(len(pairs))), pairs, strict=True):
        n_little += _else(*pair, n_shingles) < LITTLE_ELSE
        if n_little >= wanted or n_little + n_left < wanted:
            break  # what is left changes nothing
    return n_little >= wanted


def _else(left: Hashes, right: Hashes, n_shingles: int) -> float:
    """What the two share beyond these shingles, as a share of the shorter."""
    shorter = min(len(left), len(right))
    return max(0, n_common(left, right) - n_shingles) / shorter if shorter else 0.0


def _sample(n_holders: int) -> Iterator[int]:
    """Some of the holders, spread over all of them."""
    step = max(1, n_holders // N_SAMPLED)
    return iter(range(0, n_holders, step)[:N_SAMPLED])
