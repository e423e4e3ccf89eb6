"""The review: one question at a time, by single keys."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.store.decisions import ItemKind, read_decisions
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of, viewer_of
from dateline.web.filters import refuse_unknown
from dateline.web.pages.rendering import render
from dateline.web.pages.review_items import (
    answer_lines,
    comparisons,
    sentence_pieces,
    words_after,
    words_before,
)
from dateline.web.queries.incidents import dataset_of
from dateline.web.review.measures import measure
from dateline.web.review.queue import MAX_NEXT, ReviewQueue
from dateline.web.review.showing import ItemView, show
from dateline.web.values import read_choice, read_number

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
LATEST = 200


def _queue(request: Request) -> ReviewQueue:
    queue: ReviewQueue = request.app.state.queue
    return queue


@router.get("/review")
@open_to(AccountRole.REVIEWER)
def get_review(request: Request) -> Response:
    """The page; its script loads the items."""
    refuse_unknown(request.query_params, ["kind"])
    kind = request.query_params.get("kind") or ""
    if kind:
        read_choice(ItemKind, "kind", kind)
    catalogue = catalogue_of(request)
    with catalogue.store.reading() as connection:
        dataset = dataset_of(catalogue.snapshot(connection))
    context = {"kind": kind, "dataset": dataset}
    return render(request, "review.html.jinja", context, scripts=("review",))


@router.get("/review/items")
@open_to(AccountRole.REVIEWER)
def get_items(request: Request) -> Response:
    """The next items as pieces of the page, reserved for who asks; not those that they have."""
    params = request.query_params
    refuse_unknown(params, ["kind", "n", "have"])
    have = set(params.get("have", "").split(","))
    kind = read_choice(ItemKind, "kind", params["kind"]) if params.get("kind") else None
    n = read_number("n", params.get("n") or "2", 1, MAX_NEXT)
    turns, left = _queue(request).next_turns(viewer_of(request).name, kind=kind, n=n)
    with catalogue_of(request).store.reading() as connection:
        views = [show(connection, turn) for turn in turns if turn.item.id not in have]
    items = [_shown(view) for view in views]
    headers = {"Cache-Control": "no-store"}
    context = {"items": items, "left": left}
    return render(request, "review_items.html.jinja", context, headers=headers)


@router.get("/review/log")
@open_to(AccountRole.REVIEWER)
def get_log(request: Request) -> Response:
    """How far people agree, and the latest decisions."""
    refuse_unknown(request.query_params, [])
    catalogue = catalogue_of(request)
    ledger = _queue(request).ledger
    with catalogue.store.reading() as connection:
        report = measure(ledger.rows(connection), ledger.standing(connection))
        rows = list(read_decisions(connection))
        dataset = dataset_of(catalogue.snapshot(connection))
    context = {
        "report": report,
        "rows": rows[::-1][:LATEST],
        "n_rows": len(rows),
        "dataset": dataset,
    }
    return render(request, "review_log.html.jinja", context)


def _shown(view: ItemView) -> dict[str, object]:
    claim = view.claim.claim if view.claim else None
    return {
        "view": view,
        "claim": claim,
        "pieces": sentence_pieces(claim) if claim else [],
        "before": words_before(view.text_before),
        "after": words_after(view.text_after),
        "lines": answer_lines(view),
        "comparisons": comparisons(view.reasons),
    }
