"""Everything that an incident rests on, gathered from the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.assess import Voice, voice_of
from dateline.errors import RunError
from dateline.model import Claim, Incident, Origin, Report
from dateline.store import IncidentView, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An incident with its claims, their reports and origins, and whose word each is.

    Attributes:
        claims: by the publication of their reports.
        reports: by report id.
        origins: by report id.
        voices: by claim id.
        whole: the incident of which this one is a part.
        parts: the incidents that are parts of this one.
    """

    view: IncidentView
    claims: tuple[Claim, ...]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]
    voices: Mapping[str, Voice]
    whole: Incident | None = None
    parts: tuple[Incident, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What many incidents share, read once; `related` are wholes and parts, by id."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]
    related: Mapping[str, Incident] = field(default_factory=dict)


def gather(store: Store, view: IncidentView) -> Evidence:
    """The evidence of one incident."""
    claims = claims_of(store, view)
    needed = {claim.report_id for claim in claims}
    reports = [store.report(one) for one in sorted(needed)]
    by_report = {m: one for one in store.origins() for m in one.members if m in needed}
    archive = Archive(
        claims={claim.id: claim for claim in claims},
        reports={one.id: one for one in reports if one},
        origins=by_report,
        related=related_to(store, [view]),
    )
    return gather_from(archive, view)


def related_to(store: Store, views: Sequence[IncidentView]) -> dict[str, Incident]:
    """The wholes and parts of these incidents, by id."""
    shown = {view.incident.id: view.incident for view in views}
    wanted = {id_ for one in shown.values() for id_ in (one.part_of, *one.parts) if id_}
    found = (shown.get(one) or _incident(store, one) for one in sorted(wanted))
    return {one.id: one for one in found if one}


def _incident(store: Store, wanted: str) -> Incident | None:
    view = store.incident(wanted)
    return view.incident if view else None


def read_archive(store: Store, views: Sequence[IncidentView] = ()) -> Archive:
    """Every claim, report and origin, for a digest over many incidents: `views`."""
    return Archive(
        claims={claim.id: claim for claim in store.claims()},
        reports={report.id: report for report in store.reports()},
        origins={member: one for one in store.origins() for member in one.members},
        related=related_to(store, views),
    )


def gather_from(archive: Archive, view: IncidentView) -> Evidence:
    """The evidence of one incident, from what was read before."""
    claims = [archive.claims[one] for one in view.incident.claim_ids if one in archive.claims]
    reports = {one.report_id: archive.reports[one.report_id] for one in claims}

    def age(claim: Claim) -> tuple[str, str, int]:
        published = reports[claim.report_id].published_at
        return (str(published or "9999"), claim.report_id, claim.trigger.start)

    return Evidence(
        view=view,
        claims=tuple(sorted(claims, key=age)),
        reports=reports,
        origins={one: archive.origins[one] for one in reports if one in archive.origins},
        voices={claim.id: voice_of(claim, archive.origins) for claim in claims},
        whole=archive.related.get(view.incident.part_of or ""),
        parts=tuple(
            archive.related[one] for one in view.incident.parts if one in archive.related
        ),
    )


def claims_of(store: Store, view: IncidentView) -> Sequence[Claim]:
    """The claims of one incident."""
    found = (store.claim(one) for one in view.incident.claim_ids)
    return [claim for claim in found if claim]


def find_view(store: Store, wanted: str) -> IncidentView | None:
    """The incident with this id, or whose id alone begins so.

    Raises:
        RunError: several begin so.
    """
    exact = store.incident(wanted)
    if exact is not None:
        return exact
    found = [view for view in store.incidents() if view.incident.id.startswith(wanted)]
    if len(found) > 1:
        ids = ", ".join(view.incident.id for view in found[:5])
        raise RunError(f"{len(found)} incidents begin with {wanted}: {ids} …")
    return found[0] if found else None
