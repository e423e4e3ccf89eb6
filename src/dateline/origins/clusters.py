"""Links between reports to origins. Every report is in exactly one."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from dateline.model import Document, Origin, OriginLink, Report, origin_id
from dateline.origins.candidates import copy_candidates
from dateline.origins.commonplaces import strip_commonplaces
from dateline.origins.compare import compare_reports
from dateline.origins.shingles import Fingerprint, take_fingerprint

_LAST = datetime.max.replace(tzinfo=UTC)


def find_origins(items: Iterable[tuple[Report, Document]]) -> tuple[Origin, ...]:
    """The origins of these reports, by id; the same in whatever order they come."""
    taken = [take_fingerprint(report, document) for report, document in items]
    taken.sort(key=_age)
    links = find_links(strip_commonplaces(taken))
    groups = _join([one.report_id for one in taken], links)
    by_id = {one.report_id: one for one in taken}
    links_of: dict[int, list[OriginLink]] = {}
    group_of = {one: at for at, group in enumerate(groups) for one in group}
    for link in links:
        links_of.setdefault(group_of[link.left], []).append(link)
    origins = [
        _origin([by_id[one] for one in group], links_of.get(at, ()))
        for at, group in enumerate(groups)
    ]
    return tuple(sorted(origins, key=lambda origin: origin.id))


def find_links(taken: Sequence[Fingerprint]) -> list[OriginLink]:
    """Why reports are one voice, for every pair that is; `taken` by age."""
    pairs = ((taken[left], taken[right]) for left, right in copy_candidates(taken))
    found = (compare_reports(left, right) for left, right in pairs)
    return [link for link in found if link is not None]


def _join(ids: Iterable[str], links: Iterable[OriginLink]) -> list[list[str]]:
    group_of = {one: [one] for one in ids}
    for link in links:
        left, right = group_of[link.left], group_of[link.right]
        if left is not right:
            if len(left) < len(right):
                left, right = right, left
            left.extend(right)
            group_of.update(dict.fromkeys(right, left))
    unique = {id(group): group for group in group_of.values()}
    return list(unique.values())


def _origin(reports: Sequence[Fingerprint], links: Sequence[OriginLink]) -> Origin:
    members = tuple(sorted(one.report_id for one in reports))
    first = min(reports, key=_age)
    return Origin(
        id=origin_id(members),
        members=members,
        links=tuple(links),
        first_seen=first.published_at,
        first_report=first.report_id,
    )


def _age(one: Fingerprint) -> tuple[datetime, datetime, str]:
    return (one.published_at or _LAST, one.version_at or _LAST, one.report_id)
