"""How many incidents each choice would show."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection

from dateline.link.wording import country_name
from dateline.store.browse.build import GRADES, KINDS, NO_DAY, STAGES
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.selection import select_incidents
from dateline.web.queries.snapshot import Integers, Mask, Snapshot
from dateline.web.queries.supposing import supposed_snapshot
from dateline.web.queries.views import FacetCount, Facets
from dateline.web.queries.wording import event_title, kind_title

MAX_ACTORS = 40
VAGUE_DAYS = 7
PRECISION_TITLES: Mapping[int, str] = {
    0: "Place unknown",
    1: "Exact place",
    2: "Near a place, or along a line",
    3: "District",
    4: "Province",
    5: "Line or linear feature",
    6: "Country",
    7: "Sea or air space",
}
"""In the words of UCDP's ``where_prec``."""


def incident_facets(catalogue: Catalogue, wanted: IncidentFilter) -> Facets:
    """The facets over the incidents that fit."""
    with catalogue.store.reading() as connection:
        snapshot = catalogue.snapshot(connection)
        snapshot = supposed_snapshot(catalogue, snapshot, wanted.without)
        return snapshot.memory.get(
            ("facets", wanted.whole()), lambda: _facets(snapshot, wanted, connection)
        )


def _facets(snapshot: Snapshot, wanted: IncidentFilter, connection: Connection) -> Facets:
    mask = select_incidents(snapshot, wanted, connection)
    common = _Counted(snapshot, mask)

    def fitting(name: str) -> _Counted:
        if name not in wanted.conditions:
            return common
        other = select_incidents(snapshot, wanted, connection, ignoring=name)
        return _Counted(snapshot, other)

    types = _count_codes(snapshot, "event_type", fitting("events").column("event_type"))
    return Facets(
        grade=_grades(_count_codes(snapshot, "grade", fitting("grades").column("grade"))),
        branch=_branches(types),
        event=_sorted({k: v for k, v in types.items() if v}, event_title),
        voice=_voices(fitting("voices").column("kinds")),
        country=_countries(
            _count_codes(snapshot, "country", fitting("country").column("country"))
        ),
        precision=_precisions(fitting("precision").column("place_precision")),
        status=_stages(fitting("stages").column("stage")),
        actor=_actors(snapshot, fitting("actor_id").mask),
        total=int(np.count_nonzero(mask)),
        without_place=int(np.count_nonzero(mask > snapshot.located)),
        vague_time=_n_vague(common),
        dataset=dataset_of(snapshot),
    )


def are_vague(first: Integers, last: Integers, days: int) -> Mask:
    """Which intervals are open at one end, or longer than so many days."""
    starts, ends = first != NO_DAY, last != NO_DAY
    # the lengths of open intervals overflow, and are not looked at
    is_long = starts & ends & (last - first >= days)
    found: Mask = is_long | (starts != ends)
    return found


class _Counted:
    """The selected incidents, with their columns taken out once."""

    def __init__(self, snapshot: Snapshot, mask: Mask) -> None:
        self._snapshot = snapshot
        self.mask = mask
        self._rows = None if mask.all() else np.flatnonzero(mask)

    def column(self, name: str) -> Integers:
        whole = self._snapshot.column(name)
        return whole if self._rows is None else whole[self._rows]


def _n_vague(counted: _Counted) -> int:
    first, last = counted.column("first_day"), counted.column("last_day")
    return int(np.count_nonzero(are_vague(first, last, VAGUE_DAYS)))


def _count_codes(snapshot: Snapshot, column: str, codes: Integers) -> dict[str, int]:
    names: Sequence[str] = GRADES if column == "grade" else snapshot.names[column]
    numbers = np.bincount(codes, minlength=len(names))
    return {str(name): int(n) for name, n in zip(names, numbers, strict=True)}


def _grades(numbers: Mapping[str, int]) -> list[FacetCount]:
    return [
        FacetCount(value=one.value, title=one.value.capitalize(), n=numbers[one.value])
        for one in GRADES
    ]


def _stages(codes: Integers) -> list[FacetCount]:
    numbers = np.bincount(codes, minlength=len(STAGES))
    return [
        FacetCount(value=one.value, title=one.value.replace("_", "-").capitalize(), n=int(n))
        for one, n in zip(STAGES, numbers, strict=True)
    ]


def _branches(types: Mapping[str, int]) -> list[FacetCount]:
    numbers: dict[str, int] = {}
    for name, n in types.items():
        branch = name.partition(".")[0]
        numbers[branch] = numbers.get(branch, 0) + n
    return _sorted(numbers, event_title)


def _voices(kinds: Integers) -> list[FacetCount]:
    patterns = np.bincount(kinds, minlength=1)
    numbers = {
        kind.value: int(patterns[(np.arange(len(patterns)) >> bit) & 1 == 1].sum())
        for bit, kind in enumerate(KINDS)
    }
    return _sorted({name: n for name, n in numbers.items() if n}, kind_title)


def _countries(numbers: Mapping[str, int]) -> list[FacetCount]:
    known = {name: n for name, n in numbers.items() if name and n}
    return _sorted(known, lambda name: country_name(name) or name)


def _precisions(precisions: Integers) -> list[FacetCount]:
    numbers = np.bincount(precisions, minlength=8)
    return [
        FacetCount(value=str(one), title=title, n=int(numbers[one]))
        for one, title in PRECISION_TITLES.items()
    ]


def _actors(snapshot: Snapshot, mask: Mask) -> list[FacetCount]:
    codes = snapshot.column("actors")[mask[snapshot.actor_rows]]
    numbers = np.bincount(codes, minlength=len(snapshot.actors))
    best = np.argsort(-numbers, kind="stable")[:MAX_ACTORS]
    return [
        FacetCount(value=actor["id"], title=actor["name"], n=int(numbers[code]))
        for code in best
        if numbers[code] and (actor := snapshot.actors[code])
    ]


def _sorted(numbers: Mapping[str, int], title: Callable[[str], str]) -> list[FacetCount]:
    found = [FacetCount(value=name, title=title(name), n=n) for name, n in numbers.items()]
    return sorted(found, key=lambda one: (-one.n, one.title))
