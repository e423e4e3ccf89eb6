import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.errors import StoreError
from dateline.store import open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings
from web.conftest import put, told

API = "/api/v1"


def test_missing_store_says_what_makes_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="dateline run"):
        create_app(Settings(db=tmp_path / "war.db"))


def test_empty_store_is_served(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    open_store(path).close()
    client = TestClient(create_app(Settings(db=path)), base_url="http://127.0.0.1")
    for address in ("incidents", "incidents/facets", "incidents/timeline", "map", "actors",
                    "places", "claims", "review/next", "incidents.csv"):  # fmt: skip
        assert client.get(f"{API}/{address}").status_code == 200, address


def test_store_of_an_earlier_version_is_brought_up_to_date(db: Path) -> None:
    connection = sqlite3.connect(db)
    connection.execute("DELETE FROM browse_columns")
    connection.execute("DELETE FROM browse_words")
    connection.commit()
    connection.close()
    client = TestClient(create_app(Settings(db=db)), base_url="http://127.0.0.1")
    assert client.get(f"{API}/incidents").json()["total"] == 5


def test_what_another_process_adds_appears(client: TestClient, db: Path) -> None:
    before = client.get(f"{API}/incidents")
    store = open_store(db)
    put(store, told("Rebels seized the dam in June.", agent="Rebels", place=None, day=None))
    store.close()
    tag = {"If-None-Match": before.headers["etag"]}
    after = client.get(f"{API}/incidents", headers=tag)
    assert after.status_code == 200
    assert after.json()["total"] == before.json()["total"] + 1
    assert after.json()["dataset"]["version"] != before.json()["dataset"]["version"]


def test_unknown_address_of_the_api_has_the_one_error_body(client: TestClient) -> None:
    answer = client.get(f"{API}/birds")
    assert answer.json()["error"]["code"] == "not_found"
    assert client.delete(f"{API}/incidents").json()["error"]["status"] == 405
