"""The page of one incident: what every voice says, and how that is graded."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import Response

from dateline.digest.evidence import Evidence
from dateline.digest.map import draw_map
from dateline.model import Axis, PairScore
from dateline.store import IncidentView
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of, viewer_of
from dateline.web.pages.accounts import accounts_of
from dateline.web.pages.axes import axis_lines
from dateline.web.pages.conditions import read_asked
from dateline.web.pages.history import history_of
from dateline.web.pages.matrix import build_matrix
from dateline.web.pages.numbers import number_lines
from dateline.web.pages.related import kinds_told, list_related, what_if_line
from dateline.web.pages.rendering import render
from dateline.web.queries.evidence import IncidentDetail, read_incident

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
STATUS_AXIS = "human status"
SAME_BITS = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the table of grades."""

    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """Two claims with how alike they are, in words."""

    left: str
    right: str
    verdict: str
    reasons: str


@router.get("/incidents/{incident_id}")
@open_to(AccountRole.VIEWER)
def get_incident(request: Request, incident_id: str) -> Response:
    """One incident; ``without__in`` tells how it would be graded without some voices."""
    catalogue = catalogue_of(request)
    asked = read_asked(request)
    detail = read_incident(catalogue, incident_id)
    related = list_related(catalogue, detail.incident)
    accounts = accounts_of(detail.claims)
    status, _, admission = _status(detail.assessment.axes).partition(", ")
    copied = {view.report.id for one in accounts for view in one.copies}
    return render(
        request,
        "incident.html.jinja",
        {
            "detail": detail,
            "dataset": detail.dataset,
            "incident": detail.incident,
            "assessment": detail.assessment,
            "row": detail.row,
            "rule": find_rule(detail.assessment.rule),
            "matrix": build_matrix(detail),
            "numbers": number_lines(detail),
            "groups": accounts,
            "map": _map(detail),
            "axes": axis_lines(detail.assessment.axes),
            "pairs": [_pair_line(one) for one in detail.incident.pairs],
            "history": history_of(detail.judgements),
            "revisions": detail.assessment.revisions,
            "related": related,
            "what_if": what_if_line(catalogue, detail, asked.wanted.without),
            "kinds": kinds_told(detail),
            "may_sign": viewer_of(request).role >= AccountRole.EDITOR,
            "status": "not yet" if status == "machine-read" else status,
            "admission": admission,
            "n_reports": len({view.report.id for view in detail.claims}),
            "n_copies": len(copied),
        },
    )


def find_rule(rule: str) -> Rule:
    """The rule that an assessment names ("grades/2 G7: One origin …")."""
    name, _, says = rule.partition(" ")[2].partition(": ")
    return Rule(name=name or rule, says=says or rule)


def _status(axes: Sequence[Axis]) -> str:
    return next((one.value for one in axes if one.name == STATUS_AXIS), "machine-read")


def _map(detail: IncidentDetail) -> Markup:
    view = IncidentView(incident=detail.incident, assessment=detail.assessment)
    evidence = Evidence(view=view, claims=(), reports={}, origins={}, voices={})
    return Markup(draw_map([evidence]))  # noqa: S704 - escaped where it is drawn


def _pair_line(pair: PairScore) -> PairLine:
    verdict = "alike enough to be one" if pair.bits >= SAME_BITS else "not alike by themselves"
    return PairLine(
        left=pair.left, right=pair.right, verdict=verdict, reasons="; ".join(pair.reasons)
    )
