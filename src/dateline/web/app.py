"""The application: the store, the shield, the routes, and what becomes of errors."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute, iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from dateline import __version__
from dateline.errors import DatelineError, RunError
from dateline.pipeline import derive
from dateline.web.access import GuardedRoute, OpenGate
from dateline.web.accounts.gate import AccountGate
from dateline.web.accounts.keeping import AccountFile
from dateline.web.accounts.routes import forms
from dateline.web.answers import problem_answer
from dateline.web.api import PREFIX, api_router
from dateline.web.openapi import describe
from dateline.web.problems import RequestError
from dateline.web.queries.catalogue import Catalogue
from dateline.web.review.deriving import Deriver, derive_anywhere
from dateline.web.review.queue import ReviewQueue
from dateline.web.security import Shield
from dateline.web.settings import Settings

PAGES = "dateline.web.pages"
SETTLE_S = 30.0
ErrorPage = Callable[[Request, RequestError], Response]


def create_app(settings: Settings) -> FastAPI:
    """The application over the store of `settings`, which must exist.

    The package ``dateline.web.pages`` adds its pages by ``add_pages(app)``, and gives errors on
    pages their look by ``error_page(request, problem)``.

    Raises:
        StoreError: there is no store.
    """
    catalogue = Catalogue.of(settings.db)
    if catalogue.is_behind():
        derive(catalogue.store)
    catalogue.snapshot().warm()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.deriver.settle(SETTLE_S)
        catalogue.close()

    app = FastAPI(
        title="Dateline", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
    )  # fmt: skip
    app.state.settings = settings
    app.state.catalogue = catalogue
    app.state.gate = OpenGate(settings.local_name)
    if settings.users:
        _ask_for_accounts(app, settings)
    queue = ReviewQueue(catalogue)
    app.state.queue = queue
    app.state.deriver = Deriver(
        catalogue.store,
        lambda store: queue.refresh(lambda: derive_anywhere(store, settings.db)),
    )
    app.include_router(api_router())
    app.include_router(forms)
    if find_spec(PAGES):
        import_module(PAGES).add_pages(app)
    check_guarded(app)
    app.add_middleware(Shield, settings=settings)
    _handle_errors(app)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    return app


def _ask_for_accounts(app: FastAPI, settings: Settings) -> None:
    accounts = AccountFile.beside(settings.db)
    if not accounts.n_admins():
        raise RunError(
            f"no account can manage the others yet: 'dateline users add NAME --role admin "
            f"--db {settings.db}'"
        )
    app.state.accounts = accounts
    app.state.gate = AccountGate(accounts)


def check_guarded(app: FastAPI) -> None:
    """Raise a DatelineError where a route asks nobody who they are."""
    for found in iter_route_contexts(app.routes):
        route = found.original_route
        if isinstance(route, APIRoute) and not isinstance(route, GuardedRoute):
            raise DatelineError(f"the route {found.path} is not guarded")


def _handle_errors(app: FastAPI) -> None:
    def show(request: Request, problem: RequestError) -> Response:
        is_api = request.url.path.startswith(PREFIX) or not find_spec(PAGES)
        if is_api:
            return problem_answer(problem)
        if problem.code == "login_needed" and request.method == "GET":
            wanted = quote(f"{request.url.path}?{request.url.query}".rstrip("?"))
            return RedirectResponse(f"/login?next={wanted}", status_code=303)
        error_page: ErrorPage = import_module(PAGES).error_page
        return error_page(request, problem)

    @app.exception_handler(RequestError)
    def of_request(request: Request, error: RequestError) -> Response:
        return show(request, error)

    @app.exception_handler(HTTPException)
    def of_http(request: Request, error: HTTPException) -> Response:
        code = "not_found" if error.status_code == 404 else "http_error"
        message = str(error.detail).lower()
        problem = RequestError(
            error.status_code, code, message, None, dict(error.headers or {})
        )
        return show(request, problem)

    @app.exception_handler(RequestValidationError)
    def of_validation(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"] if part != "body")
        return show(request, RequestError(400, "bad_value", f"{name}: {first['msg']}", name))

    @app.exception_handler(Exception)
    def of_bug(request: Request, error: Exception) -> Response:
        del error
        return show(request, RequestError(500, "bug", "a bug in Dateline: see its log"))
