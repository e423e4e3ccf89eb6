"""How far what happens to some incidents reaches: which others come together with them.

Two that were not joined before may be now where a linked pair has its turn while one of them is
not as it was. Whether they are is tried: how each comes together by itself is known.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from dateline.link.cluster import MIN_MEAN_BITS
from dateline.link.clustering import Clustering
from dateline.link.differences import Differences, Window, differences
from dateline.link.history import BY_HAND, LONE_BEGIN, Joining
from dateline.link.judged import Judged
from dateline.link.past import Past
from dateline.link.score import LONE_BITS
from dateline.link.trial import Turn, joining_turns
from dateline.link.view import Scored, View


@dataclass(slots=True)
class Reach:
    """Is asked as more and more is looked at.

    Attributes:
        view: what was looked at.
        past: how the incidents came together before.
        judged: what was decided.
    """

    view: View
    past: Past
    judged: Judged

    def of(self, now: Clustering, restless: set[str]) -> set[str]:
        """The claims whose incidents come together with others on account of these.

        Args:
            now: the clusters, as far as is known; of all other incidents none is as these were.
            restless: the incidents that are not as they were, or came together in other steps.
        """
        view = self.view
        claims = view.earlier.claims_in(restless) | view.new
        after = [one for one in now.history() if not claims.isdisjoint(one.ends)]
        differing = differences(self.past.joinings(restless), after)
        differing.windows.update((one, Window(BY_HAND, is_moved=True)) for one in view.new)
        turns = list(_meetings(view, differing, {*now.ids}))
        return self._come_first(turns) | self._joined(now, turns)

    def _joined(self, now: Clustering, turns: list[Turn]) -> set[str]:
        """The claims not looked at that are joined with others at one of these turns."""
        if not turns:
            return set()
        earlier = self.view.earlier
        outside = earlier.whole({one.outside for one in turns})
        met = {one.inside for one in turns}
        groups = (group for group in now.groups if not met.isdisjoint(group))
        inside = {one for group in groups for one in group}
        incidents = {earlier.incident_of[one] for one in outside}
        joinings = [*now.history(), *self.past.joinings(incidents)]
        compared = self.view.seen.between(inside, outside)
        judged = self.judged.pairs
        found = joining_turns(self.view, inside | outside, compared, joinings, turns, judged)
        return {one.outside for one in found}

    def _come_first(self, turns: list[Turn]) -> set[str]:
        """The claims that joined others when alone, and now are more alike a new one."""
        late = [one for one in turns if one.when.moment > LONE_BEGIN.moment]
        self.view.earlier.know({one.outside for one in late})
        lone = self.past.lone({one.outside for one in late})
        return {
            one.outside
            for one in late
            if one.inside in self.view.new
            and one.outside in lone
            and one.when < lone[one.outside]
        }


def _meetings(view: View, differing: Differences, wanted: Collection[str]) -> Iterator[Turn]:
    """What else is near a claim, and has its turn while that is not where it was.

    What meets a cluster that is mostly as it was must be more alike it by what joined or left.
    """
    windows = differing.windows
    moved = {name for name, one in windows.items() if one.is_moved}
    nearer = _more_alike(view, differing).difference(wanted)
    around = view.seen.around(moved)
    bits = view.bits((around.left, around.right))
    near = list(view.named(around, bits, bits >= LONE_BITS))
    firsts = _firsts(near)
    across = view.seen.between(windows.keys() - moved, nearer)
    bits = view.bits((across.left, across.right))
    near += view.named(across, bits, bits >= LONE_BITS)
    for one, other, score in _outwards(near, wanted):
        turns = windows[one].turns(score) if one in windows else []
        for moment in turns:
            when = Joining(moment, *sorted((one, other)))
            is_first = one not in firsts or when.ends == firsts[one].ends
            yield Turn(when, one, other, is_first)


def _firsts(near: Collection[Scored]) -> Mapping[str, Joining]:
    """The pair in which each claim is most alike another, of claims all of whose are here."""
    found: dict[str, Joining] = {}
    for one, other, bits in near:
        pair = Joining(-bits, one, other)
        for end in pair.ends:
            found[end] = min(found.get(end, pair), pair)
    return found


def _more_alike(view: View, differing: Differences) -> set[str]:
    """The claims of incidents that are more alike a cluster by what joined or left it."""
    joined, left = view.seen.around(differing.joined), view.seen.around(differing.left)
    come = joined.some(view.bits((joined.left, joined.right)) > MIN_MEAN_BITS)
    gone = left.some(view.bits((left.left, left.right)) < MIN_MEAN_BITS)
    rows = np.unique(np.concatenate([come.left, come.right, gone.left, gone.right]))
    return view.whole(view.seen.ids(rows))


def _outwards(pairs: Collection[Scored], wanted: Collection[str]) -> Iterator[Scored]:
    """Those of these pairs that lead out of what is wanted; what is outside stands last."""
    for one, other, bits in pairs:
        if one not in wanted:
            yield other, one, bits
        elif other not in wanted:
            yield one, other, bits
