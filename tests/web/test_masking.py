"""Names of private persons are hidden wherever they could be read or found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.export.masking import MASK
from dateline.model import Actor, ActorKind, Argument, Claim, Report, Role, Span, actor_id
from dateline.store import open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings
from web.conftest import TIKRIT, put, told

API = "/api/v1"
NAME = "Amina Haddad"


def telling() -> tuple[Report, Claim]:
    text = f"Gunmen killed {NAME} in Tikrit."
    report, claim = told(
        text, trigger="killed", event="violence.kill", agent="Gunmen", place=TIKRIT
    )
    start = text.index(NAME)
    victim = Argument(
        role=Role.PATIENT,
        span=Span(start=start, end=start + len(NAME), quote=NAME),
        actor=Actor(id=actor_id(NAME, None), name=NAME, kind=ActorKind.PERSON),
    )
    return report, replace(claim, arguments=(*claim.arguments, victim))


@pytest.fixture
def private(tmp_path: Path) -> Iterator[TestClient]:
    path = tmp_path / "war.db"
    store = open_store(path)
    put(store, telling())
    store.close()
    with TestClient(create_app(Settings(db=path)), base_url="http://127.0.0.1") as client:
        yield client


def addresses(client: TestClient) -> list[str]:
    incident = client.get(f"{API}/incidents").json()["items"][0]["id"]
    claim = client.get(f"{API}/claims").json()["items"][0]["claim"]["id"]
    report = client.get(f"{API}/reports").json()["items"][0]["brief"]["id"]
    return [
        "incidents", f"incidents/{incident}", "incidents.ndjson", "incidents.csv",
        "incidents/facets", "map", "claims", f"claims/{claim}", "claims.ndjson", "claims.csv",
        f"reports/{report}", "reports", "actors", "places",
    ]  # fmt: skip


def test_name_is_nowhere(private: TestClient) -> None:
    shown = [one for one in addresses(private) if NAME in private.get(f"{API}/{one}").text]
    assert shown == []


def test_hidden_name_keeps_its_length(private: TestClient) -> None:
    report = private.get(f"{API}/reports").json()["items"][0]["brief"]["id"]
    found = private.get(f"{API}/reports/{report}").json()
    assert MASK * len(NAME) in found["document"]["text"]


@pytest.mark.parametrize("query", ["text__contains=amina", "actor__contains=haddad"])
def test_name_finds_nothing(private: TestClient, query: str) -> None:
    assert private.get(f"{API}/incidents?{query}").json()["total"] == 0


def test_name_is_shown_to_who_asks_for_it_and_may(private: TestClient) -> None:
    incident = private.get(f"{API}/incidents").json()["items"][0]["id"]
    assert NAME in private.get(f"{API}/incidents/{incident}?names=shown").text
