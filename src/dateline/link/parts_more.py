"""Parts and wholes of a few incidents that changed: what `parts.with_parts` says of all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from dateline.link.parts import (
    Extent,
    Pair,
    cell_of,
    extent_of,
    holds,
    is_whole,
    narrowest,
    put_by_hand,
    reach_of,
)
from dateline.model import Claim, Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An incident's extent, and whether it is a whole."""

    extent: Extent
    is_whole: bool


class PartIndex(Protocol):
    """All incidents as they were, and the extents of all as they are now."""

    def put_extents(self, placed: Sequence[Placed], gone: Collection[str]) -> None:
        """Put extents in the place of those of the same incidents and of `gone`."""
        ...

    def placed(self, ids: Collection[str]) -> Mapping[str, Placed]:
        """The extents of these incidents that have one."""
        ...

    def wholes(self, part: Extent) -> Iterable[Extent]:
        """The wholes of its family within whose days it lies."""
        ...

    def parts(self, whole: Extent) -> Iterable[Extent]:
        """Those of its family that are no wholes and lie within its days and its cells."""
        ...

    def views(self, ids: Collection[str]) -> Mapping[str, Incident]:
        """These incidents as they were, where they were."""
        ...

    def incidents(self, ids: Collection[str]) -> Mapping[str, str]:
        """The incident in which each of these claims was."""
        ...


def with_parts_more(
    changed: Sequence[Incident],
    gone: Collection[str],
    claims: Mapping[str, Claim],
    index: PartIndex,
    judged: Sequence[Pair],
) -> tuple[Incident, ...]:
    """`changed` with their wholes and parts, and whatever else has another whole or part now.

    Args:
        changed: incidents that are new or have changed, without wholes and parts.
        gone: ids of those that are no more.
        claims: by claim id; must hold those of `changed`.
        index: the other incidents; holds the extents of all afterwards.
        judged: (claim of the part, claim of the whole), the latest word first.
    """
    work = _Work(changed={one.id: one for one in changed}, gone=frozenset(gone), index=index)
    placed = list(place_all(changed, claims))
    index.put_extents(placed, {*work.changed, *gone})
    holder = work.holders({claim for pair in judged for claim in pair})
    touched = work.touched(placed, {holder[one] for one in holder})
    parts = [one.extent for one in index.placed(touched).values() if not one.is_whole]
    whole_of = {one.id: whole for one in parts if (whole := _whole_of(one, index)) is not None}
    put_by_hand(whole_of, holder, judged)
    return tuple(work.write(touched, whole_of))


def place_all(incidents: Iterable[Incident], claims: Mapping[str, Claim]) -> Iterator[Placed]:
    """The extents of those incidents that have one."""
    for one in incidents:
        extent = extent_of(one, claims)
        if extent is not None:
            yield Placed(extent=extent, is_whole=is_whole(one, claims))


def _whole_of(part: Extent, index: PartIndex) -> str | None:
    """The narrowest whole that the rule gives the incident of this extent."""
    found = [one for one in index.wholes(part) if _reaches(one, part) and holds(one, part)]
    return min(found, key=narrowest).id if found else None


def _reaches(whole: Extent, part: Extent) -> bool:
    downs, rights = reach_of(whole)
    family, down, right = cell_of(part)
    return family == whole.family and down in downs and right in rights


@dataclass(slots=True, kw_only=True)
class _Work:
    """Incidents that changed, with what is known of all that they touch, as it was."""

    changed: dict[str, Incident]
    gone: frozenset[str]
    index: PartIndex
    before: dict[str, Incident] = field(default_factory=dict)

    def holders(self, claims: Collection[str]) -> dict[str, str]:
        """The incident in which each of these claims is now."""
        found = {
            claim: one
            for claim, one in self.index.incidents(claims).items()
            if one not in self.gone and one not in self.changed
        }
        now = {c: one.id for one in self.changed.values() for c in one.claim_ids}
        found.update((claim, now[claim]) for claim in claims if claim in now)
        return found

    def touched(self, placed: Iterable[Placed], others: set[str]) -> set[str]:
        """The incidents whose whole may be another one now."""
        self._look_at({*self.changed, *self.gone})
        were_parts = {part for one in self.before.values() for part in one.parts}
        may_be_parts = {
            part.id for one in placed if one.is_whole for part in self.index.parts(one.extent)
        }
        touched = ({*self.changed} | were_parts | may_be_parts | others) - self.gone
        self._look_at(touched)
        return touched

    def write(self, touched: set[str], whole_of: Mapping[str, str]) -> Iterator[Incident]:
        """All incidents that are other than they were, with their wholes and parts."""
        left = {one.part_of for name, one in self.before.items() if name in touched | self.gone}
        wholes = ({one for one in left if one} | set(whole_of.values())) - self.gone
        self._look_at(wholes)
        parts_of: dict[str, set[str]] = {}
        for name in wholes | self.changed.keys():
            known = self.before[name].parts if name in self.before else ()
            parts_of[name] = {one for one in known if one not in touched | self.gone}
        for part in touched:
            if part in whole_of:
                parts_of[whole_of[part]].add(part)
        for name in sorted(touched | parts_of.keys()):
            if name in touched:
                yield from self._written(name, whole_of.get(name), parts_of)
            elif name in self.before:
                yield from self._written(name, self.before[name].part_of, parts_of)

    def _written(
        self, name: str, whole: str | None, parts_of: Mapping[str, set[str]]
    ) -> Iterator[Incident]:
        one = self.changed.get(name) or self.before.get(name)
        if one is None:
            return
        parts = tuple(sorted(parts_of[name])) if name in parts_of else one.parts
        found = replace(one, part_of=whole, parts=parts)
        if name in self.changed or found != self.before.get(name):
            yield found

    def _look_at(self, ids: Collection[str]) -> None:
        self.before.update(self.index.views(set(ids) - self.before.keys()))
