"""Links between reports to origins. Every report is in exactly one."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from dateline.model import Document, Origin, OriginLink, Report, origin_id
from dateline.origins.candidate_rules import copy_candidates
from dateline.origins.commonplaces import strip_commonplaces
from dateline.origins.compare import compare_reports
from dateline.origins.shingles import Fingerprint, take_fingerprint

_LAST = datetime.max.replace(tzinfo=UTC)


def find_origins(items: Iterable[tuple[Report, Document]]) -> tuple[Origin, ...]:
    """The origins of these reports, by id; the same in whatever order they come."""
    taken = [take_fingerprint(report, document) for report, document in items]
    taken.sort(key=age_of)
    origins = make_origins(taken, find_links(strip_commonplaces(taken)))
    return tuple(sorted(origins, key=lambda origin: origin.id))


class Aged(Protocol):
    """A report, as far as its age goes."""

    @property
    def report_id(self) -> str:
        """Its id."""
        ...

    @property
    def published_at(self) -> datetime | None:
        """When it was published."""
        ...

    @property
    def version_at(self) -> datetime | None:
        """When this version of it was first seen."""
        ...


def make_origins(taken: Sequence[Aged], links: Sequence[OriginLink]) -> list[Origin]:
    """The origins of reports, by age, between which there are these links."""
    groups = _join([one.report_id for one in taken], links)
    by_id = {one.report_id: one for one in taken}
    links_of: dict[int, list[OriginLink]] = {}
    group_of = {one: at for at, group in enumerate(groups) for one in group}
    for link in links:
        links_of.setdefault(group_of[link.left], []).append(link)
    return [
        _origin([by_id[one] for one in group], links_of.get(at, ()))
        for at, group in enumerate(groups)
    ]


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


def _origin(reports: Sequence[Aged], links: Sequence[OriginLink]) -> Origin:
    members = tuple(sorted(one.report_id for one in reports))
    first = min(reports, key=age_of)
    return Origin(
        id=origin_id(members),
        members=members,
        links=tuple(links),
        first_seen=first.published_at,
        first_report=first.report_id,
    )


def age_of(one: Aged) -> tuple[datetime, datetime, str]:
    """What reports are sorted by, the earliest first."""
    return (one.published_at or _LAST, one.version_at or _LAST, one.report_id)
