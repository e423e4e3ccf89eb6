"""How earlier incidents came together, before new claims came."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from dateline.link.earlier import Earlier
from dateline.link.history import Joining, lone_in, unpack_history


@dataclass(slots=True)
class Past:
    """The histories of earlier incidents, as far as was asked.

    Attributes:
        earlier: the incidents; those that are asked for were looked at.
    """

    earlier: Earlier
    _joinings: dict[str, list[Joining]] = field(default_factory=dict)
    _lone: dict[str, Joining] = field(default_factory=dict)

    def joinings(self, incidents: Collection[str]) -> list[Joining]:
        """How these incidents came together."""
        self._know(incidents)
        return [joining for one in incidents for joining in self._joinings[one]]

    def lone(self, claims: Collection[str]) -> Mapping[str, Joining]:
        """What joined those of these claims that joined their incident when they were alone."""
        self._know({self.earlier.incident_of[one] for one in claims})
        return {one: self._lone[one] for one in claims if one in self._lone}

    def _know(self, incidents: Collection[str]) -> None:
        fresh = set(incidents) - self._joinings.keys()
        several = [one for one in fresh if len(self.earlier.claims_of[one]) > 1]
        packed = self.earlier.index.histories(several)
        for one in fresh:
            claims = self.earlier.claims_of[one]
            self._joinings[one] = unpack_history(packed.get(one, b""), claims)
            self._lone.update(lone_in(self._joinings[one]))
