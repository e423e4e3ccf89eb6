"""What an actor is said to have done and suffered, over time."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from dateline.store.browse import ActorRole
from dateline.store.browse.build import NO_DAY
from dateline.web.problems import not_found
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.snapshot import Integers, Snapshot

MOST_BINS = 60
SHORT_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBin:
    """A stretch of days, both included, with what was done and suffered in it."""

    from_: date
    to: date
    n_did: int
    n_suffered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorSeries:
    """An actor's incidents over time.

    Attributes:
        n_left_out: incidents without both days, or of more than a week; they are in no bin.
    """

    bins: tuple[SeriesBin, ...]
    n_left_out: int


def actor_series(catalogue: Catalogue, actor_id: str) -> ActorSeries:
    """The incidents of an actor in bins of whole days, by role.

    Raises:
        RequestError: no incident has this actor.
    """
    snapshot = catalogue.snapshot()
    codes = [at for at, one in enumerate(snapshot.actors) if one["id"] == actor_id]
    if not codes:
        raise not_found(f"actor {actor_id[:60]!r}")
    hits = snapshot.column("actors") == codes[0]
    roles = snapshot.column("actor_roles")
    did = _rows(snapshot, hits & (roles == ActorRole.AGENT.value))
    suffered = _rows(snapshot, hits & (roles == ActorRole.PATIENT.value))
    return _series(snapshot, did, suffered)


def _rows(snapshot: Snapshot, hits: Integers) -> Integers:
    return np.unique(snapshot.actor_rows[hits]).astype(np.int64)


def _series(snapshot: Snapshot, did: Integers, suffered: Integers) -> ActorSeries:
    both = np.union1d(did, suffered)
    first, last = snapshot.column("first_day"), snapshot.column("last_day")
    dated = both[(first[both] != NO_DAY) & (last[both] != NO_DAY)]
    short = dated[last[dated].astype(np.int64) - first[dated] < SHORT_DAYS]
    if not len(short):
        return ActorSeries(bins=(), n_left_out=len(both))
    width = _width(first[short], last[short])
    middle = (first.astype(np.int64) + last) // 2
    start, end = int(middle[short].min()), int(middle[short].max())
    number = (end - start) // width + 1

    def count(rows: Integers) -> Integers:
        bins = (middle[np.intersect1d(rows, short)] - start) // width
        return np.bincount(bins, minlength=number)

    counted = zip(count(did), count(suffered), strict=True)
    return ActorSeries(
        bins=tuple(
            SeriesBin(
                from_=date.fromordinal(start + at * width),
                to=date.fromordinal(start + (at + 1) * width - 1),
                n_did=int(done),
                n_suffered=int(borne),
            )
            for at, (done, borne) in enumerate(counted)
        ),
        n_left_out=len(both) - len(short),
    )


def _width(first: Integers, last: Integers) -> int:
    days = int(last.max()) - int(first.min()) + 1
    return max(1, -(-days // MOST_BINS))
