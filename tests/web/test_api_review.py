import pytest
from fastapi.testclient import TestClient

from dateline.store.decisions import ItemKind
from dateline.web.review.queue import is_blind
from web.review_people import API, WHO, NamedGate, answer, next_items, settle


@pytest.fixture(autouse=True)
def named(client: TestClient) -> None:
    client.app.state.gate = NamedGate()  # type: ignore[attr-defined]


def item_of(client: TestClient, who: str, event: str) -> dict[str, object]:
    items = next_items(client, who, "n=10&kind=claim")
    return next(
        one
        for one in items
        if one["claim"]["claim"]["event"]["type"] == event  # type: ignore[index]
    )


def test_next_item_shows_question_evidence_and_value(client: TestClient) -> None:
    item = next_items(client, "ann", "n=1&kind=claim")[0]
    assert item["answers"] == ["accept", "fix", "reject", "unsure"]
    assert {one["factor"] for one in item["factors"]} == {  # type: ignore[attr-defined]
        "contradiction", "harm", "uncertainty",
    }  # fmt: skip
    assert "killed" in item["correctable"]  # type: ignore[operator]


def test_items_come_by_their_value(client: TestClient) -> None:
    values = [one["value"] for one in next_items(client, "ann", "n=10")]
    assert values == sorted(values, reverse=True)  # type: ignore[type-var]


def test_item_before_one_reviewer_is_not_given_to_another(client: TestClient) -> None:
    mine = {one["item_id"] for one in next_items(client, "ann", "n=2")}
    theirs = {one["item_id"] for one in next_items(client, "ben", "n=2")}
    assert not mine & theirs


def test_lock_expires(client: TestClient) -> None:
    queue = client.app.state.queue  # type: ignore[attr-defined]
    first, _ = queue.next_turns("ann", kind=ItemKind.CLAIM, n=1, now=1000.0)
    soon, _ = queue.next_turns("ben", kind=ItemKind.CLAIM, n=1, now=1001.0)
    late, _ = queue.next_turns("cat", kind=ItemKind.CLAIM, n=1, now=1700.0)
    assert soon[0].item.id != first[0].item.id == late[0].item.id


def test_released_item_is_free(client: TestClient) -> None:
    item = next_items(client, "ann")[0]["item_id"]
    client.post(f"{API}/review/release", json={"item_id": item}, headers={WHO: "ann"})
    assert next_items(client, "ben")[0]["item_id"] == item


def test_rejected_claim_takes_its_incident_away(client: TestClient) -> None:
    item = item_of(client, "ann", "attack.bombing")
    assert item["consequences"][0]["says"] == "the incident is removed"  # type: ignore[index]
    answer(client, "ann", item["item_id"], decision="reject", reason="a metaphor")
    settle(client)
    assert client.get(f"{API}/incidents?event__in=attack.bombing").json()["total"] == 0
    feed = client.get(f"{API}/changes?limit=500").json()["items"]
    assert feed[-1]["kind"] == "removed"


def test_fix_changes_what_is_shown_and_undo_takes_it_back(client: TestClient) -> None:
    item = item_of(client, "ann", "violence.kill")
    answer(client, "ann", item["item_id"], decision="fix", field="killed", value="7")
    settle(client)
    found = client.get(f"{API}/incidents?event__in=violence.kill").json()["items"][0]
    assert found["counts"][0]["best"] == 7
    assert found["status"] == "reviewed by 1"
    client.post(f"{API}/review/undo", json={}, headers={WHO: "ann"})
    settle(client)
    found = client.get(f"{API}/incidents?event__in=violence.kill").json()["items"][0]
    assert found["counts"][0]["best"] == 5
    assert found["status"] == "machine-read"


def test_fix_that_makes_no_sense_is_refused(client: TestClient) -> None:
    item = item_of(client, "ann", "violence.kill")
    body = {"item_id": item["item_id"], "decision": "fix", "field": "killed", "value": "many"}
    made = client.post(f"{API}/review/decisions", json=body)
    assert made.status_code == 400
    assert client.get(f"{API}/review/log").json()["items"] == []


