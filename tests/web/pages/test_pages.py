import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

PAGES = ("/", "/reports", "/digest", "/about")


def text_of(page: str) -> str:
    """What a reader sees of a page, roughly."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def incident_ids(client: TestClient) -> list[str]:
    return [one["id"] for one in client.get("/api/v1/incidents").json()["items"]]


def report_ids(client: TestClient) -> list[str]:
    return [one["brief"]["id"] for one in client.get("/api/v1/reports").json()["items"]]


@pytest.mark.parametrize("path", PAGES)
def test_page_is_html_with_one_heading(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.count("<h1") == 1


def test_overview_lists_every_incident_without_scripts(client: TestClient) -> None:
    page = client.get("/").text
    assert all(f'href="/incidents/{one}"' in page for one in incident_ids(client))


def test_overview_says_what_is_vague_or_unknown(client: TestClient) -> None:
    page = text_of(client.get("/").text)
    assert "place unknown" in page
    assert "no date" in page
    assert "place ± 120 km" in page


def test_overview_takes_several_boxes_of_a_form(client: TestClient) -> None:
    page = client.get("/?grade__in=fair&grade__in=weak&text__contains=&day__gte=").text
    assert "fair or weak" in text_of(page)


def test_overview_names_each_condition_and_can_take_it_away(client: TestClient) -> None:
    page = client.get("/?place__contains=Tikrit&day__gte=2017-07-01").text
    assert 'href="/?day__gte=2017-07-01"' in page
    assert "where: Tikrit" in page
    assert "1 incident" in text_of(page)


def test_overview_says_when_nothing_fits(client: TestClient) -> None:
    page = client.get("/?place__contains=Atlantis").text
    assert "No incident fits" in page


def test_unknown_condition_is_an_error_page(client: TestClient) -> None:
    answer = client.get("/?colour=red")
    assert answer.status_code == 400
    assert "there is no parameter" in text_of(answer.text).lower()


def test_wrong_day_is_told_by_the_name_that_the_filter_has(client: TestClient) -> None:
    page = client.get("/?day__gte=2017-99").text
    assert "The first day must be a day: 2017-06-30" in page
    assert "day__gte must" not in page.casefold()


def test_missing_page_is_an_error_page(client: TestClient) -> None:
    answer = client.get("/incidents/inc1-nothing")
    assert answer.status_code == 404
    assert "<h1>There is no such page</h1>" in answer.text


def test_incident_shows_each_voice_with_its_words(client: TestClient) -> None:
    rows = client.get("/api/v1/incidents").json()["items"]
    told_twice = next(one["id"] for one in rows if one["n_claims"] == 2)
    page = text_of(client.get(f"/incidents/{told_twice}").text)
    assert "Troops seized the village of Karm on Thursday." in page
    assert "Officials said troops seized Karm." in page
    assert "the ministry" in page


def test_incident_shows_its_rule_and_its_numbers(client: TestClient) -> None:
    found = client.get("/api/v1/incidents?place__contains=Tikrit").json()["items"][0]["id"]
    page = text_of(client.get(f"/incidents/{found}").text)
    assert "One origin" in page
    assert "Killed 5 5 5" in page


def test_report_marks_its_claims_and_keeps_its_text(client: TestClient) -> None:
    for report in report_ids(client):
        detail = client.get(f"/api/v1/reports/{report}").json()
        page = client.get(f"/reports/{report}").text
        shown = re.findall(r'data-start="\d+"[^>]*>([^<]*)<', page)
        assert "".join(map(unescape, shown)) == detail["document"]["text"]


def test_report_explains_the_claim_that_is_chosen(client: TestClient) -> None:
    found = client.get("/api/v1/incidents?place__contains=Tikrit").json()["items"][0]["id"]
    page = client.get(f"/incidents/{found}").text
    href = unescape(re.search(r'href="(/reports/[^"]+claim=[^"]+)"', page).group(1))  # type: ignore[union-attr]
    chosen = text_of(client.get(href).text)
    assert "Read from killed" in chosen
    assert re.search(r"Who did it [^.]*Gunmen", chosen)


def test_report_refuses_a_claim_of_another(client: TestClient) -> None:
    report = report_ids(client)[0]
    assert client.get(f"/reports/{report}?claim=clm1-other").status_code == 404


def test_digest_tells_the_incidents_of_its_days(client: TestClient) -> None:
    page = text_of(client.get("/digest?day__gte=2017-07-02&day__lte=2017-07-02").text)
    assert "Gunmen killed five people in Tikrit." in page
    assert "truce" not in page


def test_no_page_has_inline_scripts_or_styles(client: TestClient) -> None:
    paths = [
        *PAGES,
        f"/incidents/{incident_ids(client)[0]}",
        f"/reports/{report_ids(client)[0]}",
    ]
    for path in paths:
        page = client.get(path).text
        assert not re.search(r"<script(?![^>]+src=)", page)
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page)


def test_towns_are_served_by_this_machine(client: TestClient) -> None:
    towns = client.get("/basemap/towns.json").json()["features"]
    assert "Mosul" in {one["properties"]["name"] for one in towns}


def told_twice(client: TestClient) -> str:
    rows = client.get("/api/v1/incidents").json()["items"]
    return str(next(one["id"] for one in rows if one["n_claims"] == 2))


def test_incident_says_how_it_would_be_without_a_kind_of_voice(client: TestClient) -> None:
    page = text_of(client.get(f"/incidents/{told_twice(client)}?without__in=authority").text)
    assert "Without authority: Weak 1 independent voice" in page


def test_incident_without_every_voice_is_told_by_nobody(client: TestClient) -> None:
    path = f"/incidents/{told_twice(client)}?without__in=authority,outlet"
    assert "nobody would tell of it" in text_of(client.get(path).text)


def test_list_shows_the_grade_that_is_left(client: TestClient) -> None:
    page = text_of(client.get("/?without__in=authority").text)
    assert "Fair → Weak" in page


def test_incident_is_signed_off_and_says_by_whom(client: TestClient) -> None:
    path = f"/incidents/{told_twice(client)}"
    answer = client.post(f"{path}/sign", data={"verdict": "accept", "why": "read both"})
    page = text_of(answer.text)
    assert answer.status_code == 200
    assert "reviewed by 1" in page
    assert "local accepted the incident as told" in page
    assert "read both" in page


def test_sign_off_from_another_site_is_refused(client: TestClient) -> None:
    answer = client.post(
        f"/incidents/{told_twice(client)}/sign",
        data={"verdict": "accept"},
        headers={"origin": "http://evil.example"},
    )
    assert answer.status_code == 403


def test_review_items_hold_the_words_and_what_can_be_put_right(client: TestClient) -> None:
    page = client.get("/review/items?kind=claim&n=3").text
    assert page.count("<article") == 3
    assert "Is this read rightly?" in page
    assert 'data-fix="1"' in page


def test_review_items_leave_out_what_the_page_has(client: TestClient) -> None:
    first = client.get("/review/items?kind=claim&n=1").text
    item = re.search(r'data-item="([^"]+)"', first)
    assert item is not None
    again = client.get(f"/review/items?kind=claim&n=2&have={item.group(1)}").text
    assert item.group(1) not in again
    assert again.count("<article") == 1


def test_log_of_the_review_says_what_was_decided(client: TestClient) -> None:
    item = client.get("/api/v1/review/next?kind=claim&n=1").json()["items"][0]["item_id"]
    client.post("/api/v1/review/decisions", json={"item_id": item, "decision": "reject"})
    page = text_of(client.get("/review/log").text)
    assert "wrong" in page
