from pathlib import Path

import pytest

from dateline.errors import MissingResourceError
from dateline.ingest import tables_io
from dateline.ingest.tables_io import read_table


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tables").mkdir()
    monkeypatch.setattr(tables_io, "files", lambda package: tmp_path)
    return tmp_path / "tables"


def test_table_rows_are_read_without_comments_and_blanks(folder: Path) -> None:
    (folder / "a.csv").write_text("# note\nword,source\n\n one , common\n# end\ntwo,common\n")
    assert read_table("any", "a.csv", ("word", "source")) == (
        {"word": "one", "source": "common"},
        {"word": "two", "source": "common"},
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("term,source\none,common\n", "columns should be word, source"),
        ("word,source\none\n", "row 1: not 2 cells"),
        ("word,source\none,common,more\n", "row 1: not 2 cells"),
        ("word,source\none,\n", "row 1: an empty cell"),
        ("word,source\n,common\n", "row 1: an empty cell"),
    ],
)
def test_table_not_in_order_is_refused(folder: Path, text: str, fault: str) -> None:
    (folder / "a.csv").write_text(text)
    with pytest.raises(MissingResourceError, match=fault):
        read_table("any", "a.csv", ("word", "source"))


def test_table_that_is_missing_is_named(folder: Path) -> None:
    with pytest.raises(MissingResourceError, match=r"no\.csv of any is missing"):
        read_table("any", "no.csv", ("word", "source"))
