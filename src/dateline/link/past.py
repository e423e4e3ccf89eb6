"""How earlier incidents came together, before new claims came."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np

from dateline.link.clustering import Clustering
from dateline.link.compared import Compared
from dateline.link.history import Joining
from dateline.link.judged import Judged
from dateline.link.levels import Flags
from dateline.link.view import View


@dataclass(slots=True)
class Past:
    """Earlier incidents, each gone through by itself, once.

    Attributes:
        view: what was looked at.
        judged: what was decided.
        upset: incidents within which what is compared was otherwise before.
    """

    view: View
    judged: Judged
    upset: Collection[str] = frozenset()
    _joinings: dict[str, list[Joining]] = field(default_factory=dict)
    _lone: set[str] = field(default_factory=set)

    def joinings(self, incidents: Collection[str]) -> list[Joining]:
        """How these incidents came together."""
        self._know(incidents)
        return [joining for one in incidents for joining in self._joinings[one]]

    def lone(self, claims: Collection[str]) -> set[str]:
        """Those of these claims that joined their incident when they were alone at the end."""
        of = self.view.earlier.incident_of
        self._know({of[one] for one in claims})
        return self._lone.intersection(claims)

    def _know(self, incidents: Collection[str]) -> None:
        fresh = set(incidents) - self._joinings.keys()
        for some, before in ((fresh & {*self.upset}, True), (fresh - {*self.upset}, False)):
            if some:
                self._replay(some, before=before)

    def _replay(self, incidents: Collection[str], *, before: bool) -> None:
        view = self.view
        claims = view.earlier.claims_in(incidents)
        found = view.seen.among(claims, before=before)
        inside = found.some(self._are_of_one(incidents, found))
        then = Clustering.of(*view.pairs_among(claims, inside), self.judged.pairs)
        self._lone |= then.lone()
        self._joinings.update((one, []) for one in incidents)
        for joining in then.history():
            self._joinings[view.earlier.incident_of[joining.left]].append(joining)

    def _are_of_one(self, incidents: Collection[str], pairs: Compared) -> Flags:
        """Whether both claims of each pair, all of these incidents, were in the same."""
        view = self.view
        number = np.zeros(len(view.seen.row_of), dtype=np.int64)
        for at, one in enumerate(incidents):
            number[view.seen.know(view.earlier.claims_of[one])] = at
        are_of_one: Flags = number[pairs.left] == number[pairs.right]
        return are_of_one
