"""What lies behind the pages: sources, failures, rules, codebook, figures."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline import __version__
from dateline.assess import GRADE_TABLE_VERSION
from dateline.assess.grades import load_grades
from dateline.claims.codebook import EventType, load_codebook
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import refuse_unknown
from dateline.web.pages.rendering import render
from dateline.web.pages.wording import branch

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
MOST_SOURCES = 500
MOST_FAILURES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """An outlet with how many of its reports were read."""

    name: str
    n: int


@router.get("/about")
@open_to(AccountRole.VIEWER)
def get_about(request: Request) -> Response:
    """About: what was read, what was not, and by which rules."""
    refuse_unknown(request.query_params, [])
    store = catalogue_of(request).store
    failures = list(store.failures())
    return render(
        request,
        "about.html.jinja",
        {
            "version": __version__,
            "counts": store.counts(),
            "sources": _sources(request)[:MOST_SOURCES],
            "failures": failures[:MOST_FAILURES],
            "n_failures": len(failures),
            "grade_rules": load_grades(),
            "grade_version": GRADE_TABLE_VERSION,
            "codebook": _codebook(),
        },
    )


def _sources(request: Request) -> Sequence[SourceLine]:
    """The outlets, those with most reports first."""
    reports = catalogue_of(request).store.reports()
    numbers = Counter(one.publisher or one.author_outlet or one.byline or "" for one in reports)
    lines = [SourceLine(name=name, n=n) for name, n in numbers.items()]
    return sorted(lines, key=lambda one: (-one.n, one.name))


def _codebook() -> Mapping[str, list[EventType]]:
    """The event types by branch."""
    branches: dict[str, list[EventType]] = {}
    for one in load_codebook().types:
        branches.setdefault(branch(one.type), []).append(one)
    return branches
