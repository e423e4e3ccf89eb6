"""Which incidents a filter selects: one mask for each condition, then all of them together.

Keeping the conditions apart gives facets that say what another choice of the same condition
would find.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection

from dateline.store.browse import rows_with_words, words_of
from dateline.store.browse.build import GRADES, KINDS, NO_DAY, STAGES
from dateline.store.rows import fold
from dateline.web.filters import IncidentFilter
from dateline.web.queries.snapshot import Mask, Snapshot

PLACE_UNKNOWN = 0
Condition = Callable[[Snapshot, IncidentFilter], Mask]


def select_incidents(
    snapshot: Snapshot,
    wanted: IncidentFilter,
    connection: Connection,
    *,
    ignoring: str | None = None,
) -> Mask:
    """Which incidents fit.

    Args:
        snapshot: the incidents.
        wanted: the conditions.
        connection: sees the same version; words are looked up there.
        ignoring: a condition (a field of the filter) that need not hold.
    """
    names = [one for one in wanted.conditions if one != ignoring]
    masks = [_mask(snapshot, wanted, name, connection) for name in names]
    if not masks:
        return np.ones(len(snapshot), dtype=np.bool_)
    found = masks[0].copy()
    for mask in masks[1:]:
        found &= mask
    return found


def _mask(
    snapshot: Snapshot, wanted: IncidentFilter, name: str, connection: Connection
) -> Mask:
    key = ("mask", name, getattr(wanted, name))
    if name == "text":
        return snapshot.memory.get(key, lambda: _with_words(snapshot, wanted, connection))
    return snapshot.memory.get(key, lambda: CONDITIONS[name](snapshot, wanted))


def _with_words(snapshot: Snapshot, wanted: IncidentFilter, connection: Connection) -> Mask:
    found = np.zeros(len(snapshot), dtype=np.bool_)
    words = sorted(words_of(wanted.text or ""), key=len, reverse=True)
    rows = rows_with_words(connection, words)
    found[rows[rows < len(snapshot)]] = True
    return found


def _day_from(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    day = wanted.day_from.toordinal() if wanted.day_from else NO_DAY
    last = snapshot.column("last_day")
    open_ended = (last == NO_DAY) & (snapshot.column("first_day") != NO_DAY)
    found: Mask = (last >= day) | open_ended
    return found


def _day_to(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    day = wanted.day_to.toordinal() if wanted.day_to else NO_DAY
    first, last = snapshot.column("first_day"), snapshot.column("last_day")
    is_known = (first != NO_DAY) | (last != NO_DAY)
    found: Mask = is_known & (first <= day)
    return found


def _box(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    west, south, east, north = wanted.box or (-180.0, -90.0, 180.0, 90.0)
    lat, lon = snapshot.place_points
    across = (lon >= west) | (lon <= east) if west > east else (lon >= west) & (lon <= east)
    return _coded(snapshot, "place", (lat >= south) & (lat <= north) & across)


def _events(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    names = snapshot.names["event_type"]
    fits = [one in wanted.events or one.partition(".")[0] in wanted.events for one in names]
    return _coded(snapshot, "event_type", fits)


def _grades(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    return _coded(snapshot, "grade", [one in wanted.grades for one in GRADES])


def _stages(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    return _coded(snapshot, "stage", [one in wanted.stages for one in STAGES])


def _voices(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    found: Mask = (snapshot.column("kinds") & kind_bits(wanted.voices)) != 0
    return found


def _without(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    heard = ~kind_bits(wanted.without) & (2 ** len(KINDS) - 1)
    found: Mask = (snapshot.column("kinds") & heard) != 0
    return found


def _precision(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    known = snapshot.column("place_precision")
    found: Mask = (known != PLACE_UNKNOWN) & (known <= (wanted.precision or 7))
    return found


def _country(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    names = snapshot.names["country"]
    return _coded(snapshot, "country", [one == wanted.country for one in names])


def _place(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    part = fold(wanted.place or "")
    return _coded(snapshot, "place", [part in one for one in snapshot.folded_places])


def _place_id(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    fits = [one is not None and one["id"] == wanted.place_id for one in snapshot.places]
    return _coded(snapshot, "place", fits)


def _actor(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    part = fold(wanted.actor or "")
    return with_actors(snapshot, [part in one for one in snapshot.folded_actors])


def _actor_id(snapshot: Snapshot, wanted: IncidentFilter) -> Mask:
    return with_actors(snapshot, [one["id"] == wanted.actor_id for one in snapshot.actors])


def with_actors(snapshot: Snapshot, fits: Sequence[bool]) -> Mask:
    """Which incidents have one of the actors that fit, by their codes."""
    found = np.zeros(len(snapshot), dtype=np.bool_)
    hits = np.array(fits, dtype=np.bool_)[snapshot.column("actors")]
    found[snapshot.actor_rows[hits]] = True
    return found


def kind_bits(kinds: Iterable[str]) -> int:
    """The bits of these kinds of voice, as the column ``kinds`` has them."""
    return sum(1 << KINDS.index(one) for one in KINDS if one in set(kinds))


def _coded(snapshot: Snapshot, column: str, fits: Sequence[bool] | Mask) -> Mask:
    """Which rows have a code that fits."""
    if not np.any(fits):
        return np.zeros(len(snapshot), dtype=np.bool_)
    return np.array(fits, dtype=np.bool_)[snapshot.column(column)]


CONDITIONS: Mapping[str, Condition] = {
    "day_from": _day_from,
    "day_to": _day_to,
    "box": _box,
    "events": _events,
    "grades": _grades,
    "voices": _voices,
    "stages": _stages,
    "without": _without,
    "precision": _precision,
    "country": _country,
    "place": _place,
    "place_id": _place_id,
    "actor": _actor,
    "actor_id": _actor_id,
}
"""Each condition of the filter, by its field; ``text`` is looked up in the store."""