def test_answer_of_another_kind_of_item_is_refused(client: TestClient) -> None:
    item = next_items(client, "ann", "kind=claim")[0]["item_id"]
    made = client.post(f"{API}/review/decisions", json={"item_id": item, "decision": "same"})
    assert made.json()["error"]["code"] == "bad_answer"


def test_item_is_asked_of_two_people_and_no_more(client: TestClient) -> None:
    item = item_of(client, "ann", "violence.kill")["item_id"]
    answer(client, "ann", item, decision="accept")
    assert item not in [one["item_id"] for one in next_items(client, "ann", "n=10")]
    second = item_of(client, "ben", "violence.kill")
    assert (second["item_id"], second["n_people"]) == (item, 1)
    answer(client, "ben", item, decision="accept")
    assert item not in [one["item_id"] for one in next_items(client, "cat", "n=10")]


def test_people_who_differ_make_it_disputed(client: TestClient) -> None:
    for who, decision in (("ann", "accept"), ("ben", "unsure")):
        item = item_of(client, who, "talks.truce")["item_id"]
        answer(client, who, item, decision=decision)
    found = client.get(f"{API}/review/agreement").json()
    assert found["of_claims"]["n_units"] == 1
    assert found["of_claims"]["alpha"] == 0.0


def test_incident_is_published_only_after_two_different_people(client: TestClient) -> None:
    row = client.get(f"{API}/incidents?event__in=talks").json()["items"][0]
    body = {"verdict": "accept", "subjects": [row["id"]]}

    def status_after(who: str) -> object:
        client.post(f"{API}/judgements", json=body, headers={WHO: who})
        settle(client)
        return client.get(f"{API}/incidents/{row['id']}").json()["row"]["status"]

    assert status_after("ann") == "reviewed by 1"
    assert status_after("ann") == "reviewed by 1"
    assert status_after("ben") == "published"
    published = client.get(f"{API}/incidents?status__in=published").json()["items"]
    assert [one["id"] for one in published] == [row["id"]]


def test_log_keeps_every_decision_with_time_and_suggestion(client: TestClient) -> None:
    item = item_of(client, "ann", "talks.truce")["item_id"]
    answer(client, "ann", item, decision="accept", ms_spent=2300)
    client.post(f"{API}/review/undo", json={}, headers={WHO: "ann"})
    rows = client.get(f"{API}/review/log").json()["items"]
    assert [one["answer"] for one in rows] == ["accept", "undo"]
    assert (rows[0]["ms_spent"], rows[0]["suggestion"]) == (2300, "accept")
    assert rows[1]["undoes"] == rows[0]["id"]


def test_nothing_to_undo_is_404(client: TestClient) -> None:
    assert client.post(f"{API}/review/undo", json={}).status_code == 404


def test_blind_item_hides_what_the_machine_thinks(client: TestClient) -> None:
    item = next_items(client, "ann", "n=1&kind=claim")[0]["item_id"]
    client.post(f"{API}/review/release", json={"item_id": item}, headers={WHO: "ann"})
    blind = next(f"w{n}" for n in range(1000) if is_blind(str(item), f"w{n}"))
    shown = next_items(client, blind, "n=1&kind=claim")[0]
    assert shown["item_id"] == item
    assert shown["is_blind"]
    assert shown["suggestion"] is None
    assert shown["claim"]["claim"]["steps"] == []  # type: ignore[index]
    assert answer(client, blind, item, decision="accept")["suggestion_shown"] is False


def test_one_in_ten_is_blind() -> None:
    n = sum(is_blind(f"itm1-{number}", "ann") for number in range(5000))
    assert 400 < n < 600


def test_item_that_is_reserved_makes_no_page_old(client: TestClient) -> None:
    tag = client.get(f"{API}/incidents").headers["etag"]
    next_items(client, "ann", "n=2")
    again = client.get(f"{API}/incidents", headers={"If-None-Match": tag})
    assert again.status_code == 304
