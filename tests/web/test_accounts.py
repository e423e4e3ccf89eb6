from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dateline.errors import RunError
from dateline.web.access import AccountRole
from dateline.web.accounts import entering
from dateline.web.accounts.keeping import AccountFile
from dateline.web.accounts.passwords import hash_password, is_password
from dateline.web.accounts.routes import local_path
from dateline.web.app import create_app
from dateline.web.settings import Settings

API = "/api/v1"
PASSWORD = "a long enough phrase"
ORIGIN = {"Origin": "http://127.0.0.1"}


@cache
def kept_password() -> str:
    """The hash of the password, made once: it is meant to take long."""
    return hash_password(PASSWORD)


@pytest.fixture
def accounts(db: Path) -> AccountFile:
    file = AccountFile.beside(db)
    kept = kept_password()
    for name, role in (("ada", AccountRole.ADMIN), ("rob", AccountRole.REVIEWER)):
        file.add(name, role, kept)
    return file


@pytest.fixture
def guarded(db: Path, accounts: AccountFile) -> Iterator[TestClient]:
    app = create_app(Settings(db=db, users=True))
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield client


def log_in(client: TestClient, name: str, password: str = PASSWORD, **more: str) -> int:
    form = {"name": name, "password": password, **more}
    return client.post("/login", data=form, headers=ORIGIN).status_code


def test_server_with_accounts_shows_nothing_to_strangers(guarded: TestClient) -> None:
    assert guarded.get(f"{API}/incidents").status_code == 401
    assert guarded.get(f"{API}/openapi.json").status_code == 200


def test_session_begins_with_the_password_and_ends_with_logout(guarded: TestClient) -> None:
    assert log_in(guarded, "rob") == 303
    assert guarded.get(f"{API}/me").json()["role"] == "reviewer"
    assert guarded.get(f"{API}/users").status_code == 403
    guarded.post("/logout", headers=ORIGIN)
    assert guarded.get(f"{API}/me").status_code == 401


def test_session_cookie_is_out_of_reach_for_scripts_and_other_sites(
    guarded: TestClient,
) -> None:
    form = {"name": "rob", "password": PASSWORD}
    cookie = guarded.post("/login", data=form, headers=ORIGIN).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_session_that_was_taken_is_worth_nothing_after_logout(guarded: TestClient) -> None:
    log_in(guarded, "rob")
    taken = guarded.cookies["dateline_session"]
    guarded.post("/logout", headers=ORIGIN)
    guarded.cookies.set("dateline_session", taken)
    assert guarded.get(f"{API}/me").status_code == 401


def test_login_gives_a_new_session(guarded: TestClient) -> None:
    guarded.cookies.set("dateline_session", "chosen by someone else")
    log_in(guarded, "rob")
    assert guarded.cookies.jar
    sessions = {one.value for one in guarded.cookies.jar if one.name == "dateline_session"}
    assert len(sessions - {"chosen by someone else"}) == 1


def test_idle_session_ends(guarded: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    log_in(guarded, "rob")
    monkeypatch.setattr(entering, "IDLE_S", -1)
    assert guarded.get(f"{API}/me").status_code == 401


def test_wrong_password_is_refused_and_too_many_are_put_off(guarded: TestClient) -> None:
    found = [log_in(guarded, "rob", "wrong password") for _ in range(9)]
    assert found == [401] * 8 + [429]
    assert log_in(guarded, "rob") == 429


def test_unknown_name_is_refused_as_a_wrong_password_is(guarded: TestClient) -> None:
    assert log_in(guarded, "nobody") == 401


def test_token_can_do_no_more_than_it_was_made_for(
    guarded: TestClient, accounts: AccountFile
) -> None:
    token = entering.make_token(accounts, "ada", "script", AccountRole.VIEWER)
    headers = {"Authorization": f"Bearer {token}"}
    assert guarded.get(f"{API}/incidents", headers=headers).status_code == 200
    assert guarded.get(f"{API}/users", headers=headers).status_code == 403
    accounts.revoke(accounts.token_infos("ada")[0].id)
    assert guarded.get(f"{API}/incidents", headers=headers).status_code == 401


def test_token_is_made_once_shown_and_revoked_over_the_api(guarded: TestClient) -> None:
    log_in(guarded, "rob")
    made = guarded.post(
        f"{API}/tokens", json={"label": "mine", "role": "admin"}, headers=ORIGIN
    ).json()
    assert made["role"] == "reviewer"
    headers = {"Authorization": f"Bearer {made['token']}"}
    assert guarded.get(f"{API}/me", headers=headers).json()["by_token"]
    again = guarded.post(f"{API}/tokens", json={"label": "more"}, headers=headers | ORIGIN)
    assert again.status_code == 403
    guarded.delete(f"{API}/tokens/{made['id']}", headers=ORIGIN)
    assert guarded.get(f"{API}/me", headers=headers).status_code == 401


def test_admin_manages_accounts_but_not_their_own(guarded: TestClient) -> None:
    log_in(guarded, "ada")
    new = {"name": "vic", "role": "viewer", "password": PASSWORD}
    assert guarded.post(f"{API}/users", json=new, headers=ORIGIN).status_code == 201
    names = [one["name"] for one in guarded.get(f"{API}/users").json()["items"]]
    assert names == ["ada", "rob", "vic"]
    assert guarded.delete(f"{API}/users/vic", headers=ORIGIN).status_code == 200
    assert guarded.delete(f"{API}/users/ada", headers=ORIGIN).status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x y", "role": "viewer", "password": PASSWORD},
        {"name": "x", "role": "king", "password": PASSWORD},
        {"name": "x", "role": "viewer", "password": "short"},
    ],
)
def test_account_that_can_not_be_is_refused(guarded: TestClient, body: dict[str, str]) -> None:
    log_in(guarded, "ada")
    assert guarded.post(f"{API}/users", json=body, headers=ORIGIN).status_code == 400


def test_removed_account_is_logged_out(guarded: TestClient, accounts: AccountFile) -> None:
    log_in(guarded, "rob")
    accounts.remove("rob")
    assert guarded.get(f"{API}/me").status_code == 401


def test_server_with_accounts_needs_one_who_manages_them(db: Path) -> None:
    with pytest.raises(RunError, match="dateline users add"):
        create_app(Settings(db=db, users=True))


def test_file_of_accounts_keeps_no_secret_in_the_clear(
    guarded: TestClient, accounts: AccountFile, db: Path
) -> None:
    log_in(guarded, "rob")
    token = entering.make_token(accounts, "rob", "script", AccountRole.VIEWER)
    path = db.with_suffix(".accounts")
    kept = b"".join(one.read_bytes() for one in path.parent.glob("war.accounts*"))
    for secret in (PASSWORD, token, guarded.cookies["dateline_session"]):
        assert secret.encode() not in kept
    assert path.stat().st_mode & 0o077 == 0


def test_password_is_known_by_its_hash() -> None:
    kept = hash_password(PASSWORD)
    assert is_password(PASSWORD, kept)
    assert not is_password(PASSWORD + " ", kept)
    assert not is_password(PASSWORD, None)


@pytest.mark.parametrize(
    "target", ["https://evil.example", "//evil.example", "/\\evil", "x", ""]
)
def test_login_leads_nowhere_else(target: str) -> None:
    assert local_path(target) == "/"


def test_login_leads_to_the_page_that_was_asked_for(guarded: TestClient) -> None:
    form = {"name": "rob", "password": PASSWORD, "next": "/reports?x=1"}
    answer = guarded.post("/login", data=form, headers=ORIGIN)
    assert answer.headers["location"] == "/reports?x=1"
