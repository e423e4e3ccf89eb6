"""Which incidents: one vocabulary for pages and API, kept in the address.

A condition is written ``field__op=value``. Every condition must hold; of several values, parted
by commas, one is enough.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from dateline.model import Grade, SpeakerKind
from dateline.store.browse import ReviewStage
from dateline.web.problems import bad_value, unknown_parameter
from dateline.web.values import (
    MAX_TEXT,
    Box,
    choices_of,
    listed,
    numbers_within,
    read_box,
    read_choice,
    read_country,
    read_day,
    read_events,
    read_text,
    write_commas,
)

DEFAULT_LIMIT, MAX_LIMIT = 50, 500


class Sort(StrEnum):
    """In which order incidents are listed; undated ones come last."""

    DAY = "day"
    LATEST = "-day"
    VOICES = "voices"
    HARM = "harm"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents, in which order, and which part of them.

    Attributes:
        day_from: the incident's last day is this day or later.
        day_to: its first day is this day or earlier.
        box: west, south, east, north in degrees; west of east, or across the 180th meridian.
        events: types or branches.
        precision: where_prec is this or finer.
        actor_id: did it, suffered it or backed it.
        without: kinds of voice that are not heard ("what if").
    """

    day_from: date | None = None
    day_to: date | None = None
    box: Box | None = None
    events: tuple[str, ...] = ()
    grades: tuple[Grade, ...] = ()
    voices: tuple[SpeakerKind, ...] = ()
    stages: tuple[ReviewStage, ...] = ()
    precision: int | None = None
    actor_id: str | None = None
    actor: str | None = None
    place_id: str | None = None
    place: str | None = None
    country: str | None = None
    text: str | None = None
    without: tuple[SpeakerKind, ...] = ()
    sort: Sort = Sort.LATEST
    limit: int = DEFAULT_LIMIT
    cursor: str | None = None

    def to_params(self) -> dict[str, str]:
        """The parameters that `read_filter` reads as this; what is default is left out."""
        default = IncidentFilter()
        return {
            name: one.write(getattr(self, one.field))
            for name, one in PARAMETERS.items()
            if getattr(self, one.field) != getattr(default, one.field)
        }

    def whole(self) -> "IncidentFilter":
        """The same conditions without order and part."""
        return replace(self, sort=Sort.LATEST, limit=DEFAULT_LIMIT, cursor=None)

    @property
    def conditions(self) -> tuple[str, ...]:
        """The names of the conditions that are set."""
        default = IncidentFilter()
        rest = {"sort", "limit", "cursor"}
        names = (one.name for one in fields(self) if one.name not in rest)
        return tuple(one for one in names if getattr(self, one) != getattr(default, one))


class Params(Protocol):
    """The parameters of an address: a mapping, or what Starlette makes of a query."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names with values, in their order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter: which field it sets, how it is read and written, and what it says."""

    field: str
    read: Callable[[str, str], object]
    write: Callable[[object], str]
    says: str
    schema: Mapping[str, object]


def read_filter(params: Params, *, extra: Iterable[str] = ()) -> IncidentFilter:
    """The filter that the parameters of an address say.

    Args:
        params: of the address. A parameter without a value counts as left out, as a form
            sends it.
        extra: names that the page or route reads itself.

    Raises:
        RequestError: a parameter is unknown, stands twice, or has a value that is none.
    """
    values: dict[str, object] = {}
    own = frozenset(extra)
    for name, text in _items(params):
        if name in own:
            continue
        parameter = PARAMETERS.get(name)
        if parameter is None:
            raise unknown_parameter(name)
        if parameter.field in values:
            raise bad_value(name, f"{name} stands twice")
        if text.strip():
            values[parameter.field] = parameter.read(name, text.strip())
    return _checked(replace(IncidentFilter(), **values))  # type: ignore[arg-type]


def refuse_unknown(params: Params, known: Iterable[str]) -> None:
    """Raise a RequestError where there is a parameter that is not among `known`."""
    names = frozenset(known)
    for name, _ in _items(params):
        if name not in names:
            raise unknown_parameter(name)


