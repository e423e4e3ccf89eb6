"""Versions of the data: what they are called.

The version of a dataset follows from its incidents alone: the same incidents have the same
version on every machine. Each write raises the revision, by which caches know their age.
"""

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, Integer, String, cast, delete, insert, select

from dateline.store import tables

VERSION = "dataset_version"
REVISION = "revision"
DIGESTS = "sum_of_digests"
EMPTY = "0" * 12
DIGEST_BYTES = 12
_MODULUS = 1 << 96


def digest_of(*bodies: str) -> str:
    """The digest of an incident as it is stored."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for body in bodies:
        digest.update(f"{len(body)}:".encode())
        digest.update(body.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def version_of(digests: Iterable[str]) -> str:
    """The version of a dataset with these digests, in whatever order."""
    return _version(_sum(digests))


def write_version(connection: Connection, digests: Iterable[str]) -> None:
    """Note the version of the dataset with these digests."""
    _write_sum(connection, _sum(digests))


def move_version(connection: Connection, gone: Iterable[str], come: Iterable[str]) -> None:
    """Note the version after some digests are gone and others have come."""
    known = int(read_meta(connection, DIGESTS) or "0", 16)
    _write_sum(connection, (known - _sum(gone) + _sum(come)) % _MODULUS)


def _write_sum(connection: Connection, total: int) -> None:
    write_meta(connection, DIGESTS, f"{total:024x}")
    write_meta(connection, VERSION, _version(total))


def _sum(digests: Iterable[str]) -> int:
    return sum(int(one, 16) for one in digests) % _MODULUS


def _version(total: int) -> str:
    return f"{total:024x}"[:12]


def read_version(connection: Connection) -> str:
    """The version of the dataset."""
    return read_meta(connection, VERSION) or EMPTY


def read_revision(connection: Connection) -> int:
    """A number that every write raises."""
    return int(read_meta(connection, REVISION) or 0)


def raise_revision(connection: Connection) -> None:
    """Say that something was written."""
    table = tables.meta
    number = cast(cast(table.c.value, Integer) + 1, String)
    raised = table.update().where(table.c.key == REVISION).values(value=number)
    if connection.execute(raised).rowcount == 0:
        connection.execute(insert(table).values(key=REVISION, value="1"))


def read_meta(connection: Connection, key: str) -> str | None:
    """What is noted under `key`."""
    query = select(tables.meta.c.value).where(tables.meta.c.key == key)
    return connection.execute(query).scalar()


def write_meta(connection: Connection, key: str, value: str) -> None:
    """Note `value` under `key`."""
    connection.execute(delete(tables.meta).where(tables.meta.c.key == key))
    connection.execute(insert(tables.meta).values(key=key, value=value))
