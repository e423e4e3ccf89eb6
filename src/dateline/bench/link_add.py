"""Adding a report to a store of many claims: the seconds until its incidents are worked out.

`run` adds to the 100,000 claims of an invented war of a year, `run_million` to a million of
them, `run_dense` to as many claims a day as these have, in a war of 37 days: what a report
touches is as much, in a tenth of the time. The store is written, derived once and indexed; then
reports of a few claims come one after another.
"""

import math
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from dateline.adding import add_reports, fill_index
from dateline.bench.invented_war import N_DAYS, SEED, make_claims
from dateline.bench.result import Measure, Result
from dateline.errors import RunError
from dateline.model import (
    Attribution,
    Claim,
    Document,
    PublishedBasis,
    Report,
    Sentence,
    Span,
    SpeakerKind,
    Zone,
    ZonedSpan,
    document_id,
    report_id,
    sha256_hex,
)
from dateline.pipeline import derive
from dateline.store import Reading, SqlStore, open_store

N_CLAIMS: Final = 100_000
N_MILLION: Final = 1_000_000
DENSE_DAYS: Final = 37
N_ADDED: Final = 60
CLAIMS_A_REPORT: Final = 5
READINGS_AT_ONCE: Final = 1000
N_OUTLETS: Final = 300
N_WORDS: Final = 120
SYLLABLES: Final = tuple(f"{one}{two}" for one in "bdfgklmnprst" for two in ("a", "en", "o"))
READER: Final = "bench"
One = TypeVar("One")
FIRST: Final = datetime(2017, 1, 1, 6, tzinfo=UTC)


def run(path: Path) -> Result:
    """Seconds to add a report to 100,000 claims.

    Args:
        path: unused; the claims are made here.
    """
    del path
    return measure(N_CLAIMS, "link_add")


def run_million(path: Path) -> Result:
    """Seconds to add a report to a million claims.

    Args:
        path: unused; the claims are made here.
    """
    del path
    return measure(N_MILLION, "link_add_million")


def run_dense(path: Path) -> Result:
    """Seconds to add a report to 100,000 claims of 37 days.

    Args:
        path: unused; the claims are made here.
    """
    del path
    return measure(N_CLAIMS, "link_add_dense", DENSE_DAYS)


def measure(n_claims: int, name: str, n_days: int = N_DAYS) -> Result:
    """Seconds to add a report to so many claims of so many days; `n` is their number."""
    with TemporaryDirectory() as folder:
        db = Path(folder) / "war.db"
        store = open_store(db)
        try:
            figures = {
                "seconds_writing": _timed("written", lambda: _write(store, n_claims, n_days)),
                "seconds_deriving_all": _timed("derived", lambda: derive(store)),
                "seconds_indexing": _timed("indexed", lambda: fill_index(store)),
                **_added(store, n_claims, n_days),
            }
            figures["store_gib"] = db.stat().st_size / 2**30
        finally:
            store.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures["peak_gib"] = peak / 2**20
    return Result(
        corpus=name,
        part=f"{n_claims:,} claims of {n_days} days, {CLAIMS_A_REPORT} a report, seed {SEED}",
        n=n_claims,
        measures={key: Measure(value=v, low=v, high=v) for key, v in figures.items()},
    )


def make_readings(n_claims: int, *, first: int = 0, n_days: int = N_DAYS) -> Iterator[Reading]:
    """Reports of a few claims each, with what would be read of them."""
    claims = make_claims(n_claims, first=first, n_days=n_days)
    for number, some in enumerate(_batches(claims, CLAIMS_A_REPORT), first // CLAIMS_A_REPORT):
        yield _reading(number, some)


def _added(store: SqlStore, n_claims: int, n_days: int) -> dict[str, float]:
    """The seconds that it took to store and take in reports, one after another."""
    taken, worked = [], []
    for number in range(N_ADDED):
        first = n_claims + number * CLAIMS_A_REPORT
        readings = list(make_readings(CLAIMS_A_REPORT, first=first, n_days=n_days))
        started, busy = time.perf_counter(), time.process_time()
        store.add_readings(readings)
        if not add_reports(store, few=1, least=1):
            raise RunError("a report could not be added without deriving all")
        taken.append(time.perf_counter() - started)
        worked.append(time.process_time() - busy)
        sys.stderr.write(f"added a report in {taken[-1]:.3f} s\n")
    ordered = sorted(taken)
    return {
        "seconds_to_add_a_report": ordered[len(ordered) // 2],
        "seconds_to_add_19_in_20": ordered[math.ceil(0.95 * len(ordered)) - 1],
        "seconds_to_add_the_slowest": ordered[-1],
        "cpu_seconds_to_add_a_report": sorted(worked)[len(worked) // 2],
    }


def _timed(what: str, work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    sys.stderr.write(f"{what} in {seconds:.1f} s\n")
    return seconds


def _write(store: SqlStore, n_claims: int, n_days: int) -> None:
    for some in _batches(make_readings(n_claims, n_days=n_days), READINGS_AT_ONCE):
        store.add_readings(some)


def _batches(items: Iterable[One], size: int) -> Iterator[list[One]]:
    waiting = iter(items)
    while some := list(islice(waiting, size)):
        yield some


def _reading(number: int, claims: Sequence[Claim]) -> Reading:
    text = "\n".join([*(one.sentence.quote for one in claims), _other_words(number)])
    outlet = f"Outlet {number % N_OUTLETS}"
    sha256 = sha256_hex(f"{outlet}|{number}|{text}".encode())
    report = Report(
        id=report_id(sha256, None),
        source=f"{number}.txt",
        publisher=outlet,
        published_at=FIRST + timedelta(minutes=number % 500_000),
        published_basis=PublishedBasis.GIVEN,
        language="en",
        sha256=sha256,
        text=text,
        extractor=READER,
    )
    ends, sentences, told = 0, [], []
    voice = Attribution(speaker=outlet, kind=SpeakerKind.OUTLET)
    name = document_id(report.id, text)
    for at, one in enumerate(claims):
        end = ends + len(one.sentence.quote)
        sentences.append(Sentence(index=at, zone=Zone.BODY, start=ends, end=end))
        placed = _placed(one, ends)
        told.append(
            replace(placed, report_id=report.id, document_id=name, attribution=(voice,))
        )
        ends = end + 1
    document = Document(
        id=name,
        report_id=report.id,
        text=text,
        zones=(ZonedSpan(zone=Zone.BODY, start=0, end=len(text)),),
        sentences=tuple(sentences),
    )
    return Reading(report=report, document=document, claims=tuple(told), reader=READER)


def _other_words(number: int) -> str:
    """What else stands in a report: invented words, so that reports are no copies."""
    chance = random.Random(SEED + number)  # noqa: S311  (sampling, not secrets)
    words = (f"{chance.choice(SYLLABLES)}{chance.choice(SYLLABLES)}" for _ in range(N_WORDS))
    return " ".join(f"{word}{chance.choice(SYLLABLES)}" for word in words)


def _placed(claim: Claim, start: int) -> Claim:
    """A claim of a sentence that begins there."""

    def moved(span: Span) -> Span:
        return replace(span, start=span.start + start, end=span.end + start)

    return replace(
        claim,
        sentence=moved(claim.sentence),
        trigger=moved(claim.trigger),
        arguments=tuple(replace(one, span=moved(one.span)) for one in claim.arguments),
        counts=tuple(replace(one, span=moved(one.span)) for one in claim.counts),
    )
