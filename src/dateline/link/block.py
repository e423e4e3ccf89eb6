"""Pairs of claims that are worth comparing.

Claims that share a key (`block_keys`) stand in a block and are compared, up to a size. A larger
block of a broad rule says nothing and is dropped; a larger block of a narrow rule is cut by
who, what and how many, and where even that leaves too many, each is compared with its next.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from dateline.errors import RunError
from dateline.link import block_keys as keys
from dateline.link.columns import Columns
from dateline.link.hashing import Numbers, mix
from dateline.link.levels import Flags
from dateline.link.ragged import Index, spread

NEIGHBOURS = 12
LARGEST_CUT_BLOCK = 40
MAX_PAIRS_A_CLAIM = 500
FEW_CLAIMS = 5000
"""Below so many claims no rule can explode."""


class TooLarge(Enum):
    """What becomes of a block that is larger than its rule allows."""

    DROP = "drop"
    CUT = "cut"
    NEIGHBOURS = "neighbours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How claims get their keys, and which of them are compared.

    Attributes:
        keys: the keys of claims.
        largest: the largest block in which all are compared.
        too_large: what becomes of a larger one.
        needs: one of a pair must be so; None: any pair.
    """

    keys: Callable[[Columns], keys.Keyed]
    largest: int
    too_large: TooLarge = TooLarge.DROP
    needs: Callable[[Columns], Flags] | None = None


RULES: Mapping[str, Rule] = {
    "sentence": Rule(keys=keys.one_sentence, largest=150, too_large=TooLarge.NEIGHBOURS),
    "day+area": Rule(keys=keys.day_and_area, largest=120, too_large=TooLarge.CUT),
    "report": Rule(keys=keys.one_report, largest=30, too_large=TooLarge.NEIGHBOURS),
    "day+actor": Rule(
        keys=keys.day_and_actor, largest=60, too_large=TooLarge.CUT, needs=keys.loose
    ),
    "day+word": Rule(keys=keys.day_and_word, largest=40, needs=keys.loose),
    "day+number": Rule(keys=keys.day_and_number, largest=40, needs=keys.loose),
    "day+type": Rule(keys=keys.day_and_type, largest=30, needs=keys.loose),
    "day+family": Rule(keys=keys.day_and_family, largest=20, needs=keys.loose),
    "day+country": Rule(keys=keys.day_and_country, largest=60, needs=keys.wide),
    "month+area": Rule(keys=keys.month_and_area, largest=120, needs=keys.vague_in_time),
    "month+actor": Rule(keys=keys.month_and_actor, largest=40, needs=keys.vague_in_time),
    "undated+name": Rule(keys=keys.undated_name, largest=40),
}
RULE_NAMES = (*RULES, "judgement")


@dataclass(frozen=True, slots=True)
class Rows:
    """Keys of claims by rule: what a block is made of.

    Attributes:
        rows: rows of columns.
        keys: the rule is part of the key.
        rules: positions in `RULES`.
    """

    rows: Index
    keys: Numbers
    rules: NDArray[np.int8]


@dataclass(slots=True)
class BlockReport:
    """What blocking did, by rule, for `dateline bench link`."""

    largest: dict[str, int] = field(default_factory=dict)
    n_too_large: dict[str, int] = field(default_factory=dict)
    n_pairs: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Watched:
    """A rule at work: what it does is noted, and stopped before it fills the memory."""

    name: str
    n_claims: int
    report: BlockReport

    def expect(self, n_pairs: int) -> None:
        """Stop before so many pairs are made, where they are far too many."""
        if self.n_claims > FEW_CLAIMS and n_pairs > MAX_PAIRS_A_CLAIM * self.n_claims:
            raise RunError(
                f"linking stopped: the rule {self.name} would compare {n_pairs:,} pairs of "
                f"{self.n_claims:,} claims, largest block {self.report.largest[self.name]:,}; "
                "something is in nearly all of them (a day, a place)"
            )


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs to compare: rows, left before right, and the rule that brought them about."""

    left: Index
    right: Index
    rules: NDArray[np.int8]


def block_rows(columns: Columns) -> Rows:
    """The keys of all claims under all rules."""
    found = [rule.keys(columns) for rule in RULES.values()]
    return Rows(
        rows=np.concatenate([one.rows for one in found]),
        keys=np.concatenate([mix((n, one.keys)) for n, one in enumerate(found)]),
        rules=np.repeat(np.arange(len(found), dtype=np.int8), [len(one.rows) for one in found]),
    )


def candidate_pairs(columns: Columns, report: BlockReport | None = None) -> Candidates:
    """The pairs of claims that share a block; claims must stand by their ids.

    Raises:
        RunError: a rule makes far more pairs than there are claims.
    """
    return pairs_in_blocks(columns, block_rows(columns), report or BlockReport())


def pairs_in_blocks(
    columns: Columns, blocks: Rows, report: BlockReport, of: Flags | None = None
) -> Candidates:
    """The pairs of the blocks that these rows make up.

    Args:
        columns: the claims.
        blocks: their keys.
        report: is told what was done.
        of: one of each pair must be so; None: any pair.

    Raises:
        RunError: a rule makes far more pairs than there are claims.
    """
    n = max(1, len(columns))
    codes: list[Index] = []
    for number, (name, rule) in enumerate(RULES.items()):
        watched = _Watched(name=name, n_claims=len(columns), report=report)
        of_rule = blocks.rules == number
        ordered = _sort(blocks.rows[of_rule], blocks.keys[of_rule])
        needs = _Needs.of(rule, columns, of)
        found = [
            left * n + right
            for left, right in _pairs_of_rule(columns, rule, ordered, needs, watched)
        ]
        made = _distinct(found)
        report.n_pairs[name] = len(made)
        codes.append(made * len(RULES) + number)
    merged, rules = np.divmod(_distinct(codes), len(RULES))
    first = _are_new(merged)
    merged, rules = merged[first], rules[first]
    return Candidates(merged // n, merged % n, rules.astype(np.int8))


def _distinct(parts: list[Index]) -> Index:
    """All numbers of `parts`, ascending, each once; sorting is faster here than hashing."""
    joined = np.concatenate([np.zeros(0, dtype=np.int64), *parts])
    parts.clear()
    joined.sort(kind="stable")
    return joined[_are_new(joined)]


def _are_new(ascending: NDArray[np.integer]) -> Flags:
    """Whether each number differs from the one before it."""
    is_new = np.ones(len(ascending), dtype=bool)
    np.not_equal(ascending[1:], ascending[:-1], out=is_new[1:])
    return is_new


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Rows by key, and within a block by row; with the size of each row's block."""

    rows: Index
    keys: Numbers
    ends: Index
    sizes: Index

    def some(self, wanted: Flags) -> "_Sorted":
        """The rows of some blocks, whole blocks only."""
        if wanted.all():
            return self
        return _in_blocks(self.rows[wanted], self.keys[wanted])


