"""The score on lone sentences that tell of violence."""

from pathlib import Path

import pytest

from dateline.bench.lone_violence import run
from dateline.errors import MissingResourceError


def test_sentence_is_read_where_a_claim_is_of_an_allowed_branch(tmp_path: Path) -> None:
    file = tmp_path / "true_lone.csv"
    file.write_text(
        "id,branches,text,note\n"
        "a,attack violence,Militants attacked a convoy near the dam.,\n"
        "b,detention,Militants attacked a convoy near the mill.,\n"
        "c,attack,The choir sang in the town hall.,\n",
        encoding="utf-8",
    )
    result = run(tmp_path)
    assert (result.n, result.part) == (3, "true_lone")
    assert result.measures["read"].value == pytest.approx(1 / 3)
    assert [note.split(":")[0] for note in result.notes] == ["b", "c"]


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        run(tmp_path)
