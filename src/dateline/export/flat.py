"""Claims and incidents as flat rows, in our own columns (profile ``native``)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import cast

from dateline.export.masking import mask_body, mask_cell, private_names
from dateline.export.row import Cell, ExportRow
from dateline.model import (
    Assessment,
    Claim,
    Count,
    CountKind,
    FieldState,
    Incident,
    Interval,
    Json,
    Place,
    Role,
    encode,
)

COUNTED = (CountKind.KILLED, CountKind.INJURED, CountKind.DETAINED, CountKind.DISPLACED)
SEPARATOR = "; "


def claim_rows(claims: Iterable[Claim], *, masked: bool = True) -> Iterator[ExportRow]:
    """A row a claim; the private names of its report hidden unless `masked` is off."""
    for _, group in groupby(claims, key=lambda claim: claim.report_id):
        members = list(group)
        names = private_names(members) if masked else frozenset()
        for claim in members:
            yield _row(_encoded(claim), _claim_cells(claim), claim.place, names)


def incident_rows(
    incidents: Iterable[tuple[Incident, Assessment, Sequence[Claim]]], *, masked: bool = True
) -> Iterator[ExportRow]:
    """A row an incident, with its assessment; its claims say which names to hide."""
    for incident, assessment, claims in incidents:
        names = private_names(claims) if masked else frozenset()
        yield incident_row(incident, assessment, names)


def incident_row(
    incident: Incident, assessment: Assessment, names: frozenset[str] = frozenset()
) -> ExportRow:
    """The row of one incident with `names` hidden."""
    body = {"incident": _encoded(incident), "assessment": _encoded(assessment)}
    return _row(body, _incident_cells(incident, assessment), incident.place, names)


def _row(
    body: Mapping[str, Json],
    cells: Mapping[str, Cell],
    place: Place | None,
    names: frozenset[str],
) -> ExportRow:
    shown = {key: mask_cell(cell, names) for key, cell in cells.items()}
    return ExportRow(body=mask_body(body, names), cells=shown, place=place)


def _encoded(record: Claim | Incident | Assessment) -> Mapping[str, Json]:
    return cast(Mapping[str, Json], encode(record))


def _claim_cells(claim: Claim) -> dict[str, Cell]:
    return {
        "id": claim.id,
        "report_id": claim.report_id,
        "event_type": claim.event.type,
        "agent": _names(claim, Role.AGENT),
        "patient": _names(claim, Role.PATIENT),
        **_time_cells(claim.time),
        **_place_cells(claim.place),
        **_count_cells(claim.counts),
        "attribution": SEPARATOR.join(one.speaker or one.kind for one in claim.attribution),
        "polarity": claim.polarity,
        "modality": claim.modality,
        "time_status": claim.time_status,
        "factuality": claim.factuality,
        "zone": claim.zone,
        "trigger": claim.trigger.quote,
        "quote": claim.sentence.quote,
        "start": claim.trigger.start,
        "end": claim.trigger.end,
        "confidence": claim.confidence,
        "origin": claim.origin,
    }


def _incident_cells(incident: Incident, assessment: Assessment) -> dict[str, Cell]:
    conflicts = [one.field for one in assessment.fields if one.state is FieldState.CONFLICT]
    return {
        "id": incident.id,
        "event_type": incident.event_type,
        "summary": incident.summary,
        "agents": SEPARATOR.join(incident.agents),
        "patients": SEPARATOR.join(incident.patients),
        **_time_cells(incident.time),
        **_place_cells(incident.place),
        **_count_cells(incident.counts),
        "grade": assessment.grade,
        "rule": assessment.rule,
        "n_claims": len(incident.claim_ids),
        "n_independent_origins": assessment.n_independent,
        "fields_in_conflict": SEPARATOR.join(conflicts),
        "part_of": incident.part_of,
        "claim_ids": SEPARATOR.join(incident.claim_ids),
    }


def _names(claim: Claim, role: Role) -> str:
    named = [one.name for one in claim.in_role(role)]
    return SEPARATOR.join(named)


def _time_cells(time: Interval) -> dict[str, Cell]:
    return {
        "date_start": time.start.isoformat() if time.start else None,
        "date_end": time.end.isoformat() if time.end else None,
        "date_prec": time.precision,
        "date_basis": time.basis,
    }


def _place_cells(place: Place | None) -> dict[str, Cell]:
    return {
        "place": place.name if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "radius_km": place.radius_km if place else None,
        "where_prec": place.precision if place else None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
    }


def _count_cells(counts: Sequence[Count]) -> dict[str, Cell]:
    first = {count.kind: count for count in reversed(counts)}
    cells: dict[str, Cell] = {}
    for kind in COUNTED:
        count = first.get(kind)
        cells[f"{kind}_low"] = count.low if count else None
        cells[f"{kind}_best"] = count.best if count else None
        cells[f"{kind}_high"] = count.high if count else None
    return cells
