"""A few more claims to incidents: only what they touch is linked anew.

A new claim can change which pairs of its own blocks are compared (a block can become too large
for its rule), so the claims of every pair that comes or goes are looked at again, with all that
links connect them with. What is connected with none of these stays as it was; the result is the
same as if everything had been linked together.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

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
from dateline.link.components import group_claims
from dateline.link.incidents import explain, may_be_incident, sketch_claims, sum_up_groups
from dateline.link.judged import Judged, replay
from dateline.link.levels import Bits
from dateline.link.pairs import Pairs
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
    touched = work.connected(work.dirty())
    columns, candidates, bits = work.scored(touched)
    grouped = group_claims(columns.ids, candidates, bits, judged.pairs)
    earlier = index.incidents(touched)
    joined = explain(columns, candidates, grouped)
    incidents = sum_up_groups(work.claims(touched), joined, earlier)
    gone = set(earlier.values()) - {one.id for one in incidents}
    return Relinked(incidents=incidents, gone=frozenset(gone))


@dataclass(slots=True, kw_only=True)
class _Work:
    """Claims and whole blocks that were looked at so far.

    Attributes:
        new: the new claims, by id.
        columns: what of all claims seen is compared, in the order in which they were seen.
        rules: the rule of each key.
        blocks: the ids of all claims that have a key, new ones included.
    """

    index: BlockIndex
    judged: Judged
    new: dict[str, Claim] = field(default_factory=dict)
    columns: Columns = field(default_factory=lambda: columns_of([]))
    row_of: dict[str, int] = field(default_factory=dict)
    new_keys: dict[int, list[str]] = field(default_factory=dict)
    rules: dict[int, int] = field(default_factory=dict)
    blocks: dict[int, list[str]] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)

    def take(self, new: Iterable[Claim]) -> None:
        """Take the new claims, and the blocks that they come into."""
        self.new = {one.id: one for one in new}
        self._know(sketch_claims(self.new.values()))
        for key, _, members in self._keys_of(self.new):
            self.new_keys[key] = members
        self.open_blocks(self.new)

    def dirty(self) -> set[str]:
        """New claims, and those of pairs that are compared only with them or only without."""
        before, after = self._pairs(self.new.keys()), self._pairs(set())
        return {*self.new, *(one for pair in before ^ after for one in pair)}

    def connected(self, dirty: set[str]) -> set[str]:
        """All claims that links, or decisions, connect with these."""
        seen: set[str] = set()
        waiting = dirty
        while waiting:
            self.open_blocks(waiting)
            seen |= waiting
            waiting = (self._linked_with(waiting) | self._joined_by_hand(waiting)) - seen
        return seen

    def open_blocks(self, ids: Collection[str]) -> None:
        """Fetch all claims of the blocks of these, but of blocks in which none are compared."""
        found = {key: rule for key, rule, _ in self._keys_of(set(ids) - self.opened)}
        self.opened |= set(ids)
        fresh = {key: rule for key, rule in found.items() if key not in self.rules}
        self.rules.update(fresh)
        sizes = self.index.sizes(fresh)
        rules = list(block.RULES.values())
        wanted = [
            key
            for key, rule in fresh.items()
            if rules[rule].too_large is not TooLarge.DROP
            or sizes.get(key, 0) <= rules[rule].largest
        ]
        members = self.index.members(wanted)
        for key in wanted:
            self.blocks[key] = sorted({*members.get(key, ()), *self.new_keys.get(key, ())})
        self._fetch({one for key in wanted for one in self.blocks[key]})

    def scored(self, wanted: Collection[str]) -> tuple[Columns, Candidates, Bits]:
        """The pairs among some claims, with their scores; rows by id."""
        columns, found = self._candidates(set())
        inside = np.array([one in wanted for one in columns.ids], dtype=bool)
        keep = inside[found.left] & inside[found.right]
        place = np.cumsum(inside) - 1
        left, right = place[found.left[keep]], place[found.right[keep]]
        kept = columns.some(np.flatnonzero(inside))
        return (
            kept,
            Candidates(left, right, found.rules[keep]),
            score_pairs(Pairs(kept, left, right)),
        )

    def claims(self, wanted: Collection[str]) -> dict[str, Claim]:
        """These claims, new or linked before."""
        old = self.index.claims([one for one in wanted if one not in self.new])
        return {**{one.id: one for one in old}, **self.new}

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
        rows = block_rows(self._some(ordered))
        members: dict[tuple[int, int], list[str]] = {}
        for row, key, rule in zip(
            rows.rows.tolist(), rows.keys.tolist(), rows.rules.tolist(), strict=True
        ):
            members.setdefault((key, rule), []).append(ordered[row])
        for (key, rule), having in members.items():
            yield key, rule, having

    def _some(self, ids: Sequence[str]) -> Columns:
        return self.columns.some(np.array([self.row_of[one] for one in ids], dtype=np.int64))

    def _candidates(self, without: Collection[str]) -> tuple[Columns, Candidates]:
        """The pairs of all blocks fetched, as if some claims were not there."""
        ids = sorted(self.row_of.keys() - set(without))
        row_of = {one: row for row, one in enumerate(ids)}
        columns = self._some(ids)
        triples = [
            (row_of[one], key, self.rules[key])
            for key, members in self.blocks.items()
            for one in members
            if one in row_of
        ]
        rows = Rows(
            rows=np.array([one[0] for one in triples], dtype=np.int64),
            keys=np.array([one[1] for one in triples], dtype=np.uint64),
            rules=np.array([one[2] for one in triples], dtype=np.int8),
        )
        return columns, pairs_in_blocks(columns, rows, BlockReport())

    def _pairs(self, without: Collection[str]) -> set[tuple[str, str]]:
        columns, found = self._candidates(without)
        ids = columns.ids
        rows = zip(found.left.tolist(), found.right.tolist(), strict=True)
        return {(ids[left], ids[right]) for left, right in rows}

    def _linked_with(self, wanted: set[str]) -> set[str]:
        """The claims that share a link with one of these."""
        columns, found = self._candidates(set())
        inside = np.array([one in wanted for one in columns.ids], dtype=bool)
        touching = inside[found.left] | inside[found.right]
        pairs = Pairs(columns, found.left[touching], found.right[touching])
        linked = pairs.some(score_pairs(pairs) >= THRESHOLD_BITS)
        rows = {*linked.left.tolist(), *linked.right.tolist()}
        return {columns.ids[row] for row in rows}

    def _joined_by_hand(self, wanted: set[str]) -> set[str]:
        """The claims that a person has joined with one of these."""
        pairs = [(one.left, one.right) for one in self.judged.pairs if one.is_same]
        found = {one for pair in pairs if wanted & set(pair) for one in pair}
        self._fetch(found)
        return found & self.row_of.keys()
