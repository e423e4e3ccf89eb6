"""Data on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from dateline.model import Json, encode

if TYPE_CHECKING:
    from rich.console import Console

PLAIN_WIDTH = 120
"""Columns where the output is no terminal."""


@cache
def out() -> "Console":
    """Standard output, with colours where it is a terminal and NO_COLOR is not set."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else PLAIN_WIDTH
    return Console(highlight=False, soft_wrap=False, width=width)


@cache
def err() -> "Console":
    """Standard error, for progress and remarks."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def remark_on_none(found: Sequence[object], what: str) -> None:
    """Say on standard error where nothing fits: an empty table may look like a fault."""
    if not found:
        err().print(f"dateline: no {what} fits")


def print_json(records: Iterable[object]) -> None:
    """One JSON object a line, for records or for what they encode to."""
    for record in records:
        print_json_line(encode(record))


def print_json_line(value: Json) -> None:
    """One JSON value on a line of its own."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
