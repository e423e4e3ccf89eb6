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
    "month+area": Rule(keys=keys.month_and_area, largest=120, needs=keys.long),
    "month+actor": Rule(keys=keys.month_and_actor, largest=40, needs=keys.long),
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


def pairs_in_blocks(columns: Columns, blocks: Rows, report: BlockReport) -> Candidates:
    """The pairs of the blocks that these rows make up.

    Raises:
        RunError: a rule makes far more pairs than there are claims.
    """
    n = max(1, len(columns))
    codes: list[Index] = []
    rules: list[NDArray[np.int8]] = []
    for number, (name, rule) in enumerate(RULES.items()):
        of_rule = blocks.rules == number
        ordered = _sort(blocks.rows[of_rule], blocks.keys[of_rule])
        found = [
            left * n + right
            for left, right in _pairs_of_rule(columns, rule, ordered, (name, report))
        ]
        made = np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
        report.n_pairs[name] = len(made)
        _check(name, len(made), len(columns))
        codes.append(made)
        rules.append(np.full(len(made), number, dtype=np.int8))
    merged, first = np.unique(np.concatenate(codes), return_index=True)
    return Candidates(merged // n, merged % n, np.concatenate(rules)[first])


def _check(name: str, n_pairs: int, n_claims: int) -> None:
    if n_claims > FEW_CLAIMS and n_pairs > MAX_PAIRS_A_CLAIM * n_claims:
        raise RunError(
            f"linking stopped: the rule {name} would compare {n_pairs:,} pairs of "
            f"{n_claims:,} claims; something is in nearly all of them (a day, a place)"
        )


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Rows by key, and within a block by row; with the size of each row's block."""

    rows: Index
    keys: Numbers
    ends: Index
    sizes: Index

    def some(self, wanted: Flags) -> "_Sorted":
        """The rows of some blocks, whole blocks only."""
        return _sort(self.rows[wanted], self.keys[wanted])


def _sort(rows: Index, codes: Numbers) -> _Sorted:
    order = np.lexsort((rows, codes))
    rows, codes = rows[order], codes[order]
    is_new = np.ones(len(rows), dtype=bool)
    is_new[1:] = (codes[1:] != codes[:-1]) | (rows[1:] != rows[:-1])
    rows, codes = rows[is_new], codes[is_new]
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]]) if len(codes) else codes[:0]
    sizes = np.diff(np.r_[starts, len(codes)]).astype(np.int64)
    ends = np.repeat(starts.astype(np.int64) + sizes, sizes)
    return _Sorted(rows, codes, ends, np.repeat(sizes, sizes))


def _pairs_of_rule(
    columns: Columns, rule: Rule, blocks: _Sorted, noted: tuple[str, BlockReport]
) -> Iterator[tuple[Index, Index]]:
    name, report = noted
    report.largest[name] = int(blocks.sizes.max(initial=0))
    is_small = blocks.sizes <= rule.largest
    report.n_too_large[name] = len(np.unique(blocks.keys[~is_small]))
    needs = rule.needs(columns) if rule.needs else None
    yield _pairs(blocks.some(is_small), needs)
    if is_small.all() or rule.too_large is TooLarge.DROP:
        return
    large = blocks.some(~is_small)
    if rule.too_large is TooLarge.NEIGHBOURS:
        yield _pairs(large, needs, NEIGHBOURS)
        return
    cut = _cut(columns, large)
    is_small = cut.sizes <= LARGEST_CUT_BLOCK
    yield _pairs(cut.some(is_small), needs)
    yield _pairs(cut.some(~is_small), needs, NEIGHBOURS)


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
    blocks: _Sorted, needs: Flags | None, at_most: int | None = None
) -> tuple[Index, Index]:
    """All pairs within each block, or of each claim with so many that follow it."""
    if needs is not None:
        return _pairs_that_need(blocks, needs, at_most)
    at = np.arange(len(blocks.rows), dtype=np.int64)
    lengths = blocks.ends - at - 1
    if at_most is not None:
        lengths = np.minimum(lengths, at_most)
    return np.repeat(blocks.rows, lengths), blocks.rows[spread(at + 1, lengths)]


def _pairs_that_need(blocks: _Sorted, needs: Flags, at_most: int | None) -> tuple[Index, Index]:
    """Pairs within each block of which one is so: each that is so with all or its next."""
    at = np.flatnonzero(needs[blocks.rows])
    starts, ends = (blocks.ends - blocks.sizes)[at], blocks.ends[at]
    if at_most is not None:
        starts, ends = np.maximum(starts, at - at_most), np.minimum(ends, at + at_most + 1)
    lengths = ends - starts
    one = np.repeat(blocks.rows[at], lengths)
    other = blocks.rows[spread(starts, lengths)]
    apart = one != other
    one, other = one[apart], other[apart]
    return np.minimum(one, other), np.maximum(one, other)
