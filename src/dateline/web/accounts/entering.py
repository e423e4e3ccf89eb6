"""Logging in and out, sessions and tokens."""

import secrets
import time

from sqlalchemy import delete, func, insert, select, update

from dateline.web.access import AccountRole, Viewer
from dateline.web.accounts.keeping import (
    AccountFile,
    attempts,
    role_named,
    sessions,
    token_hash,
    tokens,
    users,
)
from dateline.web.accounts.passwords import is_password
from dateline.web.problems import RequestError
from dateline.web.security import too_many

IDLE_S = 12 * 3600
LONGEST_S = 7 * 24 * 3600
SEEN_EVERY_S = 60
WINDOW_S = 900
MAX_ATTEMPTS = 8
"""Failures within the window, for one name or from one address; then nobody gets in."""
TOKEN_PREFIX = "dtl_"  # noqa: S105 - not a secret: by it a leaked token is known


def log_in(file: AccountFile, name: str, password: str, client: str) -> str:
    """Begin a session, and give back its token.

    Raises:
        RequestError: name and password do not fit, or there were too many attempts.
    """
    now = time.time()
    keys = (f"name {name[:100]}", f"client {client}")
    _check_attempts(file, keys, now)
    with file.reading() as connection:
        query = select(users.c.password_hash).where(users.c.name == name)
        kept = connection.execute(query).scalar()
    if not is_password(password, kept):
        _note_failure(file, keys, now)
        raise RequestError(401, "wrong_password", "the name or the password is wrong")
    token = secrets.token_urlsafe(32)
    with file.writing() as connection:
        connection.execute(delete(attempts).where(attempts.c.key == keys[0]))
        connection.execute(delete(sessions).where(sessions.c.begun_at < now - LONGEST_S))
        values = {
            "token_hash": token_hash(token), "name": name, "begun_at": now, "seen_at": now,
        }  # fmt: skip
        connection.execute(insert(sessions), values)
    return token


def log_out(file: AccountFile, token: str) -> None:
    """End a session."""
    with file.writing() as connection:
        wanted = sessions.c.token_hash == token_hash(token)
        connection.execute(delete(sessions).where(wanted))


def viewer_of_session(file: AccountFile, token: str) -> Viewer | None:
    """Whose session this is; None where there is none, or it was idle for too long."""
    now = time.time()
    query = (
        select(sessions, users.c.role)
        .join(users, users.c.name == sessions.c.name)
        .where(sessions.c.token_hash == token_hash(token))
    )
    with file.reading() as connection:
        row = connection.execute(query).first()
    if row is None or now > min(row.seen_at + IDLE_S, row.begun_at + LONGEST_S):
        return None
    if now > row.seen_at + SEEN_EVERY_S:
        seen = update(sessions).where(sessions.c.token_hash == row.token_hash)
        with file.writing() as connection:
            connection.execute(seen.values(seen_at=now))
    return Viewer(name=row.name, role=role_named(row.role))


def make_token(file: AccountFile, name: str, label: str, role: AccountRole) -> str:
    """A new API token of an account; it is shown once and kept as its hash."""
    token = TOKEN_PREFIX + secrets.token_urlsafe(32)
    values = {
        "token_hash": token_hash(token), "name": name, "label": label,
        "role": role.name.lower(), "made_at": time.time(),
    }  # fmt: skip
    with file.writing() as connection:
        connection.execute(insert(tokens), values)
    return token


def viewer_of_token(file: AccountFile, token: str) -> Viewer | None:
    """Whose token this is; it can do no more than it was made for, nor than its account can."""
    query = (
        select(tokens.c.role.label("scope"), users.c.name, users.c.role)
        .join(users, users.c.name == tokens.c.name)
        .where(tokens.c.token_hash == token_hash(token))
    )
    with file.reading() as connection:
        row = connection.execute(query).first()
    if row is None:
        return None
    role = min(role_named(row.scope), role_named(row.role))
    return Viewer(name=row.name, role=role, by_token=True)


def _check_attempts(file: AccountFile, keys: tuple[str, ...], now: float) -> None:
    recent = attempts.c.at > now - WINDOW_S
    with file.reading() as connection:
        for key in keys:
            query = select(func.count(), func.min(attempts.c.at))
            number, oldest = connection.execute(
                query.where(attempts.c.key == key, recent)
            ).one()
            if number >= MAX_ATTEMPTS:
                raise too_many(oldest + WINDOW_S - now)


def _note_failure(file: AccountFile, keys: tuple[str, ...], now: float) -> None:
    with file.writing() as connection:
        connection.execute(delete(attempts).where(attempts.c.at <= now - WINDOW_S))
        connection.execute(insert(attempts), [{"key": key, "at": now} for key in keys])
