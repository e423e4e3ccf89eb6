"""What changed between the incidents of before and those of now."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.model import Change, ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Which claims each incident has, before or now; both ways."""

    holder: Mapping[str, str]
    members: Mapping[str, frozenset[str]]


def membership(holder: Mapping[str, str]) -> Membership:
    """The membership in which each claim is held by this incident."""
    members: dict[str, set[str]] = defaultdict(set)
    for claim, incident in holder.items():
        members[incident].add(claim)
    frozen = {incident: frozenset(claims) for incident, claims in members.items()}
    return Membership(holder=holder, members=frozen)


def find_changes(before: Membership, now: Membership, changed: set[str]) -> Iterator[Change]:
    """The changes, by incident id; an incident that stayed as it was has none.

    Args:
        before: the incidents of before.
        now: the incidents of now.
        changed: ids of incidents of both whose fields or assessment are new.
    """
    for one in sorted(before.members.keys() | now.members.keys()):
        kind = _kind(one, before, now, changed)
        if kind is not None:
            yield Change(
                kind=kind,
                incident_id=one,
                others=_others(one, before, now),
                n_claims=len(now.members.get(one, ())),
            )


def heirs(one: str, before: Membership, now: Membership) -> tuple[str, ...]:
    """The incidents that hold the claims of `one` now, those with most of them first."""
    holders = Counter(
        now.holder[claim] for claim in before.members.get(one, ()) if claim in now.holder
    )
    return tuple(sorted(holders, key=lambda other: (-holders[other], other)))


def _kind(
    one: str, before: Membership, now: Membership, changed: set[str]
) -> ChangeKind | None:
    if one not in now.members:
        return ChangeKind.MERGED if heirs(one, before, now) else ChangeKind.REMOVED
    if one not in before.members:
        known = any(claim in before.holder for claim in now.members[one])
        return ChangeKind.SPLIT if known else ChangeKind.CREATED
    is_same = before.members[one] == now.members[one] and one not in changed
    return None if is_same else ChangeKind.CHANGED


def _others(one: str, before: Membership, now: Membership) -> tuple[str, ...]:
    """Who took its claims, then whose claims it took."""
    sources = {
        before.holder[claim] for claim in now.members.get(one, ()) if claim in before.holder
    }
    found = dict.fromkeys((*heirs(one, before, now), *sorted(sources)))
    return tuple(other for other in found if other != one)
