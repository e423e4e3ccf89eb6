"""Entries to columns: one array for each thing that is filtered, counted, sorted or drawn."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import numpy.typing as npt

from dateline.model import Grade, Json, Place, SpeakerKind, encode
from dateline.store.browse.entry import BrowseEntry, ReviewStage, place_id
from dateline.store.browse.words import words_of

Column = npt.NDArray[np.generic]
GRADES = tuple(Grade)
KINDS = tuple(SpeakerKind)
STAGES = tuple(ReviewStage)
NO_DAY = -(2**31)
NOT_MEASURED = -1
_KIND_BITS = {kind: 1 << number for number, kind in enumerate(KINDS)}
_GRADE_CODES = {grade: number for number, grade in enumerate(GRADES)}
DTYPES: Mapping[str, str] = {
    "first_day": "<i4",
    "last_day": "<i4",
    "lat": "<f4",
    "lon": "<f4",
    "radius_km": "<f4",
    "place_precision": "|u1",
    "day_precision": "|u1",
    "grade": "|u1",
    "stage": "|u1",
    "kinds": "<u2",
    "event_type": "<u2",
    "country": "<u2",
    "place": "<u4",
    "n_claims": "<u4",
    "n_independent": "<i2",
    "harm": "<u4",
    "actor_ends": "<u4",
    "actors": "<u4",
    "actor_roles": "|u1",
}
"""The columns and how they are kept; days are counted as `date.toordinal` counts them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Incidents in columns, ascending by id.

    Attributes:
        ids: ASCII ids.
        arrays: by the names of `DTYPES`; ``actor_ends`` says where the actors of a row end.
        lists: what codes stand for: ``event_type``, ``country``, ``place``, ``actor``.
    """

    ids: npt.NDArray[np.bytes_]
    arrays: Mapping[str, Column]
    lists: Mapping[str, Sequence[Json]]


@dataclass(slots=True)
class CodeList:
    """Gives each different thing a number, in the order in which they come."""

    codes: dict[str, int] = field(default_factory=dict)
    values: list[Json] = field(default_factory=list)

    @classmethod
    def of(cls, values: Sequence[Json]) -> "CodeList":
        """A list that has these already."""
        return cls({_key_of(one): code for code, one in enumerate(values)}, list(values))

    def code(self, key: str, value: Json) -> int:
        """The number of `key`; `value` is what is kept of it."""
        known = self.codes.get(key)
        if known is None:
            known = self.codes[key] = len(self.values)
            self.values.append(value)
        return known


class ColumnBuilder:
    """Takes entries, in the order of their ids, and makes columns and an index of words.

    Codes go on from `lists`, where there are some already.
    """

    def __init__(self, lists: Mapping[str, Sequence[Json]] | None = None) -> None:
        self._ids: list[str] = []
        self._values: dict[str, array[float]] = {
            name: array(_TYPECODES[dtype]) for name, dtype in DTYPES.items()
        }
        self._lists = {
            name: CodeList.of((lists or {}).get(name, ()))
            for name in ("event_type", "country", "place", "actor")
        }
        self._words: dict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, entry: BrowseEntry) -> None:
        """Take one entry; its id must come after all those before."""
        row = len(self._ids)
        self._ids.append(entry.id)
        for word in words_of(entry.text):
            self._words[word].append(row)
        values = self._values
        values["first_day"].append(_ordinal(entry.first_day))
        values["last_day"].append(_ordinal(entry.last_day))
        values["day_precision"].append(entry.day_precision)
        values["grade"].append(_GRADE_CODES[entry.grade])
        values["stage"].append(STAGES.index(entry.stage))
        values["kinds"].append(sum(_KIND_BITS[one] for one in entry.kinds))
        values["event_type"].append(
            self._lists["event_type"].code(entry.event_type, entry.event_type)
        )
        values["n_claims"].append(entry.n_claims)
        independent = entry.n_independent
        values["n_independent"].append(NOT_MEASURED if independent is None else independent)
        values["harm"].append(min(entry.harm, 2**32 - 1))
        self._add_place(entry.place)
        self._add_actors(entry)

    def columns(self) -> Columns:
        """The columns of all entries so far."""
        arrays = {
            name: np.frombuffer(values, dtype=values.typecode).astype(DTYPES[name])
            if values
            else np.empty(0, dtype=DTYPES[name])
            for name, values in self._values.items()
        }
        return Columns(
            ids=np.array([one.encode() for one in self._ids], dtype=np.bytes_),
            arrays=arrays,
            lists={name: one.values for name, one in self._lists.items()},
        )

    def words(self) -> Iterable[tuple[str, bytes]]:
        """Each word with the rows in which it stands, as ascending 32-bit numbers."""
        for word in sorted(self._words):
            rows = self._words[word]
            yield word, np.frombuffer(rows, dtype=rows.typecode).astype("<u4").tobytes()

    def _add_place(self, place: Place | None) -> None:
        values = self._values
        values["lat"].append(_number(place.lat if place else None))
        values["lon"].append(_number(place.lon if place else None))
        values["radius_km"].append(_number(place.radius_km if place else None))
        values["place_precision"].append(place.precision if place else 0)
        country = place.country if place and place.country else ""
        values["country"].append(self._lists["country"].code(country, country))
        values["place"].append(self._place_code(place))

    def _place_code(self, place: Place | None) -> int:
        if place is None:
            return self._lists["place"].code("", None)
        identity = place_id(place)
        known = self._lists["place"].codes.get(identity)
        return (
            self._lists["place"].code(identity, _place_json(identity, place))
            if (known is None)
            else known
        )

    def _add_actors(self, entry: BrowseEntry) -> None:
        for role, actor in entry.actors:
            codes = self._lists["actor"]
            known = codes.codes.get(actor.id)
            code = codes.code(actor.id, encode(actor)) if known is None else known
            self._values["actors"].append(code)
            self._values["actor_roles"].append(role.value)
        self._values["actor_ends"].append(len(self._values["actors"]))


_TYPECODES = {"<i4": "i", "<f4": "f", "|u1": "B", "<u2": "H", "<u4": "I", "<i2": "h"}


def _place_json(identity: str, place: Place) -> Json:
    words = sorted({span.quote for span in place.spans})
    return {
        "id": identity,
        "name": place.name,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "precision": place.precision,
        "gazetteer_id": place.gazetteer_id,
        "words": words,
    }


def _key_of(value: Json) -> str:
    """The key under which a thing has its code: its id, or itself; nothing for no place."""
    if isinstance(value, Mapping):
        return str(value["id"])
    return "" if value is None else str(value)


def _ordinal(day: date | None) -> int:
    return NO_DAY if day is None else day.toordinal()


def _number(value: float | None) -> float:
    return float("nan") if value is None else value