def _items(params: Params) -> Sequence[tuple[str, str]]:
    several = getattr(params, "multi_items", None)
    return several() if several else list(params.items())


def _checked(found: IncidentFilter) -> IncidentFilter:
    if found.day_from and found.day_to and found.day_to < found.day_from:
        raise bad_value("day__lte", "day__lte lies before day__gte")
    return found


_TEXT: Mapping[str, object] = {"type": "string", "maxLength": MAX_TEXT}
_DAY: Mapping[str, object] = {"type": "string", "format": "date"}

PARAMETERS: Mapping[str, Parameter] = {
    "day__gte": Parameter(
        field="day_from", read=read_day, write=str, schema=_DAY,
        says="Last day is this or later.",
    ),
    "day__lte": Parameter(
        field="day_to", read=read_day, write=str, schema=_DAY,
        says="First day is this or earlier.",
    ),
    "bbox__within": Parameter(
        field="box", read=read_box, write=write_commas, schema={"type": "string"},
        says="Point lies within west,south,east,north (degrees).",
    ),
    "event__in": Parameter(
        field="events", read=read_events, write=write_commas, schema={"type": "string"},
        says="Event types (attack.airstrike) or branches (attack), with commas.",
    ),
    "grade__in": Parameter(
        field="grades", read=choices_of(Grade), write=write_commas, schema=listed(Grade),
        says=f"Grades, with commas: {', '.join(Grade)}.",
    ),
    "voice__in": Parameter(
        field="voices", read=choices_of(SpeakerKind), write=write_commas,
        schema=listed(SpeakerKind),
        says=f"Kinds of voice, with commas: {', '.join(SpeakerKind)}.",
    ),
    "status__in": Parameter(
        field="stages", read=choices_of(ReviewStage), write=write_commas,
        schema=listed(ReviewStage), says=f"How far it was checked: {', '.join(ReviewStage)}.",
    ),
    "precision__lte": Parameter(
        field="precision", read=numbers_within(1, 7), write=str,
        schema={"type": "integer", "minimum": 1, "maximum": 7},
        says="The place is known as exactly as this where_prec, or better.",
    ),
    "actor__eq": Parameter(
        field="actor_id", read=read_text, write=str, schema=_TEXT, says="An actor's id."
    ),
    "actor__contains": Parameter(
        field="actor", read=read_text, write=str, schema=_TEXT, says="Part of an actor's name."
    ),
    "place__eq": Parameter(
        field="place_id", read=read_text, write=str, schema=_TEXT, says="A place's id."
    ),
    "place__contains": Parameter(
        field="place", read=read_text, write=str, schema=_TEXT,
        says="Part of the place's, district's or province's name.",
    ),
    "country__eq": Parameter(
        field="country", read=read_country, write=str,
        schema={"type": "string", "minLength": 2, "maxLength": 2},
        says="ISO code of a country.",
    ),
    "text__contains": Parameter(
        field="text", read=read_text, write=str, schema=_TEXT,
        says="Words of the summary, the names or the quotes; each may be the beginning of one.",
    ),
    "without__in": Parameter(
        field="without", read=choices_of(SpeakerKind), write=write_commas,
        schema=listed(SpeakerKind),
        says="What if these kinds of voice were not heard?",
    ),
    "sort": Parameter(
        field="sort", read=lambda name, text: read_choice(Sort, name, text), write=str,
        schema={"type": "string", "enum": [one.value for one in Sort]}, says="The order.",
    ),
    "limit": Parameter(
        field="limit", read=numbers_within(1, MAX_LIMIT), write=str,
        schema={"type": "integer", "minimum": 1, "maximum": MAX_LIMIT}, says="At most so many.",
    ),
    "cursor": Parameter(
        field="cursor", read=read_text, write=str, schema={"type": "string"},
        says="Where the page before ended: its `next`.",
    ),
}  # fmt: skip
"""The parameters of every list of incidents."""
