from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.errors import RunError
from dateline.store import open_store

RUN = CliRunner()
PASSWORD = "a long enough phrase\n"


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = tmp_path / "war.db"
    open_store(path).close()
    return str(path)


def users(*words: str, text: str | None = None) -> str:
    found = RUN.invoke(app, ["users", *words], input=text)
    if found.exception and not isinstance(found.exception, SystemExit):
        raise found.exception
    return found.output


def test_account_is_added_listed_and_removed(db: str) -> None:
    users("add", "ada", "--role", "admin", "--db", db, "--password-stdin", text=PASSWORD)
    token = users("token", "ada", "--label", "script", "--db", db).strip()
    assert token.startswith("dtl_")
    listed = users("list", "--db", db)
    assert "ada  admin" in listed
    assert "script (viewer)" in listed
    assert token not in listed
    users("remove", "ada", "--db", db)
    assert users("list", "--db", db) == ""


def test_short_password_is_refused(db: str) -> None:
    with pytest.raises(RunError, match="12 to 200"):
        users("add", "ada", "--db", db, "--password-stdin", text="short\n")


def test_unknown_role_is_refused(db: str) -> None:
    with pytest.raises(RunError, match="viewer, reviewer"):
        users("add", "ada", "--role", "king", "--db", db)


def test_accounts_need_a_store(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="dateline run"):
        users("add", "ada", "--db", str(tmp_path / "no.db"), "--password-stdin", text=PASSWORD)
    assert list(tmp_path.iterdir()) == []


def test_server_needs_a_store(tmp_path: Path) -> None:
    found = RUN.invoke(app, ["serve", "--db", str(tmp_path / "no.db"), "--no-browser"])
    assert isinstance(found.exception, RunError)
    assert "dateline run" in str(found.exception)
