"""The list of reports."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.pages.listing import read_listing
from dateline.web.pages.rendering import render
from dateline.web.queries.reports import list_reports

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)


@router.get("/reports")
@open_to(AccountRole.VIEWER)
def get_reports(request: Request) -> Response:
    """The reports whose title, outlet or source contains the words that are asked for."""
    return render(request, "reports.html.jinja", read_listing(request, list_reports))
