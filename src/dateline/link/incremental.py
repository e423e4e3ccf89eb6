"""A few more claims to incidents: only what they touch is linked anew.

A new claim can change which pairs of its own blocks are compared (a block can become too large
for its rule), so the claims of every pair that comes or goes are looked at again, with the
incidents that they are in. Whether two clusters are joined depends on the pairs across these
two alone: as long as no claim of these incidents comes together with one of another incident,
the others stay as they were. Where one does, its incident is looked at, too, and so on; the
result is the same as if everything had been linked together.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from dateline.link import block
from dateline.link.block import (
    BlockReport,
    Candidates,
    Rows,
    TooLarge,
    block_rows,
    pairs_in_blocks,
)
from dateline.link.columns import Columns, columns_of
from dateline.link.grouping import Grouped, group_claims
from dateline.link.incidents import explain, may_be_incident, sketch_claims, sum_up_groups
from dateline.link.judged import Judged, replay
from dateline.link.pairs import Pairs
from dateline.link.ragged import Index, join
from dateline.link.score import THRESHOLD_BITS, score_pairs
from dateline.model import Claim, Incident, Judgement


class BlockIndex(Protocol):
    """Claims that were linked before, found by the keys of their blocks."""

    def sizes(self, keys: Collection[int]) -> Mapping[int, int]:
        """How many claims have each of these keys; those without any may be left out."""
        ...

    def members(self, keys: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The ids of the claims that have each of these keys."""
        ...

    def columns(self, ids: Collection[str]) -> Columns:
        """What of these claims is compared; those that it does not hold are left out."""
        ...

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """These claims."""
        ...

    def incidents(self, ids: Collection[str]) -> Mapping[str, str]:
        """The incident of each of these claims that is in one."""
        ...

    def claims_of(self, incidents: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The ids of the claims of each of these incidents."""
        ...

    def has_incident(self, incident_id: str) -> bool:
        """Whether there is an incident of this id."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Relinked:
    """What new claims change.

    Attributes:
        incidents: those that are new or to be put in the place of their earlier state.
        gone: ids of incidents whose claims are in others now.
    """

    incidents: tuple[Incident, ...]
    gone: frozenset[str]


def link_more(
    new: Iterable[Claim], index: BlockIndex, judgements: Sequence[Judgement]
) -> Relinked:
    """The incidents that `new` claims make or change.

    Args:
        new: claims that `index` does not hold.
        index: everything that was linked before.
        judgements: all of them, in their order.
    """
    judged = replay(judgements)
    work = _Work(index=index, judged=judged)
    work.take(one for one in new if may_be_incident(one) and one.id not in judged.rejected)
    touched = work.closed(work.dirty())
    claims = work.claims(touched)
    columns = sketch_claims(claims[one] for one in sorted(claims))
    candidates, grouped = work.grouped(columns.ids)
    earlier = index.incidents(touched)
    joined = explain(columns, candidates, grouped)
    incidents = sum_up_groups(claims, joined, earlier, index.has_incident)
    gone = set(earlier.values()) - {one.id for one in incidents}
    return Relinked(incidents=incidents, gone=frozenset(gone))


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows of pairs that are compared, of claims in the order in which they were seen.

    The left one stands first by its id.
    """

    left: Index
    right: Index
    rules: NDArray[np.int8]


@dataclass(slots=True, kw_only=True)
class _Work:
    """Claims and whole blocks that were looked at so far.

    Attributes:
        new: the new claims, by id.
        columns: what of all claims seen is compared, in the order in which they were seen.
        rules: the rule of each key.
        blocks: the rows of all claims that have a key, new ones included.
    """

    index: BlockIndex
    judged: Judged
    new: dict[str, Claim] = field(default_factory=dict)
    columns: Columns = field(default_factory=lambda: columns_of([]))
    row_of: dict[str, int] = field(default_factory=dict)
    new_keys: dict[int, list[str]] = field(default_factory=dict)
    rules: dict[int, int] = field(default_factory=dict)
    blocks: dict[int, Index] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)
    incident_of: dict[str, str] = field(default_factory=dict)
    claims_of: dict[str, Sequence[str]] = field(default_factory=dict)
    _compared: Compared | None = None

    def take(self, new: Iterable[Claim]) -> None:
        """Take the new claims, and the blocks that they come into."""
        self.new = {one.id: one for one in new}
        self._know(sketch_claims(self.new.values()))
        for key, _, members in self._keys_of(self.new):
            self.new_keys[key] = members
        self.open_blocks(self.new)

    def dirty(self) -> set[str]:
        """New claims, and those of pairs that are compared only with them or only without."""
        n = len(self.row_of)
        after, before = self._compare(), self._compare(without=len(self.new))
        was, now = (one.left * n + one.right for one in (before, after))
        changed = np.setxor1d(was, now, assume_unique=True)
        rows = {*(changed // n).tolist(), *(changed % n).tolist()}
        return {*self.new, *(self.columns.ids[row] for row in rows)}

    def closed(self, dirty: set[str]) -> set[str]:
        """Claims that no other comes together with: whole incidents, with all of `dirty`."""
        inside = self._whole_incidents(dirty)
        while True:
            self.open_blocks(inside)
            near = self._linked_with(inside) | self._joined_by_hand(inside)
            beside = self._whole_incidents(near - inside)
            self.open_blocks(beside)
            _, grouped = self.grouped(sorted(inside | beside))
            stay = {tuple(group) for group in grouped.groups}
            known = {self.incident_of[one] for one in beside}
            joined = [
                claims for one in known if (claims := tuple(self.claims_of[one])) not in stay
            ]
            if not joined:
                return inside
            inside |= {claim for claims in joined for claim in claims}

    def open_blocks(self, ids: Collection[str]) -> None:
        """Fetch all claims of the blocks of these, but of blocks in which none are compared."""
        self._fetch(ids)
        found = {key: rule for key, rule, _ in self._keys_of(set(ids) - self.opened)}
        self.opened |= set(ids)
        fresh = {key: rule for key, rule in found.items() if key not in self.rules}
        if not fresh:
            return
        self.rules.update(fresh)
        sizes = self.index.sizes(fresh)
        rules = list(block.RULES.values())
        wanted = [
            key
            for key, rule in fresh.items()
            if rules[rule].too_large is not TooLarge.DROP
            or sizes.get(key, 0) <= rules[rule].largest
        ]
        old = self.index.members(wanted)
        members = {key: {*old.get(key, ()), *self.new_keys.get(key, ())} for key in wanted}
        self._fetch({one for having in members.values() for one in having})
        for key, having in members.items():
            if len(having) > 1:
                rows = (self.row_of[one] for one in having)
                self.blocks[key] = np.fromiter(rows, dtype=np.int64, count=len(having))
        self._compared = None

    def grouped(self, wanted: Sequence[str]) -> tuple[Candidates, Grouped]:
        """The clusters of some claims, whose blocks are open; rows are places in `wanted`."""
        found = self._compare()
        places = np.full(len(self.row_of), -1, dtype=np.int64)
        places[[self.row_of[one] for one in wanted]] = np.arange(len(wanted))
        keep = (places[found.left] >= 0) & (places[found.right] >= 0)
        left, right = found.left[keep], found.right[keep]
        candidates = Candidates(places[left], places[right], found.rules[keep])
        bits = score_pairs(Pairs(self.columns, left, right))
        return candidates, group_claims(wanted, candidates, bits, self.judged.pairs)

    def claims(self, wanted: Collection[str]) -> dict[str, Claim]:
        """These claims, new or linked before."""
        old = self.index.claims([one for one in wanted if one not in self.new])
        return {**{one.id: one for one in old}, **self.new}

    def _whole_incidents(self, ids: Collection[str]) -> set[str]:
        """These claims with all that are in one incident with them."""
        asked = [one for one in ids if one not in self.new and one not in self.incident_of]
        self.incident_of.update(self.index.incidents(asked))
        known = {self.incident_of[one] for one in ids if one in self.incident_of}
        fresh = self.index.claims_of(known - self.claims_of.keys())
        for incident, claims in fresh.items():
            self.claims_of[incident] = sorted(claims)
            self.incident_of.update(dict.fromkeys(claims, incident))
        return {*ids, *(claim for one in known for claim in self.claims_of[one])}

    def _fetch(self, ids: Collection[str]) -> None:
        missing = set(ids) - self.row_of.keys()
        if missing:
            self._know(self.index.columns(missing))

    def _know(self, columns: Columns) -> None:
        start = len(self.row_of)
        self.row_of.update((one, start + n) for n, one in enumerate(columns.ids))
        self.columns = self.columns.then(columns)

    def _keys_of(self, ids: Collection[str]) -> Iterator[tuple[int, int, list[str]]]:
        """The keys of these claims with their rules, and which of them have each."""
        ordered = sorted(ids)
        at = np.array([self.row_of[one] for one in ordered], dtype=np.int64)
        rows = block_rows(self.columns.some(at))
        members: dict[tuple[int, int], list[str]] = {}
        for row, key, rule in zip(
            rows.rows.tolist(), rows.keys.tolist(), rows.rules.tolist(), strict=True
        ):
            members.setdefault((key, rule), []).append(ordered[row])
        for (key, rule), having in members.items():
            yield key, rule, having

    def _compare(self, without: int = 0) -> Compared:
        """The pairs of all open blocks, as if the first claims were not there."""
        if not without and self._compared is not None:
            return self._compared
        ids = self.columns.ids
        order = np.array(sorted(range(without, len(ids)), key=ids.__getitem__), dtype=np.int64)
        rank = np.full(len(ids), -1, dtype=np.int64)
        rank[order] = np.arange(len(order))
        keys = np.array(list(self.blocks), dtype=np.uint64)
        sizes = [len(one) for one in self.blocks.values()]
        rules = np.array([self.rules[one] for one in self.blocks], dtype=np.int8)
        members = rank[join(list(self.blocks.values()))]
        there = members >= 0
        rows = Rows(
            rows=members[there],
            keys=np.repeat(keys, sizes)[there],
            rules=np.repeat(rules, sizes)[there],
        )
        found = pairs_in_blocks(self.columns.some(order), rows, BlockReport())
        compared = Compared(order[found.left], order[found.right], found.rules)
        if not without:
            self._compared = compared
        return compared

    def _linked_with(self, wanted: Collection[str]) -> set[str]:
        """The claims that share a link with one of these."""
        found = self._compare()
        inside = np.zeros(len(self.row_of), dtype=bool)
        inside[[self.row_of[one] for one in wanted]] = True
        across = inside[found.left] != inside[found.right]
        pairs = Pairs(self.columns, found.left[across], found.right[across])
        linked = pairs.some(score_pairs(pairs) >= THRESHOLD_BITS)
        rows = {*linked.left.tolist(), *linked.right.tolist()}
        return {self.columns.ids[row] for row in rows}

    def _joined_by_hand(self, wanted: set[str]) -> set[str]:
        """The claims that a person has joined with one of these."""
        pairs = [(one.left, one.right) for one in self.judged.pairs if one.is_same]
        found = {one for pair in pairs if wanted & set(pair) for one in pair}
        self._fetch(found)
        return found & self.row_of.keys()
