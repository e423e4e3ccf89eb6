"""The columns of one version of the incidents, with what is worked out from them once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict, cast

import numpy as np
import numpy.typing as npt

from dateline.model import Json
from dateline.store.browse.build import DTYPES, NO_DAY, Columns
from dateline.store.rows import fold
from dateline.web.filters import Sort
from dateline.web.queries.memory import Memory

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
LATEST = 2**31 - 1
MAX_SUPPOSITIONS = 3
"""Each is nearly as large as the snapshot that it supposes something of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Rows in an order.

    Attributes:
        rows: ties ascend by row, and so by id.
        keys: by what they are ordered, ascending.
    """

    rows: Rows
    keys: Rows


class PlaceRow(TypedDict):
    """A place as the columns keep it."""

    id: str
    name: str
    admin1: str | None
    admin2: str | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: int
    gazetteer_id: str | None
    words: list[str]


class ActorRow(TypedDict):
    """An actor as the columns keep it."""

    id: str
    name: str
    kind: str
    sector: str | None
    country: str | None
    parent: str | None
    side: str | None


class Snapshot:
    """The columns of one version of the incidents; never changed."""

    def __init__(self, version: str, columns: Columns) -> None:
        self.version = version
        self.columns = columns
        self.memory = Memory()
        self.suppositions = Memory(MAX_SUPPOSITIONS)
        self._orders: dict[Sort, Order] = {}

    @classmethod
    def of(cls, version: str, columns: Columns | None) -> "Snapshot":
        """The snapshot of `columns`; an empty one where there are none."""
        return cls(version, columns or _nothing())

    def __len__(self) -> int:
        return len(self.columns.ids)

    def column(self, name: str) -> npt.NDArray[np.int64]:
        """A column of numbers, as it is kept."""
        return cast(Integers, self.columns.arrays[name])

    def floats(self, name: str) -> Floats:
        """A column of degrees or kilometres; NaN where unknown."""
        return cast(Floats, self.columns.arrays[name])

    def id_of(self, row: int) -> str:
        """The id of the incident in `row`."""
        return bytes(self.columns.ids[row]).decode()

    def row_of(self, incident_id: str) -> int | None:
        """The row of the incident with this id."""
        wanted = np.bytes_(incident_id.encode("ascii", "replace"))
        at = int(np.searchsorted(self.columns.ids, wanted))
        return at if at < len(self) and self.columns.ids[at] == wanted else None

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """Event types and countries by their codes."""
        lists = self.columns.lists
        return {name: cast(list[str], lists[name]) for name in ("event_type", "country")}

    @cached_property
    def places(self) -> Sequence[PlaceRow | None]:
        """The places by their codes; None is the code of no place."""
        return cast(Sequence[PlaceRow | None], self.columns.lists["place"])

    @cached_property
    def actors(self) -> Sequence[ActorRow]:
        """The actors by their codes."""
        return cast(Sequence[ActorRow], self.columns.lists["actor"])

    @cached_property
    def folded_places(self) -> Sequence[str]:
        """What places are searched in, by their codes."""
        return [_folded_place(one) for one in self.places]

    @cached_property
    def folded_actors(self) -> Sequence[str]:
        """What actors are searched in, by their codes."""
        return [fold(one["name"]) for one in self.actors]

    @cached_property
    def actor_rows(self) -> Rows:
        """The row to which each entry of the column ``actors`` belongs."""
        ends = self.column("actor_ends")
        lengths = np.diff(ends, prepend=0)
        return np.repeat(np.arange(len(self), dtype=np.int32), lengths)

    @cached_property
    def place_points(self) -> tuple[Doubles, Doubles]:
        """Latitudes and longitudes of the places by their codes; NaN where unknown."""
        lat = [one["lat"] if one else None for one in self.places]
        lon = [one["lon"] if one else None for one in self.places]
        return np.array(lat, dtype=np.float64), np.array(lon, dtype=np.float64)

    @cached_property
    def located(self) -> Mask:
        """Which incidents have a point."""
        is_known = ~np.isnan(self.place_points[0])
        found: Mask = is_known[self.column("place")] if len(is_known) else np.empty(0, bool)
        return found

    def order(self, sort: Sort) -> Order:
        """The incidents in this order."""
        known = self._orders.get(sort)
        if known is None:
            known = self._orders[sort] = _order(self._keys(sort))
        return known

    def warm(self) -> None:
        """Work out now what the first who ask would wait for."""
        for sort in Sort:
            self.order(sort)
        _ = self.located, self.actor_rows, self.folded_places, self.folded_actors

    def _keys(self, sort: Sort) -> Rows:
        if sort is Sort.VOICES:
            return -self.column("n_independent").astype(np.int32)
        if sort is Sort.HARM:
            return -np.minimum(self.column("harm"), LATEST).astype(np.int32)
        first, last = self.column("first_day"), self.column("last_day")
        days = np.where(first == NO_DAY, last, first)
        signed = -days if sort is Sort.LATEST else days
        return np.where(days == NO_DAY, LATEST, signed).astype(np.int32)


def _order(keys: Rows) -> Order:
    rows = np.argsort(keys, kind="stable").astype(np.int32)
    return Order(rows=rows, keys=keys[rows])


def _nothing() -> Columns:
    return Columns(
        ids=np.empty(0, dtype="S1"),
        arrays={name: np.empty(0, dtype=dtype) for name, dtype in DTYPES.items()},
        lists={name: [] for name in ("event_type", "country", "place", "actor")},
    )


def _folded_place(place: PlaceRow | None) -> str:
    if place is None:
        return ""
    parts: list[Json] = [place["name"], place["admin2"], place["admin1"], place["country"]]
    return fold("|".join(str(part) for part in (*parts, *place["words"]) if part))
