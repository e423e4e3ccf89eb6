"""How clusters came together, and while what further claims do makes a difference to that.

Clusters come together by decisions, then by the linked pairs, best first, at last by what joins
those that are still alone. Two histories of the same claims, without new ones and with them,
are gone through side by side.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from math import inf
from typing import Final, NamedTuple

from dateline.link.score import THRESHOLD_BITS


class Joining(NamedTuple):
    """A pair that joined two clusters; they stand in the order in which they had their turn."""

    moment: float
    left: str
    right: str

    @property
    def ends(self) -> tuple[str, str]:
        """The two claims."""
        return self.left, self.right


BY_HAND: Final = -inf
LONE: Final = 1e6
"""When a linked pair of no bits would have its turn, and when one with a lone claim."""

LONE_BEGIN: Final = Joining(LONE / 2, "", "")
"""All linked pairs have had their turn."""


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


class Forest:
    """Which claims were together at each moment of a history."""

    def __init__(self, joinings: Iterable[Joining]) -> None:
        self._above: dict[str, tuple[float, str]] = {}
        self._sizes: dict[str, int] = {}
        for one in joinings:
            left, right = (self._top(end, inf) for end in one.ends)
            if self._sizes.get(left, 1) > self._sizes.get(right, 1):
                left, right = right, left
            self._above[left] = (one.moment, right)
            self._sizes[right] = self._sizes.get(left, 1) + self._sizes.get(right, 1)

    def holds(self, claim: str, others: Iterable[str], moment: float) -> bool:
        """Whether a claim was together with one of the others before that moment."""
        top = self._top(claim, moment)
        return any(self._top(one, moment) == top for one in others)

    def _top(self, claim: str, moment: float) -> str:
        """What stands for the cluster that a claim was in before that moment."""
        while claim in self._above and self._above[claim][0] < moment:
            claim = self._above[claim][1]
        return claim


@dataclass(slots=True)
class Differences:
    """What differs between two histories.

    Attributes:
        windows: of each claim that is in another cluster than it was, or alone as it was not;
            who is alone counts when the lone have their turn.
        joined: claims that are in a cluster now, most of which is as it was, and were not.
        left: claims that were in such a cluster, and are not now.
    """

    windows: dict[str, Window] = field(default_factory=dict)
    joined: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)


def differences(
    before: Collection[Joining], after: Collection[Joining], old: Collection[str]
) -> Differences:
    """What differs for `old` claims; which new claims are in their clusters does not count.

    Args:
        before: how the old claims came together.
        after: how all did.
        old: the old claims.
    """
    joined_before, joined_after = set(before), set(after)
    if joined_before == joined_after:
        return Differences()
    claims = {end for one in joined_before | joined_after for end in one.ends}
    both = _SideBySide(_Partition.of(claims, old), _Partition.of(claims, old))
    for one in sorted({*joined_before, *joined_after, LONE_BEGIN}):
        both.go_on(one, was=one in joined_before, is_now=one in joined_after)
    return both.found


@dataclass(slots=True, eq=False)
class _Cluster:
    """Old and new claims that are together."""

    old: set[str]
    new: set[str]

    @property
    def is_alone(self) -> bool:
        """Whether it is one claim."""
        return len(self.old) + len(self.new) == 1


class _Partition(dict[str, _Cluster]):
    """The cluster of each claim."""

    @classmethod
    def of(cls, claims: Collection[str], old: Collection[str]) -> "_Partition":
        """Each claim in a cluster of its own."""
        return cls(
            (one, _Cluster({one}, set()) if one in old else _Cluster(set(), {one}))
            for one in claims
        )

    def join(self, left: str, right: str) -> None:
        """Join the clusters of two claims."""
        one, other = self[left], self[right]
        if len(one.old) < len(other.old):
            one, other = other, one
        one.old |= other.old
        one.new |= other.new
        self.update(dict.fromkeys(other.old | other.new, one))


@dataclass(slots=True)
class _SideBySide:
    """Clusters as they were and as they are now, at one moment.

    Attributes:
        found: what differed until now.
        elsewhere: claims that are not in the cluster in which they were.
        moved: claims of which less of their cluster was as it was than was not.
    """

    before: _Partition
    after: _Partition
    found: Differences = field(default_factory=Differences)
    elsewhere: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)

    def go_on(self, joining: Joining, *, was: bool, is_now: bool) -> None:
        """Join two clusters where they were and are joined, and look what differs then."""
        if joining is LONE_BEGIN:
            self._look({*self.before.values()}, joining.moment)
            return
        ends = joining.ends
        if was:
            self.before.join(*ends)
        if is_now:
            self.after.join(*ends)
        self._look_at(ends, joining.moment)

    def _look_at(self, ends: Collection[str], moment: float) -> None:
        """Look at all claims in the clusters of these."""
        were = {self.before[one] for one in ends}
        are = {self.after[one] for one in ends}
        if not self.elsewhere and len(were) == len(are) == 1:
            (was,), (is_now,) = were, are
            if _are_alike(was, is_now, moment):
                return
        self._look(were | are, moment)

    def _look(self, clusters: Collection[_Cluster], moment: float) -> None:
        """Look at the old claims of these: all those that were and are together at once."""
        waiting = set[str]().union(*(one.old for one in clusters))
        while waiting:
            claim = next(iter(waiting))
            was, is_now = self.before[claim], self.after[claim]
            together = was.old & is_now.old
            waiting -= together
            if _are_alike(was, is_now, moment):
                self._are_back(together & self.elsewhere, moment)
            else:
                self._differ(together, moment, is_moved=self._is_moved(was, is_now, together))

    def _is_moved(self, was: _Cluster, is_now: _Cluster, together: set[str]) -> bool:
        """Whether for their claims less is as it was than is not; if not, that is noted."""
        n_apart = len(was.old) + len(is_now.old) - 2 * len(together)
        if n_apart >= len(together) or not n_apart:
            return True
        self.found.joined |= is_now.old - together
        self.found.left |= was.old - together
        return False

    def _are_back(self, claims: set[str], moment: float) -> None:
        for one in claims:
            self.found.windows[one].end = moment
        self.elsewhere -= claims

    def _differ(self, claims: set[str], moment: float, *, is_moved: bool) -> None:
        for one in claims - self.elsewhere:
            self.found.windows.setdefault(one, Window(moment)).end = inf
        self.elsewhere |= claims
        if is_moved:
            for one in claims - self.moved:
                self.found.windows[one].is_moved = True
            self.moved |= claims


def _are_alike(was: _Cluster, is_now: _Cluster, moment: float) -> bool:
    """Whether what is true of a claim of one is so in the other, new claims apart."""
    if moment >= LONE_BEGIN.moment and was.is_alone != is_now.is_alone:
        return False
    return was.old == is_now.old
