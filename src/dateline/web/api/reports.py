"""Reports: list, and one with its text and claims."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import UNMASKED, answer, catalogue_of, known_answer, wants_names
from dateline.web.filters import DEFAULT_LIMIT, MAX_LIMIT, refuse_unknown
from dateline.web.openapi import gives, parameter
from dateline.web.queries.reports import ReportDetail, ReportPage, list_reports, read_report
from dateline.web.values import read_number, read_text

router = APIRouter(tags=["reports"], route_class=GuardedRoute)
LIMIT = parameter(
    "limit", {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT}, "At most so many."
)
CURSOR = parameter("cursor", {"type": "string"}, "Where the page before ended: its `next`.")
NAMES = parameter(
    UNMASKED, {"type": "string", "enum": ["masked", "shown"]}, "Names of private persons."
)
TEXT = parameter(
    "text__contains", {"type": "string"}, "Part of the title, an outlet's name or the source."
)


@router.get(
    "/reports",
    openapi_extra={"parameters": [TEXT, LIMIT, CURSOR], "responses": gives(ReportPage)},
)
@open_to(AccountRole.VIEWER)
def get_reports(request: Request) -> Response:
    """The reports, the newest first, a page at a time."""
    params = request.query_params
    refuse_unknown(params, ["text__contains", "limit", "cursor"])
    limit = read_number("limit", params.get("limit", str(DEFAULT_LIMIT)), 1, MAX_LIMIT)
    text = read_text("text__contains", params.get("text__contains", ""))
    return known_answer(request) or answer(
        request,
        list_reports(
            catalogue_of(request),
            text=text or None,
            limit=limit,
            cursor=params.get("cursor") or None,
        ),
    )


@router.get(
    "/reports/{report_id}",
    openapi_extra={"parameters": [NAMES], "responses": gives(ReportDetail)},
)
@open_to(AccountRole.VIEWER)
def get_report(request: Request, report_id: str) -> Response:
    """One report with its text, its zones and the claims read from it."""
    refuse_unknown(request.query_params, [UNMASKED])
    unmasked = wants_names(request)
    return known_answer(request) or answer(
        request, read_report(catalogue_of(request), report_id, unmasked=unmasked)
    )
