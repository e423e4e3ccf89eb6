"""Accounts in a file of their own beside the store, so that a store can be passed on alone.

Passwords are kept as argon2 hashes, session and API tokens as SHA-256: whoever reads the file
can log in as nobody.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Float,
    MetaData,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from dateline.errors import RunError
from dateline.model.ids import sha256_hex
from dateline.store.sqlite import sqlite_engine
from dateline.web.access import AccountRole

metadata = MetaData()
users = Table(
    "users",
    metadata,
    Column("name", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("password_hash", String, nullable=False),
)
sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("begun_at", Float, nullable=False),
    Column("seen_at", Float, nullable=False),
)
tokens = Table(
    "tokens",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("label", String, nullable=False),
    Column("role", String, nullable=False),
    Column("made_at", Float, nullable=False),
)
attempts = Table(
    "attempts",
    metadata,
    Column("key", String, nullable=False, index=True),
    Column("at", Float, nullable=False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Someone who may log in."""

    name: str
    role: AccountRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenInfo:
    """What is known of an API token; the token itself is kept nowhere."""

    id: str
    name: str
    label: str
    role: AccountRole


class AccountFile:
    """The accounts beside one store."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        metadata.create_all(engine)

    @classmethod
    def beside(cls, db: Path) -> "AccountFile":
        """The accounts of the store at `db`: ``war.db`` has ``war.accounts``."""
        path = db.with_suffix(".accounts")
        is_new = not path.exists()
        found = cls(sqlite_engine(path))
        if is_new:
            path.chmod(0o600)
        return found

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes."""
        with self._engine.execution_options(write=True).begin() as connection:
            yield connection

    def accounts(self) -> Sequence[Account]:
        """All accounts, by name."""
        with self.reading() as connection:
            rows = connection.execute(select(users.c.name, users.c.role).order_by(users.c.name))
            return [Account(name=row.name, role=role_named(row.role)) for row in rows]

    def add(self, name: str, role: AccountRole, password_hash: str) -> None:
        """Add an account, or give an account another role and password.

        Whoever is logged in under the name is logged out.
        """
        with self.writing() as connection:
            connection.execute(delete(users).where(users.c.name == name))
            connection.execute(delete(sessions).where(sessions.c.name == name))
            values = {"name": name, "role": role.name.lower(), "password_hash": password_hash}
            connection.execute(insert(users), values)

    def change_role(self, name: str, role: AccountRole) -> bool:
        """Give an account another role; whether there is such an account."""
        query = update(users).where(users.c.name == name).values(role=role.name.lower())
        with self.writing() as connection:
            return connection.execute(query).rowcount > 0

    def remove(self, name: str) -> bool:
        """Remove an account with its sessions and tokens; whether there was one."""
        with self.writing() as connection:
            for table in (sessions, tokens):
                connection.execute(delete(table).where(table.c.name == name))
            return connection.execute(delete(users).where(users.c.name == name)).rowcount > 0

    def n_admins(self) -> int:
        """How many may manage accounts."""
        query = select(func.count()).select_from(users).where(users.c.role == "admin")
        with self.reading() as connection:
            return connection.execute(query).scalar_one()

    def token_infos(self, name: str | None = None) -> Sequence[TokenInfo]:
        """The API tokens; of one account, where it is said whose."""
        query = select(tokens).order_by(tokens.c.name, tokens.c.made_at)
        if name is not None:
            query = query.where(tokens.c.name == name)
        with self.reading() as connection:
            return [
                TokenInfo(
                    id=row.token_hash[:12], name=row.name, label=row.label,
                    role=role_named(row.role),
                )
                for row in connection.execute(query)
            ]  # fmt: skip

    def revoke(self, token_id: str, name: str | None = None) -> bool:
        """Make a token worthless; whether there was one (of this account)."""
        wanted = tokens.c.token_hash.startswith(token_id, autoescape=True)
        query = delete(tokens).where(wanted)
        if name is not None:
            query = query.where(tokens.c.name == name)
        with self.writing() as connection:
            return len(token_id) == 12 and connection.execute(query).rowcount > 0


def role_named(name: str) -> AccountRole:
    """The role with this name.

    Raises:
        RunError: there is none, or it is nobody's.
    """
    try:
        role = AccountRole[name.upper()]
    except KeyError:
        role = AccountRole.NOBODY
    if role is AccountRole.NOBODY:
        names = ", ".join(one.name.lower() for one in AccountRole if one)
        raise RunError(f"there is no role {name!r}: {names}")
    return role


def token_hash(token: str) -> str:
    """What is kept of a token: it has enough of chance in it to need no salt."""
    return sha256_hex(token.encode("utf-8", "replace"))
