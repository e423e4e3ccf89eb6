"""Places: the list, and what is said to have happened at one and who held it."""

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import Response

from dateline.model import PlaceControl
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import IncidentFilter, refuse_unknown
from dateline.web.pages.charts import draw_control, party_colours, spell_words
from dateline.web.pages.listing import read_listing
from dateline.web.pages.rendering import render
from dateline.web.queries.incidents import list_incidents
from dateline.web.queries.parties import list_places, read_place

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
LATEST = 30
MOST_PARTS = 12


@router.get("/places")
@open_to(AccountRole.VIEWER)
def get_places(request: Request) -> Response:
    """The places whose name or province contains the words that are asked for."""
    return render(request, "places.html.jinja", read_listing(request, list_places))


@router.get("/places/{place_id:path}")
@open_to(AccountRole.VIEWER)
def get_place(request: Request, place_id: str) -> Response:
    """One place."""
    refuse_unknown(request.query_params, [])
    catalogue = catalogue_of(request)
    detail = read_place(catalogue, place_id)
    page = list_incidents(catalogue, IncidentFilter(place_id=place_id, limit=LATEST))
    controls = _controls(detail.control)
    return render(
        request,
        "place.html.jinja",
        {
            "detail": detail,
            "place": detail.place,
            "dataset": detail.dataset,
            "page": page,
            "controls": controls,
            "chart": Markup(draw_control(controls)),  # noqa: S704 - escaped where it is drawn
            "colours": party_colours(controls),
            "spell_words": spell_words,
        },
    )


def _controls(control: PlaceControl | None) -> list[PlaceControl]:
    """The place itself, then its parts."""
    if control is None:
        return []
    return [control, *control.parts[:MOST_PARTS]]
