import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.store import Reading, SqlStore, open_store
from factory import READER, make_claim, make_document, make_report


def test_missing_store_says_what_makes_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="dateline run"):
        open_store(tmp_path / "war.db", create=False)


def test_store_in_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        open_store(tmp_path / "no" / "war.db")


def test_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    path.write_bytes(b"not a database, by any means" * 100)
    with pytest.raises(StoreError, match="can't be opened"):
        open_store(path)


def test_foreign_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="not a Dateline store"):
        open_store(path)


def test_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '999'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="newer"):
        open_store(path)


def test_store_of_the_first_version_gains_the_feed_of_changes(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE changes")
    connection.execute("UPDATE meta SET value = '1'")
    connection.commit()
    connection.close()
    store = open_store(path)
    assert list(store.changes()) == []
    store.close()


def test_store_is_in_wal_mode_and_whole(store: SqlStore, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "war.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    assert store.check() == "ok"


def test_failed_transaction_leaves_nothing(store: SqlStore) -> None:
    report = make_report()
    document = make_document(report)
    good = Reading(report=report, document=document, claims=(), reader=READER)
    bad = Reading(report=report, document=document, claims=(None,), reader=READER)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        store.add_readings([good, bad])
    assert store.counts().reports == 0


def test_eight_writers_never_find_the_store_locked(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    open_store(path).close()

    def write(writer: int) -> None:
        mine = open_store(path)
        for number in range(10):
            report = make_report(f"Troops seized village {writer} {number} on Thursday.")
            claims = (make_claim(report),)
            document = make_document(report)
            mine.add_readings(
                [Reading(report=report, document=document, claims=claims, reader=READER)]
            )
        mine.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    reopened = open_store(path)
    assert reopened.counts().reports == 80
    reopened.close()
