"""Every route for every role: made from the routes themselves, so that none is forgotten."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from fastapi.testclient import TestClient

from dateline.errors import DatelineError
from dateline.web.access import AccountRole, GuardedRoute, Viewer, open_to, role_needed
from dateline.web.app import check_guarded, create_app
from dateline.web.settings import Settings

ROLE = "x-role"


class RoleGate:
    """Believes a header: only for tests."""

    def viewer(self, request: Request) -> Viewer:
        role = AccountRole[request.headers.get(ROLE, "NOBODY")]
        return Viewer(name="someone" if role else "", role=role)


@pytest.fixture
def app(db: Path) -> Iterator[FastAPI]:
    app = create_app(Settings(db=db))
    app.state.gate = RoleGate()
    yield app
    app.state.catalogue.close()


def routes(app: FastAPI) -> list[RouteContext]:
    found = iter_route_contexts(app.routes)
    return [one for one in found if isinstance(one.original_route, APIRoute)]


def needed_by(route: RouteContext) -> AccountRole | None:
    assert isinstance(route.original_route, APIRoute)
    return role_needed(route.original_route.endpoint)


def test_every_route_says_whom_it_is_open_to(app: FastAPI) -> None:
    assert len(routes(app)) > 30
    silent = [route.path for route in routes(app) if needed_by(route) is None]
    assert silent == []


def test_every_route_asks_every_role(app: FastAPI) -> None:
    client = TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)
    wrong = []
    for route in routes(app):
        needed = needed_by(route)
        assert needed is not None
        for role in AccountRole:
            for method in sorted(route.methods or ()):
                path = re.sub(r"{[^}]*}", "x", route.path or "")
                found = client.request(method, path, headers={ROLE: role.name})
                leads_to_login = found.headers.get("location", "").startswith("/login?next")
                is_refused = found.status_code in (401, 403) or leads_to_login
                if is_refused == (role >= needed):
                    wrong.append((method, path, role.name, found.status_code))
    assert wrong == []


def test_what_changes_something_is_not_open_to_viewers(app: FastAPI) -> None:
    own = {"/login", "/logout", "/api/v1/tokens", "/api/v1/tokens/{token_id}"}
    for route in routes(app):
        if (route.methods or set()) - {"GET", "HEAD"} and route.path not in own:
            assert (needed_by(route) or 0) >= AccountRole.REVIEWER, route.path


def test_route_that_says_nothing_is_open_to_nobody() -> None:
    app = FastAPI()
    app.router.route_class = GuardedRoute
    app.state.gate = RoleGate()

    @app.get("/silent")
    def silent() -> str:
        return "said"

    client = TestClient(app, raise_server_exceptions=True)
    with pytest.raises(DatelineError, match="nobody"):
        client.get("/silent", headers={ROLE: "ADMIN"})


def test_route_without_a_guard_is_refused_at_the_start() -> None:
    app = FastAPI()

    @app.get("/open")
    @open_to(AccountRole.VIEWER)
    def unguarded() -> str:
        return "said"

    with pytest.raises(DatelineError, match="/open"):
        check_guarded(app)
