"""A browser, for tests of what people see and do."""

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
import pytest_socket
from playwright.sync_api import Browser, Page, sync_playwright

from dateline.web.assets import is_built
from web.browser.serving import make_war, serve, watched

LOOPBACK = ["127.0.0.1", "localhost", "::1"]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--enable-unsafe-swiftshader",
    "--use-angle=swiftshader",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _loopback() -> Iterator[None]:
    """These tests need sockets, to this machine only."""
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts(LOOPBACK, allow_unix_socket=True)
    yield
    pytest_socket.disable_socket(allow_unix_socket=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; the test is skipped where there is none, or no built pages."""
    path = which("chromium") or which("chromium-browser")
    if path is None:
        pytest.skip("there is no Chromium on this machine (Debian: apt-get install chromium)")
    if not is_built():
        pytest.skip("the pages are not built (make pages)")
    pytest_socket.enable_socket()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def war(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server over the small war; tests that decide something take `own_war`."""
    yield from serve(make_war(tmp_path_factory.mktemp("war") / "war.db"))


@pytest.fixture
def own_war(tmp_path: Path) -> Iterator[str]:
    """A server over a small war of the test's own."""
    yield from serve(make_war(tmp_path / "war.db"))


@pytest.fixture
def page(browser: Browser, war: str) -> Iterator[Page]:
    """A page on the small war; it must make no error and ask no stranger."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, base_url=war, reduced_motion="reduce"
    )
    page, watch = watched(context, war)
    yield page
    context.close()
    watch.check()
