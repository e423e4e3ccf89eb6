"""Actors and places: how often each is named, and what it is said to have done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from dateline.assess import assess_control
from dateline.link.wording import country_name
from dateline.model import PlaceControl
from dateline.store.base import ClaimQuery
from dateline.store.browse import ActorRole
from dateline.store.browse.build import GRADES, NO_DAY
from dateline.store.rows import fold
from dateline.web.problems import not_found
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.claims import stream_claims
from dateline.web.queries.cursors import bad_cursor, pack, unpack
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.reading import read_origins
from dateline.web.queries.snapshot import Integers, Mask, Snapshot
from dateline.web.queries.views import Dataset, FacetCount
from dateline.web.queries.wording import event_title

Item = TypeVar("Item")
TERRITORY = "territory"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor with the number of its incidents in each role."""

    id: str
    name: str
    kind: str
    sector: str | None
    country: str | None
    parent: str | None
    side: str | None
    n: int
    n_did: int
    n_suffered: int
    n_backed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A place as it was read, with the number of its incidents."""

    id: str
    name: str
    admin1: str | None
    country: str | None
    country_name: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """A part of the list of actors, the most often named first."""

    items: list[ActorView]
    next: str | None
    total: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePage:
    """A part of the list of places, those with most incidents first."""

    items: list[PlaceView]
    next: str | None
    total: int
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorDetail:
    """An actor with what it is said to have done and suffered, by event type."""

    actor: ActorView
    did: list[FacetCount]
    suffered: list[FacetCount]
    backed: list[FacetCount]
    grades: list[FacetCount]
    first_day: str | None
    last_day: str | None
    dataset: Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDetail:
    """A place with what is said to have happened there, by event type, and who held it."""

    place: PlaceView
    events: list[FacetCount]
    grades: list[FacetCount]
    first_day: str | None
    last_day: str | None
    control: PlaceControl | None
    dataset: Dataset


def list_actors(
    catalogue: Catalogue, *, text: str | None, limit: int, cursor: str | None
) -> ActorPage:
    """One page of the actors whose name contains `text`."""
    snapshot = catalogue.snapshot()
    numbers = snapshot.memory.get(("actors",), lambda: _actor_numbers(snapshot))
    names = snapshot.folded_actors
    part, more, total = _page(numbers.sum(axis=0), names, text, limit, cursor)
    return ActorPage(
        items=[_actor_view(snapshot, numbers, code) for code in part],
        next=more,
        total=total,
        dataset=dataset_of(snapshot),
    )


def list_places(
    catalogue: Catalogue, *, text: str | None, limit: int, cursor: str | None
) -> PlacePage:
    """One page of the places whose name or province contains `text`."""
    snapshot = catalogue.snapshot()
    numbers = snapshot.memory.get(("places",), lambda: _place_numbers(snapshot))
    part, more, total = _page(numbers, snapshot.folded_places, text, limit, cursor)
    views = [_place_view(snapshot, numbers, code) for code in part]
    return PlacePage(
        items=[one for one in views if one],
        next=more,
        total=total,
        dataset=dataset_of(snapshot),
    )


def read_actor(catalogue: Catalogue, actor_id: str) -> ActorDetail:
    """The actor with this id.

    Raises:
        RequestError: no incident has one.
    """
    snapshot = catalogue.snapshot()
    code = _code_of(snapshot.actors, lambda one: one["id"] == actor_id)
    if code is None:
        raise not_found(f"actor {actor_id[:60]!r}")
    numbers = snapshot.memory.get(("actors",), lambda: _actor_numbers(snapshot))
    hits = snapshot.column("actors") == code
    roles = snapshot.column("actor_roles")
    rows = {role: snapshot.actor_rows[hits & (roles == role.value)] for role in ActorRole}
    mask = np.zeros(len(snapshot), dtype=np.bool_)
    mask[snapshot.actor_rows[hits]] = True
    first, last = _days(snapshot, mask)
    return ActorDetail(
        actor=_actor_view(snapshot, numbers, code),
        did=_events(snapshot, rows[ActorRole.AGENT]),
        suffered=_events(snapshot, rows[ActorRole.PATIENT]),
        backed=_events(snapshot, rows[ActorRole.BACKER]),
        grades=_grades(snapshot, mask),
        first_day=first,
        last_day=last,
        dataset=dataset_of(snapshot),
    )


def read_place(catalogue: Catalogue, place_id: str) -> PlaceDetail:
    """The place with this id.

    Raises:
        RequestError: no incident has one.
    """
    snapshot = catalogue.snapshot()
    code = _code_of(snapshot.places, lambda one: one is not None and one["id"] == place_id)
    numbers = snapshot.memory.get(("places",), lambda: _place_numbers(snapshot))
    view = _place_view(snapshot, numbers, code) if code is not None else None
    if view is None:
        raise not_found(f"place {place_id[:60]!r}")
    mask = snapshot.column("place") == code
    first, last = _days(snapshot, mask)
    return PlaceDetail(
        place=view,
        events=_events(snapshot, np.flatnonzero(mask)),
        grades=_grades(snapshot, mask),
        first_day=first,
        last_day=last,
        control=read_control(catalogue, view.name),
        dataset=dataset_of(snapshot),
    )


def read_control(catalogue: Catalogue, place: str) -> PlaceControl | None:
    """Who is said to hold the place of this name; None where no claim tells."""
    snapshot = catalogue.snapshot()

    def assessed() -> PlaceControl | None:
        with catalogue.store.reading() as connection:
            claims = list(stream_claims(connection, ClaimQuery(event=TERRITORY)))
            reports = sorted({claim.report_id for claim in claims})
            return assess_control(place, claims, read_origins(connection, reports))

    return snapshot.memory.get(("control", place), assessed)


def _page(
    numbers: Integers, names: Sequence[str], text: str | None, limit: int, cursor: str | None
) -> tuple[list[int], str | None, int]:
    """Codes of one page, the cursor of the next, and how many fit."""
    part = fold(text or "")
    fits = np.array([bool(one) and part in one for one in names], dtype=np.bool_)
    codes = np.flatnonzero(fits & (numbers > 0))
    order = sorted((-int(numbers[code]), names[code], code) for code in map(int, codes))
    if cursor:
        after = _read_cursor(cursor)
        order = [one for one in order if one > after]
    shown = order[:limit]
    more = pack([*shown[-1]]) if len(order) > limit else None
    return [code for _, _, code in shown], more, len(codes)


def _read_cursor(text: str) -> tuple[int, str, int]:
    match unpack(text):
        case [int(number), str(name), int(code)]:
            return number, name, code
    raise bad_cursor()


def _code_of(items: Sequence[Item], fits: Callable[[Item], bool]) -> int | None:
    return next((code for code, one in enumerate(items) if fits(one)), None)


def _actor_numbers(snapshot: Snapshot) -> Integers:
    """The number of incidents by role and actor."""
    size = len(snapshot.actors)
    key = snapshot.column("actor_roles").astype(np.int64) * size + snapshot.column("actors")
    return np.bincount(key, minlength=len(ActorRole) * size).reshape(len(ActorRole), size)


def _place_numbers(snapshot: Snapshot) -> Integers:
    return np.bincount(snapshot.column("place"), minlength=len(snapshot.places))


def _actor_view(snapshot: Snapshot, numbers: Integers, code: int) -> ActorView:
    actor = snapshot.actors[code]
    by_role = [int(numbers[role, code]) for role in ActorRole]
    return ActorView(
        id=actor["id"],
        name=actor["name"],
        kind=actor["kind"],
        sector=actor["sector"],
        country=actor["country"],
        parent=actor["parent"],
        side=actor["side"],
        n=sum(by_role),
        n_did=by_role[ActorRole.AGENT],
        n_suffered=by_role[ActorRole.PATIENT],
        n_backed=by_role[ActorRole.BACKER],
    )


def _place_view(snapshot: Snapshot, numbers: Integers, code: int) -> PlaceView | None:
    place = snapshot.places[code]
    if place is None:
        return None
    return PlaceView(
        id=place["id"],
        name=place["name"],
        admin1=place["admin1"],
        country=place["country"],
        country_name=country_name(place["country"]),
        lat=place["lat"],
        lon=place["lon"],
        radius_km=place["radius_km"],
        precision=place["precision"],
        n=int(numbers[code]),
    )


def _events(snapshot: Snapshot, rows: Integers) -> list[FacetCount]:
    names = snapshot.names["event_type"]
    numbers = np.bincount(snapshot.column("event_type")[rows], minlength=len(names))
    found = [
        FacetCount(value=name, title=event_title(name), n=int(n))
        for name, n in zip(names, numbers, strict=True)
        if n
    ]
    return sorted(found, key=lambda one: (-one.n, one.title))


def _grades(snapshot: Snapshot, mask: Mask) -> list[FacetCount]:
    numbers = np.bincount(snapshot.column("grade")[mask], minlength=len(GRADES))
    return [
        FacetCount(value=one.value, title=one.value.capitalize(), n=int(n))
        for one, n in zip(GRADES, numbers, strict=True)
    ]


def _days(snapshot: Snapshot, mask: Mask) -> tuple[str | None, str | None]:
    first = snapshot.column("first_day")[mask]
    last = snapshot.column("last_day")[mask]
    starts, ends = first[first != NO_DAY], last[last != NO_DAY]
    return (
        date.fromordinal(int(starts.min())).isoformat() if len(starts) else None,
        date.fromordinal(int(ends.max())).isoformat() if len(ends) else None,
    )
