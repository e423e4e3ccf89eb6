"""Failures, changes and judgements."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from dateline.errors import RunError
from dateline.model import Judgement, Verdict
from dateline.store import Decision, decide
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.api.paging import CURSOR, LIMIT, read_paging
from dateline.web.asking import answer, catalogue_of, fresh, known_answer, viewer_of
from dateline.web.openapi import gives, parameter
from dateline.web.problems import RequestError
from dateline.web.queries.records import (
    ChangePage,
    FailurePage,
    JudgementPage,
    list_changes,
    list_failures,
    list_judgements,
)

router = APIRouter(tags=["records"], route_class=GuardedRoute)
INCIDENT, SUBJECT = "incident__eq", "subject__eq"


class NewJudgement(BaseModel):
    """A decision about incidents or claims."""

    model_config = ConfigDict(extra="forbid")

    verdict: Verdict
    subjects: list[str] = Field(max_length=2, examples=[["inc1-0123456789abcdef0123"]])
    why: str = Field(default="", max_length=2000)
    value: str | None = Field(default=None, max_length=500, examples=["killed=5"])


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementAnswer:
    """The judgement as it is kept; what follows from it is being worked out."""

    judgement: Judgement


@router.get(
    "/failures",
    openapi_extra={"parameters": [LIMIT, CURSOR], "responses": gives(FailurePage)},
)
@open_to(AccountRole.VIEWER)
def get_failures(request: Request) -> Response:
    """What could not be read, and why."""
    asked = read_paging(request)
    return known_answer(request) or answer(
        request, list_failures(catalogue_of(request), limit=asked.limit, cursor=asked.cursor)
    )


@router.get(
    "/changes",
    openapi_extra={
        "parameters": [
            parameter(INCIDENT, {"type": "string"}, "Of this incident only."), LIMIT, CURSOR,
        ],
        "responses": gives(ChangePage),
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_changes(request: Request) -> Response:
    """What became of incidents: created, changed, merged, split, removed; oldest first.

    Keep `next` and come back with it: a copy that applies every change stays equal.
    """
    asked = read_paging(request, [INCIDENT])
    return known_answer(request) or answer(
        request,
        list_changes(
            catalogue_of(request),
            incident_id=asked.values.get(INCIDENT),
            limit=asked.limit,
            cursor=asked.cursor,
        ),
    )


@router.get(
    "/judgements",
    openapi_extra={
        "parameters": [
            parameter(SUBJECT, {"type": "string"}, "About this incident, claim or judgement."),
            LIMIT, CURSOR,
        ],
        "responses": gives(JudgementPage),
    },
)  # fmt: skip
@open_to(AccountRole.VIEWER)
def get_judgements(request: Request) -> Response:
    """Every decision, in the order in which they were made."""
    asked = read_paging(request, [SUBJECT])
    return known_answer(request) or answer(
        request,
        list_judgements(
            catalogue_of(request),
            subject=asked.values.get(SUBJECT),
            limit=asked.limit,
            cursor=asked.cursor,
        ),
    )


@router.post(
    "/judgements",
    status_code=201,
    openapi_extra={"responses": {"201": gives(JudgementAnswer)["200"]}},
)
@open_to(AccountRole.EDITOR)
def post_judgement(request: Request, made: NewJudgement) -> Response:
    """Decide about incidents or claims; incidents and grades follow in the background."""
    decision = Decision(
        verdict=made.verdict,
        subjects=tuple(made.subjects),
        who=viewer_of(request).name,
        at=datetime.now(UTC),
        why=made.why,
        value=made.value,
    )
    try:
        judgement = decide(catalogue_of(request).store, decision)
    except RunError as error:
        raise RequestError(400, "bad_judgement", str(error)) from error
    request.app.state.deriver.request()
    return fresh(JudgementAnswer(judgement=judgement), status=201)
