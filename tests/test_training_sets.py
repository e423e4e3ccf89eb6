"""What the learned judge was trained on: its formats, and that no test set is in it."""

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
JUDGE = ROOT / "training" / "judge"
N_WORDS = 7
"""So many words in a row are no chance."""


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def word_runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + N_WORDS]) for at in range(len(words) - N_WORDS + 1)}


@pytest.mark.parametrize("name", ["texts", "items"])
def test_training_rows_are_labelled_and_unique(name: str) -> None:
    rows = read_rows(JUDGE / f"{name}.csv")
    assert {row["label"] for row in rows} == {"0", "1"}
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_items_mark_a_part_of_their_sentence() -> None:
    for row in read_rows(JUDGE / "items.csv"):
        start, end = int(row["start"]), int(row["end"])
        assert 0 <= start < end <= len(row["text"])


@pytest.mark.parametrize("name", ["dev", "unseen", "second"])
def test_no_trap_is_in_the_training_texts(name: str) -> None:
    traps = read_rows(ROOT / "benchmarks" / "traps" / f"{name}.csv")
    tested = {run for row in traps for run in word_runs(row["text"])}
    shared = [row for row in read_rows(JUDGE / "texts.csv") if word_runs(row["text"]) & tested]
    assert len(shared) == 0


def test_second_trap_set_has_the_columns_of_the_first() -> None:
    rows = read_rows(ROOT / "benchmarks" / "traps" / "second.csv")
    assert len(rows) == 150
    assert list(rows[0]) == ["id", "domain", "text", "note"]
