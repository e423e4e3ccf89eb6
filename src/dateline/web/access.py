"""Who may do what. A route that does not say whom it is open to is open to nobody."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol, TypeVar

from fastapi import Request
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from dateline.web.problems import RequestError

Endpoint = TypeVar("Endpoint", bound=Callable[..., object])
_OPEN_TO = "open_to"


class AccountRole(IntEnum):
    """What a person may do; each role may do what those before it may."""

    NOBODY = 0
    VIEWER = 1
    REVIEWER = 2
    EDITOR = 3
    ADMIN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Who asks.

    Attributes:
        name: under which name their decisions are kept; empty for nobody.
        by_token: whether a program asks with a token.
    """

    name: str
    role: AccountRole
    by_token: bool = False

    @property
    def sees_names(self) -> bool:
        """Whether they may see the names of private persons, if they ask for them."""
        return self.role >= AccountRole.REVIEWER


NOBODY = Viewer(name="", role=AccountRole.NOBODY)


class Gate(Protocol):
    """Finds out who asks."""

    def viewer(self, request: Request) -> Viewer:
        """Who sent `request`."""
        ...


class OpenGate:
    """Without accounts: whoever sits at this machine is its one user."""

    def __init__(self, name: str) -> None:
        self._viewer = Viewer(name=name, role=AccountRole.ADMIN)

    def viewer(self, request: Request) -> Viewer:
        """The one user."""
        del request
        return self._viewer


def open_to(role: AccountRole) -> Callable[[Endpoint], Endpoint]:
    """Says whom a route is open to: `role` and those above it."""

    def mark(endpoint: Endpoint) -> Endpoint:
        setattr(endpoint, _OPEN_TO, role)
        return endpoint

    return mark


def role_needed(endpoint: Callable[..., object]) -> AccountRole | None:
    """Whom a route is open to; None: to nobody."""
    role: AccountRole | None = getattr(endpoint, _OPEN_TO, None)
    return role


class GuardedRoute(APIRoute):
    """A route that asks who is there before it answers."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[object, object, Response]]:
        """The handler, behind the check."""
        answer = super().get_route_handler()
        needed = role_needed(self.endpoint)

        async def guarded(request: Request) -> Response:
            gate: Gate = request.app.state.gate
            viewer = await run_in_threadpool(gate.viewer, request)
            check(viewer, needed)
            request.state.viewer = viewer
            return await answer(request)

        return guarded


def check(viewer: Viewer, needed: AccountRole | None) -> None:
    """Raise a RequestError where `viewer` may not do what needs the role `needed`."""
    if needed is None:
        raise RequestError(403, "forbidden", "this is open to nobody")
    if viewer.role >= needed:
        return
    if viewer.role is AccountRole.NOBODY:
        raise RequestError(
            401, "login_needed", "log in, or send a token", None, {"WWW-Authenticate": "Bearer"}
        )
    raise RequestError(
        403, "forbidden", f"this needs the role {needed.name.lower()}, and yours is "
        f"{viewer.role.name.lower()}",
    )  # fmt: skip
