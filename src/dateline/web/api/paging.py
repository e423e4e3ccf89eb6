"""The parameters that every list of records takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import Request

from dateline.web.filters import DEFAULT_LIMIT, MAX_LIMIT, refuse_unknown
from dateline.web.openapi import parameter
from dateline.web.values import read_number, read_text

LIMIT = parameter(
    "limit", {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT}, "At most so many."
)
CURSOR = parameter("cursor", {"type": "string"}, "Where the page before ended: its `next`.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Which part of a list, and the values of its own parameters."""

    limit: int
    cursor: str | None
    values: Mapping[str, str]


def read_paging(request: Request, own: Iterable[str] = ()) -> Paging:
    """The part that is asked for.

    Raises:
        RequestError: a parameter is unknown, or has a value that is none.
    """
    params = request.query_params
    names = tuple(own)
    refuse_unknown(params, ["limit", "cursor", *names])
    return Paging(
        limit=read_number("limit", params.get("limit") or str(DEFAULT_LIMIT), 1, MAX_LIMIT),
        cursor=params.get("cursor") or None,
        values={
            name: read_text(name, params[name].strip()) for name in names if params.get(name)
        },
    )
