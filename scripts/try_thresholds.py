"""What other thresholds of the learned reader cost: ``scripts/try_thresholds.py [NAME=V,V …]``.

For each setting of the grid: the false claims of violence on the trap sentences, and how many
of the lone sentences that tell of violence are read. ``scripts/try_thresholds.py LEAST=0.6,0.7
LEAST_APART=0.9,0.97``; names as in ``dateline.claims.judging``. Texts are parsed only once.
"""

import csv
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from dateline.bench.lone_violence import LoneSentence, is_told, read_rows
from dateline.bench.traps import is_violent, text_report
from dateline.claims import judging, second_reading, surer_types, unknown_words
from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Report
from dateline.text import read_document
from dateline.text.language_model import load
from dateline.text.parse import Parse, parse_documents

FOLDER: Final = Path(__file__).resolve().parents[1] / "benchmarks" / "traps"
TRAPS: Final = ("dev", "second", "fresh", "third", "fourth", "fifth", "sixth", "seventh")
LONE: Final = ("true_lone", "true_beside")
MODULES: Final = (judging, second_reading, surer_types, unknown_words)
Parsed = Sequence[tuple[Report, Parse]]


def main() -> None:
    """Print a row a setting: its thresholds, the false claims, the lone sentences read."""
    grid = [read_option(one) for one in sys.argv[1:]]
    names = [name for name, _ in grid]
    traps = [parse(list(read_traps(FOLDER / f"{name}.csv"))) for name in TRAPS]
    rows = [row for name in LONE for row in read_rows(FOLDER / f"{name}.csv")]
    lone = parse([row.report for row in rows])
    print("\t".join([*names, *TRAPS, "all traps", "lone read"]))
    for setting in itertools.product(*(values for _, values in grid)):
        for name, value in zip(names, setting, strict=True):
            put(name, value)
        false = [sum(map(is_violent, itertools.chain(*code(one)))) for one in traps]
        n_read = count_told(rows, code(lone))
        print("\t".join(map(str, [*setting, *false, sum(false), f"{n_read}/{len(rows)}"])))


def read_option(option: str) -> tuple[str, tuple[float, ...]]:
    """The name of a threshold with the values to try: ``LEAST=0.6,0.7``."""
    name, _, values = option.partition("=")
    if not hasattr(judging, name):
        sys.exit(f"dateline.claims.judging has no threshold {name!r}")
    return name, tuple(float(one) for one in values.split(","))


def put(name: str, value: float) -> None:
    """Set a threshold wherever it was imported."""
    for module in MODULES:
        if hasattr(module, name):
            setattr(module, name, value)


def read_traps(path: Path) -> Iterator[Report]:
    """The texts of a set of traps."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield text_report(row["id"], row["text"])


def parse(reports: Sequence[Report]) -> Parsed:
    """Reports with their parses."""
    documents = [read_document(one) for one in reports]
    return list(zip(reports, parse_documents(documents, load()), strict=True))


def code(parsed: Parsed) -> Iterator[tuple[Claim, ...]]:
    """The claims of each text."""
    for report, one in parsed:
        yield code_document(one, report, load_resources()).claims


def count_told(rows: Sequence[LoneSentence], claims: Iterator[tuple[Claim, ...]]) -> int:
    """How many of the lone sentences are read."""
    return sum(is_told(row, one) for row, one in zip(rows, claims, strict=True))


if __name__ == "__main__":
    main()
