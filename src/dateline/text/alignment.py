"""Edited text, with the way back to the text that it was edited from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.model import OffsetMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """``text[start:end]`` becomes `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """A text and the map of its offsets to those of the text that it was made from."""

    text: str
    offsets: OffsetMap


def apply_edits(text: str, edits: Iterable[Edit]) -> Aligned:
    """`text` after `edits`, which are in order and do not overlap.

    Each character of a replacement leads back to the character at its place in what it
    replaces, or to the last one there.
    """
    pieces: list[str] = []
    points: list[tuple[int, int]] = [(0, 0)]
    done = length = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.new)
        length += edit.start - done
        n_old, n_new = edit.end - edit.start, len(edit.new)
        if n_old != n_new:
            reach = range(min(1, n_new), n_new)
            points.append((length, edit.start))
            points += ((length + at, edit.start + min(at, max(n_old - 1, 0))) for at in reach)
            points.append((length + n_new, edit.end))
        length += n_new
        done = edit.end
    pieces.append(text[done:])
    return Aligned(text="".join(pieces), offsets=offset_map(points))


def offset_map(points: Sequence[tuple[int, int]]) -> OffsetMap:
    """The map through `points` (here, origin), in order; of equal ones the last counts."""
    unique = dict(points)
    return OffsetMap(starts=tuple(unique), origins=tuple(unique.values()))


def edit_again(aligned: Aligned, edits: Iterable[Edit]) -> Aligned:
    """`aligned` after further `edits` of its text, still leading back to the first text."""
    again = apply_edits(aligned.text, edits)
    return Aligned(text=again.text, offsets=compose(aligned.offsets, again.offsets))


def compose(first: OffsetMap, second: OffsetMap) -> OffsetMap:
    """The map that goes back through `second` and then through `first`."""
    points: list[tuple[int, int]] = []
    ends = (*second.starts[1:], None)
    for start, end, middle in zip(second.starts, ends, second.origins, strict=True):
        points.append((start, first.to_raw(middle)))
        inside = bisect_right(first.starts, middle)
        while inside < len(first.starts):
            here = start + first.starts[inside] - middle
            if end is not None and here >= end:
                break
            points.append((here, first.origins[inside]))
            inside += 1
    return offset_map(points)
