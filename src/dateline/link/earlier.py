"""Incidents as they were before new claims came, of those that were looked at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dateline.link.block_index import BlockIndex


@dataclass(slots=True)
class Earlier:
    """Which claims were in one incident, as far as was asked.

    Attributes:
        index: everything that was linked before.
        incident_of: by claim id; of each incident all claims.
        claims_of: the claims of each incident, ascending.
    """

    index: BlockIndex
    incident_of: dict[str, str] = field(default_factory=dict)
    claims_of: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def know(self, claims: Collection[str]) -> None:
        """Look at the incidents that these claims were in."""
        asked = [one for one in claims if one not in self.incident_of]
        incidents = set(self.index.incidents(asked).values())
        for incident, told in self.index.claims_of(incidents).items():
            self.claims_of[incident] = tuple(sorted(told))
            self.incident_of.update(dict.fromkeys(told, incident))

    def whole(self, claims: Collection[str]) -> set[str]:
        """These claims with all that were in one incident with one of them."""
        self.know(claims)
        return self.claims_in({self.incident_of[one] for one in claims})

    def claims_in(self, incidents: Iterable[str]) -> set[str]:
        """The claims of these incidents, which were looked at."""
        return {claim for one in incidents for claim in self.claims_of[one]}
