"""The situation report of any filter and period, on a page that prints well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import Response

from dateline.digest.build import WORD_BRANCHES
from dateline.digest.evidence import Evidence
from dateline.digest.map import draw_map
from dateline.digest.timeline import draw_timeline, n_out_of_focus
from dateline.model import Grade
from dateline.store import IncidentView
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import MAX_LIMIT, Sort
from dateline.web.pages.accounts import Account, accounts_of
from dateline.web.pages.conditions import (
    NOT_CHOOSING,
    Asked,
    condition_words,
    conditions_of,
    period_words,
    read_asked,
)
from dateline.web.pages.rendering import render
from dateline.web.pages.wording import day
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.evidence import IncidentDetail, read_incident
from dateline.web.queries.facets import incident_facets
from dateline.web.queries.incidents import list_incidents
from dateline.web.queries.views import Facets

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
MOST_TOLD = 200
PERIOD = NOT_CHOOSING | {"day__gte", "day__lte"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One incident of the report with its accounts."""

    detail: IncidentDetail
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of the report."""

    name: str
    title: str
    remark: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A headline figure: a number with what it counts and a remark."""

    number: str
    label: str
    remark: str


@router.get("/digest")
@open_to(AccountRole.VIEWER)
def get_digest(request: Request) -> Response:
    """The report on the incidents that fit, by day."""
    asked = read_asked(request)
    catalogue = catalogue_of(request)
    wanted = replace(asked.wanted, sort=Sort.DAY, limit=min(MOST_TOLD, MAX_LIMIT), cursor=None)
    page = list_incidents(catalogue, wanted)
    told = [_tell(catalogue, row.id) for row in page.items]
    chapters = [one for one in _chapters(told) if one.told]
    ground = [_evidence(one) for chapter in chapters[:1] for one in chapter.told]
    return render(
        request,
        "digest.html.jinja",
        {
            "dataset": page.dataset,
            "params": asked.params,
            "query": asked.query,
            "title": _title(asked),
            "period": _period(asked, told),
            "conditions": conditions_of(asked),
            "figures": list(_figures(incident_facets(catalogue, asked.wanted), told)),
            "chapters": chapters,
            "conflicting": [one for one in told if one.detail.row.conflicts],
            "n_left_out": page.total - len(told),
            "map": Markup(draw_map(ground)),  # noqa: S704 - escaped where it is drawn
            "n_out_of_focus": n_out_of_focus(ground),
            "timeline": Markup(draw_timeline(ground)),  # noqa: S704 - likewise
        },
    )


def _tell(catalogue: Catalogue, incident_id: str) -> Told:
    detail = read_incident(catalogue, incident_id)
    return Told(detail=detail, accounts=tuple(accounts_of(detail.claims)))


def _chapters(told: Sequence[Told]) -> Iterator[Chapter]:
    affirmed = [one for one in told if one.detail.assessment.grade is not Grade.DISCOUNTED]
    denied = [one for one in told if one.detail.assessment.grade is Grade.DISCOUNTED]
    yield Chapter(
        name="ground",
        title="On the ground",
        remark="",
        told=tuple(one for one in affirmed if not _is_words(one)),
    )
    yield Chapter(
        name="words",
        title="Words, talks and conditions",
        remark="What was said and decided, and how things stand.",
        told=tuple(one for one in affirmed if _is_words(one)),
    )
    yield Chapter(
        name="denied",
        title="Denied, or affirmed by no voice",
        remark="Every voice denies it, or has taken it back.",
        told=tuple(denied),
    )


def _is_words(one: Told) -> bool:
    return one.detail.incident.event_type.partition(".")[0] in WORD_BRANCHES


def _evidence(one: Told) -> Evidence:
    view = IncidentView(incident=one.detail.incident, assessment=one.detail.assessment)
    return Evidence(view=view, claims=(), reports={}, origins={}, voices={})


def _figures(facets: Facets, told: Sequence[Told]) -> Iterator[Figure]:
    grades = {one.value: one.n for one in facets.grade}
    conflicting = sum(1 for one in told if one.detail.row.conflicts)
    reports = {view.report.id for one in told for view in one.detail.claims}
    origins = {
        view.origin.id if view.origin else view.report.id
        for one in told
        for view in one.detail.claims
    }
    yield Figure(
        number=f"{facets.total:,}",
        label="incidents",
        remark=f"{grades['fair'] + grades['confirmed']:,} told by two or more, or admitted",
    )
    yield Figure(
        number=f"{len(origins):,}",
        label="independent origins",
        remark=f"in {len(reports):,} reports",
    )
    yield Figure(
        number=f"{conflicting:,}",
        label="with voices in conflict",
        remark="on who, when, where or how many",
    )
    yield Figure(
        number=f"{facets.without_place:,}",
        label="without a known place",
        remark="told below all the same" if facets.without_place else "",
    )


def _title(asked: Asked) -> str:
    params = asked.wanted.to_params().items()
    about = [condition_words(name, value) for name, value in params if name not in PERIOD]
    return f"Situation report: {', '.join(about)}" if about else "Situation report"


def _period(asked: Asked, told: Sequence[Told]) -> str:
    stated = period_words(asked.wanted)
    if stated:
        return stated
    days = [one.detail.row.first_day or one.detail.row.last_day for one in told]
    known = sorted(day for day in days if day)
    if not known:
        return "no dated incidents"
    return day(known[0]) if known[0] == known[-1] else f"{day(known[0])} to {day(known[-1])}"
