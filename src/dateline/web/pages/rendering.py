"""Templates to answers: one environment, escaped by default."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from dateline.web.access import NOBODY, AccountRole, Viewer
from dateline.web.assets import Entry, find_entry, is_built
from dateline.web.pages import wording

NAVIGATION: Final[tuple[tuple[str, str], ...]] = (
    ("/", "Incidents"),
    ("/reports", "Reports"),
    ("/actors", "Actors"),
    ("/places", "Places"),
    ("/review", "Review"),
    ("/digest", "Digest"),
    ("/about", "About"),
)


def render(
    request: Request,
    template: str,
    context: Mapping[str, object],
    *,
    scripts: tuple[str, ...] = (),
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The page that `template` makes of `context`.

    Args:
        request: says which page is shown, and to whom.
        template: its file name.
        context: its variables.
        scripts: the entries of the built scripts that it needs besides ``main``.
        status: the HTTP status.
        headers: sent with the answer.
    """
    path = request.url.path

    def is_here(address: str) -> bool:
        if address == "/":
            return path == "/" or path.startswith("/incidents")
        return path.startswith(address)

    def entries() -> list[Entry]:
        found = (find_entry(name) for name in ("main", *scripts))
        return [one for one in found if one]

    own: dict[str, object] = {
        "navigation": _navigation(request),
        "is_here": is_here,
        "entries": entries,
        "is_built": is_built(),
        "person": _person(request),
        "dataset": None,
    }
    page = environment().get_template(template).render({**own, **context})
    # a lone surrogate can come from a broken text, and HTML has no way to say one
    body = page.encode("utf-8", "replace")
    return HTMLResponse(body, status_code=status, headers=dict(headers or {}))


def _navigation(request: Request) -> list[tuple[str, str]]:
    """The pages that are open to who asks."""
    if not request.app.state.settings.users:
        return list(NAVIGATION)
    role = getattr(request.state, "viewer", NOBODY).role
    if role < AccountRole.VIEWER:
        return []
    may_review = role >= AccountRole.REVIEWER
    return [one for one in NAVIGATION if may_review or one[0] != "/review"]


def _person(request: Request) -> Viewer | None:
    """Who is logged in; None where nobody is, or nobody needs to be."""
    viewer: Viewer = getattr(request.state, "viewer", NOBODY)
    has_accounts = request.app.state.settings.users
    return viewer if has_accounts and viewer.name else None


@cache
def environment() -> Environment:
    """The environment of all templates."""
    made = Environment(
        loader=PackageLoader("dateline.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(wording.FILTERS)
    return made
