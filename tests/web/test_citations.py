from fastapi.testclient import TestClient

API = "/api/v1"


def test_citation_names_version_filter_and_what_was_done(client: TestClient) -> None:
    found = client.get(f"{API}/citation?event__in=attack&actor__contains=a%25_%7Bx%7D").json()
    assert found["filters"] == {"event__in": "attack", "actor__contains": "a%_{x}"}
    for part in (found["dataset"]["version"], "event__in=attack", "masked", found["accessed"]):
        assert part in found["plain"]
    assert "a\\%\\_(x)" in found["bibtex"]
    assert found["csl"]["type"] == "dataset"


def test_citation_of_everything_differs_from_that_of_a_part(client: TestClient) -> None:
    whole = client.get(f"{API}/citation").json()
    part = client.get(f"{API}/citation?event__in=attack").json()
    assert whole["n_incidents"] == 5
    assert "Filters: none" in whole["plain"]
    assert whole["csl"]["id"] != part["csl"]["id"]
