"""Linking at scale: the claims of an invented war, and the time and memory they take.

`run` links 100,000 claims and a quarter of them; `run_million` a million and a tenth of them.
The growth is the exponent ``g`` for which time grows as the number of claims to the power `g`.
Each stage is told on standard error as it ends.
"""

import math
import resource
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Final

from dateline.bench.intervals import ratio
from dateline.bench.invented_war import SEED, Happening, make_claims, make_war
from dateline.bench.result import Measure, Result
from dateline.link import LinkedClaims, link_all, link_claims
from dateline.link.incremental import link_more
from dateline.link.memory_index import MemoryIndex
from dateline.link.watching import Watch
from dateline.model import Claim

N_CLAIMS: Final = 100_000
SMALL_PART: Final = 4
N_MILLION: Final = 1_000_000
TENTH: Final = 10
N_ADDED: Final = 20
CLAIMS_A_REPORT: Final = 5
N_CHECKED: Final = 25_000
"""Claims of which it is checked whether those that tell of one happening came together."""


@dataclass(slots=True)
class Stopwatch(Watch):
    """Takes the time of each stage, and says so on standard error."""

    seconds: dict[str, float] = field(default_factory=dict)
    cpu_seconds: float = 0.0
    _at: float = field(default_factory=time.perf_counter)
    _cpu_at: float = field(default_factory=time.process_time)

    def done(self, stage: str, amount: int) -> None:
        """See `Watch.done`."""
        now, cpu = time.perf_counter(), time.process_time()
        self.seconds[stage] = now - self._at
        self.cpu_seconds += cpu - self._cpu_at
        sys.stderr.write(f"{stage}: {amount:,} in {now - self._at:.1f} s\n")
        self._at, self._cpu_at = time.perf_counter(), time.process_time()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Claims, linked, with the seconds it took."""

    watch: Stopwatch
    linked: LinkedClaims

    @property
    def seconds(self) -> float:
        """Seconds by the clock on the wall."""
        return sum(self.watch.seconds.values())

    @property
    def n_largest(self) -> int:
        """The number of claims of the largest incident."""
        return max(len(one.claim_ids) for one in self.linked.incidents)


def run(path: Path) -> Result:
    """Seconds to link the claims of a year; `n` is their number.

    Args:
        path: unused; the claims are made here.
    """
    del path
    claims = list(make_claims(N_CLAIMS))
    small, large = _link(claims[: N_CLAIMS // SMALL_PART]), _link(claims)
    added = {"seconds_to_add_a_report": _seconds_to_add(claims, large.linked)}
    return _result("link", small, large, added)


def run_million(path: Path) -> Result:
    """The same for a million claims; `link_add` tells of adding to them.

    Args:
        path: unused; the claims are made here.
    """
    del path
    claims = list(make_claims(N_MILLION))
    small = _link(claims[: N_MILLION // TENTH])
    return _result("link_million", small, _link(claims), {})


def _result(name: str, small: Linked, large: Linked, more: Mapping[str, float]) -> Result:
    n_small, n_large = _n_claims(small), _n_claims(large)
    precision, recall = _right(list(make_war(N_CHECKED)))

    def growth(before: float, after: float) -> float:
        return math.log(after / before) / math.log(n_large / n_small)

    figures = {
        "seconds": large.seconds,
        "cpu_seconds": large.watch.cpu_seconds,
        f"seconds_for_one_in_{round(n_large / n_small)}": small.seconds,
        "growth": growth(small.seconds, large.seconds),
        "growth_of_cpu_seconds": growth(small.watch.cpu_seconds, large.watch.cpu_seconds),
        **{f"seconds_{stage.replace(' ', '_')}": s for stage, s in large.watch.seconds.items()},
        **more,
        "peak_gib": _peak_gib(),
        "largest_block": max(large.watch.blocks.largest.values()),
        "claims_in_largest_incident": large.n_largest,
        "pairs_right_of_linked": precision,
        "pairs_linked_of_right": recall,
    }
    return Result(
        corpus=name,
        part=f"{n_large:,} claims, seed {SEED}",
        n=n_large,
        measures={name: _exactly(value) for name, value in figures.items()},
        notes=tuple(_block_notes(large.watch)),
    )


def _n_claims(linked: Linked) -> int:
    return sum(len(one.claim_ids) for one in linked.linked.incidents)


def _link(claims: Sequence[Claim]) -> Linked:
    watch = Stopwatch()
    linked = link_all(claims, (), watch=watch)
    watch.done("finding parts", len(linked.incidents))
    return Linked(watch=watch, linked=linked)


def _seconds_to_add(claims: Sequence[Claim], linked: LinkedClaims) -> float:
    """The slowest of several reports of a few claims that are added one after another."""
    index = MemoryIndex(claims, linked)
    taken = []
    for number in range(N_ADDED):
        new = list(make_claims(CLAIMS_A_REPORT, first=len(claims) + number * CLAIMS_A_REPORT))
        started = time.perf_counter()
        index.add(new, link_more(new, index, ()))
        taken.append(time.perf_counter() - started)
    return max(taken)


def _block_notes(watch: Stopwatch) -> list[str]:
    """For each rule of blocking: pairs, the largest block, and how many were too large."""
    report = watch.blocks
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
