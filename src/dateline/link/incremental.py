"""A few more claims to incidents: only what they touch is linked anew.

Whether two clusters are joined depends on the pairs across these two alone, and is asked only
where one of these pairs is linked. Two incidents, which never were joined, can only come
together where that has another outcome now: where new claims bring them pairs or take some (a
block can become too large for its rule), or where one of them came together in other steps, and
a linked pair had its turn meanwhile. So clusters are made of the new claims alone; then it is
looked which incidents they would be joined with, these are taken in, and so on. How all others
came together is known, and stays. The result is the same as if everything had been linked
together.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.link.block_index import BlockIndex
from dateline.link.changed import Relinked, Settled, sum_up_changed
from dateline.link.clustering import Clustering
from dateline.link.incidents import may_be_incident, sketch_claims
from dateline.link.judged import Judged, replay
from dateline.link.past import Past
from dateline.link.reach import Reach
from dateline.link.upset import find_upset
from dateline.link.view import Scored, View
from dateline.model import Claim, Judgement


def link_more(
    new: Iterable[Claim], index: BlockIndex, judgements: Sequence[Judgement]
) -> Relinked:
    """The incidents that `new` claims make or change.

    Args:
        new: claims that `index` does not hold.
        index: everything that was linked before.
        judgements: all of them, in their order.
    """
    judged = replay(judgements)
    kept = (one for one in new if may_be_incident(one) and one.id not in judged.rejected)
    by_id = {one.id: one for one in kept}

    def read(wanted: Collection[str]) -> Mapping[str, Claim]:
        old = index.claims([one for one in wanted if one not in by_id])
        return {**{one.id: one for one in old}, **by_id}

    work = _Work(View.of(index, sketch_claims(by_id.values())), judged)
    return sum_up_changed(work.settled(), index, read)


@dataclass(slots=True)
class _Work:
    """New claims that come to earlier ones.

    Attributes:
        firsts: what some claims are most alike; the claim itself, where it is in its incident.
    """

    view: View
    judged: Judged
    firsts: dict[str, str] = field(default_factory=dict)

    def settled(self) -> Settled:
        """The clusters that may be other than before; of an incident all claims or none."""
        view = self.view
        past = Past(view.earlier)
        touched = find_upset(view, past, self.judged)
        reach = Reach(view, past, self.judged)
        near = touched.near | view.new
        wanted = set[str]()
        while True:
            wanted |= view.whole(near)
            now = self._clusters(wanted, past, touched.shaken)
            restless = touched.upset | self._not_as_they_were(now)
            near = reach.of(now, restless) | self._joined_by_hand(wanted)
            if near <= wanted:
                return now.settled().of(view.earlier.claims_in(restless) | view.new)

    def _clusters(self, wanted: Collection[str], past: Past, shaken: set[str]) -> Clustering:
        """The clusters of these claims.

        A claim that is alone at the end is joined with what it is most alike, or not at all; so
        of those that would be joined it is looked what that is. Of one that was joined so, and
        is not shaken, it is a claim of its incident or a new one.
        """
        pairs = self.view.pairs_among(wanted, self.view.seen.among(wanted))
        now = Clustering.of(*pairs, self.judged.pairs)
        while True:
            tried = {one for one, first in self.firsts.items() if first not in wanted}
            now = now.trying(tried)
            fresh = now.lone() - self.firsts.keys()
            if not fresh:
                return now
            stay = past.lone(fresh - shaken - self.view.new).keys()
            self.firsts.update((one, one) for one in stay)
            self._find_firsts(fresh - stay)

    def _find_firsts(self, claims: set[str]) -> None:
        for one, other, _ in sorted(self.view.near(claims), key=_best_first):
            for end, beside in ((one, other), (other, one)):
                if end in claims:
                    self.firsts.setdefault(end, beside)

    def _not_as_they_were(self, now: Clustering) -> set[str]:
        """The incidents whose claims are with others now, or not together."""
        earlier = self.view.earlier
        known = {earlier.incident_of[one] for one in now.ids if one not in self.view.new}
        stay = {tuple(group) for group in now.groups}
        return {one for one in known if earlier.claims_of[one] not in stay}

    def _joined_by_hand(self, wanted: set[str]) -> set[str]:
        """The claims that a person has joined with one of these."""
        pairs = [(one.left, one.right) for one in self.judged.pairs if one.is_same]
        found = {one for pair in pairs if wanted & set(pair) for one in pair}
        self.view.seen.know(found)
        return found & self.view.seen.row_of.keys()


def _best_first(pair: Scored) -> tuple[float, str, str]:
    one, other, bits = pair
    return (-bits, one, other)
