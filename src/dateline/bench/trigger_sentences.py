"""Triggers and event types on single sentences in many styles, in our own words.

Each row of ``benchmarks/triggers`` has a sentence and the claims that a careful reader makes of
it by the codebook, as ``words=type`` joined by ``|``. A claim read is right where its trigger
shares a character with those words and its type is theirs, one to one. Precision, recall and
F1 are over all claims; a sentence is one item of the bootstrap.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.result import Result
from dateline.errors import InvalidRecordError, MissingResourceError
from dateline.model import Claim, PublishedBasis, Report, report_id, sha256_hex
from dateline.pipeline import read_batch
from dateline.store import Reading

PUBLISHED_DAY: Final = datetime(2024, 5, 15, tzinfo=UTC)
N_SHOWN: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A claim that should be read: where its words stand, and its type."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sentence with the claims expected of it."""

    id: str
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many claims of a sentence are right, of those found and those expected."""

    n_right: int
    n_found: int
    n_gold: int
    notes: tuple[str, ...] = ()


def run(path: Path) -> Result:
    """The scores on the CSV file `path`; `n` is the number of sentences.

    Raises:
        MissingResourceError: there is no such file.
        InvalidRecordError: expected words do not stand in their sentence.
    """
    rows = read_rows(path)
    claims: dict[str | None, tuple[Claim, ...]] = {
        one.report.source: one.claims
        for one in read_batch([_report(row) for row in rows])
        if isinstance(one, Reading)
    }
    scores = [score_row(row, claims.get(row.id, ())) for row in rows]
    return Result(
        corpus="triggers",
        part=path.stem,
        n=len(rows),
        measures={
            "trigger_type": measure(scores, _f1),
            "precision": measure(scores, lambda some: ratio(_right(some), _found(some))),
            "recall": measure(scores, lambda some: ratio(_right(some), _gold(some))),
        },
        notes=tuple(note for one in scores for note in one.notes)[:N_SHOWN],
    )


def read_rows(path: Path) -> list[Row]:
    """The rows of a CSV file.

    Raises:
        MissingResourceError: there is no such file.
        InvalidRecordError: expected words do not stand in their sentence.
    """
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}")
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Row(
                id=row["id"],
                text=row["text"],
                expected=tuple(
                    _expected(row["text"], one) for one in row["expected"].split("|")
                ),
            )
            for row in csv.DictReader(lines)
        ]


def score_row(row: Row, claims: Sequence[Claim]) -> Score:
    """The counts of one sentence; each expected claim is met by one that was read."""
    free = list(claims)
    notes = []
    n_right = 0
    for one in row.expected:
        met = next((claim for claim in free if _meets(claim, one)), None)
        if met is None:
            notes.append(f"{row.id} missed {one.type}: {row.text[one.start : one.end]}")
        else:
            free.remove(met)
            n_right += 1
    notes.extend(f"{row.id} false {one.event.type}: {one.trigger.quote}" for one in free)
    return Score(
        n_right=n_right, n_found=len(claims), n_gold=len(row.expected), notes=tuple(notes)
    )


def _expected(text: str, cell: str) -> Expected:
    words, _, event_type = cell.partition("=")
    start = text.casefold().find(words.casefold())
    if start < 0:
        raise InvalidRecordError(f"{words!r} does not stand in {text!r}")
    return Expected(start=start, end=start + len(words), type=event_type)


def _meets(claim: Claim, one: Expected) -> bool:
    shares = claim.trigger.start < one.end and one.start < claim.trigger.end
    return shares and claim.event.type == one.type


def _report(row: Row) -> Report:
    sha256 = sha256_hex(f"{row.id}|{row.text}".encode())
    return Report(
        id=report_id(sha256, None),
        source=row.id,
        published_at=PUBLISHED_DAY,
        published_basis=PublishedBasis.GIVEN,
        sha256=sha256,
        text=row.text,
        extractor="triggers/1",
    )


def _f1(scores: Sequence[Score]) -> float:
    return f1(_right(scores), _found(scores), _gold(scores))


def _right(scores: Sequence[Score]) -> int:
    return sum(one.n_right for one in scores)


def _found(scores: Sequence[Score]) -> int:
    return sum(one.n_found for one in scores)


def _gold(scores: Sequence[Score]) -> int:
    return sum(one.n_gold for one in scores)
