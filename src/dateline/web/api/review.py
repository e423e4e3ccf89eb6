"""Review: the next question, the answer, taking it back, agreement and the log."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from dateline.store.decisions import ItemKind, ReviewAnswer, ReviewDecision, read_decisions
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.api.paging import CURSOR, LIMIT, read_paging
from dateline.web.asking import catalogue_of, fresh, viewer_of
from dateline.web.filters import refuse_unknown
from dateline.web.openapi import gives, parameter
from dateline.web.problems import RequestError
from dateline.web.queries.cursors import pack
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.records import read_position
from dateline.web.review.deciding import Reply, keep_reply, undo
from dateline.web.review.measures import AgreementReport, measure
from dateline.web.review.queue import MAX_NEXT, ReviewQueue, is_blind
from dateline.web.review.showing import NextItems, show
from dateline.web.values import read_choice, read_number

router = APIRouter(prefix="/review", tags=["review"], route_class=GuardedRoute)
MAX_MS = 24 * 3600 * 1000


class NewDecision(BaseModel):
    """An answer to an item."""

    model_config = ConfigDict(extra="forbid")

    item_id: str = Field(max_length=40)
    decision: ReviewAnswer
    field: str | None = Field(default=None, max_length=40, examples=["killed"])
    value: str | None = Field(default=None, max_length=200, examples=["5"])
    reason: str = Field(default="", max_length=2000)
    ms_spent: int | None = Field(default=None, ge=0, le=MAX_MS)


class Release(BaseModel):
    """An item that is given back undecided."""

    model_config = ConfigDict(extra="forbid")

    item_id: str = Field(max_length=40)


class Undoing(BaseModel):
    """A decision to take back; without an id, one's latest."""

    model_config = ConfigDict(extra="forbid")

    decision_id: str | None = Field(default=None, max_length=40)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionAnswer:
    """The row of the log; what follows from it is being worked out."""

    decision: ReviewDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """A part of the log of decisions, in its order."""

    items: list[ReviewDecision]
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """The item is free for others."""

    item_id: str


def _queue(request: Request) -> ReviewQueue:
    queue: ReviewQueue = request.app.state.queue
    return queue


@router.get(
    "/next",
    openapi_extra={
        "parameters": [
            parameter("kind", {"type": "string", "enum": [*ItemKind]}, "Only this kind."),
            parameter(
                "n", {"type": "integer", "minimum": 1, "maximum": MAX_NEXT},
                "So many: the first to show, the others to have at hand.",
            ),
        ],
        "responses": gives(NextItems),
    },
)  # fmt: skip
@open_to(AccountRole.REVIEWER)
def get_next(request: Request) -> Response:
    """The next items, the most valuable first, reserved for ten minutes."""
    params = request.query_params
    refuse_unknown(params, ["kind", "n"])
    kind = read_choice(ItemKind, "kind", params["kind"]) if params.get("kind") else None
    n = read_number("n", params.get("n") or "2", 1, MAX_NEXT)
    turns, left = _queue(request).next_turns(viewer_of(request).name, kind=kind, n=n)
    catalogue = catalogue_of(request)
    with catalogue.store.reading() as connection:
        found = NextItems(
            items=[show(connection, turn) for turn in turns],
            left=left,
            is_pending=request.app.state.deriver.is_pending,
            dataset=dataset_of(catalogue.snapshot(connection)),
        )
    return fresh(found)


@router.post(
    "/decisions",
    status_code=201,
    openapi_extra={"responses": {"201": gives(DecisionAnswer)["200"]}},
)
@open_to(AccountRole.REVIEWER)
def post_decision(request: Request, made: NewDecision) -> Response:
    """Answer an item."""
    item = _queue(request).item(made.item_id)
    if item is None:
        raise RequestError(409, "item_gone", "this item is not in the queue any more")
    who = viewer_of(request).name
    blind = is_blind(item.id, who)
    reply = Reply(
        answer=made.decision,
        who=who,
        at=datetime.now(UTC),
        field=made.field,
        value=made.value,
        reason=made.reason,
        was_blind=blind,
        suggestion_shown=not blind,
        ms_spent=made.ms_spent,
    )
    decision = keep_reply(catalogue_of(request).store, item, reply)
    request.app.state.deriver.request()
    return fresh(DecisionAnswer(decision=decision), status=201)


@router.post(
    "/undo", status_code=201, openapi_extra={"responses": {"201": gives(DecisionAnswer)["200"]}}
)
@open_to(AccountRole.REVIEWER)
def post_undo(request: Request, made: Undoing) -> Response:
    """Take back one's latest decision, or one that is named; an editor anybody's."""
    viewer = viewer_of(request)
    decision = undo(
        catalogue_of(request).store,
        who=viewer.name,
        at=datetime.now(UTC),
        wanted=made.decision_id,
        of_all=viewer.role >= AccountRole.EDITOR,
    )
    request.app.state.deriver.request()
    return fresh(DecisionAnswer(decision=decision), status=201)


@router.post("/release", openapi_extra={"responses": gives(Released)})
@open_to(AccountRole.REVIEWER)
def post_release(request: Request, made: Release) -> Response:
    """Give an item back undecided."""
    _queue(request).release(made.item_id, viewer_of(request).name)
    return fresh(Released(item_id=made.item_id))


@router.get("/agreement", openapi_extra={"responses": gives(AgreementReport)})
@open_to(AccountRole.REVIEWER)
def get_agreement(request: Request) -> Response:
    """How far reviewers agree, with each other and with what was suggested."""
    refuse_unknown(request.query_params, [])
    ledger = _queue(request).ledger
    with catalogue_of(request).store.reading() as connection:
        return fresh(measure(ledger.rows(connection), ledger.standing(connection)))


@router.get("/log", openapi_extra={"parameters": [LIMIT, CURSOR], "responses": gives(LogPage)})
@open_to(AccountRole.REVIEWER)
def get_log(request: Request) -> Response:
    """Every decision as it was made, the undone ones and the undoings, too."""
    asked = read_paging(request)
    after = read_position(asked.cursor)
    with catalogue_of(request).store.reading() as connection:
        rows = list(read_decisions(connection, after=after, limit=asked.limit))
    return fresh(LogPage(items=rows, next=pack([rows[-1].position if rows else after])))
