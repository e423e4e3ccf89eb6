"""Reports: list, and one with its text and claims."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.api.paging import CURSOR, LIMIT, read_paging
from dateline.web.asking import (
    NAMES,
    UNMASKED,
    answer,
    catalogue_of,
    known_answer,
    wants_names,
)
from dateline.web.filters import refuse_unknown
from dateline.web.openapi import gives, parameter
from dateline.web.queries.reports import ReportDetail, ReportPage, list_reports, read_report

router = APIRouter(tags=["reports"], route_class=GuardedRoute)
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
    asked = read_paging(request, ["text__contains"])
    return known_answer(request) or answer(
        request,
        list_reports(
            catalogue_of(request),
            text=asked.values.get("text__contains"),
            limit=asked.limit,
            cursor=asked.cursor,
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
