"""The whole flow: report to document to claims; then origins, incidents and their grades.

`run` reads what is new; `derive` works out what follows from everything that was read. Both are
idempotent: a report that this reader has read is not read again, and deriving twice gives the
same. `_attempt` is the one place that catches a RecordError.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from dateline import __version__
from dateline.adding import COLLECT_EVERY, add_reports, browse_entry, publication_times
from dateline.assess import assess_and_title, index_reviews
from dateline.batch import Engine, InlineEngine, ProcessEngine
from dateline.claims.as_written import code_as_written
from dateline.claims.resources import load_resources
from dateline.errors import RecordError, RunError
from dateline.ingest import IngestOptions, Item, read_path
from dateline.link import correct_claims, link_all
from dateline.model import (
    Claim,
    Discard,
    Document,
    Failure,
    Report,
    make_failure,
)
from dateline.origins import find_origins
from dateline.places import ensure_index
from dateline.store import (
    BlobStore,
    EncodedReading,
    Reading,
    SqlStore,
    Store,
    encode_reading,
)
from dateline.store.index.state import Noted
from dateline.text import read_document
from dateline.text.language_model import check_installed
from dateline.text.language_model import load as load_language_model
from dateline.text.parse import Parse, parse_document, parse_documents

READER = f"claims.coder/{__version__}"
BATCH_CHARACTERS = 20_000
"""About this much text is handed to a worker, and stored, at a time."""

Result = TypeVar("Result")
Some = TypeVar("Some")


@dataclass(slots=True, kw_only=True)
class RunSummary:
    """What a run has done so far; `n_known` reports had been read before."""

    n_read: int = 0
    n_known: int = 0
    n_claims: int = 0
    n_failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Where a run puts what it reads: the records, and the raw bytes."""

    store: Store
    blobs: BlobStore


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseReading:
    """One report with its claims and the candidates that were thrown away."""

    report: Report
    document: Document
    claims: tuple[Claim, ...]
    discards: tuple[Discard, ...]


Progress = Callable[[RunSummary], None]


