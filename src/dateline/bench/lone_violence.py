"""What is told in one sentence alone: violence that must not be taken for a figure.

The sentences are our own (``benchmarks/traps/true_lone.csv``), plain and oblique. One is read
where it gives a claim, counted as having happened, of one of the branches that its row allows.
It is the other side of ``traps``: what silences those must not silence these.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.bench.intervals import measure, ratio
from dateline.bench.result import Result
from dateline.bench.traps import text_report
from dateline.errors import MissingResourceError
from dateline.model import Claim, Failure, Report
from dateline.pipeline import read_batch

FILE: Final = "true_lone.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoneSentence:
    """A sentence with the branches of the codebook that its claim may have."""

    report: Report
    branches: frozenset[str]


def run(path: Path) -> Result:
    """The share of sentences read, on a CSV file or on ``true_lone.csv`` of a folder."""
    file = path / FILE if path.is_dir() else path
    rows = list(read_rows(file))
    readings = [
        one for one in read_batch([row.report for row in rows]) if not isinstance(one, Failure)
    ]
    claims = {one.report.id: one.claims for one in readings}
    told = [is_told(row, claims.get(row.report.id, ())) for row in rows]
    return Result(
        corpus="lone_violence",
        part=file.stem,
        n=len(rows),
        measures={"read": measure(told, _share)},
        notes=tuple(
            f"{row.report.source}: {row.report.text}"
            for row, is_read in zip(rows, told, strict=True)
            if not is_read
        ),
    )


def read_rows(file: Path) -> Iterator[LoneSentence]:
    """The sentences of a file.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not file.is_file():
        raise MissingResourceError(f"no lone sentences at {file}")
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield LoneSentence(
                report=text_report(row["id"], row["text"]),
                branches=frozenset(row["branches"].split()),
            )


def is_told(row: LoneSentence, claims: Sequence[Claim]) -> bool:
    """Whether one of the claims of a sentence is of a branch that its row allows."""
    return any(one.counts_as_happened and one.event.branch in row.branches for one in claims)


def _share(told: Sequence[bool]) -> float:
    return ratio(sum(told), len(told))
