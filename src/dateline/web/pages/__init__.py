"""The pages: HTML from the same queries as the API. They read without scripts."""

from fastapi import FastAPI, Request
from starlette.responses import Response

from dateline.web.pages import (
    about,
    actors,
    basemap,
    digest,
    incident,
    overview,
    people,
    places,
    report,
    reports,
    review,
    signing,
)
from dateline.web.pages.rendering import render
from dateline.web.pages.static import mount_static
from dateline.web.problems import RequestError

PARTS = (
    overview,
    incident,
    reports,
    report,
    actors,
    places,
    review,
    signing,
    digest,
    about,
    people,
    basemap,
)
TITLES = {
    400: "That can't be asked",
    401: "Please log in",
    403: "Not open to you",
    404: "There is no such page",
    429: "Too many requests",
    500: "Something broke in Dateline",
}


def add_pages(app: FastAPI) -> None:
    """Add every page, and the files that they need."""
    for part in PARTS:
        app.include_router(part.router)
    mount_static(app)


PARAMETER_WORDS = {
    "day__gte": "the first day",
    "day__lte": "the last day",
    "bbox__within": "the part of the map",
    "event__in": "what happened",
    "grade__in": "the grade",
    "voice__in": "the kind of voice",
    "precision__lte": "how well the place is known",
    "without__in": "the voices left out",
}


def in_words(message: str) -> str:
    """What went wrong, with the names that the filter has on the page."""
    name, _, rest = message.partition(" ")
    return f"{PARAMETER_WORDS.get(name, name)} {rest}"


def error_page(request: Request, problem: RequestError) -> Response:
    """What went wrong, as a page."""
    title = TITLES.get(problem.status, "That did not work")
    return render(
        request,
        "error.html.jinja",
        {"title": title, "problem": problem, "message": in_words(problem.message)},
        status=problem.status,
        headers=dict(problem.headers),
    )
