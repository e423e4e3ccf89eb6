"""Everything that an incident rests on, gathered from the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.assess import Voice, voice_of
from dateline.errors import RunError
from dateline.model import Claim, Origin, Report
from dateline.store import IncidentView, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An incident with its claims, their reports and origins, and whose word each is.

    Attributes:
        claims: by the publication of their reports.
        reports: by report id.
        origins: by report id.
        voices: by claim id.
    """

    view: IncidentView
    claims: tuple[Claim, ...]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]
    voices: Mapping[str, Voice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What many incidents share, read once."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]


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
    )
    return gather_from(archive, view)


def read_archive(store: Store) -> Archive:
    """Every claim, report and origin, for a digest over many incidents."""
    return Archive(
        claims={claim.id: claim for claim in store.claims()},
        reports={report.id: report for report in store.reports()},
        origins={member: one for one in store.origins() for member in one.members},
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
