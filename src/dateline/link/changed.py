"""Clusters to incidents where most are as they were: only those that changed are summed up."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from dateline.link.block_index import BlockIndex
from dateline.link.history import Joining
from dateline.link.identity import name_groups
from dateline.link.incidents import sketch_claims
from dateline.link.pairs import Pairs
from dateline.link.score import explain_pairs
from dateline.link.sum_up import sum_up
from dateline.model import Claim, Incident, PairScore

ReadClaims = Callable[[Collection[str]], Mapping[str, Claim]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relinked:
    """What new claims change.

    Attributes:
        incidents: those that are new or to be put in the place of their earlier state.
        gone: ids of incidents whose claims are in others now.
        claims: what was read for it, by claim id: at least all claims of `incidents`.
        histories: how these, and others that came together in other steps, did so, by their id;
            nothing of what is one claim.
    """

    incidents: tuple[Incident, ...]
    gone: frozenset[str]
    histories: Mapping[str, Sequence[Joining]]
    claims: Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of claims that joined two clusters, and the rule that brought it about."""

    left: str
    right: str
    block: str


Joined = TypeVar("Joined", Link, Joining)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Clusters of claims: of earlier incidents all claims or none.

    Attributes:
        groups: claim ids, each group ascending, by their first.
        links: the pairs that joined them.
        joinings: these and the decisions that did, in the order in which they had their turn.
    """

    groups: Sequence[Sequence[str]]
    links: Sequence[Link]
    joinings: Sequence[Joining]

    def of(self, claims: Collection[str]) -> "Settled":
        """The clusters of these claims; each has all of its claims among them, or none."""
        return Settled(
            groups=[group for group in self.groups if group[0] in claims],
            links=[one for one in self.links if one.left in claims],
            joinings=[one for one in self.joinings if one.left in claims],
        )


def sum_up_changed(settled: Settled, index: BlockIndex, read: ReadClaims) -> Relinked:
    """The incidents that are not as they were.

    Args:
        settled: the clusters.
        index: the incidents as they were.
        read: reads claims.
    """
    earlier = index.incidents([one for group in settled.groups for one in group])
    before = _Before(earlier, Counter(earlier.values()), index.pairs(set(earlier.values())))
    names = name_groups(settled.groups, earlier, index.has_incident)
    links_of = _by_group(settled.groups, settled.links)
    changed = {
        name: (group, links)
        for name, group, links in zip(names, settled.groups, links_of, strict=True)
        if not before.is_as_it_was(name, group, links)
    }
    claims = read({one for group, _ in changed.values() for one in group})
    pairs = before.explained([one for _, links in changed.values() for one in links], claims)
    incidents = [
        sum_up(name, [claims[one] for one in group], [pairs[one] for one in links])
        for name, (group, links) in changed.items()
    ]
    return Relinked(
        incidents=tuple(sorted(incidents, key=lambda one: one.id)),
        gone=frozenset(earlier.values()) - set(names),
        claims=claims,
        histories=dict(zip(names, _by_group(settled.groups, settled.joinings), strict=True)),
    )


def _by_group(groups: Sequence[Sequence[str]], pairs: Iterable[Joined]) -> list[list[Joined]]:
    """The pairs of each group."""
    group_of = {one: at for at, group in enumerate(groups) for one in group}
    found: list[list[Joined]] = [[] for _ in groups]
    for pair in pairs:
        found[group_of[pair.left]].append(pair)
    return found


@dataclass(frozen=True, slots=True)
class _Before:
    """Incidents as they were.

    Attributes:
        holder: the incident of each claim that was in one.
        sizes: how many claims each of them had.
        pairs: what held each of them together.
    """

    holder: Mapping[str, str]
    sizes: Mapping[str, int]
    pairs: Mapping[str, Sequence[PairScore]]

    def is_as_it_was(self, name: str, group: Sequence[str], links: Sequence[Link]) -> bool:
        """Whether these claims were that incident, held together by the same pairs."""
        is_whole = {self.holder.get(one) for one in group} == {name}
        if not is_whole or len(group) != self.sizes[name]:
            return False
        return {_link(one) for one in self.pairs[name]} == set(links)

    def explained(
        self, links: Sequence[Link], claims: Mapping[str, Claim]
    ) -> Mapping[Link, PairScore]:
        """The score and the reasons of each pair; those that are known are not made again."""
        known = {(one.left, one.right): one for some in self.pairs.values() for one in some}
        found = {
            link: replace(known[link.left, link.right], block=link.block)
            for link in links
            if (link.left, link.right) in known
        }
        fresh = [link for link in links if link not in found]
        ids = sorted({end for link in fresh for end in (link.left, link.right)})
        columns = sketch_claims(claims[one] for one in ids)
        rows = {one: row for row, one in enumerate(ids)}
        left = np.array([rows[link.left] for link in fresh], dtype=np.int64)
        right = np.array([rows[link.right] for link in fresh], dtype=np.int64)
        made = explain_pairs(Pairs(columns, left, right), [link.block for link in fresh])
        found.update(zip(fresh, made, strict=True))
        return found


def _link(pair: PairScore) -> Link:
    return Link(pair.left, pair.right, pair.block)
