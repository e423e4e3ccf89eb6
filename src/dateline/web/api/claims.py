"""Claims: list, one, and all that fit as a stream."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.export import ExportFormat
from dateline.store.base import ClaimQuery
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.api.paging import CURSOR, LIMIT, read_paging
from dateline.web.api.streaming import streamed
from dateline.web.asking import (
    NAMES,
    UNMASKED,
    answer,
    catalogue_of,
    known_answer,
    wants_names,
)
from dateline.web.filters import refuse_unknown
from dateline.web.openapi import gives, gives_bytes, parameter
from dateline.web.problems import bad_value
from dateline.web.queries.claims import (
    ClaimDetail,
    ClaimFilter,
    ClaimPage,
    list_claims,
    read_claim,
)
from dateline.web.queries.streams import stream_claim_bytes
from dateline.web.values import read_day, read_events, read_text

router = APIRouter(tags=["claims"], route_class=GuardedRoute)
Read = Callable[[str, str], object]


def _event(name: str, text: str) -> str:
    found = read_events(name, text)
    if len(found) > 1:
        raise bad_value(name, f"{name} takes one event type or branch")
    return found[0]


def _flag(name: str, text: str) -> bool:
    if text not in ("true", "false"):
        raise bad_value(name, f"{name} must be true or false")
    return text == "true"


CONDITIONS: Mapping[str, tuple[str, Read]] = {
    "report__eq": ("report_id", read_text),
    "event__eq": ("event", _event),
    "actor__contains": ("actor", read_text),
    "place__contains": ("place", read_text),
    "day__gte": ("since", read_day),
    "day__lte": ("until", read_day),
    "happened__eq": ("happened", _flag),
}
"""The conditions on claims: the field of the query that each sets, and how it is read."""
_DESCRIBED = [
    parameter("report__eq", {"type": "string"}, "Read from this report."),
    parameter("event__eq", {"type": "string"}, "An event type or branch."),
    parameter("actor__contains", {"type": "string"}, "Part of a name of someone in it."),
    parameter("place__contains", {"type": "string"}, "Part of the place's name."),
    parameter("day__gte", {"type": "string", "format": "date"}, "Last day is this or later."),
    parameter("day__lte", {"type": "string", "format": "date"}, "First day is this or before."),
    parameter(
        "happened__eq", {"type": "string", "enum": ["true", "false"]},
        "Only what counts as having happened (true), or everything (false).",
    ),
]  # fmt: skip


@router.get(
    "/claims",
    openapi_extra={
        "parameters": [*_DESCRIBED, LIMIT, CURSOR], "responses": gives(ClaimPage)
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_claims(request: Request) -> Response:
    """The claims that fit, by id, a page at a time."""
    asked = read_paging(request, CONDITIONS)
    wanted = ClaimFilter(query=_query(asked.values), limit=asked.limit, cursor=asked.cursor)
    return known_answer(request) or answer(request, list_claims(catalogue_of(request), wanted))


@router.get(
    "/claims.ndjson",
    openapi_extra={
        "parameters": _DESCRIBED, "responses": gives_bytes("application/x-ndjson")
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_claims_ndjson(request: Request) -> Response:
    """Every claim that fits, one JSON object a line."""
    return _stream(request, ExportFormat.JSONL)


@router.get(
    "/claims.csv",
    openapi_extra={"parameters": _DESCRIBED, "responses": gives_bytes("text/csv")},
)
@open_to(AccountRole.VIEWER)
def get_claims_csv(request: Request) -> Response:
    """Every claim that fits, in flat columns."""
    return _stream(request, ExportFormat.CSV)


@router.get(
    "/claims/{claim_id}",
    openapi_extra={"parameters": [NAMES], "responses": gives(ClaimDetail)},
)
@open_to(AccountRole.VIEWER)
def get_claim(request: Request, claim_id: str) -> Response:
    """One claim, with whose word it is."""
    refuse_unknown(request.query_params, [UNMASKED])
    unmasked = wants_names(request)
    return known_answer(request) or answer(
        request, read_claim(catalogue_of(request), claim_id, unmasked=unmasked)
    )


def _stream(request: Request, form: ExportFormat) -> Response:
    refuse_unknown(request.query_params, CONDITIONS)
    values = {name: text for name, text in request.query_params.items() if text}
    query = _query(values)
    return streamed(
        request, form, "claims", stream_claim_bytes(catalogue_of(request), query, form)
    )


def _query(values: Mapping[str, str]) -> ClaimQuery:
    read = {
        field: reader(name, values[name])
        for name, (field, reader) in CONDITIONS.items()
        if name in values
    }
    return ClaimQuery(**read)  # type: ignore[arg-type]
