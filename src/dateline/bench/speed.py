"""Words a second: the spaCy pipeline as published, and all of Dateline on the same documents.

Both run in one process. The documents are those of the corpus at hand, taken again and again
with changed first lines until there are enough words, so that nothing is answered from a cache.
"""

import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language

from dateline.batch import InlineEngine, ProcessEngine
from dateline.bench.result import Measure, Result
from dateline.errors import MissingResourceError
from dateline.ingest import IngestOptions, Item, read_path
from dateline.model import Report, report_id, sha256_hex
from dateline.pipeline import Archive, derive, make_engine, read_batch, read_items, warm_up
from dateline.store import BlobStore, open_store
from dateline.text import read_document
from dateline.text.language_model import load_as_published

N_WORDS = 120_000
BATCH_REPORTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How long one run took, in seconds, over how many words."""

    seconds: float
    n_words: int

    @property
    def words_a_second(self) -> float:
        """Words a second."""
        return self.n_words / self.seconds


def run(path: Path) -> Result:
    """The speeds on the reports below `path`; `n` is the number of words.

    Raises:
        MissingResourceError: there are no reports in `path`.
    """
    reports = _enough_reports(path)
    n_words = sum(len(report.text.split()) for report in reports)
    warm_up()
    nlp = load_as_published()
    bare = _time(lambda: _parse_bare(reports, nlp), n_words)
    one = _time(lambda: _run_all(reports, 1), n_words)
    two = _time(lambda: _run_all(reports, 2), n_words)
    return Result(
        corpus="speed",
        part=path.name,
        n=n_words,
        measures={
            "spacy_words_a_second": _exact(bare.words_a_second),
            "run_words_a_second": _exact(one.words_a_second),
            "run_to_spacy_ratio": _exact(one.seconds / bare.seconds),
            "two_workers_words_a_second": _exact(two.words_a_second),
            "two_workers_speedup": _exact(one.seconds / two.seconds),
            "worker_peak_mib": _exact(_worker_peak_mib(reports)),
        },
        published={"spacy_words_a_second": 5500.0},
        notes=("one run each; two workers include the start of their processes",),
    )


def _enough_reports(path: Path) -> list[Report]:
    items = read_path(path, IngestOptions())
    found = [item.report for item in items if isinstance(item, Item)]
    if not found:
        raise MissingResourceError(f"there are no reports below {path}")
    reports: list[Report] = []
    n_words = 0
    while n_words < N_WORDS:
        for report in found:
            reports.append(_numbered(report, len(reports)))
            n_words += len(report.text.split())
    return reports


def _numbered(report: Report, number: int) -> Report:
    text = f"{report.text}\n\nThis is number {number} of the reports."
    sha256 = sha256_hex(text.encode())
    return replace(report, id=report_id(sha256, report.url), sha256=sha256, text=text)


def _parse_bare(reports: Sequence[Report], nlp: Language) -> None:
    texts = [read_document(report).text for report in reports]
    for _ in nlp.pipe(texts):
        pass


def _run_all(reports: Sequence[Report], n_workers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "speed.db"
        store = open_store(database)
        archive = Archive(store=store, blobs=BlobStore.beside(database))
        items = [Item(report=report, raw=report.text.encode()) for report in reports]
        engine = InlineEngine() if n_workers == 1 else make_engine(n_workers)
        read_items(items, archive, engine)
        derive(store)
        store.close()


def _worker_peak_mib(reports: Sequence[Report]) -> float:
    """The most memory that a worker held while it read all of `reports`."""
    batches = [reports[at : at + BATCH_REPORTS] for at in range(0, len(reports), BATCH_REPORTS)]
    engine = ProcessEngine(n_workers=1, start=warm_up)
    return max(engine.map(_read_and_weigh, batches))


def _read_and_weigh(reports: Sequence[Report]) -> float:
    """Read a batch, and say how much memory this process has held at most, in MiB."""
    read_batch(reports)
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _time(work: Callable[[], None], n_words: int) -> Timing:
    start = time.perf_counter()
    work()
    return Timing(seconds=time.perf_counter() - start, n_words=n_words)


def _exact(value: float) -> Measure:
    return Measure(value=value, low=value, high=value)
