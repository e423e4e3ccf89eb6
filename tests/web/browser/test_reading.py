"""The report page on a text of emoji, right-to-left and combining characters."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from web.browser.hostile import TORTURE, make_torture
from web.browser.serving import serve, watched

pytestmark = pytest.mark.browser
HIGHLIGHTED = """
(role) => [...(CSS.highlights.get(`part-${role}`) ?? [])]
    .map((range) => range.toString()).join("")
"""
PAINTED = """
(words) => [...(CSS.highlights.get("part-trigger") ?? [])]
    .map((range) => range.toString()).join("") === words
"""
TEXT = """
() => [...document.querySelectorAll("#report-text [data-start]")]
    .map((one) => one.firstChild?.data ?? "").join("")
"""


@pytest.fixture
def torture(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    for address in serve(make_torture(tmp_path / "torture.db")):
        context = browser.new_context(base_url=address)
        page, watch = watched(context, address)
        page.goto("/reports")
        page.click("tbody a")
        page.wait_for_selector("html[data-reader=ready]")
        yield page
        context.close()
        watch.check()


def claims_of(page: Page) -> list[dict[str, object]]:
    path = page.url.split("?")[0].rsplit("/", 1)[1]
    detail = page.request.get(f"/api/v1/reports/{path}").json()
    return [view["claim"] for view in detail["claims"]]


def test_text_is_whole_in_the_page(torture: Page) -> None:
    assert torture.evaluate(TEXT) == TORTURE


def test_each_part_is_painted_exactly(torture: Page) -> None:
    claims = claims_of(torture)
    assert len(claims) == 5
    for claim in claims:
        torture.hover(f"[data-claim-row='{claim['id']}']")
        assert torture.evaluate(HIGHLIGHTED, "trigger") == claim["trigger"]["quote"]  # type: ignore[index]
        agent = claim["arguments"][0]["span"]["quote"]  # type: ignore[index]
        assert torture.evaluate(HIGHLIGHTED, "agent") == agent
        assert torture.evaluate(HIGHLIGHTED, "sentence") == claim["sentence"]["quote"]  # type: ignore[index]


def test_click_on_a_word_explains_its_claim(torture: Page) -> None:
    torture.locator("a.trigger", has_text="القوات").first.click()
    expect(torture.locator("#why .words.trigger")).to_have_text("القوات seized")
    expect(torture).to_have_url(re.compile("claim=clm1-"))
    torture.mouse.move(0, 0)
    torture.wait_for_function(PAINTED, arg="القوات seized")
    torture.go_back()
    expect(torture.locator("#why h2")).to_have_text("Claims in this report")


def test_arabic_line_runs_from_the_right(torture: Page) -> None:
    direction = torture.evaluate(
        "() => getComputedStyle(document.querySelector('.zone')).unicodeBidi"
    )
    assert direction == "plaintext"
