from pathlib import Path

import pytest

from dateline.errors import InvalidRecordError
from dateline.mentions import tables
from dateline.mentions.names import COLUMNS, TABLES
from dateline.mentions.tables import read_table, reject_duplicates
from dateline.model import ActorKind, CountKind, CountScope

LABELS = frozenset(
    [
        "armed", "force", "police", "government", "official", "party", "international", "aid",
        "monitor", "medical", "media", "civilian", "protester", "person", "organisation",
        "ethnic", "group",
    ]
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder with tables that a test may write."""
    monkeypatch.setattr(tables, "files", lambda package: tmp_path)
    path = tmp_path / "mentions" / "tables"
    path.mkdir(parents=True)
    return path


def test_table_rows_are_read_by_column(folder: Path) -> None:
    (folder / "some.csv").write_text("word,source\nkarm,own\n", "utf-8")
    assert list(read_table("mentions", "some.csv", ("word", "source"))) == [
        {"word": "karm", "source": "own"}
    ]


@pytest.mark.parametrize("text", ["word\nkarm\n", "word,source\nkarm\n"])
def test_table_with_wrong_columns_is_refused(folder: Path, text: str) -> None:
    (folder / "some.csv").write_text(text, "utf-8")
    with pytest.raises(InvalidRecordError, match=r"some\.csv"):
        list(read_table("mentions", "some.csv", ("word", "source")))


def test_duplicates_are_refused() -> None:
    with pytest.raises(InvalidRecordError, match="karm"):
        reject_duplicates("some.csv", ["karm", "zahr", "karm"])


@pytest.mark.parametrize("table", TABLES)
def test_actor_tables_use_known_labels_and_kinds(table: str) -> None:
    rows = list(read_table("actors", f"{table}.csv", COLUMNS))
    assert {row["label"] for row in rows} <= LABELS
    assert {row["kind"] for row in rows} <= set(ActorKind)
    assert all(row["source"] for row in rows)


def test_actor_nouns_use_known_labels_and_kinds() -> None:
    columns = ("noun", "plural", "label", "kind", "sector", "source")
    rows = list(read_table("mentions", "actor_nouns.csv", columns))
    assert {row["label"] for row in rows} <= LABELS
    assert {row["kind"] for row in rows} <= set(ActorKind)
    assert len(rows) > 400


def test_count_tables_use_the_vocabulary() -> None:
    kinds = read_table("mentions", "count_kinds.csv", ("lemma", "kind", "source"))
    scopes = read_table("mentions", "count_scopes.csv", ("scope", "side", "words", "source"))
    assert {row["kind"] for row in kinds} <= set(CountKind)
    assert {row["scope"] for row in scopes} <= set(CountScope)
