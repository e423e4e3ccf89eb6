"""How far what happens to some incidents reaches: which others may come together with them.

Two that were not joined before may be now where a linked pair has its turn while one of them is
not as it was.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.link.cluster import MIN_MEAN_BITS
from dateline.link.clustering import Clustering
from dateline.link.history import Differences, Forest, Joining, differences
from dateline.link.past import Past
from dateline.link.score import LONE_BITS, RULED_OUT_BITS
from dateline.link.view import Scored, View


@dataclass(slots=True)
class Reach:
    """Is asked as more and more is looked at.

    Attributes:
        view: what was looked at.
        past: how the incidents came together before.
    """

    view: View
    past: Past

    def of(self, now: Clustering, restless: set[str]) -> set[str]:
        """The claims whose incidents may come together with others on account of these.

        Args:
            now: the clusters, as far as is known; of all other incidents none is as these were.
            restless: the incidents that are not as they were, or came together in other steps.
        """
        view = self.view
        claims = view.earlier.claims_in(restless)
        after = [one for one in now.history() if not claims.isdisjoint(one.ends)]
        differing = differences(self.past.joinings(restless), after, claims)
        in_company = {one for group in now.groups if len(group) > 1 for one in group}
        nearer = view.beside(in_company & view.new, MIN_MEAN_BITS)
        return nearer.union(_met(view, differing, after, {*now.ids}))


def _met(
    view: View, differing: Differences, after: Sequence[Joining], wanted: Collection[str]
) -> Iterator[str]:
    """What else is near a claim, and may join it while that is not where it was.

    It may not while the cluster holds a claim from which it is ruled out. What meets a cluster
    that is mostly as it was must be more alike it by what joined or left it.
    """
    windows = differing.windows
    moved = {name for name, one in windows.items() if one.is_moved}
    nearer = _more_alike(view, differing).difference(wanted)
    far = view.seen.around(moved)
    far = far.then(view.seen.between(windows.keys() - moved, nearer))
    bits = view.bits((far.left, far.right))
    found = [*_outwards(view.named(far, bits, bits >= LONE_BITS), wanted)]
    ruled_out = _ruled_out(view, windows.keys() | view.new, {other for _, other, _ in found})
    forest = Forest(after)
    for one, other, score in found:
        turns = windows[one].turns(score) if one in windows else []
        if any(not forest.holds(one, ruled_out[other], turn) for turn in turns):
            yield other


def _ruled_out(
    view: View, claims: Collection[str], others: Collection[str]
) -> Mapping[str, Collection[str]]:
    """From which of these claims each of the others is ruled out."""
    found: dict[str, list[str]] = defaultdict(list)
    pairs = view.seen.between(claims, others)
    bits = view.bits((pairs.left, pairs.right))
    for one, other, _ in _outwards(view.named(pairs, bits, bits <= RULED_OUT_BITS), claims):
        found[other].append(one)
    return found


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
