"""The review by keyboard alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from web.browser.serving import watched

pytestmark = pytest.mark.browser
NEXT_MS = 100.0


@pytest.fixture
def desk(browser: Browser, own_war: str) -> Iterator[Page]:
    """The review on a war of its own, with the first question shown."""
    context = browser.new_context(base_url=own_war, viewport={"width": 1280, "height": 900})
    page, watch = watched(context, own_war)
    page.goto("/review?kind=claim")
    page.wait_for_selector("article.item")
    yield page
    context.close()
    watch.check()


def item_of(page: Page) -> str:
    return page.locator("#review").get_attribute("data-item") or ""


def log_of(page: Page) -> list[dict[str, object]]:
    return list(page.request.get("/api/v1/review/log?limit=100").json()["items"])


def wait_for_log(page: Page, length: int) -> list[dict[str, object]]:
    for _ in range(100):
        rows = log_of(page)
        if len(rows) >= length:
            return rows
        page.wait_for_timeout(50)
    return log_of(page)


def press(page: Page, key: str) -> None:
    """Press a key and wait until another item is shown."""
    before = item_of(page)
    page.keyboard.press(key)
    expect(page.locator("#review")).not_to_have_attribute("data-item", before)


def test_one_key_decides_and_the_next_is_there(desk: Page) -> None:
    first = item_of(desk)
    desk.wait_for_timeout(400)
    press(desk, "a")
    assert float(desk.locator("#review").get_attribute("data-ms") or "inf") < NEXT_MS
    rows = wait_for_log(desk, 1)
    assert [(row["item_id"], row["answer"]) for row in rows] == [(first, "accept")]
    expect(desk.locator("#said")).to_contain_text("Kept: right")


def test_undo_brings_the_item_back(desk: Page) -> None:
    first = item_of(desk)
    press(desk, "r")
    press(desk, "z")
    assert item_of(desk) == first
    rows = wait_for_log(desk, 2)
    assert [row["answer"] for row in rows] == ["reject", "undo"]


def test_digit_opens_a_field_and_enter_keeps_it(desk: Page) -> None:
    line = desk.locator("li[data-field=killed]")
    key = line.locator("kbd").inner_text()
    desk.keyboard.press(key)
    expect(line.locator("input")).to_be_focused()
    desk.keyboard.type("7")
    press(desk, "Enter")
    row = wait_for_log(desk, 1)[0]
    assert (row["answer"], row["field"], row["value"]) == ("fix", "killed", "7")


def test_escape_leaves_a_field_as_it_is(desk: Page) -> None:
    desk.keyboard.press("1")
    expect(desk.locator("li[data-field=event] select")).to_be_focused()
    desk.keyboard.press("Escape")
    expect(desk.locator("li[data-field=event] form")).to_be_hidden()
    assert log_of(desk) == []


def test_wrong_value_brings_the_item_back_with_the_reason(desk: Page) -> None:
    first = item_of(desk)
    key = desk.locator("li[data-field=day] kbd").inner_text()
    desk.keyboard.press(key)
    desk.locator("li[data-field=day] input").fill("yesterday")
    desk.keyboard.press("Enter")
    expect(desk.locator("#said.trouble")).to_contain_text("is no day")
    assert item_of(desk) == first


def test_skipped_item_is_not_decided(desk: Page) -> None:
    press(desk, "k")
    assert log_of(desk) == []
    expect(desk.locator("#said")).to_have_text("Skipped.")


def test_whole_queue_by_keyboard_alone(desk: Page) -> None:
    n = 0
    while item_of(desk):
        before = item_of(desk)
        desk.keyboard.press("u" if n % 3 else "a")
        expect(desk.locator("#review")).not_to_have_attribute("data-item", before)
        n += 1
        assert n < 50
    expect(desk.locator("#review")).to_contain_text("Nothing is left to decide")
    assert len(wait_for_log(desk, n)) == n
    assert int(desk.locator("#review").get_attribute("data-keystrokes") or 0) == n


def test_question_keeps_its_evidence_in_view(desk: Page) -> None:
    marks = desk.locator("article .context mark.trigger")
    expect(marks.first).to_be_in_viewport()
    expect(desk.locator("#keys button").first).to_be_in_viewport()


def test_no_picture_is_loaded(desk: Page) -> None:
    assert desk.locator("main img, main picture, main video").count() == 0
