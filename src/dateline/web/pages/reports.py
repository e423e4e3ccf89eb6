"""The list of reports."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import refuse_unknown
from dateline.web.pages.conditions import write_query
from dateline.web.pages.rendering import render
from dateline.web.queries.reports import list_reports

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
A_PAGE = 100


@router.get("/reports")
@open_to(AccountRole.VIEWER)
def get_reports(request: Request) -> Response:
    """The reports whose title, outlet or source contains the words that are asked for."""
    refuse_unknown(request.query_params, ["text", "cursor"])
    text = request.query_params.get("text", "").strip()
    page = list_reports(
        catalogue_of(request),
        text=text or None,
        limit=A_PAGE,
        cursor=request.query_params.get("cursor") or None,
    )
    following = {"text": text, "cursor": page.next or ""}
    context = {"page": page, "dataset": page.dataset, "text": text}
    return render(request, "reports.html.jinja", {**context, "more": write_query(following)})
