"""Reads the values of parameters, and says what is wrong with one that is none."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from dateline.claims.codebook import load_codebook
from dateline.web.problems import RequestError, bad_value

MAX_TEXT = 200
Choice = TypeVar("Choice", bound=StrEnum)
Box = tuple[float, float, float, float]


def read_number(name: str, text: str, low: int, high: int) -> int:
    """A whole number from `low` to `high`."""
    try:
        number = int(text)
    except ValueError:
        number = low - 1
    if not low <= number <= high or len(text) > 12:
        raise bad_value(name, f"{name} must be a whole number from {low} to {high}")
    return number


def read_day(name: str, text: str) -> date:
    """A day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise bad_value(name, f"{name} must be a day: 2017-06-30") from None


def read_box(name: str, text: str) -> Box:
    """West, south, east and north in degrees; across the 180th meridian west is the greater."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise _bad_box(name) from None
    is_box = -90 <= south <= north <= 90 and all(-180 <= one <= 180 for one in (west, east))
    if not is_box or not all(map(math.isfinite, (west, south, east, north))):
        raise _bad_box(name)
    return west, south, east, north


def _bad_box(name: str) -> RequestError:
    return bad_value(name, f"{name} must be west,south,east,north in degrees")


def read_events(name: str, text: str) -> tuple[str, ...]:
    """Event types or branches, parted by commas."""
    types = load_codebook().types
    known = {*(one.type for one in types), *(one.type.partition(".")[0] for one in types)}
    found = tuple(dict.fromkeys(part.strip() for part in text.split(",")))
    for one in found:
        if one not in known:
            raise bad_value(name, f"there is no event type or branch {one[:40]!r}")
    return found


def choices_of(kind: type[Choice]) -> Callable[[str, str], tuple[Choice, ...]]:
    """What reads values of `kind`, parted by commas."""

    def read(name: str, text: str) -> tuple[Choice, ...]:
        return tuple(dict.fromkeys(read_choice(kind, name, part) for part in text.split(",")))

    return read


def read_choice(kind: type[Choice], name: str, text: str) -> Choice:
    """One value of `kind`."""
    try:
        return kind(text.strip())
    except ValueError:
        raise bad_value(name, f"{name} must be among {', '.join(kind)}") from None


def read_text(name: str, text: str) -> str:
    """A text that is not too long."""
    if len(text) > MAX_TEXT:
        raise bad_value(name, f"{name} is longer than {MAX_TEXT} characters")
    return text


def read_country(name: str, text: str) -> str:
    """An ISO 3166-1 alpha-2 code."""
    if len(text) != 2 or not text.isascii() or not text.isalpha():
        raise bad_value(name, f"{name} must be an ISO 3166-1 code of two letters")
    return text.upper()


def numbers_within(low: int, high: int) -> Callable[[str, str], int]:
    """What reads a whole number from `low` to `high`."""
    return lambda name, text: read_number(name, text, low, high)


def write_commas(value: object) -> str:
    """Values with commas between."""
    return ",".join(str(one) for one in value) if isinstance(value, tuple) else str(value)


def listed(kind: type[StrEnum]) -> Mapping[str, object]:
    """How OpenAPI describes a list of these with commas."""
    return {"type": "string", "examples": [next(iter(kind)).value]}
