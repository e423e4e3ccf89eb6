"""What lies beside an incident: its whole, its parts, and what if some were not heard."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Incident, SpeakerKind
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.evidence import IncidentDetail
from dateline.web.queries.incidents import read_rows
from dateline.web.queries.supposing import suppose_without
from dateline.web.queries.views import IncidentRow
from dateline.web.queries.wording import kind_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The incident of which this one is a part, and those that are parts of it."""

    whole: IncidentRow | None
    parts: tuple[IncidentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLine:
    """A kind of voice that tells of an incident."""

    value: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfLine:
    """An incident without some voices; no grade: nobody would tell of it."""

    kinds: str
    grade: str | None
    n_independent: int | None
    summary: str


def list_related(catalogue: Catalogue, incident: Incident) -> Related:
    """The whole and the parts of an incident."""
    ids = [one for one in (incident.part_of, *incident.parts) if one]
    if not ids:
        return Related(whole=None, parts=())
    with catalogue.store.reading() as connection:
        rows = read_rows(connection, ids)
    return Related(
        whole=next((one for one in rows if one.id == incident.part_of), None),
        parts=tuple(one for one in rows if one.id in incident.parts),
    )


def kinds_told(detail: IncidentDetail) -> list[KindLine]:
    """The kinds of voice that tell of an incident, where there are several."""
    kinds = sorted({view.voice.kind for view in detail.claims})
    if len(kinds) < 2:
        return []
    return [KindLine(value=one.value, title=kind_title(one.value).lower()) for one in kinds]


def what_if_line(
    catalogue: Catalogue, detail: IncidentDetail, kinds: Sequence[SpeakerKind]
) -> WhatIfLine | None:
    """How the incident would be without `kinds`; None where none is left out."""
    if not kinds:
        return None
    supposed = suppose_without(catalogue, [detail.incident.id], kinds)[detail.incident.id]
    assessment, incident = supposed.assessment, supposed.incident
    return WhatIfLine(
        kinds=", ".join(kind_title(one).lower() for one in kinds),
        grade=assessment.grade.value if assessment else None,
        n_independent=assessment.n_independent if assessment else None,
        summary=incident.summary if incident else "",
    )
