"""Incidents in lists."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypedDict, cast

import numpy as np
from sqlalchemy import Connection, select

from dateline.export.masking import mask_body
from dateline.link.wording import count_words, interval_words, place_words
from dateline.model import Count, Grade, Incident, Json, decode
from dateline.store import tables
from dateline.store.browse.build import GRADES, NOT_MEASURED
from dateline.store.browse.entry import STANDING_AXIS
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.cursors import Cursor, read_cursor, write_cursor
from dateline.web.queries.selection import select_incidents
from dateline.web.queries.snapshot import Mask, Order, Rows, Snapshot
from dateline.web.queries.supposing import supposed_snapshot
from dateline.web.queries.views import CountView, Dataset, IncidentPage, IncidentRow
from dateline.web.queries.wording import GRADE_SIGNS, citation, event_title

STATUS_AXIS = "human status"
LOOKED_AT_ONCE = 32_768


class AxisJson(TypedDict):
    """An axis of an assessment, as it is stored."""

    name: str
    value: str
    reason: str


class FieldJson(TypedDict):
    """What matters here of a field of an assessment, as it is stored."""

    field: str
    state: str


class AssessmentJson(TypedDict):
    """What matters here of an assessment, as it is stored."""

    axes: list[AxisJson]
    fields: list[FieldJson]
    grade: str
    n_independent: int | None


def list_incidents(catalogue: Catalogue, wanted: IncidentFilter) -> IncidentPage:
    """One page of the incidents that fit.

    Raises:
        RequestError: the cursor is none of this list.
    """
    with catalogue.store.reading() as connection:
        snapshot = catalogue.snapshot(connection)
        supposed = supposed_snapshot(catalogue, snapshot, wanted.without)
        mask = select_incidents(supposed, wanted, connection)
        rows, following = page_of(supposed, wanted, mask)
        items = read_rows(connection, [snapshot.id_of(row) for row in rows])
        return IncidentPage(
            items=_with_supposed(items, supposed) if wanted.without else items,
            next=following,
            total=int(np.count_nonzero(mask)),
            dataset=dataset_of(snapshot),
        )


def _with_supposed(items: Sequence[IncidentRow], supposed: Snapshot) -> list[IncidentRow]:
    """The rows, with the grades and numbers of voices that they would have."""
    found = []
    for one in items:
        row = supposed.row_of(one.id)
        if row is None:
            continue
        n = int(supposed.column("n_independent")[row])
        found.append(
            replace(
                one,
                supposed_grade=GRADES[supposed.column("grade")[row]].value,
                supposed_independent=None if n == NOT_MEASURED else n,
            )
        )
    return found


def page_of(
    snapshot: Snapshot, wanted: IncidentFilter, mask: Mask
) -> tuple[Sequence[int], str | None]:
    """The rows of one page, and the cursor of the next."""
    order = snapshot.order(wanted.sort)
    start = 0
    if wanted.cursor:
        start = _first_after(snapshot, order, read_cursor(wanted.cursor, wanted))
    places = _places(order, mask, start, wanted.limit + 1)
    part = places[: wanted.limit]
    rows = [int(order.rows[place]) for place in part]
    if len(places) <= wanted.limit:
        return rows, None
    cursor = Cursor(key=int(order.keys[part[-1]]), id=snapshot.id_of(rows[-1]))
    return rows, write_cursor(cursor, wanted)


def ordered_rows(snapshot: Snapshot, wanted: IncidentFilter, mask: Mask) -> Rows:
    """The rows that `mask` selects, in the order that is wanted."""
    rows = snapshot.order(wanted.sort).rows
    found: Rows = rows[mask[rows]]
    return found


def _places(order: Order, mask: Mask, start: int, number: int) -> list[int]:
    """The first places of the order, from `start` on, whose rows are selected."""
    found: list[int] = []
    while len(found) < number and start < len(order.rows):
        hits = np.flatnonzero(mask[order.rows[start : start + LOOKED_AT_ONCE]])
        found.extend(start + int(one) for one in hits[: number - len(found)])
        start += LOOKED_AT_ONCE
    return found


def _first_after(snapshot: Snapshot, order: Order, cursor: Cursor) -> int:
    """Where the page after `cursor` begins, whatever came and went since."""
    low = int(np.searchsorted(order.keys, cursor.key, side="left"))
    high = int(np.searchsorted(order.keys, cursor.key, side="right"))
    wanted = np.bytes_(cursor.id.encode())
    row = np.searchsorted(snapshot.columns.ids, wanted, side="right")
    return low + int(np.searchsorted(order.rows[low:high], row, side="left"))


def read_rows(connection: Connection, ids: Sequence[str]) -> list[IncidentRow]:
    """The incidents with these ids, in this order, as a list shows them."""
    table = tables.incidents
    columns = (table.c.id, table.c.body, table.c.assessment, table.c.private)
    query = select(*columns).where(table.c.id.in_(ids))
    found = {row.id: row for row in connection.execute(query)}
    rows = (found[one] for one in ids if one in found)
    return [row_of(row.body, row.assessment, row.private) for row in rows]


def row_of(body: str, assessment: str, private: str | None) -> IncidentRow:
    """An incident as a list shows it, from how it is stored."""
    hidden = frozenset(cast(list[str], json.loads(private or "[]")))
    incident = decode(Incident, mask_body(_without_spans(json.loads(body)), hidden))
    assessed = cast(AssessmentJson, json.loads(assessment))
    place, time = incident.place, incident.time
    grade = Grade(assessed["grade"])
    return IncidentRow(
        id=incident.id,
        summary=incident.summary,
        event=incident.event_type,
        event_title=event_title(incident.event_type),
        grade=grade.value,
        grade_sign=GRADE_SIGNS[grade],
        first_day=time.start.isoformat() if time.start else None,
        last_day=time.end.isoformat() if time.end else None,
        day_precision=time.precision,
        when=interval_words(time),
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        radius_km=place.radius_km if place else None,
        where=place_words(place),
        place_precision=place.precision if place else None,
        agents=list(incident.agents),
        patients=list(incident.patients),
        counts=[_count_view(one) for one in incident.counts],
        n_claims=len(incident.claim_ids),
        n_independent=assessed["n_independent"],
        voices=_axis(assessed["axes"], STANDING_AXIS).split(", "),
        conflicts=[one["field"] for one in assessed["fields"] if one["state"] == "conflict"],
        status=_axis(assessed["axes"], STATUS_AXIS),
    )


def _without_spans(stored: dict[str, Json]) -> dict[str, Json]:
    """What a list does not show: the pairs, and the words of place and time."""
    stored["pairs"] = []
    for name in ("place", "time"):
        part = stored[name]
        if isinstance(part, dict):
            part["spans"] = []
    return stored


def dataset_of(snapshot: Snapshot) -> Dataset:
    """Which version an answer comes from."""
    return Dataset(version=snapshot.version, citation=citation(snapshot.version, len(snapshot)))


def _axis(axes: Iterable[AxisJson], name: str) -> str:
    return next((one["value"] for one in axes if one["name"] == name), "")


def _count_view(count: Count) -> CountView:
    return CountView(
        kind=count.kind.value,
        low=count.low,
        best=count.best,
        high=count.high,
        words=count_words(count),
    )
