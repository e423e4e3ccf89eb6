"""How many incidents each choice would show."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection

from dateline.link.wording import country_name
from dateline.store.browse.build import GRADES, KINDS, NO_DAY
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.selection import select_incidents
from dateline.web.queries.snapshot import Mask, Snapshot
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
        return snapshot.memory.get(
            ("facets", wanted.whole()), lambda: _facets(snapshot, wanted, connection)
        )


def _facets(snapshot: Snapshot, wanted: IncidentFilter, connection: Connection) -> Facets:
    def fitting(ignoring: str | None = None) -> Mask:
        return select_incidents(snapshot, wanted, connection, ignoring=ignoring)

    mask = fitting()
    types = _count_codes(snapshot, "event_type", fitting("events"))
    return Facets(
        grade=_grades(_count_codes(snapshot, "grade", fitting("grades"))),
        branch=_branches(types),
        event=_sorted({k: v for k, v in types.items() if v}, event_title),
        voice=_voices(snapshot, fitting("voices")),
        country=_countries(_count_codes(snapshot, "country", fitting("country"))),
        precision=_precisions(snapshot, fitting("precision")),
        actor=_actors(snapshot, fitting("actor_id")),
        total=int(np.count_nonzero(mask)),
        without_place=int(np.count_nonzero(mask & ~snapshot.located)),
        vague_time=int(np.count_nonzero(mask & is_vague(snapshot, VAGUE_DAYS))),
        dataset=dataset_of(snapshot),
    )


def is_vague(snapshot: Snapshot, days: int) -> Mask:
    """Which incidents have an open interval, or one of more than so many days."""
    first, last = snapshot.column("first_day"), snapshot.column("last_day")
    is_dated = (first != NO_DAY) & (last != NO_DAY)
    is_known = (first != NO_DAY) | (last != NO_DAY)
    length = np.where(is_dated, last.astype(np.int64) - first + 1, days + 1)
    found: Mask = is_known & (length > days)
    return found


def _count_codes(snapshot: Snapshot, column: str, mask: Mask) -> dict[str, int]:
    names: Sequence[str] = GRADES if column == "grade" else snapshot.names[column]
    numbers = np.bincount(snapshot.column(column)[mask], minlength=len(names))
    return {str(name): int(n) for name, n in zip(names, numbers, strict=True)}


def _grades(numbers: Mapping[str, int]) -> list[FacetCount]:
    return [
        FacetCount(value=one.value, title=one.value.capitalize(), n=numbers[one.value])
        for one in GRADES
    ]


def _branches(types: Mapping[str, int]) -> list[FacetCount]:
    numbers: dict[str, int] = {}
    for name, n in types.items():
        branch = name.partition(".")[0]
        numbers[branch] = numbers.get(branch, 0) + n
    return _sorted(numbers, event_title)


def _voices(snapshot: Snapshot, mask: Mask) -> list[FacetCount]:
    kinds = snapshot.column("kinds")[mask]
    patterns = np.bincount(kinds, minlength=1)
    numbers = {
        kind.value: int(patterns[(np.arange(len(patterns)) >> bit) & 1 == 1].sum())
        for bit, kind in enumerate(KINDS)
    }
    return _sorted({name: n for name, n in numbers.items() if n}, kind_title)


def _countries(numbers: Mapping[str, int]) -> list[FacetCount]:
    known = {name: n for name, n in numbers.items() if name and n}
    return _sorted(known, lambda name: country_name(name) or name)


def _precisions(snapshot: Snapshot, mask: Mask) -> list[FacetCount]:
    numbers = np.bincount(snapshot.column("place_precision")[mask], minlength=8)
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
