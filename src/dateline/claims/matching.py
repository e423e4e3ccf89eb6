"""Which row of the trigger table holds for a trigger with its fillers."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from dateline.claims.conditions import (
    SENTENCE,
    TEXT,
    TOLD,
    ClassReader,
    Condition,
    holds,
    read_condition,
)
from dateline.claims.fillers import Filler, in_slot
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.triggers import TriggerRow
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role

RULED_OUT: Final = "is ruled out by"
WORD_WEIGHT: Final = 2.0
DOCUMENT_WEIGHT: Final = 0.5
TOLD_WEIGHT: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row that holds for a trigger, with the fillers for which it holds.

    Attributes:
        frame: the row's frame, with slots that it leaves out from other rows that hold.
    """

    row: TriggerRow
    frame: tuple[tuple[str, Role], ...]
    found: FoundTrigger
    fillers: tuple[Filler, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A trigger for which no row holds, with what the plainest row lacked."""

    found: FoundTrigger
    reason: str

    @property
    def is_ruled_out(self) -> bool:
        """Whether what stands by the trigger makes it a trap."""
        return RULED_OUT in self.reason


def match_rows(
    found: FoundTrigger,
    fillers: Sequence[Filler],
    rows: Sequence[TriggerRow],
    classes: ClassReader,
) -> tuple[Match, ...] | Miss:
    """The rows that hold, one an event type.

    Conjoined objects are tried one by one: "captured a Humvee and a village" gives two.
    """
    chosen: dict[str, Match] = {}
    reason = "no row of the table"
    for variant in _variants(fillers):
        row, why = _best_row(found, variant, rows, classes)
        if row is None:
            reason = why
            continue
        known = chosen.get(row.event_type)
        merged = tuple(dict.fromkeys([*(known.fillers if known else ()), *variant]))
        frame = _whole_frame(row, rows, found, variant, classes)
        chosen[row.event_type] = Match(row=row, frame=frame, found=found, fillers=merged)
    return tuple(chosen.values()) or Miss(found=found, reason=reason)


def _variants(fillers: Sequence[Filler]) -> list[list[Filler]]:
    """The fillers with one object, and of joined ones one conjunct, at a time."""
    objects = in_slot(fillers, "obj")
    if not objects:
        return [list(fillers)]
    others = [one for one in fillers if one.slot != "obj"]
    return [
        [replace(one, token=token, is_conjunct=True), *others]
        for one in objects
        if one.construction == objects[0].construction
        for token in ((one.token,) if one.is_conjunct else conjuncts(one.token))
    ]


def _best_row(
    found: FoundTrigger,
    fillers: Sequence[Filler],
    rows: Sequence[TriggerRow],
    classes: ClassReader,
) -> tuple[TriggerRow | None, str]:
    """The most specific row that holds, the first of equals; or why there is none."""
    best: TriggerRow | None = None
    reason, least = "no row of the table", sys.maxsize
    for row in rows:
        failed = _failed(row, found, fillers, classes)
        if failed is not None:
            if len(row.needs) < least:
                reason, least = f"{row.row_id} {failed}", len(row.needs)
        elif best is None or how_specific(row) > how_specific(best):
            best = row
    return best, reason


@cache
def how_specific(row: TriggerRow) -> float:
    """How much a row asks for: a word is more than a class, and the document's matter least."""
    return sum(_weight(one) for one in row.needs)


def _weight(text: str) -> float:
    condition = read_condition(text)
    if condition.slot in (SENTENCE, TEXT):
        return DOCUMENT_WEIGHT
    if condition.slot == TOLD:
        return TOLD_WEIGHT
    return WORD_WEIGHT if condition.is_lexical and "*" not in condition.choices else 1.0


def _failed(
    row: TriggerRow, found: FoundTrigger, fillers: Sequence[Filler], classes: ClassReader
) -> str | None:
    unless, needs = conditions_of(row)
    for text, condition in zip(row.unless, unless, strict=True):
        if holds(condition, found.head, fillers, classes):
            is_elsewhere = condition.slot in (TEXT, TOLD)
            return f"{'needs no' if is_elsewhere else RULED_OUT} {text}"
    for text, condition in zip(row.needs, needs, strict=True):
        if not holds(condition, found.head, fillers, classes):
            return f"needs {text}"
    return None


@cache
def conditions_of(row: TriggerRow) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
    """What rules a row out, and what it needs."""
    return tuple(map(read_condition, row.unless)), tuple(map(read_condition, row.needs))


def _whole_frame(
    row: TriggerRow,
    rows: Sequence[TriggerRow],
    found: FoundTrigger,
    fillers: Sequence[Filler],
    classes: ClassReader,
) -> tuple[tuple[str, Role], ...]:
    """The frame of a row, with the slots that only other rows of its type have.

    "Guards killed two men in a clash": the row that asks for "in" may leave the subject out.
    """
    frame = dict(row.frame)
    kin = [one for one in rows if one.event_type == row.event_type and one is not row]
    for one in kin:
        if _failed(one, found, fillers, classes) is None:
            for slot, role in one.frame:
                frame.setdefault(slot, role)
    if "subj" not in frame and any(("subj", Role.AGENT) in one.frame for one in kin):
        frame["subj"] = Role.AGENT
    return tuple(frame.items())
