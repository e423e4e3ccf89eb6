"""Passwords: how they are kept, and what they must be."""

from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from dateline.errors import RunError

MIN_LENGTH, MAX_LENGTH = 12, 200
_HASHER = PasswordHasher()
_ONE_AT_A_TIME = Lock()
"""A hash takes 64 MB for a moment: many at once would exhaust the memory."""
_NOBODYS = _HASHER.hash("nobody has this password")


def hash_password(password: str) -> str:
    """The argon2 hash of a password.

    Raises:
        RunError: it is too short or too long.
    """
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise RunError(f"a password has {MIN_LENGTH} to {MAX_LENGTH} characters")
    with _ONE_AT_A_TIME:
        return _HASHER.hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Whether `password` has the hash that is kept; takes as long where nothing is kept."""
    try:
        with _ONE_AT_A_TIME:
            _HASHER.verify(kept or _NOBODYS, password[: MAX_LENGTH + 1])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None
