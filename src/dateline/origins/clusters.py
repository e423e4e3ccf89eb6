"""Links between reports to origins. Every report is in exactly one."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from dateline.model import Document, Origin, OriginLink, Report, origin_id
from dateline.origins.candidates import copy_candidates
from dateline.origins.compare import compare_reports
from dateline.origins.shingles import Fingerprint, take_fingerprint

_LAST = datetime.max.replace(tzinfo=UTC)


def find_origins(items: Sequence[tuple[Report, Document]]) -> tuple[Origin, ...]:
    """The origins of these reports, by id; the same in whatever order they come."""
    taken = [take_fingerprint(report, document) for report, document in items]
    taken.sort(key=_age)
    links = _find_links(taken)
    groups = _join([one.report.id for one in taken], links)
    by_id = {one.report.id: one.report for one in taken}
    origins = [_origin([by_id[one] for one in group], links) for group in groups]
    return tuple(sorted(origins, key=lambda origin: origin.id))


def _find_links(taken: Sequence[Fingerprint]) -> list[OriginLink]:
    pairs = ((taken[left], taken[right]) for left, right in copy_candidates(taken))
    found = (compare_reports(left, right) for left, right in pairs)
    return [link for link in found if link is not None]


def _join(ids: Iterable[str], links: Iterable[OriginLink]) -> list[list[str]]:
    group_of = {one: [one] for one in ids}
    for link in links:
        left, right = group_of[link.left], group_of[link.right]
        if left is not right:
            left.extend(right)
            group_of.update(dict.fromkeys(right, left))
    unique = {id(group): group for group in group_of.values()}
    return list(unique.values())


def _origin(reports: Sequence[Report], links: Sequence[OriginLink]) -> Origin:
    members = tuple(sorted(report.id for report in reports))
    first = min(reports, key=_report_age)
    return Origin(
        id=origin_id(members),
        members=members,
        links=tuple(link for link in links if link.left in members),
        first_seen=first.published_at,
        first_report=first.id,
    )


def _age(one: Fingerprint) -> tuple[datetime, str]:
    return _report_age(one.report)


def _report_age(report: Report) -> tuple[datetime, str]:
    return (report.published_at or _LAST, report.id)
