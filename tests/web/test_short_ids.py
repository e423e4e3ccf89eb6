"""Ids by their beginning, in the API and the addresses of pages."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Column, MetaData, String, Table, create_engine

from dateline.web.problems import RequestError
from dateline.web.queries.short_ids import whole_id

API = "/api/v1"
NAMES = Table("names", MetaData(), Column("id", String))


def whole(wanted: str, *known: str) -> str:
    with create_engine("sqlite://").begin() as connection:
        NAMES.metadata.create_all(connection)
        connection.execute(NAMES.insert(), [{"id": one} for one in known])
        return whole_id(connection, NAMES.c.id, wanted)


def test_beginning_of_one_id_is_that_id() -> None:
    assert whole("inc1-ab12", "inc1-ab1234", "inc1-ab9934", "inc1-f00d00") == "inc1-ab1234"


@pytest.mark.parametrize("wanted", ["inc1-ab1", "inc1-0000", "inc1-ab12%", "", "inc1-ab1234"])
def test_what_begins_no_id_stays_as_it_is(wanted: str) -> None:
    assert whole(wanted, "inc1-ab1234", "inc1-ab123456") == wanted


def test_beginning_of_several_ids_is_refused_with_them() -> None:
    with pytest.raises(RequestError, match=r"several ids .*: inc1-ab1234, inc1-ab12ff"):
        whole("inc1-ab12", "inc1-ab1234", "inc1-ab12ff")


def test_incident_its_claims_and_reports_are_found_by_short_ids(client: TestClient) -> None:
    listed = client.get(f"{API}/incidents").json()["items"][0]["id"]
    found = client.get(f"{API}/incidents/{listed[:13]}").json()
    assert found["incident"]["id"] == found["asked"] == listed
    claim = found["claims"][0]["claim"]
    short = client.get(f"{API}/claims/{claim['id'][:13]}").json()
    assert short["claim"]["claim"]["id"] == claim["id"]
    report = client.get(f"{API}/reports/{claim['report_id'][:13]}").json()
    assert report["report"]["id"] == claim["report_id"]
    assert client.get(f"/incidents/{listed[:13]}").status_code == 200


def test_list_of_incidents_has_an_address(client: TestClient) -> None:
    answer = client.get("/incidents?grade__in=weak", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/?grade__in=weak")
