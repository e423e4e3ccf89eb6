"""Copies and look-alikes in pairs of short reports (``benchmarks/copies``).

The reports are our own: twenty copies of many kinds, and twenty pairs by independent pens on
one happening or on happenings alike. Each pair is read by itself.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, TypedDict

from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.result import Result
from dateline.errors import MissingResourceError, RunError
from dateline.model import PublishedBasis, Report, report_id, sha256_hex
from dateline.origins import explain_link, find_origins
from dateline.pipeline import read_batch
from dateline.store import Reading

N_SHOWN: Final = 40


class ReportRow(TypedDict):
    """One report of a pair."""

    publisher: str
    published: str
    title: str
    text: str


class PairRow(TypedDict):
    """A line of the set."""

    id: str
    kind: str
    is_copy: bool
    left: ReportRow
    right: ReportRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A pair, and the link found between its reports, in words; empty where there is none."""

    id: str
    kind: str
    is_copy: bool
    link: str


def run(path: Path) -> Result:
    """The scores on the pairs in the file `path`; `n` is the number of pairs.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}")
    rows: list[PairRow] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    judged = [judge(row) for row in rows]
    return Result(
        corpus="copies",
        part=path.stem,
        n=len(judged),
        measures={
            "pair_f1": measure(judged, pair_f1),
            "copies_found": measure(judged, copies_found),
            "look_alikes_linked": measure(judged, look_alikes_linked),
        },
        notes=tuple(_notes(judged))[:N_SHOWN],
    )


def judge(row: PairRow) -> Judged:
    """The pair with the link that is found.

    Raises:
        RunError: a report of it can't be read.
    """
    outcomes = read_batch([_report(row["id"], row[side]) for side in ("left", "right")])
    readings = [one for one in outcomes if isinstance(one, Reading)]
    if len(readings) != len(outcomes):
        raise RunError(f"{row['id']}: a report of the pair can't be read")
    origins = find_origins([(one.report, one.document) for one in readings])
    links = [explain_link(link) for origin in origins for link in origin.links]
    return Judged(id=row["id"], kind=row["kind"], is_copy=row["is_copy"], link="; ".join(links))


def pair_f1(judged: Sequence[Judged]) -> float:
    """F1 of the pairs that are copies."""
    return f1(
        sum(one.is_copy and bool(one.link) for one in judged),
        sum(bool(one.link) for one in judged),
        sum(one.is_copy for one in judged),
    )


def copies_found(judged: Sequence[Judged]) -> float:
    """The share of the copies that are linked."""
    copies = [one for one in judged if one.is_copy]
    return ratio(sum(bool(one.link) for one in copies), len(copies))


def look_alikes_linked(judged: Sequence[Judged]) -> float:
    """The share of the look-alikes that are linked all the same."""
    others = [one for one in judged if not one.is_copy]
    return ratio(sum(bool(one.link) for one in others), len(others))


def _report(pair: str, row: ReportRow) -> Report:
    sha256 = sha256_hex(f"{pair}|{row['publisher']}|{row['text']}".encode())
    return Report(
        id=report_id(sha256, None),
        source=pair,
        publisher=row["publisher"],
        title=row["title"],
        published_at=datetime.fromisoformat(row["published"]),
        published_basis=PublishedBasis.GIVEN,
        sha256=sha256,
        text=row["text"],
        extractor="copies/1",
    )


def _notes(judged: Sequence[Judged]) -> Iterator[str]:
    for one in judged:
        if one.is_copy and not one.link:
            yield f"{one.id}: missed ({one.kind})"
        elif one.link and not one.is_copy:
            yield f"{one.id}: linked ({one.kind}): {one.link}"
