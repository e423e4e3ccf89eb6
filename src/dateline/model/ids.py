"""Ids that follow from content, the same on every machine and every run."""

import hashlib
from collections.abc import Iterable

ID_HEX_DIGITS = 20


def make_id(kind: str, recipe: int, parts: Iterable[str]) -> str:
    """The id of a thing made of `parts`, such as ``clm1-0f3a…``.

    Args:
        kind: three letters that name the record, such as ``rpt`` or ``clm``.
        recipe: the version of the list of parts; raise it when the list changes.
        parts: the strings that make the thing what it is, in a fixed order.

    Each part is hashed with its length before it, so that ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return f"{kind}{recipe}-{digest.hexdigest()[:ID_HEX_DIGITS]}"


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of raw bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
