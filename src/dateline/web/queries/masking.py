"""Records as they are shown: names of private persons hidden, unless asked otherwise."""

from collections.abc import Mapping
from typing import TypeVar, cast

from dateline.export.masking import mask_body
from dateline.model import Json, decode, encode

Record = TypeVar("Record")


def masked(record: Record, names: frozenset[str]) -> Record:
    """`record` with every one of `names` hidden. A hidden name keeps its length."""
    if not names:
        return record
    body = cast(Mapping[str, Json], encode(record))
    return decode(type(record), mask_body(body, names))