def run(
    paths: Iterable[Path],
    archive: Archive,
    options: IngestOptions,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> RunSummary:
    """Read everything below `paths` that this reader has not read yet, then `take_in`."""
    items = (item for path in paths for item in read_path(path, options))
    summary = read_items(items, archive, engine or InlineEngine(), progress)
    take_in(archive.store)
    return summary


def read_items(
    items: Iterable[Item | Failure],
    archive: Archive,
    engine: Engine,
    progress: Progress | None = None,
) -> RunSummary:
    """Read what is new among `items` and store it, each batch in one transaction."""
    summary = RunSummary()
    batches = _batches(_new_reports(items, archive, summary), lambda one: len(one.text))
    for outcomes in engine.map(read_and_encode, batches):
        _store(outcomes, archive.store, summary)
        if progress:
            progress(summary)
    return summary


def read_batch(reports: Sequence[Report]) -> list[Reading | Failure]:
    """Reports to documents to claims: what a worker does with a batch."""
    warm_up()
    outcomes = [
        (report, _attempt(report, "text", partial(read_document, report))) for report in reports
    ]
    failures = [one for _, one in outcomes if isinstance(one, Failure)]
    readable = [(report, one) for report, one in outcomes if isinstance(one, Document)]
    readings = [
        parse if isinstance(parse, Failure) else _code(report, parse)
        for (report, _), parse in zip(readable, _parse(readable), strict=True)
    ]
    return [*readings, *failures]


def read_and_encode(reports: Sequence[Report]) -> list[EncodedReading | Failure]:
    """As `read_batch`, with the readings encoded here, so that storing them is little work."""
    return [
        one if isinstance(one, Failure) else encode_reading(one) for one in read_batch(reports)
    ]


def read_closely(report: Report) -> CloseReading:
    """The claims of one report, with what was thrown away and why.

    Raises:
        RecordError: the report can't be read.
    """
    document = read_document(report)
    parse = parse_document(document, load_language_model())
    coding = code_as_written(parse, report, load_resources())
    return CloseReading(
        report=report, document=document, claims=coding.claims, discards=coding.discards
    )


def make_engine(n_workers: int) -> Engine:
    """The engine that reads in so many processes, each with the model loaded at its start.

    Raises:
        MissingResourceError: the model or the data of the gazetteer are not installed.
    """
    check_installed()
    ensure_index()
    if n_workers == 1:
        return InlineEngine()
    return ProcessEngine(n_workers=n_workers, start=warm_up)


@cache
def warm_up() -> None:
    """Load what reading needs, once: the model, the tables, the gazetteer.

    They stay until the end: the garbage collector need not look at them again and again.
    """
    load_language_model()
    load_resources()
    gc.set_threshold(COLLECT_EVERY)
    gc.collect()
    gc.freeze()


def take_in(store: Store) -> None:
    """Work out what follows from what was read since; from everything, where that is much."""
    if not (isinstance(store, SqlStore) and add_reports(store)):
        derive(store)


def derive(store: Store) -> None:
    """Work out origins, incidents and assessments from everything that was read."""
    gc.set_threshold(COLLECT_EVERY)
    seen = store.look()
    origins = find_origins(store.texts())
    judgements = tuple(store.judgements())
    claims = correct_claims(store.claims(), judgements)
    linked = link_all(claims, judgements, store.memberships())
    claim_by_id = {claim.id: claim for claim in claims}
    origin_by_report = {report: origin for origin in origins for report in origin.members}
    reviews = index_reviews(judgements)
    times = publication_times(store.reports())
    assessed = [
        assess_and_title(one, claim_by_id, origin_by_report, reviews, times)
        for one in linked.incidents
    ]
    entries = [browse_entry(*one, claim_by_id) for one in assessed]
    now = datetime.now(UTC)
    titled, assessments = [one for one, _ in assessed], [one for _, one in assessed]
    noted = Noted(seen=seen, histories=linked.histories)
    store.replace_derived(origins, titled, assessments, now, entries=entries, noted=noted)


def _new_reports(
    items: Iterable[Item | Failure], archive: Archive, summary: RunSummary
) -> Iterator[Report]:
    seen: set[str] = set()
    for some in _batches(items, _length):
        ids = [one.report.id for one in some if isinstance(one, Item)]
        seen |= archive.store.read_before(ids, READER)
        for item in some:
            if isinstance(item, Failure):
                archive.store.add_failures([item])
                summary.n_failures += 1
                continue
            archive.blobs.put(item.raw)
            if item.report.id in seen:
                summary.n_known += 1
            else:
                seen.add(item.report.id)
                yield item.report


def _length(item: Item | Failure) -> int:
    """The characters of an item to be read; a failure counts for one."""
    return len(item.report.text) if isinstance(item, Item) else 1


def _batches(some: Iterable[Some], length: Callable[[Some], int]) -> Iterator[list[Some]]:
    """As many at a time as have `BATCH_CHARACTERS`."""
    batch: list[Some] = []
    n_characters = 0
    for one in some:
        batch.append(one)
        n_characters += length(one)
        if n_characters >= BATCH_CHARACTERS:
            yield batch
            batch, n_characters = [], 0
    if batch:
        yield batch


def _store(
    outcomes: Sequence[EncodedReading | Failure], store: Store, summary: RunSummary
) -> None:
    readings = [one for one in outcomes if isinstance(one, EncodedReading)]
    failures = [one for one in outcomes if isinstance(one, Failure)]
    store.add_encoded(readings)
    store.add_failures(failures)
    summary.n_read += len(readings)
    summary.n_failures += len(failures)
    summary.n_claims += sum(len(one.claims) for one in readings)


def _parse(readable: Sequence[tuple[Report, Document]]) -> list[Parse | Failure]:
    nlp = load_language_model()
    try:
        return list(parse_documents([document for _, document in readable], nlp))
    except Exception:  # noqa: BLE001 - one by one, to find the report that it was
        return [
            _attempt(report, "text", partial(parse_document, document, nlp))
            for report, document in readable
        ]


def _code(report: Report, parse: Parse) -> Reading | Failure:
    coding = _attempt(
        report, "claims", lambda: code_as_written(parse, report, load_resources())
    )
    if isinstance(coding, Failure):
        return coding
    document = parse.written or parse.document
    return Reading(report=report, document=document, claims=coding.claims, reader=READER)


def _attempt(report: Report, stage: str, work: Callable[[], Result]) -> Result | Failure:
    """What `work` returns, or the Failure to store where this report can't be processed."""
    try:
        return work()
    except RunError:
        raise
    except RecordError as error:
        return make_failure(error.stage, report.source, error.reason, report.sha256)
    except Exception as error:  # noqa: BLE001 - a bug of ours must not cost the other reports
        reason = f"a bug in Dateline: {type(error).__name__}: {error}"
        return make_failure(stage, report.source, reason, report.sha256)
