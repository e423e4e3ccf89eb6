"""How far what happens to some incidents reaches: which others may come together with them.

Two that were not joined before may be now where a linked pair has its turn while one of them is
not as it was.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from dateline.link.cluster import MIN_MEAN_BITS
from dateline.link.clustering import Clustering
from dateline.link.history import Differences, Forest, Joining, differences
from dateline.link.judged import Judged
from dateline.link.score import LONE_BITS, RULED_OUT_BITS
from dateline.link.view import Scored, View


@dataclass(slots=True)
class Reach:
    """Is asked as more and more is looked at.

    Attributes:
        view: what was looked at.
        judged: what was decided.
    """

    view: View
    judged: Judged
    _before: dict[str, list[Joining]] = field(default_factory=dict)

    def of(self, now: Clustering, restless: set[str]) -> set[str]:
        """The claims whose incidents may come together with others on account of these.

        Args:
            now: the clusters, as far as is known; of all other incidents none is as these were.
            restless: the incidents that are not as they were, or came together in other steps.
        """
        view = self.view
        claims = view.earlier.claims_in(restless)
        after = [one for one in now.history() if not claims.isdisjoint(one.ends)]
        differing = differences(self._history(restless), after, claims)
        in_company = {one for group in now.groups if len(group) > 1 for one in group}
        nearer = view.beside(in_company & view.new, MIN_MEAN_BITS)
        return nearer.union(_met(view, differing, after, {*now.ids}))

    def _history(self, incidents: set[str]) -> list[Joining]:
        """How these incidents came together, each by itself."""
        fresh = incidents - self._before.keys()
        if fresh:
            self._before.update((one, []) for one in fresh)
            for joining in self._joinings(fresh):
                self._before[self.view.earlier.incident_of[joining.left]].append(joining)
        return [joining for one in incidents for joining in self._before[one]]

    def _joinings(self, incidents: set[str]) -> list[Joining]:
        view = self.view
        claims = view.earlier.claims_in(incidents)
        found = view.seen.among(claims, before=True)
        are_of_one = [
            one == other for one, other in view.incidents_of((found.left, found.right))
        ]
        inside = found.some(np.array(are_of_one, dtype=bool))
        return Clustering.of(*view.pairs_among(claims, inside), self.judged.pairs).history()


def _met(
    view: View, differing: Differences, after: Sequence[Joining], wanted: Collection[str]
) -> Iterator[str]:
    """What else is near a claim, and may join it while that is not where it was.

    It may not while the cluster holds a claim from which it is ruled out. What meets a cluster
    that is mostly as it was must be more alike it by what joined or left it.
    """
    windows = differing.windows
    nearer = _more_alike(view, differing)
    found = view.seen.around(windows.keys() | view.new)
    bits = view.bits((found.left, found.right))
    ruled_out: dict[str, list[str]] = defaultdict(list)
    for one, other, _ in _outwards(view.named(found, bits, bits <= RULED_OUT_BITS), wanted):
        ruled_out[other].append(one)
    forest = Forest(after)
    for one, other, score in _outwards(view.named(found, bits, bits >= LONE_BITS), wanted):
        if one in windows and (windows[one].is_moved or other in nearer):
            turns = windows[one].turns(score)
            if any(not forest.holds(one, ruled_out[other], turn) for turn in turns):
                yield other


def _more_alike(view: View, differing: Differences) -> set[str]:
    """The claims of incidents that are more alike a cluster by what joined or left it."""
    joined, left = view.seen.around(differing.joined), view.seen.around(differing.left)
    come = joined.some(view.bits((joined.left, joined.right)) > MIN_MEAN_BITS)
    gone = left.some(view.bits((left.left, left.right)) < MIN_MEAN_BITS)
    rows = np.unique(np.concatenate([come.left, come.right, gone.left, gone.right]))
    return view.whole(view.seen.ids(rows))


def _outwards(pairs: Iterator[Scored], wanted: Collection[str]) -> Iterator[Scored]:
    """Those of these pairs that lead out of what is wanted; what is outside stands last."""
    for one, other, bits in pairs:
        if one not in wanted:
            yield other, one, bits
        elif other not in wanted:
            yield one, other, bits
