"""A page of a list: of names or reports, those that contain the words that are asked for."""

from typing import Protocol

from fastapi import Request

from dateline.web.asking import catalogue_of
from dateline.web.filters import refuse_unknown
from dateline.web.pages.conditions import write_query
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.parties import ActorPage, PlacePage
from dateline.web.queries.reports import ReportPage

A_PAGE = 100


class List(Protocol):
    """Gives one page of a list."""

    def __call__(
        self, catalogue: Catalogue, *, text: str | None, limit: int, cursor: str | None
    ) -> ActorPage | PlacePage | ReportPage:
        """What contains `text`, from `cursor` on."""
        ...


def read_listing(request: Request, found: List) -> dict[str, object]:
    """What a page of `found` shows: its items, what was asked for, and how to go on."""
    refuse_unknown(request.query_params, ["text", "cursor"])
    text = request.query_params.get("text", "").strip()
    page = found(
        catalogue_of(request),
        text=text or None,
        limit=A_PAGE,
        cursor=request.query_params.get("cursor") or None,
    )
    more = write_query({"text": text, "cursor": page.next or ""})
    return {"page": page, "dataset": page.dataset, "text": text, "more": more}
