"""Incidents: list, facets, timeline, map, and one with its evidence."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.export import ExportFormat
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.api.streaming import streamed
from dateline.web.asking import (
    NAMES,
    UNMASKED,
    answer,
    catalogue_of,
    fresh,
    known_answer,
    wants_names,
)
from dateline.web.filters import read_filter, refuse_unknown
from dateline.web.openapi import gives, gives_bytes, incident_parameters, parameter
from dateline.web.problems import bad_value
from dateline.web.queries.citations import Citation, cite
from dateline.web.queries.evidence import IncidentDetail, read_incident
from dateline.web.queries.facets import incident_facets
from dateline.web.queries.incidents import list_incidents
from dateline.web.queries.map import MAX_ZOOM, map_features
from dateline.web.queries.streams import stream_incident_bytes
from dateline.web.queries.timeline import DEFAULT_BINS, MAX_BINS, incident_timeline
from dateline.web.queries.views import Facets, IncidentPage, Timeline
from dateline.web.values import read_number

router = APIRouter(tags=["incidents"], route_class=GuardedRoute)
_WHOLE = frozenset({"sort", "limit", "cursor"})
_PART = frozenset({"limit", "cursor", "without__in"})
_BINS = parameter(
    "bins", {"type": "integer", "minimum": 1, "maximum": MAX_BINS}, "At most so many bins."
)
_GEOJSON = {
    "type": "object",
    "required": ["type", "features", "n", "unlocated", "dataset"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": {"type": "object"}},
        "n": {"type": "integer"},
        "unlocated": {"type": "integer"},
        "dataset": {"$ref": "#/components/schemas/Dataset"},
    },
}
_ZOOM = parameter(
    "zoom", {"type": "number", "minimum": 0, "maximum": MAX_ZOOM}, "Zoom of the map."
)


@router.get(
    "/incidents",
    openapi_extra={"parameters": incident_parameters(), "responses": gives(IncidentPage)},
)
@open_to(AccountRole.VIEWER)
def get_incidents(request: Request) -> Response:
    """The incidents that fit, a page at a time."""
    wanted = read_filter(request.query_params)
    return known_answer(request) or answer(
        request, list_incidents(catalogue_of(request), wanted)
    )


@router.get(
    "/incidents/facets",
    openapi_extra={
        "parameters": incident_parameters(but=_WHOLE), "responses": gives(Facets)
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_facets(request: Request) -> Response:
    """How many incidents each choice would show."""
    wanted = read_filter(request.query_params)
    return known_answer(request) or answer(
        request, incident_facets(catalogue_of(request), wanted)
    )


@router.get(
    "/incidents/timeline",
    openapi_extra={
        "parameters": [*incident_parameters(but=_WHOLE), _BINS], "responses": gives(Timeline)
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_timeline(request: Request) -> Response:
    """Incidents over time."""
    wanted = read_filter(request.query_params, extra=["bins"])
    bins = read_number("bins", request.query_params.get("bins", str(DEFAULT_BINS)), 1, MAX_BINS)
    return known_answer(request) or answer(
        request, incident_timeline(catalogue_of(request), wanted, bins)
    )


@router.get(
    "/map",
    openapi_extra={
        "parameters": [*incident_parameters(but=_WHOLE), _ZOOM],
        "responses": {
            "200": {
                "description": "GeoJSON with the number that has no place.",
                "content": {"application/geo+json": {"schema": _GEOJSON}},
            },
            "304": {"description": "You have it (If-None-Match)."},
        },
    },
)
@open_to(AccountRole.VIEWER)
def get_map(request: Request) -> Response:
    """GeoJSON of the incidents in a box, clustered for a zoom; what has no place is counted."""
    wanted = read_filter(request.query_params, extra=["zoom"])
    zoom = read_zoom(request.query_params.get("zoom", "4"))
    known = known_answer(request)
    if known:
        return known
    found = answer(request, map_features(catalogue_of(request), wanted, zoom))
    found.headers["content-type"] = "application/geo+json"
    return found


@router.get(
    "/incidents.ndjson",
    openapi_extra={
        "parameters": incident_parameters(but=_PART),
        "responses": gives_bytes("application/x-ndjson"),
    },
)
@open_to(AccountRole.VIEWER)
def get_incidents_ndjson(request: Request) -> Response:
    """Every incident that fits with its assessment, one JSON object a line."""
    return _stream(request, ExportFormat.JSONL)


@router.get(
    "/incidents.csv",
    openapi_extra={
        "parameters": incident_parameters(but=_PART), "responses": gives_bytes("text/csv")
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_incidents_csv(request: Request) -> Response:
    """Every incident that fits, in flat columns."""
    return _stream(request, ExportFormat.CSV)


@router.get(
    "/incidents/{incident_id}",
    openapi_extra={"parameters": [NAMES], "responses": gives(IncidentDetail)},
)
@open_to(AccountRole.VIEWER)
def get_incident(request: Request, incident_id: str) -> Response:
    """One incident with its evidence; an id that was merged away leads to where it is now."""
    refuse_unknown(request.query_params, [UNMASKED])
    unmasked = wants_names(request)
    return known_answer(request) or answer(
        request, read_incident(catalogue_of(request), incident_id, unmasked=unmasked)
    )


@router.get(
    "/citation",
    openapi_extra={
        "parameters": incident_parameters(but=_WHOLE), "responses": gives(Citation)
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_citation(request: Request) -> Response:
    """How to cite the incidents that fit: a sentence, BibTeX, and CSL JSON."""
    wanted = read_filter(request.query_params)
    return fresh(cite(catalogue_of(request), wanted, datetime.now(UTC).date()))


def _stream(request: Request, form: ExportFormat) -> Response:
    wanted = read_filter(request.query_params)
    if "limit" in request.query_params or wanted.cursor:
        raise bad_value("limit", "a stream has no pages: leave out limit and cursor")
    if wanted.without:
        raise bad_value(
            "without__in", "a stream is of what is kept: dateline export --without supposes"
        )
    pieces = stream_incident_bytes(catalogue_of(request), wanted, form)
    return streamed(request, form, "incidents", pieces)


def read_zoom(text: str) -> float:
    """A zoom, to half steps."""
    try:
        zoom = round(float(text) * 2) / 2
    except (ValueError, OverflowError):
        zoom = -1
    if not 0 <= zoom <= MAX_ZOOM:
        raise bad_value("zoom", f"zoom must be a number from 0 to {MAX_ZOOM}")
    return zoom
