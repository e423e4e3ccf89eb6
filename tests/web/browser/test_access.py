"""Everyone can use the pages: axe, widths, keyboard, no scripts, reduced motion."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from web.browser.axe import serious_problems
from web.browser.serving import watched

pytestmark = pytest.mark.browser
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAGES = ("/", "/reports", "/actors", "/places", "/digest", "/about", "/review", "/review/log")


@pytest.fixture
def paths(page: Page) -> list[str]:
    """Every kind of page."""
    found = [*PAGES, "/nothing", "/?place__contains=Atlantis"]
    for kind in ("incidents", "actors", "places"):
        items = page.request.get(f"/api/v1/{kind}?limit=2").json()["items"]
        found += [f"/{kind}/{one['id']}" for one in items]
    reports = page.request.get("/api/v1/reports?limit=2").json()["items"]
    found += [f"/reports/{one['brief']['id']}" for one in reports]
    return found


@pytest.fixture
def unchecked(browser: Browser, war: str) -> Iterator[Page]:
    """A page that may have scripts put into it (axe), past the policy."""
    context = browser.new_context(base_url=war, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(unchecked: Page, paths: list[str], scheme: str) -> None:
    unchecked.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found: dict[str, list[str]] = {}
    for path in paths:
        unchecked.goto(path)
        if path == "/review":
            unchecked.wait_for_selector("article.item")
        problems = serious_problems(unchecked)
        if problems:
            found[path] = problems
    assert found == {}


@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_is_wider_than_the_screen(page: Page, paths: list[str], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for path in paths:
        if path == "/nothing":
            continue
        page.goto(path)
        extra = page.evaluate(TOO_WIDE)
        if extra > 0:
            wide[path] = extra
    assert wide == {}


def test_pages_read_without_scripts(browser: Browser, war: str, paths: list[str]) -> None:
    context = browser.new_context(base_url=war, java_script_enabled=False)
    page, watch = watched(context, war)
    page.goto("/")
    assert page.locator("#rows article").count() == 5
    page.locator("#rows a.title").first.click()
    assert page.locator(".matrix tbody").count() >= 1
    page.get_by_text("see it in the report").first.click()
    assert page.locator("#why .parts").count() == 1
    assert page.locator("[class*=role-trigger]").count() >= 1
    context.close()
    watch.check()


def test_nothing_moves_where_motion_is_unwanted(page: Page) -> None:
    page.goto("/")
    moving = page.evaluate(
        "() => [...document.querySelectorAll('main *')].filter((one) => "
        "parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    )
    assert moving == 0


def test_keyboard_reaches_an_incident_from_the_top(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#rows a.title").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")
