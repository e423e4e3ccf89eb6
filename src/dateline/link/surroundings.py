"""What stands around a few claims: of their blocks no more is opened than their pairs ask for.

Which claims of a set are compared with each other follows from their own keys and from how
large their blocks are; only a block that is cut, or in which each is compared with its next,
must be known whole. The others that a claim is compared with are looked for in its blocks.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from dateline.link import block
from dateline.link.block import BlockReport, Rows, TooLarge, block_rows, pairs_in_blocks
from dateline.link.block_index import BlockIndex
from dateline.link.columns import Columns, columns_of
from dateline.link.compared import NOTHING, Compared, Upset
from dateline.link.hashing import Numbers
from dateline.link.levels import Flags
from dateline.link.ragged import Index, join


@dataclass(frozen=True, slots=True)
class _Keyed:
    """Keys of claims, each with how large its block was before the new ones, and is now."""

    blocks: Rows
    before: Index
    now: Index

    def some(self, wanted: Flags) -> "_Keyed":
        """Only these keys."""
        return _Keyed(_some(self.blocks, wanted), self.before[wanted], self.now[wanted])

    def are_large(self, sizes: Index) -> Flags:
        """Whether not all are compared in the block of each, were it of this size."""
        are_large: Flags = sizes > _largest()[self.blocks.rules]
        return are_large

    def are_open(self, sizes: Index) -> Flags:
        """Whether any are compared in the block of each, were it of this size."""
        rules = self.blocks.rules
        are_open: Flags = ~_drop()[rules] | (sizes <= _largest()[rules])
        return are_open


NO_KEYS = Rows(
    np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int8)
)


@dataclass(slots=True)
class Surroundings:
    """Claims that were looked at so far, and what of their blocks was needed.

    Attributes:
        index: what was linked before.
        new: the first claims, which it does not hold yet.
        columns: what of all claims seen is compared, in the order in which they were seen.
        row_of: their rows, by claim id.
        row_of_number: the rows of those that the index holds, by their numbers there.
    """

    index: BlockIndex
    new: Columns
    columns: Columns = field(default_factory=lambda: columns_of([]))
    row_of: dict[str, int] = field(default_factory=dict)
    row_of_number: dict[int, int] = field(default_factory=dict)
    _keys: Rows = field(default_factory=lambda: NO_KEYS)
    _has_keys: set[int] = field(default_factory=set)
    _new_rows: dict[int, list[int]] = field(default_factory=dict)
    _old_sizes: dict[int, int] = field(default_factory=dict)
    _wholes: dict[int, Index] = field(default_factory=dict)
    _surrounded: Index = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    _around: Compared = field(default_factory=lambda: NOTHING)
    _within: Index = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    _among: Compared = field(default_factory=lambda: NOTHING)

    def __post_init__(self) -> None:
        self._add(self.new)
        found = block_rows(self.new)
        held = set(zip(found.keys.tolist(), found.rows.tolist(), strict=True))
        for key, row in sorted(held):
            self._new_rows.setdefault(key, []).append(row)

    def know(self, ids: Collection[str]) -> Index:
        """The rows of those of these claims that there are."""
        missing = set(ids) - self.row_of.keys()
        if missing:
            self._fetch(set(self.index.numbers(missing).values()))
        return self._seen(ids)

    def are(self, ids: Collection[str]) -> Flags:
        """Of each row, whether it is one of these claims."""
        return self._are(self._seen(ids))

    def _seen(self, ids: Collection[str]) -> Index:
        """The rows of those of these claims that were seen, ascending."""
        rows = [row for one in ids if (row := self.row_of.get(one)) is not None]
        return np.unique(np.array(rows, dtype=np.int64))

    def around(self, ids: Collection[str]) -> Compared:
        """The pairs of which one or both are among these claims."""
        rows = self.know(ids)
        fresh = rows[~self._are(self._surrounded)[rows]]
        if len(fresh):
            keyed = self._sized(self._keys_of(fresh))
            opened = self._opened(_some(keyed.blocks, keyed.are_open(keyed.now)))
            found = self._pairs(opened, self._are(fresh))
            known = self._are(self._surrounded)
            self._around = self._around.then(
                found.some(~(known[found.left] | known[found.right]))
            )
            self._surrounded = np.concatenate([self._surrounded, fresh])
        wanted = self._are(rows)
        return self._around.some(wanted[self._around.left] | wanted[self._around.right])

    def among(self, ids: Collection[str], *, before: bool = False) -> Compared:
        """The pairs of which both are among these claims.

        Args:
            ids: the claims.
            before: as they, who are no new claims then, were compared without the new ones.
        """
        rows = self.know(ids)
        if before:
            return self._inside(rows, rows, before=True)
        fresh = rows[~self._are(self._within)[rows]]
        if len(fresh):
            self._within = np.concatenate([self._within, fresh])
            self._among = self._among.then(self._inside(self._within, fresh, before=False))
        inside = self._are(rows)
        return self._among.some(inside[self._among.left] & inside[self._among.right])

    def between(self, ids: Collection[str], others: Collection[str]) -> Compared:
        """The pairs of one of these claims and one of the others, which are none of these."""
        rows = self.know(ids)
        if not self._are(self._surrounded)[rows].all():
            self.know(others)
        other_rows = self._seen(others)
        known, ours, theirs = map(self._are, (self._surrounded, rows, other_rows))
        found = self._around.some(_are_across(self._around, ours, theirs))
        rows, other_rows = rows[~known[rows]], other_rows[~known[other_rows]]
        return found.then(self._across(rows, other_rows))

    def _across(self, rows: Index, other_rows: Index) -> Compared:
        """The pairs of one of these rows and one of the others, of which none is surrounded."""
        if not len(rows) or not len(other_rows):
            return NOTHING
        keys, other_keys = self._keys_of(rows), self._keys_of(other_rows)
        shared = np.intersect1d(keys.keys, other_keys.keys)
        both = _both(*(_some(one, np.isin(one.keys, shared)) for one in (keys, other_keys)))
        fewer = rows if len(rows) < len(other_rows) else other_rows
        found = self._in_blocks(both, fewer, before=False)
        return found.some(_are_across(found, self._are(rows), self._are(other_rows)))

    def _inside(self, rows: Index, fresh: Index, *, before: bool) -> Compared:
        """The pairs of which both are among these claims, and one among the fresh ones."""
        keys = self._keys_of(rows)
        keys = _some(keys, _stand_twice(keys.keys, self._are(fresh)[keys.rows]))
        found = self._in_blocks(keys, fresh, before=before)
        inside = self._are(rows)
        return found.some(inside[found.left] & inside[found.right])

    def _in_blocks(self, keys: Rows, rows: Index, *, before: bool) -> Compared:
        """The pairs of these rows in blocks: in large ones, with all that have the key."""
        keyed = self._sized(keys)
        sizes = keyed.before if before else keyed.now
        are_open, are_large = keyed.are_open(sizes), keyed.are_large(sizes)
        opened = self._opened(_some(keys, are_open & are_large))
        if before:
            opened = self._without_new(opened)
        return self._pairs(_both(_some(keys, are_open & ~are_large), opened), self._are(rows))

    def _without_new(self, blocks: Rows) -> Rows:
        return _some(blocks, blocks.rows >= len(self.new))

    def upset(self) -> Upset:
        """Pairs of earlier claims whose comparison may be another without the new ones.

        Those of blocks that new claims come into; what is compared may be so elsewhere, too.
        """
        n_new = len(self.new)
        keyed = self._sized(self._keys_of(np.arange(n_new, dtype=np.int64)))
        is_upset = keyed.are_open(keyed.before) & keyed.are_large(keyed.now)
        after = self._opened(_some(keyed.blocks, is_upset))
        before, now = self._pairs(self._without_new(after)), self._pairs(after)
        now = now.some((now.left >= n_new) & (now.right >= n_new))
        n = len(self.row_of)
        was, are = (one.left * n + one.right for one in (before, now))
        both, at, at_now = np.intersect1d(was, are, assume_unique=True, return_indices=True)
        return Upset(
            gone=np.divmod(np.setdiff1d(was, are, assume_unique=True), n),
            come=np.divmod(np.setdiff1d(are, was, assume_unique=True), n),
            moved=np.divmod(both[before.rules[at] != now.rules[at_now]], n),
        )

    def ids(self, rows: Index) -> list[str]:
        """The claims of these rows."""
        return [self.columns.ids[row] for row in rows.tolist()]

    def by_id(self, left: Index, right: Index) -> tuple[Index, Index]:
        """Pairs of rows, each with the one whose id comes first before the other."""
        order = self._ordered(np.r_[left, right])
        rank = self._ranks(order)
        is_before = rank[left] <= rank[right]
        return np.where(is_before, left, right), np.where(is_before, right, left)

    def _fetch(self, numbers: set[int]) -> None:
        """See the claims of these numbers that were not seen before."""
        missing = sorted(numbers - self.row_of_number.keys())
        if missing:
            self.row_of_number.update(zip(missing, count(len(self.row_of)), strict=False))
            self._add(self.index.columns(missing))

    def _add(self, columns: Columns) -> None:
        self.row_of.update(zip(columns.ids, count(len(self.row_of)), strict=False))
        self.columns = self.columns.then(columns)

    def _are(self, rows: Index) -> Flags:
        found = np.zeros(len(self.row_of), dtype=bool)
        found[rows] = True
        return found

    def _keys_of(self, rows: Index) -> Rows:
        """The keys of these claims, which were seen."""
        fresh = np.array(
            [row for row in rows.tolist() if row not in self._has_keys], dtype=np.int64
        )
        if len(fresh):
            found = block_rows(self.columns.some(fresh))
            self._keys = _both(self._keys, Rows(fresh[found.rows], found.keys, found.rules))
            self._has_keys.update(fresh.tolist())
        return _some(self._keys, self._are(rows)[self._keys.rows])

    def _sized(self, blocks: Rows) -> _Keyed:
        """Keys with how large the block of each is."""
        keys, at = np.unique(blocks.keys, return_inverse=True)
        named = keys.tolist()
        fresh = set(named) - self._old_sizes.keys()
        found = self.index.sizes(fresh, int(_largest().max()) + 1)
        self._old_sizes.update((key, found.get(key, 0)) for key in fresh)
        old = np.array([self._old_sizes[key] for key in named], dtype=np.int64)
        new = np.array([len(self._new_rows.get(key, ())) for key in named], dtype=np.int64)
        return _Keyed(blocks, old[at], (old + new)[at])

    def _opened(self, keyed: Rows) -> Rows:
        """Everything that has one of these keys."""
        rules = dict(zip(keyed.keys.tolist(), keyed.rules.tolist(), strict=True))
        fresh = [key for key in rules if key not in self._wholes]
        members = self.index.members(fresh)
        self._fetch(set[int]().union(*members.values()))
        row_of_number = self.row_of_number.__getitem__
        for key in fresh:
            old = map(row_of_number, members.get(key, ()))
            self._wholes[key] = np.array([*self._new_rows.get(key, ()), *old], dtype=np.int64)
        sizes = [len(self._wholes[key]) for key in rules]
        return Rows(
            rows=join([self._wholes[key] for key in rules]),
            keys=np.repeat(np.array(list(rules), dtype=np.uint64), sizes),
            rules=np.repeat(np.array(list(rules.values()), dtype=np.int8), sizes),
        )

    def _pairs(self, keyed: Rows, of: Flags | None = None) -> Compared:
        """The pairs of these blocks of which one is so."""
        order = self._ordered(keyed.rows)
        blocks = Rows(self._ranks(order)[keyed.rows], keyed.keys, keyed.rules)
        wanted = None if of is None else of[order]
        found = pairs_in_blocks(self.columns.some(order), blocks, BlockReport(), wanted)
        return Compared(order[found.left], order[found.right], found.rules)

    def _ordered(self, rows: Index) -> Index:
        """These rows, each once, by their ids."""
        used = np.flatnonzero(self._are(rows)).tolist()
        return np.array(sorted(used, key=self.columns.ids.__getitem__), dtype=np.int64)

    def _ranks(self, order: Index) -> Index:
        """Where each row stands in this order."""
        ranks = np.zeros(len(self.row_of), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        return ranks


def _are_across(pairs: Compared, ours: Flags, theirs: Flags) -> Flags:
    """Whether one of each pair is one of these, and the other one of those."""
    are_across: Flags = ours[pairs.left] & theirs[pairs.right]
    are_across |= theirs[pairs.left] & ours[pairs.right]
    return are_across


def _some(keyed: Rows, wanted: Flags) -> Rows:
    return Rows(keyed.rows[wanted], keyed.keys[wanted], keyed.rules[wanted])


def _both(one: Rows, other: Rows) -> Rows:
    return Rows(
        np.concatenate([one.rows, other.rows]),
        np.concatenate([one.keys, other.keys]),
        np.concatenate([one.rules, other.rules]),
    )


def _stand_twice(keys: Numbers, wanted: Flags) -> Flags:
    """Whether each key stands there more than once, and is wanted there."""
    found, at, times = np.unique(keys, return_inverse=True, return_counts=True)
    are_wanted = np.bincount(at[wanted], minlength=len(found)) > 0
    stand_twice: Flags = ((times > 1) & are_wanted)[at]
    return stand_twice


def _largest() -> Index:
    """The largest block of each rule in which all are compared."""
    return np.array([one.largest for one in block.RULES.values()], dtype=np.int64)


def _drop() -> Flags:
    """Whether each rule drops a larger block."""
    return np.array([one.too_large is TooLarge.DROP for one in block.RULES.values()])
