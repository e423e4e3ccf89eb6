"""The overview: map, timeline and list as three views of one filter."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import IncidentFilter
from dateline.web.pages.conditions import (
    PRECISION_CHOICES,
    SORT_CHOICES,
    chosen_values,
    conditions_of,
    read_asked,
    write_query,
)
from dateline.web.pages.rendering import render
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.facets import incident_facets
from dateline.web.queries.incidents import list_incidents
from dateline.web.queries.supposing import suppose_without
from dateline.web.queries.views import IncidentPage
from dateline.web.queries.wording import kind_title

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)


@router.get("/incidents")
@open_to(AccountRole.VIEWER)
def get_incidents(request: Request) -> Response:
    """The list of incidents, which is part of the overview."""
    asked = f"/?{request.url.query}".rstrip("?")
    return RedirectResponse(asked, status_code=307)


@router.get("/")
@open_to(AccountRole.VIEWER)
def get_overview(request: Request) -> Response:
    """The incidents that fit, with the choices that there are."""
    asked = read_asked(request)
    catalogue = catalogue_of(request)
    page = list_incidents(catalogue, asked.wanted)
    facets = incident_facets(catalogue, asked.wanted)
    following = {**asked.wanted.to_params(), "cursor": page.next or ""}
    return render(
        request,
        "overview.html.jinja",
        {
            "page": page,
            "facets": facets,
            "dataset": page.dataset,
            "params": asked.params,
            "query": asked.query,
            "more": write_query(following),
            "chosen": chosen_values(asked.params),
            "conditions": conditions_of(asked),
            "whatif": _what_if(asked.wanted),
            "supposed": _supposed(catalogue, asked.wanted, page),
            "without_choices": facets.voice,
            "precision_choices": PRECISION_CHOICES,
            "sort_choices": SORT_CHOICES,
            "db_name": request.app.state.settings.db.name,
        },
        scripts=("overview",),
    )


def _supposed(
    catalogue: Catalogue, wanted: IncidentFilter, page: IncidentPage
) -> Mapping[str, str]:
    """The grades of the rows as they would be without some voices, where they would differ."""
    if not wanted.without:
        return {}
    found = suppose_without(catalogue, [one.id for one in page.items], wanted.without)
    return {
        row.id: assessment.grade.value
        for row in page.items
        if row.id in found
        and (assessment := found[row.id].assessment)
        and assessment.grade.value != row.grade
    }


def _what_if(wanted: IncidentFilter) -> str:
    """What the list leaves out where some voices are not heard."""
    if not wanted.without:
        return ""
    kinds = ", ".join(kind_title(one).lower() for one in wanted.without)
    return (
        f"What if {kinds} were not heard: incidents that only they tell are left out. "
        "Behind the arrow stands the grade that is left."
    )
