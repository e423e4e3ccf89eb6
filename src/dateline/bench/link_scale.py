"""Linking at scale: the claims of an invented war, and the time and memory they take.

`run` links 100,000 claims and a quarter of them; `run_million` a million and a tenth of them.
The growth is the exponent ``g`` for which time grows as the number of claims to the power `g`.
"""

import math
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from dateline.bench.intervals import ratio
from dateline.bench.invented_war import SEED, Happening, make_claims, make_war
from dateline.bench.result import Measure, Result
from dateline.link import link_claims
from dateline.link.block import BlockReport, candidate_pairs
from dateline.link.incidents import sketch_claims
from dateline.link.incremental import link_more
from dateline.link.memory_index import MemoryIndex
from dateline.model import Claim, Incident

N_CLAIMS: Final = 100_000
SMALL_PART: Final = 4
N_MILLION: Final = 1_000_000
TENTH: Final = 10
N_ADDED: Final = 20
CLAIMS_A_REPORT: Final = 5
N_CHECKED: Final = 25_000
"""Claims of which it is checked whether those that tell of one happening came together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Claims, linked, with the seconds it took."""

    seconds: float
    incidents: tuple[Incident, ...]

    @property
    def n_largest(self) -> int:
        """The number of claims of the largest incident."""
        return max(len(one.claim_ids) for one in self.incidents)


def run(path: Path) -> Result:
    """Seconds to link the claims of a year; `n` is their number.

    Args:
        path: unused; the claims are made here.
    """
    del path
    return _measure(N_CLAIMS, SMALL_PART, "link")


def run_million(path: Path) -> Result:
    """The same for a million claims.

    Args:
        path: unused; the claims are made here.
    """
    del path
    return _measure(N_MILLION, TENTH, "link_million")


def _measure(n_claims: int, part: int, name: str) -> Result:
    small = _link(list(make_claims(n_claims // part))).seconds
    claims = list(make_claims(n_claims))
    large = _link(claims)
    growth = math.log(large.seconds / small) / math.log(part)
    precision, recall = _right(list(make_war(N_CHECKED)))
    return Result(
        corpus=name,
        part=f"{n_claims:,} claims, seed {SEED}",
        n=n_claims,
        measures={
            "seconds": _exactly(large.seconds),
            f"seconds_for_one_in_{part}": _exactly(small),
            "growth": _exactly(growth),
            "seconds_to_add_a_report": _exactly(_seconds_to_add(claims, large.incidents)),
            "peak_gib": _exactly(_peak_gib()),
            "claims_in_largest_incident": _exactly(large.n_largest),
            "pairs_right_of_linked": _exactly(precision),
            "pairs_linked_of_right": _exactly(recall),
        },
        notes=tuple(_block_notes(claims)),
    )


def _link(claims: Sequence[Claim]) -> Linked:
    started = time.perf_counter()
    incidents = link_claims(claims, ())
    return Linked(seconds=time.perf_counter() - started, incidents=incidents)


def _seconds_to_add(claims: Sequence[Claim], incidents: Sequence[Incident]) -> float:
    """The slowest of several reports of a few claims that are added one after another."""
    index = MemoryIndex(claims, incidents)
    taken = []
    for number in range(N_ADDED):
        new = list(make_claims(CLAIMS_A_REPORT, first=len(claims) + number * CLAIMS_A_REPORT))
        started = time.perf_counter()
        index.add(new, link_more(new, index, ()))
        taken.append(time.perf_counter() - started)
    return max(taken)


def _block_notes(claims: Sequence[Claim]) -> list[str]:
    """For each rule of blocking: pairs, the largest block, and how many were too large."""
    report = BlockReport()
    candidate_pairs(sketch_claims(claims), report)
    return [
        f"{rule}: {n_pairs:,} pairs; largest block {report.largest[rule]:,} claims; "
        f"{report.n_too_large[rule]:,} too large"
        for rule, n_pairs in report.n_pairs.items()
    ]


def _right(war: Sequence[tuple[Claim, Happening]]) -> tuple[float, float]:
    """Of linked pairs, those that tell of one happening; of those, the ones linked."""
    incidents = link_claims([claim for claim, _ in war], ())
    happening_of = {claim.id: one.number for claim, one in war}
    linked = {frozenset(pair) for one in incidents for pair in combinations(one.claim_ids, 2)}
    by_happening: dict[int, list[str]] = {}
    for claim, happening in happening_of.items():
        by_happening.setdefault(happening, []).append(claim)
    true = {frozenset(p) for claims in by_happening.values() for p in combinations(claims, 2)}
    return ratio(len(linked & true), len(linked)), ratio(len(linked & true), len(true))


def _peak_gib() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**30 if sys.platform == "darwin" else peak / 2**20


def _exactly(value: float) -> Measure:
    return Measure(value=value, low=value, high=value)
