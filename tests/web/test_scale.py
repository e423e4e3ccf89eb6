"""At 20,000 incidents: everything is there, and no page takes long."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.bench.web_store import write_war
from dateline.store import IncidentQuery, open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings

API = "/api/v1"
N = 20_000
PATIENCE_S = 2.0
"""Far more than it takes: a slow machine must not fail, a scan of everything must."""


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scale") / "war.db"
    write_war(path, N)
    return path


@pytest.fixture(scope="module")
def large(war: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(db=war)), base_url="http://127.0.0.1") as client:
        client.get(f"{API}/incidents")
        yield client


def test_invented_store_reads_as_any_store(war: Path) -> None:
    store = open_store(war)
    view = next(store.incidents(IncidentQuery(limit=1)))
    claim = store.claim(view.incident.claim_ids[0])
    store.close()
    assert claim is not None
    assert claim.event.type == view.incident.event_type


@pytest.mark.parametrize(
    "address",
    [
        "incidents?sort=harm&country__eq=IQ",
        "incidents?actor__contains=brigade&text__contains=village",
        "incidents/facets?event__in=attack",
        "incidents/timeline?bins=120&voice__in=witness",
        "map?zoom=3",
        "map?zoom=8&bbox__within=30,30,50,45",
        "actors?limit=500",
    ],
)
def test_answer_comes_soon(large: TestClient, address: str) -> None:
    started = time.perf_counter()
    assert large.get(f"{API}/{address}").status_code == 200
    assert time.perf_counter() - started < PATIENCE_S


def test_map_never_draws_too_much(large: TestClient) -> None:
    for zoom in (0, 5, 10, 15, 20):
        found = large.get(f"{API}/map?zoom={zoom}").json()
        assert len(found["features"]) <= 2100
        drawn = sum(one["properties"].get("n", 1) for one in found["features"])
        assert drawn + found["unlocated"] == N


def test_stream_is_complete(large: TestClient) -> None:
    seen = set()
    with large.stream("GET", f"{API}/incidents.ndjson?sort=day") as answer:
        for line in answer.iter_lines():
            seen.add(json.loads(line)["incident"]["id"])
    assert len(seen) == N


def test_facets_add_up(large: TestClient) -> None:
    found = large.get(f"{API}/incidents/facets").json()
    for facet in ("grade", "branch", "event", "precision"):
        assert sum(one["n"] for one in found[facet]) == found["total"] == N
