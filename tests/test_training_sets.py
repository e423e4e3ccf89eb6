"""What the learned reader was trained on: its formats, and that no test set is in it."""

import csv
import json
import re
from functools import cache
from pathlib import Path

import pytest

from dateline.bench.marked_texts import MarkedText, read_folder

ROOT = Path(__file__).parents[1]
JUDGE = ROOT / "training" / "judge"
SCENARIOS = sorted(
    str(one.relative_to(ROOT / "benchmarks"))
    for one in (ROOT / "benchmarks" / "scenarios").rglob("reports.jsonl")
)
N_WORDS = 10
"""So many words in a row are no chance; some idioms have eight."""


@cache
def marked_texts() -> tuple[MarkedText, ...]:
    return tuple(read_folder(ROOT / "training" / "texts"))


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def word_runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + N_WORDS]) for at in range(len(words) - N_WORDS + 1)}


@pytest.mark.parametrize("name", ["texts", "items"])
def test_training_rows_are_labelled_and_unique(name: str) -> None:
    rows = read_rows(JUDGE / f"{name}.csv")
    assert all(row["label"] for row in rows)
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_items_mark_a_part_of_their_sentence() -> None:
    for row in read_rows(JUDGE / "items.csv"):
        start, end = int(row["start"]), int(row["end"])
        assert 0 <= start < end <= len(row["text"])


@pytest.mark.parametrize(
    "name", ["dev", "unseen", "second", "fresh", "fresh_third", "sixth", "seventh"]
)
def test_no_trap_is_in_the_training_texts(name: str) -> None:
    traps = read_rows(ROOT / "benchmarks" / "traps" / f"{name}.csv")
    tested = {run for row in traps for run in word_runs(row["text"])}
    shared = [row for row in read_rows(JUDGE / "texts.csv") if word_runs(row["text"]) & tested]
    assert len(shared) == 0


@pytest.mark.parametrize(
    "name", ["dev", "unseen", "second", "fresh", "fresh_third", "sixth", "seventh"]
)
def test_no_trap_is_in_the_marked_texts(name: str) -> None:
    traps = read_rows(ROOT / "benchmarks" / "traps" / f"{name}.csv")
    tested = {run for row in traps for run in word_runs(row["text"])}
    assert [one.id for one in marked_texts() if word_runs(one.text) & tested] == []


@pytest.mark.parametrize("path", ["reports/unseen.jsonl", *SCENARIOS])
def test_no_report_of_a_test_set_is_in_the_marked_texts(path: str) -> None:
    lines = (ROOT / "benchmarks" / path).read_text("utf-8").splitlines()
    tested = {run for line in lines for run in word_runs(json.loads(line)["text"])}
    assert len([one for one in marked_texts() if word_runs(one.text) & tested]) == 0


@pytest.mark.parametrize("name", ["second", "fresh", "sixth"])
def test_later_trap_sets_have_the_columns_of_the_first(name: str) -> None:
    rows = read_rows(ROOT / "benchmarks" / "traps" / f"{name}.csv")
    assert len(rows) == 150
    assert list(rows[0]) == ["id", "domain", "text", "note"]
