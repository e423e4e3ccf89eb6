"""Nothing that a report says runs, and nothing leaves this machine."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from web.browser.hostile import PAYLOADS, make_hostile
from web.browser.serving import serve, watched

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hostile(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    for address in serve(make_hostile(tmp_path_factory.mktemp("hostile") / "hostile.db")):
        context = browser.new_context(base_url=address)
        yield context
        context.close()


def addresses(page: Page, path: str, key: str) -> list[str]:
    """Addresses of some pages of a kind; `key` is where its items keep their id."""
    items = page.request.get(f"/api/v1/{path}?limit=100").json()["items"]
    return [f"/{path}/{(one[key] if key else one)['id']}" for one in items][:6]


def test_no_payload_runs_on_any_page(hostile: BrowserContext, browser: Browser) -> None:
    page = hostile.new_page()
    page.goto("/about")
    base = page.url.removesuffix("/about")
    paths = ["/", "/reports", "/actors", "/places", "/digest", "/about", "/review"]
    for kind, key in (("incidents", ""), ("reports", "brief"), ("actors", ""), ("places", "")):
        paths += addresses(page, kind, key)
    page.close()
    for path in paths:
        page, watch = watched(hostile, base)
        page.goto(path)
        page.wait_for_timeout(30)
        assert page.evaluate("() => document.querySelectorAll('script:not([src])').length") == 0
        assert (
            page.evaluate("() => document.querySelectorAll('main iframe, main img').length")
            == 0
        )
        watch.check()
        page.close()


def test_payload_is_shown_as_text(hostile: BrowserContext) -> None:
    page = hostile.new_page()
    page.goto("/reports")
    assert PAYLOADS[0] in page.locator("tbody").inner_text()
    page.close()


def test_server_sends_a_strict_policy(hostile: BrowserContext) -> None:
    page = hostile.new_page()
    answer = page.goto("/")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    page.close()
