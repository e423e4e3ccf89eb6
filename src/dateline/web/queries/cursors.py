"""Where a page ended, as an opaque text.

A cursor says after which key and id the next page begins, not how many rows to skip: what is
written between two pages neither hides an incident that was there nor shows one twice. It fits
only the filter and the order that it was made for.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import cast

from dateline.web.filters import IncidentFilter
from dateline.web.problems import RequestError

MAX_CURSOR = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """The key and the id of the last row of a page."""

    key: int
    id: str


def write_cursor(cursor: Cursor, wanted: IncidentFilter) -> str:
    """The text of `cursor` for the list that is `wanted`."""
    return pack([cursor.key, cursor.id, _mark(wanted)])


def read_cursor(text: str, wanted: IncidentFilter) -> Cursor:
    """The cursor that `write_cursor` wrote.

    Raises:
        RequestError: it is none, or of another filter or order.
    """
    match unpack(text):
        case [int(key), str(identity), str(mark)] if identity.isascii():
            if mark == _mark(wanted):
                return Cursor(key=key, id=identity)
            raise RequestError(
                400, "foreign_cursor", "the cursor belongs to another filter or order", "cursor"
            )
    raise bad_cursor()


def pack(values: list[int | str]) -> str:
    """Values as one text for an address."""
    data = json.dumps(values, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def unpack(text: str) -> list[object]:
    """The values of a text that `pack` made.

    Raises:
        RequestError: it made none such.
    """
    if len(text) > MAX_CURSOR or not text.isascii():
        raise bad_cursor()
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        values = json.loads(data)
    except ValueError:
        raise bad_cursor() from None
    except RecursionError:
        raise bad_cursor() from None
    return cast(list[object], values) if isinstance(values, list) else []


def bad_cursor() -> RequestError:
    """A cursor that is none."""
    return RequestError(
        400, "bad_cursor", "the cursor is none: leave it out to begin", "cursor"
    )


def _mark(wanted: IncidentFilter) -> str:
    said = repr((sorted(wanted.whole().to_params().items()), wanted.sort.value))
    return hashlib.blake2b(said.encode(), digest_size=6).hexdigest()
