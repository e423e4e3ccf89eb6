"""Signing an incident off: two people must accept it before it counts as published."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from dateline.errors import RunError
from dateline.model import Verdict
from dateline.store.deciding import Decision, decide
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of, viewer_of
from dateline.web.problems import RequestError

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
VERDICTS = {"accept": Verdict.ACCEPT, "reject": Verdict.REJECT}
WAIT_S = 10.0
"""So long the page waits for what follows from a signature."""


@router.post("/incidents/{incident_id}/sign")
@open_to(AccountRole.EDITOR)
def post_sign(
    request: Request,
    incident_id: str,
    verdict: Annotated[str, Form(max_length=10)],
    why: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """Accept or reject an incident as a whole, and show it again."""
    if verdict not in VERDICTS:
        raise RequestError(400, "bad_value", "the verdict is accept or reject", "verdict")
    decision = Decision(
        verdict=VERDICTS[verdict],
        subjects=(incident_id,),
        who=viewer_of(request).name,
        at=datetime.now(UTC),
        why=why.strip(),
    )
    try:
        decide(catalogue_of(request).store, decision)
    except RunError as error:
        raise RequestError(404, "not_found", str(error)) from error
    request.app.state.deriver.request()
    request.app.state.deriver.settle(WAIT_S)
    return RedirectResponse(f"/incidents/{incident_id}#history", status_code=303)
