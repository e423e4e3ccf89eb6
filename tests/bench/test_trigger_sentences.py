from pathlib import Path

import pytest

from dateline.bench import trigger_sentences
from dateline.claims.codebook import load_codebook
from dateline.errors import InvalidRecordError, MissingResourceError

DEV = Path(__file__).parents[2] / "benchmarks/triggers/dev.csv"
HEADER = "id,style,text,expected\n"


def write(tmp_path: Path, row: str) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(HEADER + row, "utf-8")
    return path


def test_rows_are_of_types_of_the_codebook() -> None:
    rows = trigger_sentences.read_rows(DEV)
    assert len(rows) >= 80
    assert all(one.type in load_codebook() for row in rows for one in row.expected)


def test_words_that_do_not_stand_in_the_sentence_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "x-1,own,Rebels shelled the port.,bombed=attack.airstrike\n")
    with pytest.raises(InvalidRecordError, match="bombed"):
        trigger_sentences.read_rows(path)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        trigger_sentences.read_rows(tmp_path / "none.csv")


@pytest.mark.model
def test_right_claim_counts_once(tmp_path: Path) -> None:
    path = write(tmp_path, "x-1,own,Rebels shelled the port.,shelled=attack.shelling\n")
    assert trigger_sentences.run(path).measures["trigger_type"].value == 1.0


@pytest.mark.model
def test_missed_claim_is_noted(tmp_path: Path) -> None:
    path = write(tmp_path, "x-1,own,The port is small.,small=condition.situation\n")
    assert trigger_sentences.run(path).notes == ("x-1 missed condition.situation: small",)
