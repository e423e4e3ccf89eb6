import pytest
from fastapi.testclient import TestClient

API = "/api/v1"


def test_incidents_are_listed_with_their_dataset(client: TestClient) -> None:
    found = client.get(f"{API}/incidents").json()
    assert found["total"] == len(found["items"]) == 5
    assert found["next"] is None
    assert found["dataset"]["version"] in found["dataset"]["citation"]


@pytest.mark.parametrize(
    ("query", "n"),
    [
        ("day__gte=2017-07-01", 3),
        ("day__lte=2017-06-30", 1),
        ("bbox__within=43.6,34.5,43.8,34.7", 1),
        ("bbox__within=170,-10,-170,10", 0),
        ("event__in=attack", 2),
        ("event__in=attack.shelling,talks", 2),
        ("grade__in=weak", 4),
        ("voice__in=witness", 1),
        ("precision__lte=3", 3),
        ("actor__contains=gunm", 1),
        ("place__contains=tikr", 1),
        ("country__eq=IQ", 4),
        ("text__contains=mark shell", 1),
        ("text__contains=karm", 1),
        ("without__in=witness", 4),
        ("event__in=attack&grade__in=weak&country__eq=IQ", 1),
        ("actor__contains=", 5),
    ],
)
def test_filter_selects(client: TestClient, query: str, n: int) -> None:
    assert client.get(f"{API}/incidents?{query}").json()["total"] == n


def test_facets_count_as_if_nothing_were_chosen_in_them(client: TestClient) -> None:
    found = client.get(f"{API}/incidents/facets?event__in=talks").json()
    assert found["total"] == 1
    assert {one["value"]: one["n"] for one in found["branch"]}["attack"] == 2


def test_facets_tell_what_has_no_place(client: TestClient) -> None:
    assert client.get(f"{API}/incidents/facets").json()["without_place"] == 1


def test_timeline_keeps_undated_incidents_apart(client: TestClient) -> None:
    found = client.get(f"{API}/incidents/timeline?bins=10").json()
    assert found["undated"] == 1
    assert sum(one["n"] for one in found["bins"]) == 4
    assert found["bins"][0]["from"] == "2017-06-29"


def test_map_draws_what_has_a_place_and_counts_the_rest(client: TestClient) -> None:
    found = client.get(f"{API}/map?zoom=12").json()
    assert found["unlocated"] == 1
    drawn = [one["properties"] for one in found["features"]]
    assert sum(one.get("n", 1) for one in drawn) == 4
    assert {one.get("radius_km") for one in drawn} >= {5.0, 120.0}


def test_map_tells_how_exactly_the_places_in_clusters_are_known(client: TestClient) -> None:
    found = client.get(f"{API}/map?zoom=1").json()
    radii = {one["properties"]["radius_km"] for one in found["areas"]}
    assert {8.0, 5.0, 120.0} <= radii


def test_map_clusters_when_seen_from_afar(client: TestClient) -> None:
    found = client.get(f"{API}/map?zoom=1").json()
    drawn = [one["properties"] for one in found["features"]]
    assert [one["n"] for one in drawn] == [4]
    assert sum(drawn[0]["by_grade"].values()) == 4


def test_incident_comes_with_its_evidence(client: TestClient) -> None:
    row = client.get(f"{API}/incidents?place__contains=mosul&sort=voices").json()["items"][0]
    found = client.get(f"{API}/incidents/{row['id']}").json()
    assert len(found["claims"]) == row["n_claims"] == 2
    assert {one["report"]["publisher"] for one in found["claims"]} == {
        "The Plain Gazette",
        "The Other Post",
    }
    assert found["assessment"]["rule"]


def test_pages_of_a_list_hold_everything_once(client: TestClient) -> None:
    seen: list[str] = []
    query = "limit=2"
    while query:
        found = client.get(f"{API}/incidents?{query}").json()
        seen.extend(one["id"] for one in found["items"])
        query = f"limit=2&cursor={found['next']}" if found["next"] else ""
    assert len(seen) == len(set(seen)) == 5


@pytest.mark.parametrize(
    ("query", "code", "parameter"),
    [
        ("colour=red", "unknown_parameter", "colour"),
        ("day__gte=yesterday", "bad_value", "day__gte"),
        ("bbox__within=1,2,3", "bad_value", "bbox__within"),
        ("bbox__within=1,2,3,nan", "bad_value", "bbox__within"),
        ("grade__in=superb", "bad_value", "grade__in"),
        ("event__in=attack.kittens", "bad_value", "event__in"),
        ("limit=0", "bad_value", "limit"),
        ("precision__lte=9", "bad_value", "precision__lte"),
        ("limit=5&limit=6", "bad_value", "limit"),
        ("cursor=x", "bad_cursor", "cursor"),
        ("day__gte=2017-07-01&day__lte=2017-06-01", "bad_value", "day__lte"),
    ],
)
def test_bad_parameter_is_named(
    client: TestClient, query: str, code: str, parameter: str
) -> None:
    answer = client.get(f"{API}/incidents?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == code
    assert answer.json()["error"]["parameter"] == parameter


def test_cursor_of_another_filter_is_refused(client: TestClient) -> None:
    cursor = client.get(f"{API}/incidents?limit=1").json()["next"]
    answer = client.get(f"{API}/incidents?limit=1&grade__in=weak&cursor={cursor}")
    assert answer.json()["error"]["code"] == "foreign_cursor"


def test_answer_that_the_client_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{API}/incidents")
    again = client.get(f"{API}/incidents", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_missing_incident_is_404_in_the_one_error_body(client: TestClient) -> None:
    answer = client.get(f"{API}/incidents/inc1-none")
    assert answer.status_code == 404
    assert set(answer.json()["error"]) == {"status", "code", "message", "parameter"}


def test_supposition_grades_anew_what_others_tell_of(client: TestClient) -> None:
    row = client.get(f"{API}/incidents?place__contains=mosul&sort=voices").json()["items"][0]
    assert (row["grade"], row["supposed_grade"]) == ("fair", None)
    found = client.get(f"{API}/incidents?without__in=authority&sort=voices").json()
    supposed = next(one for one in found["items"] if one["id"] == row["id"])
    assert (supposed["grade"], supposed["supposed_grade"]) == ("fair", "weak")
    assert supposed["supposed_independent"] == 1
    facets = client.get(f"{API}/incidents/facets?without__in=authority").json()
    assert {one["value"]: one["n"] for one in facets["grade"]}["fair"] == 0


def test_stream_supposes_nothing(client: TestClient) -> None:
    assert client.get(f"{API}/incidents.csv?without__in=witness").status_code == 400
