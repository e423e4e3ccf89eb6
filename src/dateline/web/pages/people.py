"""Logging in, one's tokens, and who may do what; only on a server with accounts."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.accounts.keeping import AccountFile
from dateline.web.accounts.routes import ROLE_NAMES, local_path
from dateline.web.asking import viewer_of
from dateline.web.filters import refuse_unknown
from dateline.web.pages.rendering import render
from dateline.web.problems import RequestError

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)


@router.get("/login")
@open_to(AccountRole.NOBODY)
def get_login(request: Request) -> Response:
    """The form; afterwards one gets where one wanted to go."""
    refuse_unknown(request.query_params, ["next"])
    _file(request)
    wanted = local_path(request.query_params.get("next", "/"))
    return render(request, "login.html.jinja", {"wanted": wanted})


@router.get("/account")
@open_to(AccountRole.VIEWER)
def get_account(request: Request) -> Response:
    """One's own account with its tokens."""
    refuse_unknown(request.query_params, [])
    viewer = viewer_of(request)
    tokens = _file(request).token_infos(viewer.name)
    role = viewer.role.name.lower()
    roles = ROLE_NAMES[: ROLE_NAMES.index(role) + 1]
    context = {"viewer": viewer, "role": role, "roles": roles, "tokens": tokens}
    return render(request, "account.html.jinja", context, scripts=("people",))


@router.get("/users")
@open_to(AccountRole.ADMIN)
def get_users(request: Request) -> Response:
    """All accounts."""
    refuse_unknown(request.query_params, [])
    accounts = _file(request).accounts()
    context = {"accounts": accounts, "roles": ROLE_NAMES, "own": viewer_of(request).name}
    return render(request, "users.html.jinja", context, scripts=("people",))


def _file(request: Request) -> AccountFile:
    file: AccountFile | None = getattr(request.app.state, "accounts", None)
    if file is None:
        raise RequestError(404, "no_accounts", "this server has no accounts")
    return file
