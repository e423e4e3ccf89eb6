from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.store import open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings
from web.conftest import NINEVEH, TIKRIT, put, told
from web.review_people import API, NamedGate, answer, next_items, settle

TELLINGS = [
    told(
        "Gunmen killed five people near the market.", trigger="killed", event="violence.kill",
        agent="Gunmen", place=TIKRIT, day=date(2017, 7, 2), killed=5, publisher="Paper 1",
    ),
    told(
        "Seven pupils were killed somewhere in the province.", trigger="killed",
        event="violence.kill", agent=None, place=NINEVEH, day=date(2017, 7, 2), killed=7,
        publisher="Paper 2",
    ),
]  # fmt: skip
"""One day, one type, but is it one place?"""


@pytest.fixture
def near(tmp_path: Path) -> TestClient:
    path = tmp_path / "war.db"
    store = open_store(path)
    put(store, *TELLINGS)
    store.close()
    client = TestClient(create_app(Settings(db=path)), base_url="http://127.0.0.1")
    client.app.state.gate = NamedGate()  # type: ignore[attr-defined]
    return client


def test_pairs_near_the_threshold_are_asked_with_reasons(near: TestClient) -> None:
    items = next_items(near, "ann", "n=10&kind=pair")
    assert items
    for item in items:
        assert len(item["sides"]) == 2  # type: ignore[arg-type]
        assert item["is_blind"] or item["reasons"]


def test_answer_does_what_was_foreseen(near: TestClient) -> None:
    item = next(
        one
        for one in next_items(near, "ann", "n=10&kind=pair")
        if len({side["incident"]["id"] for side in one["sides"]}) == 2  # type: ignore[attr-defined]
    )
    foreseen = next(o for o in item["consequences"] if o["answer"] == "same")  # type: ignore[attr-defined]
    assert len(foreseen["before"]) == 2
    assert foreseen["after"] == [sum(foreseen["before"])]
    total = near.get(f"{API}/incidents").json()["total"]
    answer(near, "ann", item["item_id"], decision="same")
    settle(near)
    assert near.get(f"{API}/incidents").json()["total"] == total - 1


def test_part_of_leads_from_the_part_to_the_whole(near: TestClient) -> None:
    item = next(
        one
        for one in next_items(near, "ann", "n=10&kind=pair")
        if len({side["incident"]["id"] for side in one["sides"]}) == 2  # type: ignore[attr-defined]
    )
    left, right = (side["id"] for side in item["sides"])  # type: ignore[attr-defined]
    answer(near, "ann", item["item_id"], decision="part_of", value="right_in_left")
    made = near.get(f"{API}/judgements").json()["items"][0]
    assert (made["verdict"], made["subjects"]) == ("part_of", [right, left])
