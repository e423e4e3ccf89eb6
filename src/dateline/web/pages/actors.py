"""Actors: the list, and what one is said to have done and suffered."""

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import Response

from dateline.link.wording import country_name
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import IncidentFilter, refuse_unknown
from dateline.web.pages.charts import draw_series
from dateline.web.pages.listing import read_listing
from dateline.web.pages.rendering import render
from dateline.web.queries.incidents import list_incidents
from dateline.web.queries.parties import list_actors, read_actor
from dateline.web.queries.series import actor_series

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
LATEST = 30


@router.get("/actors")
@open_to(AccountRole.VIEWER)
def get_actors(request: Request) -> Response:
    """The actors whose name contains the words that are asked for."""
    listing = read_listing(request, list_actors)
    return render(request, "actors.html.jinja", {**listing, "country_name": country_name})


@router.get("/actors/{actor_id}")
@open_to(AccountRole.VIEWER)
def get_actor(request: Request, actor_id: str) -> Response:
    """One actor."""
    refuse_unknown(request.query_params, [])
    catalogue = catalogue_of(request)
    detail = read_actor(catalogue, actor_id)
    series = actor_series(catalogue, actor_id)
    page = list_incidents(catalogue, IncidentFilter(actor_id=actor_id, limit=LATEST))
    return render(
        request,
        "actor.html.jinja",
        {
            "detail": detail,
            "actor": detail.actor,
            "dataset": detail.dataset,
            "chart": Markup(draw_series(series)),  # noqa: S704 - escaped where it is drawn
            "n_left_out": series.n_left_out,
            "page": page,
            "country": country_name(detail.actor.country),
        },
    )
