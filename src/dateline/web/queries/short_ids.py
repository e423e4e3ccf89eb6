"""Ids by their beginning, as lists print them: ``inc1-4be34d0f``."""

import re
from typing import Any

from sqlalchemy import Column, Connection, select

from dateline.web.problems import several_begin

BEGINNING = re.compile(r"[a-z]{3}\d+-[0-9a-f]{4,}")
AFTER_LAST = "g"
"""Sorts after every digit that an id may go on with."""

SHOWN = 5


def whole_id(connection: Connection, column: Column[Any], wanted: str) -> str:
    """The id in `column` that alone begins so; `wanted` itself where none does.

    Raises:
        RequestError: several begin so.
    """
    if not BEGINNING.fullmatch(wanted):
        return wanted
    begins = (column >= wanted) & (column < wanted + AFTER_LAST)
    query = select(column).where(begins).distinct().order_by(column).limit(SHOWN)
    found = list(connection.execute(query).scalars())
    if wanted in found or not found:
        return wanted
    if len(found) > 1:
        raise several_begin(wanted, found)
    return str(found[0])
