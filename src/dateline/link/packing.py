"""What of a claim is compared, as bytes: what an index keeps of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dateline.link.columns import ACTORS, COUNTED, FLAGS, MEASURES, NUMBERS, SETS, Columns
from dateline.link.ragged import Index, Ragged, spread
from dateline.model import Actor

FIXED = np.dtype(
    [
        ("numbers", "<i8", (len(NUMBERS),)),
        ("measures", "<f8", (len(MEASURES),)),
        ("counts", "<i4", (len(COUNTED), 2)),
        ("flags", "?", (len(FLAGS),)),
        ("lengths", "<i4", (len(SETS) + len(ACTORS),)),
    ]
)


@dataclass(frozen=True, slots=True)
class Packed:
    """One row of columns as bytes.

    Attributes:
        fixed: what every row has as much of.
        ragged: the values of its sets, one set after another, then its actors.
    """

    fixed: bytes
    ragged: bytes


def pack(columns: Columns, actor_numbers: Sequence[int]) -> list[Packed]:
    """Each row as bytes; actors by the numbers under which they are kept."""
    rows = np.arange(len(columns), dtype=np.int64)
    numbers = np.array(actor_numbers, dtype=np.uint64)
    kept = [columns.sets[name] for name in SETS]
    kept += [
        Ragged(numbers[one.values.astype(np.int64)], one.offsets)
        for one in (columns.actors[name] for name in ACTORS)
    ]
    lengths = np.stack([one.lengths(rows) for one in kept], axis=1)
    fixed = np.zeros(len(columns), dtype=FIXED)
    fixed["numbers"] = _side_by_side([columns.numbers[name] for name in NUMBERS])
    fixed["measures"] = _side_by_side([columns.measures[name] for name in MEASURES])
    fixed["flags"] = _side_by_side([columns.flags[name] for name in FLAGS])
    fixed["counts"], fixed["lengths"] = columns.counts, lengths
    values, ends = _row_by_row(kept, lengths)
    starts = np.r_[0, ends[:-1]] if len(ends) else ends
    return [
        Packed(fixed[row].tobytes(), values[start:end].tobytes())
        for row, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True))
    ]


def unpack(ids: Sequence[str], packed: Sequence[Packed]) -> Columns:
    """The rows as columns; actors stand by the numbers under which they are kept."""
    fixed = np.frombuffer(b"".join(one.fixed for one in packed), dtype=FIXED)
    values = np.frombuffer(b"".join(one.ragged for one in packed), dtype="<u8")
    lengths = fixed["lengths"].astype(np.int64)
    flat = lengths.ravel()
    starts = (np.cumsum(flat) - flat).reshape(lengths.shape)
    found = {
        name: Ragged(
            values[spread(starts[:, at], lengths[:, at])].astype(np.uint64),
            np.r_[0, np.cumsum(lengths[:, at])].astype(np.int64),
        )
        for at, name in enumerate((*SETS, *ACTORS))
    }
    return Columns(
        ids=tuple(ids),
        numbers={name: fixed["numbers"][:, at].copy() for at, name in enumerate(NUMBERS)},
        flags={name: fixed["flags"][:, at].copy() for at, name in enumerate(FLAGS)},
        measures={name: fixed["measures"][:, at].copy() for at, name in enumerate(MEASURES)},
        sets={name: found[name] for name in SETS},
        actors={name: found[name] for name in ACTORS},
        counts=fixed["counts"].astype(np.int32),
        known_actors=(),
        texts={},
    )


def actors_of(columns: Columns) -> Index:
    """The numbers of the actors of unpacked columns, ascending."""
    return np.unique(np.concatenate([columns.actors[name].values for name in ACTORS])).astype(
        np.int64
    )


def with_actors(columns: Columns, numbers: Index, actors: Sequence[Actor]) -> Columns:
    """Unpacked columns with their actors, which have these numbers, ascending."""
    placed = {
        name: Ragged(np.searchsorted(numbers, one.values).astype(np.uint64), one.offsets)
        for name, one in columns.actors.items()
    }
    return replace(columns, actors=placed, known_actors=tuple(actors))


def _side_by_side(columns: Sequence[NDArray[np.generic]]) -> NDArray[np.generic]:
    return np.stack(columns, axis=1)


def _row_by_row(kept: Sequence[Ragged], lengths: Index) -> tuple[NDArray[np.uint64], Index]:
    """The values of all sets, row by row, and where those of each row end."""
    begins = np.cumsum([0, *(len(one.values) for one in kept[:-1])])
    starts = np.stack(
        [one.offsets[:-1] + begin for one, begin in zip(kept, begins, strict=True)], axis=1
    )
    values = np.concatenate([one.values for one in kept])
    return values[spread(starts.ravel(), lengths.ravel())], np.cumsum(lengths.sum(axis=1))
