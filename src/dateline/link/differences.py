"""While what further claims do makes a difference to how clusters come together.

Two histories of the same claims, without new ones and with them, are gone through side by side.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from math import inf

from dateline.link.history import LONE, Joining
from dateline.link.score import THRESHOLD_BITS


@dataclass(slots=True)
class Window:
    """From when until when a claim is not in the cluster in which it was.

    Attributes:
        start: the first moment.
        end: the last moment.
        is_moved: whether less of its cluster then is as it was than is not.
    """

    start: float
    end: float = inf
    is_moved: bool = False

    def turns(self, bits: float) -> list[float]:
        """The moments within it at which a pair of so many bits has its turn."""
        moments = [-bits] if bits >= THRESHOLD_BITS else []
        return [one for one in (*moments, LONE - bits) if self.start <= one <= self.end]


@dataclass(slots=True)
class Differences:
    """What differs between two histories.

    Attributes:
        windows: of each claim that is in another cluster than it was.
        joined: claims that are in a cluster now, most of which is as it was, and were not.
        left: claims that were in such a cluster, and are not now.
    """

    windows: dict[str, Window] = field(default_factory=dict)
    joined: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)


def differences(before: Collection[Joining], after: Collection[Joining]) -> Differences:
    """What differs between two histories of the same claims."""
    joined_before, joined_after = set(before), set(after)
    if joined_before == joined_after:
        return Differences()
    both = _SideBySide.of({end for one in joined_before | joined_after for end in one.ends})
    for one in sorted(joined_before | joined_after):
        both.go_on(one, was=one in joined_before, is_now=one in joined_after)
    return both.found


class _State(IntEnum):
    """How claims stand to the cluster in which they were."""

    IN_IT = 0
    ELSEWHERE = 1
    MOVED = 2


@dataclass(slots=True, eq=False)
class _Cluster:
    """A cluster as it was, or as it is now.

    Attributes:
        size: how many claims it has.
        shares: its claims, by the other cluster in which they are.
    """

    size: int
    shares: "dict[_Cluster, _Share]" = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class _Share:
    """Claims that were together, and are now.

    Attributes:
        was: their cluster as it was.
        is_now: their cluster as it is now.
        parts: the claims, by how they stood when that was last looked at.
    """

    was: _Cluster
    is_now: _Cluster
    parts: dict[_State, set[str]]

    @property
    def size(self) -> int:
        """How many claims these are."""
        return sum(map(len, self.parts.values()))

    def claims(self) -> set[str]:
        """All of them."""
        return set[str]().union(*self.parts.values())

    def state(self) -> _State:
        """How they stand to the cluster in which they were."""
        n_together = self.size
        n_apart = self.was.size + self.is_now.size - 2 * n_together
        if not n_apart:
            return _State.IN_IT
        return _State.MOVED if n_apart >= n_together else _State.ELSEWHERE


@dataclass(slots=True)
class _SideBySide:
    """Clusters as they were and as they are now, at one moment.

    Attributes:
        share_of: by claim.
        found: what differed until now.
    """

    share_of: dict[str, _Share]
    found: Differences = field(default_factory=Differences)

    @classmethod
    def of(cls, claims: Iterable[str]) -> "_SideBySide":
        """Each claim in a cluster of its own."""
        both = cls({})
        for one in claims:
            share = _Share(_Cluster(1), _Cluster(1), {_State.IN_IT: {one}})
            share.was.shares[share.is_now] = share.is_now.shares[share.was] = share
            both.share_of[one] = share
        return both

    def go_on(self, joining: Joining, *, was: bool, is_now: bool) -> None:
        """Join two clusters where they were and are joined, and look what differs then."""
        left, right = (self.share_of[end] for end in joining.ends)
        if was:
            self._join(left.was, right.was)
        left, right = (self.share_of[end] for end in joining.ends)
        if is_now:
            self._join(left.is_now, right.is_now)
        ends = [self.share_of[end] for end in joining.ends]
        clusters = {cluster for one in ends for cluster in (one.was, one.is_now)}
        for share in {one for cluster in clusters for one in cluster.shares.values()}:
            self._look(share, joining.moment)

    def _join(self, one: _Cluster, other: _Cluster) -> None:
        """Join two clusters of one side."""
        if len(one.shares) < len(other.shares):
            one, other = other, one
        one.size += other.size
        for beside, share in other.shares.items():
            del beside.shares[other]
            if share.was is other:
                share.was = one
            else:
                share.is_now = one
            known = one.shares.get(beside)
            both = share if known is None else self._together(known, share)
            one.shares[beside] = beside.shares[one] = both

    def _together(self, one: _Share, other: _Share) -> _Share:
        if one.size < other.size:
            one, other = other, one
        for state, claims in other.parts.items():
            self.share_of.update(dict.fromkeys(claims, one))
            if state in one.parts:
                one.parts[state] |= claims
            else:
                one.parts[state] = claims
        return one

    def _look(self, share: _Share, moment: float) -> None:
        state = share.state()
        if state is _State.ELSEWHERE:
            self._note(share)
        if share.parts.keys() == {state}:
            return
        for before in share.parts.keys() - {state}:
            self._change(share.parts[before], before, state, moment)
        share.parts = {state: share.claims()}

    def _note(self, share: _Share) -> None:
        """Note what joined a cluster of which most is as it was, and what left it."""
        self.found.joined |= _others(share.is_now, share)
        self.found.left |= _others(share.was, share)

    def _change(
        self, claims: Iterable[str], before: _State, now: _State, moment: float
    ) -> None:
        windows = self.found.windows
        for one in claims:
            if now is _State.IN_IT:
                windows[one].end = moment
            elif before is _State.IN_IT:
                windows.setdefault(one, Window(moment)).end = inf
            if now is _State.MOVED:
                windows[one].is_moved = True


def _others(cluster: _Cluster, share: _Share) -> set[str]:
    """What else is in a cluster."""
    others = (one for one in cluster.shares.values() if one is not share)
    return {claim for one in others for claim in one.claims()}
