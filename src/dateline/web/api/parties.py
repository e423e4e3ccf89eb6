"""Actors, places, and who is said to hold them."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.model import PlaceControl
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.api.paging import CURSOR, LIMIT, read_paging
from dateline.web.asking import answer, catalogue_of, known_answer
from dateline.web.filters import refuse_unknown
from dateline.web.openapi import gives, parameter
from dateline.web.problems import bad_value
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.parties import (
    ActorDetail,
    ActorPage,
    PlaceDetail,
    PlacePage,
    list_actors,
    list_places,
    read_actor,
    read_control,
    read_place,
)
from dateline.web.queries.views import Dataset
from dateline.web.values import read_text

router = APIRouter(tags=["actors and places"], route_class=GuardedRoute)
TEXT = "text__contains"
_TEXT = parameter(TEXT, {"type": "string"}, "Part of the name.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlAnswer:
    """Who is said to hold a place; null where no claim tells."""

    control: PlaceControl | None
    dataset: Dataset


@router.get(
    "/actors",
    openapi_extra={"parameters": [_TEXT, LIMIT, CURSOR], "responses": gives(ActorPage)},
)
@open_to(AccountRole.VIEWER)
def get_actors(request: Request) -> Response:
    """The actors, the most often named first; private persons are not among them."""
    asked = read_paging(request, [TEXT])
    return known_answer(request) or answer(
        request,
        list_actors(
            catalogue_of(request),
            text=asked.values.get(TEXT),
            limit=asked.limit,
            cursor=asked.cursor,
        ),
    )


@router.get("/actors/{actor_id}", openapi_extra={"responses": gives(ActorDetail)})
@open_to(AccountRole.VIEWER)
def get_actor(request: Request, actor_id: str) -> Response:
    """One actor: what it is said to have done and suffered."""
    refuse_unknown(request.query_params, [])
    return known_answer(request) or answer(request, read_actor(catalogue_of(request), actor_id))


@router.get(
    "/places",
    openapi_extra={"parameters": [_TEXT, LIMIT, CURSOR], "responses": gives(PlacePage)},
)
@open_to(AccountRole.VIEWER)
def get_places(request: Request) -> Response:
    """The places, those with most incidents first."""
    asked = read_paging(request, [TEXT])
    return known_answer(request) or answer(
        request,
        list_places(
            catalogue_of(request),
            text=asked.values.get(TEXT),
            limit=asked.limit,
            cursor=asked.cursor,
        ),
    )


@router.get("/places/{place_id}", openapi_extra={"responses": gives(PlaceDetail)})
@open_to(AccountRole.VIEWER)
def get_place(request: Request, place_id: str) -> Response:
    """One place: what is said to have happened there, and who is said to hold it."""
    refuse_unknown(request.query_params, [])
    return known_answer(request) or answer(request, read_place(catalogue_of(request), place_id))


@router.get(
    "/control",
    openapi_extra={
        "parameters": [parameter("place", {"type": "string"}, "Its name.", required=True)],
        "responses": gives(ControlAnswer),
    },
)
@open_to(AccountRole.VIEWER)
def get_control(request: Request) -> Response:
    """Who is said to hold a place, when, according to whom, contested or not."""
    refuse_unknown(request.query_params, ["place"])
    place = read_text("place", request.query_params.get("place", "").strip())
    if not place:
        raise bad_value("place", "say which place: ?place=Mosul")
    known = known_answer(request)
    if known:
        return known
    catalogue = catalogue_of(request)
    found = ControlAnswer(
        control=read_control(catalogue, place), dataset=dataset_of(catalogue.snapshot())
    )
    return answer(request, found)