def _sort(rows: Index, codes: Numbers) -> _Sorted:
    order = np.lexsort((rows, codes))
    rows, codes = rows[order], codes[order]
    is_new = np.ones(len(rows), dtype=bool)
    is_new[1:] = (codes[1:] != codes[:-1]) | (rows[1:] != rows[:-1])
    return _in_blocks(rows[is_new], codes[is_new])


def _in_blocks(rows: Index, codes: Numbers) -> _Sorted:
    """Rows that stand by key already, with the ends and sizes of their blocks."""
    starts = np.flatnonzero(_are_new(codes))
    sizes = np.diff(np.r_[starts, len(codes)]).astype(np.int64)
    ends = np.repeat(starts.astype(np.int64) + sizes, sizes)
    return _Sorted(rows, codes, ends, np.repeat(sizes, sizes))


@dataclass(frozen=True, slots=True)
class _Needs:
    """What must be so of one of each pair."""

    flags: tuple[Flags, ...]

    @classmethod
    def of(cls, rule: Rule, columns: Columns, wanted: Flags | None) -> "_Needs":
        """What a rule needs, and what is wanted besides."""
        needed = None if rule.needs is None else rule.needs(columns)
        return cls(tuple(one for one in (wanted, needed) if one is not None))

    def some(self, one: Index, other: Index) -> tuple[Index, Index]:
        """Those of these pairs of which one is so."""
        for flags in self.flags[1:]:
            keep = flags[one] | flags[other]
            one, other = one[keep], other[keep]
        return np.minimum(one, other), np.maximum(one, other)


def _pairs_of_rule(
    columns: Columns, rule: Rule, blocks: _Sorted, needs: _Needs, watched: _Watched
) -> Iterator[tuple[Index, Index]]:
    name, report = watched.name, watched.report
    report.largest[name] = int(blocks.sizes.max(initial=0))
    is_small = blocks.sizes <= rule.largest
    report.n_too_large[name] = int(_are_new(blocks.keys[~is_small]).sum())
    yield _pairs(blocks.some(is_small), needs, watched)
    if is_small.all() or rule.too_large is TooLarge.DROP:
        return
    large = blocks.some(~is_small)
    if rule.too_large is TooLarge.NEIGHBOURS:
        yield _pairs(large, needs, watched, NEIGHBOURS)
        return
    cut = _cut(columns, large)
    is_small = cut.sizes <= LARGEST_CUT_BLOCK
    yield _pairs(cut.some(is_small), needs, watched)
    yield _pairs(cut.some(~is_small), needs, watched, NEIGHBOURS)


def _cut(columns: Columns, large: _Sorted) -> _Sorted:
    """A large block by type together with an actor, a thing or a number."""
    rows, cut = [], []
    for attributes in (keys.actors, keys.objects, keys.numbers):
        owners, values = attributes(columns, large.rows)
        types = columns.numbers["type"][large.rows[owners]]
        rows.append(large.rows[owners])
        cut.append(mix((large.keys[owners], types, values)))
    return _sort(np.concatenate(rows), np.concatenate(cut))


def _pairs(
    blocks: _Sorted, needs: _Needs, watched: _Watched, at_most: int | None = None
) -> tuple[Index, Index]:
    """All pairs within each block, or of each claim with so many that follow it."""
    if needs.flags:
        return _pairs_that_need(blocks, needs, watched, at_most)
    at = np.arange(len(blocks.rows), dtype=np.int64)
    lengths = blocks.ends - at - 1
    if at_most is not None:
        lengths = np.minimum(lengths, at_most)
    watched.expect(int(lengths.sum()))
    return np.repeat(blocks.rows, lengths), blocks.rows[spread(at + 1, lengths)]


def _pairs_that_need(
    blocks: _Sorted, needs: _Needs, watched: _Watched, at_most: int | None
) -> tuple[Index, Index]:
    """Pairs within each block of which one is so: each that is so with all or its next."""
    at = np.flatnonzero(needs.flags[0][blocks.rows])
    starts, ends = (blocks.ends - blocks.sizes)[at], blocks.ends[at]
    if at_most is not None:
        starts, ends = np.maximum(starts, at - at_most), np.minimum(ends, at + at_most + 1)
    lengths = ends - starts
    watched.expect(int(lengths.sum()))
    one = np.repeat(blocks.rows[at], lengths)
    other = blocks.rows[spread(starts, lengths)]
    apart = one != other
    return needs.some(one[apart], other[apart])
