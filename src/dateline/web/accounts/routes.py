"""Logging in and out by form; accounts and tokens by the API."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import RedirectResponse, Response

from dateline.errors import RunError
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.accounts.entering import log_in, log_out, make_token
from dateline.web.accounts.gate import COOKIE
from dateline.web.accounts.keeping import AccountFile, role_named
from dateline.web.accounts.passwords import hash_password
from dateline.web.asking import fresh, viewer_of
from dateline.web.filters import refuse_unknown
from dateline.web.openapi import gives
from dateline.web.problems import RequestError, not_found

forms = APIRouter(route_class=GuardedRoute, include_in_schema=False)
api = APIRouter(tags=["accounts"], route_class=GuardedRoute)
ROLE_NAMES = [one.name.lower() for one in AccountRole if one]
NAME = r"^[\w.@-]{1,60}$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Who asks."""

    name: str
    role: str
    by_token: bool
    has_accounts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """An account."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountList:
    """All accounts."""

    items: list[AccountView]


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenView:
    """An API token; `token` is there once, when it is made."""

    id: str
    label: str
    role: str
    token: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenList:
    """One's API tokens."""

    items: list[TokenView]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was removed."""

    removed: str


class NewAccount(BaseModel):
    """An account to add, or to give another role and password."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(pattern=NAME)
    role: str = Field(max_length=20, examples=["reviewer"])
    password: str = Field(max_length=200)


class NewToken(BaseModel):
    """A token to make; it can do no more than its role."""

    model_config = ConfigDict(extra="forbid")

    label: str = Field(min_length=1, max_length=60)
    role: str = Field(default="viewer", max_length=20)


@forms.post("/login")
@open_to(AccountRole.NOBODY)
def post_login(
    request: Request,
    name: Annotated[str, Form(max_length=60)],
    password: Annotated[str, Form(max_length=300)],
    next_page: Annotated[str, Form(alias="next", max_length=2000)] = "/",
) -> Response:
    """Begin a session, and go where one wanted to go."""
    client = request.client.host if request.client else ""
    token = log_in(_file(request), name, password, client)
    answer = RedirectResponse(local_path(next_page), status_code=303)
    answer.set_cookie(
        COOKIE, token, httponly=True, samesite="lax", path="/",
        secure=request.url.scheme == "https",
    )  # fmt: skip
    return answer


@forms.post("/logout")
@open_to(AccountRole.NOBODY)
def post_logout(request: Request) -> Response:
    """End the session."""
    token = request.cookies.get(COOKIE)
    if token:
        log_out(_file(request), token)
    answer = RedirectResponse("/login", status_code=303)
    answer.delete_cookie(COOKIE, path="/")
    return answer


@api.get("/me", openapi_extra={"responses": gives(Me)})
@open_to(AccountRole.VIEWER)
def get_me(request: Request) -> Response:
    """Who asks, and what they may do."""
    refuse_unknown(request.query_params, [])
    viewer = viewer_of(request)
    return fresh(
        Me(
            name=viewer.name,
            role=viewer.role.name.lower(),
            by_token=viewer.by_token,
            has_accounts=getattr(request.app.state, "accounts", None) is not None,
        )
    )


@api.get("/users", openapi_extra={"responses": gives(AccountList)})
@open_to(AccountRole.ADMIN)
def get_users(request: Request) -> Response:
    """All accounts."""
    refuse_unknown(request.query_params, [])
    found = _file(request).accounts()
    views = [AccountView(name=one.name, role=one.role.name.lower()) for one in found]
    return fresh(AccountList(items=views))


@api.post(
    "/users", status_code=201, openapi_extra={"responses": {"201": gives(AccountView)["200"]}}
)
@open_to(AccountRole.ADMIN)
def post_user(request: Request, made: NewAccount) -> Response:
    """Add an account, or give one another role and password."""
    try:
        role = role_named(made.role)
        _file(request).add(made.name, role, hash_password(made.password))
    except RunError as error:
        raise RequestError(400, "bad_value", str(error)) from error
    return fresh(AccountView(name=made.name, role=role.name.lower()), status=201)


@api.delete("/users/{name}", openapi_extra={"responses": gives(Removed)})
@open_to(AccountRole.ADMIN)
def delete_user(request: Request, name: str) -> Response:
    """Remove an account with its sessions and tokens; nobody removes themselves."""
    if name == viewer_of(request).name:
        raise RequestError(400, "own_account", "another admin must remove your account")
    if not _file(request).remove(name):
        raise not_found(f"account {name[:60]!r}")
    return fresh(Removed(removed=name))


@api.get("/tokens", openapi_extra={"responses": gives(TokenList)})
@open_to(AccountRole.VIEWER)
def get_tokens(request: Request) -> Response:
    """One's own API tokens."""
    refuse_unknown(request.query_params, [])
    found = _file(request).token_infos(viewer_of(request).name)
    views = [
        TokenView(id=one.id, label=one.label, role=one.role.name.lower(), token=None)
        for one in found
    ]
    return fresh(TokenList(items=views))


@api.post(
    "/tokens", status_code=201, openapi_extra={"responses": {"201": gives(TokenView)["200"]}}
)
@open_to(AccountRole.VIEWER)
def post_token(request: Request, made: NewToken) -> Response:
    """Make an API token of one's own; it is shown this once."""
    viewer = viewer_of(request)
    if viewer.by_token:
        raise RequestError(403, "forbidden", "a token can't make tokens: log in")
    try:
        role = min(role_named(made.role), viewer.role)
    except RunError as error:
        raise RequestError(400, "bad_value", str(error), "role") from error
    file = _file(request)
    token = make_token(file, viewer.name, made.label, role)
    kept = file.token_infos(viewer.name)[-1]
    return fresh(
        TokenView(id=kept.id, label=kept.label, role=kept.role.name.lower(), token=token),
        status=201,
    )


@api.delete("/tokens/{token_id}", openapi_extra={"responses": gives(Removed)})
@open_to(AccountRole.VIEWER)
def delete_token(request: Request, token_id: str) -> Response:
    """Make one of one's own tokens worthless."""
    if not _file(request).revoke(token_id, viewer_of(request).name):
        raise not_found(f"token {token_id[:20]!r} of yours")
    return fresh(Removed(removed=token_id))


def local_path(target: str) -> str:
    """`target` where it is a page of ours; else the overview: no login leads elsewhere."""
    is_local = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if is_local and target.isprintable() else "/"


def _file(request: Request) -> AccountFile:
    file: AccountFile | None = getattr(request.app.state, "accounts", None)
    if file is None:
        raise RequestError(
            404, "no_accounts", "this server has no accounts: serve with --users"
        )
    return file
