"""The axes of an assessment in plain words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.model import Axis
from dateline.web.pages.wording import PRECISION_NOTES, field_name

DAY_NOTES: Final[Mapping[str, str]] = {
    "1": "to the day",
    "2": "to a few days",
    "3": "to the week",
    "4": "to the month",
    "5": "only roughly",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisLine:
    """An axis as a reader sees it."""

    name: str
    value: str


def axis_lines(axes: Iterable[Axis]) -> list[AxisLine]:
    """The axes that a page tells; those that it shows elsewhere are left out."""
    return [
        AxisLine(name=name, value=write(axis.value))
        for axis in axes
        if axis.name in AXES
        for name, write in (AXES[axis.name],)
    ]


def _firmness(value: str) -> str:
    """The axis ``affirmed/certain, denied/possible`` in words."""
    parts = (one.partition("/") for one in value.split(", "))
    said = [
        modality if polarity == "affirmed" else f"denied ({modality})"
        for polarity, _, modality in parts
    ]
    return "; ".join(said)


def _kinds(value: str) -> str:
    return value.replace("_", " ")


def _conflicts(value: str) -> str:
    if value == "none":
        return "nothing"
    return ", ".join(field_name(one) for one in value.split(", "))


def _precision(value: str) -> str:
    """The axis ``place 1, time 5`` in words."""
    place, _, time = (part.rpartition(" ")[2] for part in value.partition(", "))
    where = PRECISION_NOTES.get(int(place), "") if place.isdigit() else "the place is unknown"
    when = f"the date is known {DAY_NOTES[time]}" if time in DAY_NOTES else "no date is known"
    return f"{where}; {when}"


def _confidence(value: str) -> str:
    return (
        f"{float(value):.0%} that the words are read rightly, which is not that they are true"
    )


AXES: Final[Mapping[str, tuple[str, Callable[[str], str]]]] = {
    "modality": ("How firmly", _firmness),
    "source standing": ("Who speaks", _kinds),
    "contradiction": ("Voices conflict on", _conflicts),
    "precision": ("How exactly", _precision),
    "extraction confidence": ("The reading", _confidence),
}
"""What a page tells of each axis: its name, and how its value is put into words."""
