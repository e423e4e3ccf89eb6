"""A few more claims to incidents: only what they touch is linked anew.

A new claim can change which pairs of its own blocks are compared (a block can become too large
for its rule). Whether two clusters are joined depends on the pairs across these two alone, and
is asked only where one of these pairs is linked. So what a new claim is linked with is looked
at again, and pairs that come or go within an incident or between two that have a link; as long
as no claim of these incidents comes together with one of another incident, the others stay as
they were. Where one does, its incident is looked at, too, and so on; the result is the same as
if everything had been linked together.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from dateline.link.block import RULE_NAMES, Candidates
from dateline.link.block_index import BlockIndex
from dateline.link.changed import Link, Relinked, Settled, sum_up_changed
from dateline.link.grouping import group_claims
from dateline.link.incidents import may_be_incident, sketch_claims
from dateline.link.judged import Judged, replay
from dateline.link.known_scores import KnownScores
from dateline.link.ragged import Index
from dateline.link.score import LONE_BITS
from dateline.link.surroundings import Surroundings
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
    work = _Work(index=index, judged=judged, new={one.id: one for one in kept})
    return sum_up_changed(work.settled(work.dirty()), index, work.claims)


@dataclass(slots=True, kw_only=True)
class _Work:
    """New claims, what stands around them, and the incidents that were looked at so far.

    Attributes:
        new: the new claims, by id.
        incident_of: the incident of each claim that was looked at.
        claims_of: the claims of each of these incidents, ascending.
    """

    index: BlockIndex
    judged: Judged
    new: dict[str, Claim]
    incident_of: dict[str, str] = field(default_factory=dict)
    claims_of: dict[str, Sequence[str]] = field(default_factory=dict)
    scores: KnownScores = field(default_factory=KnownScores)
    seen: Surroundings = field(init=False)

    def __post_init__(self) -> None:
        self.seen = Surroundings(self.index, sketch_claims(self.new.values()))

    def dirty(self) -> set[str]:
        """The new claims, and those of pairs that come or go where that may change incidents.

        A pair counts within an incident, and between two of which any claims are alike.
        """
        left, right = self.seen.upset()
        if not len(left):
            return {*self.new}
        ids = self.seen.columns.ids
        names = [
            (ids[one], ids[other])
            for one, other in zip(left.tolist(), right.tolist(), strict=True)
        ]
        self._whole_incidents({*chain.from_iterable(names)})
        between = {(self.incident_of[one], self.incident_of[other]) for one, other in names}
        alike = self._alike({(min(pair), max(pair)) for pair in between})
        changed = {one for pair in alike for one in pair}
        return {*self.new, *(claim for one in changed for claim in self.claims_of[one])}

    def settled(self, dirty: set[str]) -> Settled:
        """The clusters of whole incidents, with all of `dirty`, that no other claim joins."""
        inside = self._whole_incidents(dirty)
        fresh, near = inside, set[str]()
        while True:
            near |= self._linked_with(fresh) | self._joined_by_hand(fresh)
            beside = self._whole_incidents(near - inside)
            settled = self._clusters(sorted(inside | beside))
            stay = {tuple(group) for group in settled.groups}
            known = {self.incident_of[one] for one in beside}
            joined = [
                claims for one in known if (claims := tuple(self.claims_of[one])) not in stay
            ]
            if not joined:
                return settled.of(inside)
            fresh = {*chain.from_iterable(joined)}
            inside = inside | fresh

    def _clusters(self, wanted: Sequence[str]) -> Settled:
        """The clusters of some claims, ascending; rows are places among them."""
        found = self.seen.among(wanted)
        rows = self.seen.row_of
        places = np.full(len(rows), -1, dtype=np.int64)
        places[[rows[one] for one in wanted]] = np.arange(len(wanted))
        candidates = Candidates(places[found.left], places[found.right], found.rules)
        bits = self.scores.of(self.seen.columns, found.left, found.right)
        grouped = group_claims(wanted, candidates, bits, self.judged.pairs)
        at = np.array(grouped.joined, dtype=np.int64)
        joined = zip(
            candidates.left[at].tolist(),
            candidates.right[at].tolist(),
            candidates.rules[at].tolist(),
            strict=True,
        )
        return Settled(
            groups=grouped.groups,
            links=[Link(wanted[one], wanted[other], RULE_NAMES[n]) for one, other, n in joined],
        )

    def claims(self, wanted: Collection[str]) -> dict[str, Claim]:
        """These claims, new or linked before."""
        old = self.index.claims([one for one in wanted if one not in self.new])
        return {**{one.id: one for one in old}, **self.new}

    def _whole_incidents(self, ids: Collection[str]) -> set[str]:
        """These claims with all that are in one incident with them."""
        asked = [one for one in ids if one not in self.new and one not in self.incident_of]
        self.incident_of.update(self.index.incidents(asked))
        known = {self.incident_of[one] for one in ids if one in self.incident_of}
        fresh = self.index.claims_of(known - self.claims_of.keys())
        for incident, claims in fresh.items():
            self.claims_of[incident] = sorted(claims)
            self.incident_of.update(dict.fromkeys(claims, incident))
        return {*ids, *(claim for one in known for claim in self.claims_of[one])}

    def _alike(self, between: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those of these pairs of incidents that are one, or of which two claims are alike."""
        apart = sorted((one, other) for one, other in between if one != other)
        names = {*chain.from_iterable(apart)}
        self.seen.know({claim for name in names for claim in self.claims_of[name]})
        rows = {name: self.seen.know(self.claims_of[name]) for name in names}
        crossed = [_crossed(rows[one], rows[other]) for one, other in apart]
        same = {pair for pair in between if pair[0] == pair[1]}
        if not crossed:
            return same
        left, right = (np.concatenate(some) for some in zip(*crossed, strict=True))
        bits = self.scores.of(self.seen.columns, *self.seen.by_id(left, right))
        number = np.repeat(np.arange(len(apart)), [len(one) for one, _ in crossed])
        alike = np.unique(number[bits >= LONE_BITS]).tolist()
        return same | {apart[one] for one in alike}

    def _linked_with(self, wanted: set[str]) -> set[str]:
        """The claims that share a link with one of these."""
        found = self.seen.around(wanted)
        bits = self.scores.of(self.seen.columns, found.left, found.right)
        linked = found.some(bits >= LONE_BITS)
        rows = {*linked.left.tolist(), *linked.right.tolist()}
        return {self.seen.columns.ids[row] for row in rows}

    def _joined_by_hand(self, wanted: set[str]) -> set[str]:
        """The claims that a person has joined with one of these."""
        pairs = [(one.left, one.right) for one in self.judged.pairs if one.is_same]
        found = {one for pair in pairs if wanted & set(pair) for one in pair}
        self.seen.know(found)
        return found & self.seen.row_of.keys()


def _crossed(left: Index, right: Index) -> tuple[Index, Index]:
    """Each of one with each of the other."""
    return np.repeat(left, len(right)), np.tile(right, len(left))
