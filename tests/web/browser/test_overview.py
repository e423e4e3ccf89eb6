import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
MAP_MS = 20_000


def shown(page: Page) -> str:
    return page.locator("#results h1").inner_text()


def test_map_shows_the_located_incidents(page: Page) -> None:
    page.goto("/")
    page.wait_for_selector("body[data-map-ready]", timeout=MAP_MS)
    assert int(page.locator("body").get_attribute("data-map-ready") or 0) >= 2
    expect(page.locator("#map-note")).to_contain_text("1 without a known place")


def test_filter_changes_list_timeline_and_address(page: Page) -> None:
    page.goto("/")
    page.fill("[name=place__contains]", "Tikrit")
    page.press("[name=place__contains]", "Enter")
    expect(page.locator("#results h1")).to_have_text("1 incident")
    assert "place__contains=Tikrit" in page.url
    expect(page.locator("#timeline svg")).to_have_attribute(
        "aria-label", re.compile("2 July 2017")
    )


def test_back_button_leads_to_the_filter_before(page: Page) -> None:
    page.goto("/")
    before = shown(page)
    page.check("[name=grade__in][value=fair]")
    expect(page.locator("#results h1")).not_to_have_text(before)
    page.go_back()
    expect(page.locator("#results h1")).to_have_text(before)
    expect(page.locator("[name=grade__in][value=fair]")).not_to_be_checked()
    page.go_forward()
    expect(page.locator("[name=grade__in][value=fair]")).to_be_checked()


def test_brush_chooses_days(page: Page) -> None:
    page.goto("/")
    brush = page.locator(".brush")
    brush.wait_for()
    box = brush.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 12, box["y"] + 30, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"day__gte=2017-07-1\d"))
    expect(page.locator("#results")).to_contain_text("truce", ignore_case=True)
    expect(page.locator("#results")).not_to_contain_text("Tikrit")


def test_brush_moves_by_arrow_keys(page: Page) -> None:
    page.goto("/")
    handle = page.get_by_role("slider", name="First day")
    first = handle.get_attribute("data-day")
    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("day__gte="))
    assert first is not None
    expect(page.get_by_role("slider", name="First day")).not_to_have_attribute(
        "data-day", first
    )


def test_slash_leads_to_the_words(page: Page) -> None:
    page.goto("/")
    page.locator("h1").first.click()
    page.keyboard.press("/")
    page.keyboard.type("market")
    expect(page.locator("#results h1")).to_have_text("1 incident")
    assert "text__contains=market" in page.url


def test_what_if_leaves_out_what_only_some_tell(page: Page) -> None:
    page.goto("/")
    page.click("text=What if some voices were not heard?")
    page.check("[name=without__in][value=witness]")
    expect(page.locator(".whatif")).to_contain_text("witness")
    expect(page.locator("#results")).not_to_contain_text("no date")


def test_map_box_chooses_what_the_map_shows(page: Page) -> None:
    page.goto("/")
    page.wait_for_selector("body[data-map-ready]", timeout=MAP_MS)
    page.check("#follow-map")
    expect(page).to_have_url(re.compile("bbox__within="))
    expect(page.locator(".chip")).to_have_text("within the map")
    expect(page.locator("#results")).not_to_contain_text("place unknown")


def test_condition_is_taken_away_by_its_chip(page: Page) -> None:
    page.goto("/?place__contains=Tikrit")
    page.click(".chip")
    expect(page.locator(".chip")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/$"))
