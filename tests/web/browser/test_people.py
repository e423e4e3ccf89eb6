"""Logging in, accounts and tokens, by people."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dateline.web.access import AccountRole
from dateline.web.accounts.keeping import AccountFile
from dateline.web.accounts.passwords import hash_password
from web.browser.axe import serious_problems
from web.browser.serving import make_war, serve, watched

pytestmark = pytest.mark.browser
PASSWORD = "a long enough phrase"


@pytest.fixture
def door(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page on a server with accounts, not logged in."""
    db = make_war(tmp_path / "war.db")
    file = AccountFile.beside(db)
    kept = hash_password(PASSWORD)
    for name, role in (("ada", AccountRole.ADMIN), ("vera", AccountRole.VIEWER)):
        file.add(name, role, kept)
    for address in serve(db, users=True):
        context = browser.new_context(base_url=address, bypass_csp=True)
        page, watch = watched(context, address)
        yield page
        context.close()
        watch.check()


def log_in(page: Page, name: str) -> None:
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")


def test_login_leads_to_the_page_that_was_wanted(door: Page) -> None:
    door.goto("/reports")
    expect(door).to_have_url(re.compile("/login"))
    expect(door.locator("nav a")).to_have_count(0)
    log_in(door, "ada")
    expect(door).to_have_url(re.compile("/reports$"))
    expect(door.locator("tbody tr")).to_have_count(6)


def test_viewer_is_not_offered_the_review(door: Page) -> None:
    door.goto("/")
    log_in(door, "vera")
    expect(door.locator("nav").get_by_text("Digest")).to_be_visible()
    expect(door.locator("nav").get_by_text("Review")).to_have_count(0)
    door.get_by_text("Log out").click()
    door.goto("/")
    expect(door).to_have_url(re.compile("/login"))


def test_admin_adds_and_removes_an_account(door: Page) -> None:
    door.goto("/users")
    log_in(door, "ada")
    door.fill("[name=name]", "rob")
    door.select_option("[name=role]", "reviewer")
    door.fill("[name=password]", "another long phrase")
    door.get_by_role("button", name="Keep").click()
    row = door.locator("tr", has_text="rob")
    expect(row).to_contain_text("reviewer")
    row.get_by_role("button").click()
    row.get_by_role("button", name="Remove rob?").click()
    expect(door.locator("tr", has_text="rob")).to_have_count(0)


def test_token_is_shown_once(door: Page) -> None:
    door.goto("/account")
    log_in(door, "ada")
    door.fill("[name=label]", "nightly copy")
    door.get_by_role("button", name="Make it").click()
    expect(door.locator("#told code")).not_to_be_empty()
    door.reload()
    expect(door.locator("#told")).to_be_empty()
    expect(door.locator("tbody")).to_contain_text("nightly copy")


def test_axe_finds_nothing_serious_at_the_door(door: Page) -> None:
    door.goto("/login")
    assert serious_problems(door) == []
    log_in(door, "ada")
    for path in ("/account", "/users"):
        door.goto(path)
        assert serious_problems(door) == []
