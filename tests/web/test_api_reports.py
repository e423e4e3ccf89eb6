from fastapi.testclient import TestClient

API = "/api/v1"


def test_reports_are_listed_a_page_at_a_time(client: TestClient) -> None:
    first = client.get(f"{API}/reports?limit=4").json()
    rest = client.get(f"{API}/reports?limit=4&cursor={first['next']}").json()
    ids = [one["brief"]["id"] for one in (*first["items"], *rest["items"])]
    assert len(set(ids)) == len(ids) == first["total"] == 6
    assert rest["next"] is None


def test_reports_are_found_by_their_outlet(client: TestClient) -> None:
    assert client.get(f"{API}/reports?text__contains=other po").json()["total"] == 1


def test_report_comes_with_text_and_claims(client: TestClient) -> None:
    row = client.get(f"{API}/reports?text__contains=gunmen").json()["items"][0]
    found = client.get(f"{API}/reports/{row['brief']['id']}").json()
    span = found["claims"][0]["claim"]["trigger"]
    assert found["document"]["text"][span["start"] : span["end"]] == span["quote"] == "killed"
    assert list(found["incidents"]) == [found["claims"][0]["claim"]["id"]]
