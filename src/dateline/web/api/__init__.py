"""The REST API under ``/api/v1``: routers turn requests into queries, and views into JSON."""

from fastapi import APIRouter

from dateline.web.access import GuardedRoute
from dateline.web.accounts.routes import api as accounts
from dateline.web.api import claims, incidents, parties, records, reports, review

PREFIX = "/api/v1"


def api_router() -> APIRouter:
    """All routes of the API."""
    router = APIRouter(prefix=PREFIX, route_class=GuardedRoute)
    for part in (incidents, reports, claims, parties, records, review):
        router.include_router(part.router)
    router.include_router(accounts)
    return router
