import csv
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.model import make_failure
from dateline.store import open_store

API = "/api/v1"


def incident_id(client: TestClient, query: str) -> str:
    found: str = client.get(f"{API}/incidents?{query}").json()["items"][0]["id"]
    return found


def settle(client: TestClient) -> None:
    assert client.app.state.deriver.settle(20)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("query", "n"),
    [
        ("", 6),
        ("event__eq=attack", 2),
        ("place__contains=tikrit", 1),
        ("actor__contains=council", 1),
        ("day__gte=2017-07-01&day__lte=2017-07-09", 2),
        ("happened__eq=true", 6),
    ],
)
def test_claims_are_selected(client: TestClient, query: str, n: int) -> None:
    assert client.get(f"{API}/claims?{query}").json()["total"] == n


def test_claims_come_a_page_at_a_time(client: TestClient) -> None:
    first = client.get(f"{API}/claims?limit=4").json()
    rest = client.get(f"{API}/claims?limit=4&cursor={first['next']}").json()
    ids = [one["claim"]["id"] for one in (*first["items"], *rest["items"])]
    assert ids == sorted(set(ids))
    assert len(ids) == 6


def test_claim_says_in_which_incident_it_is(client: TestClient) -> None:
    claim = client.get(f"{API}/claims?event__eq=talks").json()["items"][0]["claim"]
    found = client.get(f"{API}/claims/{claim['id']}").json()
    assert found["incident_id"] == incident_id(client, "event__in=talks")
    assert found["claim"]["voice"]["name"] == "The Plain Gazette"


def test_actor_says_what_it_did(client: TestClient) -> None:
    row = client.get(f"{API}/actors?text__contains=gunm").json()["items"][0]
    found = client.get(f"{API}/actors/{row['id']}").json()
    assert [one["value"] for one in found["did"]] == ["violence.kill"]
    assert found["suffered"] == []
    assert found["first_day"] == "2017-07-02"
    listed = client.get(f"{API}/incidents?actor__eq={row['id']}").json()
    assert listed["total"] == row["n"] == 1


def test_place_says_who_is_said_to_hold_it(client: TestClient) -> None:
    row = client.get(f"{API}/places?text__contains=mosul").json()["items"][0]
    found = client.get(f"{API}/places/{row['id']}").json()
    assert found["place"]["n"] == 2
    assert found["control"]["spells"][0]["holders"][0]["party"] == "Troops"
    assert client.get(f"{API}/control?place=mosul").json()["control"] == found["control"]


def test_control_of_a_place_of_which_nobody_tells_is_null(client: TestClient) -> None:
    assert client.get(f"{API}/control?place=Atlantis").json()["control"] is None


def test_failures_come_a_page_at_a_time(client: TestClient, db: Path) -> None:
    store = open_store(db)
    store.add_failures([make_failure("ingest", f"file{n}.pdf", "no text") for n in range(5)])
    store.close()
    first = client.get(f"{API}/failures?limit=3").json()
    rest = client.get(f"{API}/failures?limit=3&cursor={first['next']}").json()
    sources = [one["source"] for one in (*first["items"], *rest["items"])]
    assert sources == [f"file{n}.pdf" for n in range(5)]


def test_every_answer_says_which_data_it_is_of(client: TestClient) -> None:
    for path in ("incidents", "reports", "claims", "actors", "places", "failures", "changes"):
        found = client.get(f"{API}/{path}").json()
        assert found["dataset"]["version"] in found["dataset"]["citation"], path


def test_streams_hold_everything_that_fits(client: TestClient) -> None:
    lines = client.get(f"{API}/incidents.ndjson").text.splitlines()
    assert len({json.loads(one)["incident"]["id"] for one in lines}) == 5
    rows = list(csv.DictReader(client.get(f"{API}/claims.csv").text.splitlines()))
    assert len({one["id"] for one in rows}) == 6
    few = client.get(f"{API}/incidents.csv?event__in=attack").text.splitlines()
    assert len(few) == 1 + 2


def test_stream_names_the_version_in_its_headers(client: TestClient) -> None:
    found = client.get(f"{API}/incidents.csv")
    assert found.headers["dataset-version"] in found.headers["content-disposition"]


def test_stream_takes_no_pages(client: TestClient) -> None:
    assert client.get(f"{API}/incidents.ndjson?limit=3").status_code == 400


def test_judgement_joins_two_incidents_and_leaves_a_tombstone(client: TestClient) -> None:
    left = incident_id(client, "event__in=attack.shelling")
    right = incident_id(client, "event__in=attack.bombing")
    start = client.get(f"{API}/changes").json()["next"]
    made = client.post(
        f"{API}/judgements", json={"verdict": "same", "subjects": [left, right], "why": "one"}
    )
    assert made.status_code == 201
    settle(client)
    assert client.get(f"{API}/incidents").json()["total"] == 4
    feed = client.get(f"{API}/changes?cursor={start}").json()["items"]
    gone = next(one for one in feed if one["kind"] == "merged")
    moved = client.get(f"{API}/incidents/{gone['incident_id']}").json()
    assert moved["row"]["id"] == gone["others"][0]
    assert moved["former_ids"] == [gone["incident_id"]]
    assert [one["verdict"] for one in moved["judgements"]] == ["same"]


def test_judgement_that_makes_no_sense_is_refused(client: TestClient) -> None:
    made = client.post(f"{API}/judgements", json={"verdict": "same", "subjects": ["inc1-x"]})
    assert made.status_code == 400
    assert made.json()["error"]["code"] == "bad_judgement"
    wrong = client.post(f"{API}/judgements", json={"verdict": "great", "subjects": []})
    assert wrong.json()["error"]["parameter"] == "verdict"
