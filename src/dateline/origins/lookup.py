"""Reports and the words they hold, each looked up once for one report that is new."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from dateline.origins.commonplaces import N_ROUNDS
from dateline.origins.copy_index import Card, CopyIndex
from dateline.origins.shingles import Fingerprint, Hashes

FIRST_ROUND = 1
AFTER_ALL = N_ROUNDS + 1
"""What no round has taken away is left after all of them."""


@dataclass(slots=True, kw_only=True)
class Lookup:
    """What was looked up of other reports; the rounds of commonplaces as they are found.

    Attributes:
        index: where all else is found.
        cards: by number.
        was: the round in which a shingle was a commonplace before, where it was.
        round_of: the same, as it is now.
    """

    index: CopyIndex
    cards: dict[int, Card] = field(default_factory=dict)
    was: dict[int, int] = field(default_factory=dict)
    round_of: dict[int, int] = field(default_factory=dict)
    _looked_up: set[int] = field(default_factory=set)
    _shingles: dict[int, Hashes] = field(default_factory=dict)
    _judged: set[int] = field(default_factory=set)
    _fingerprints: dict[int, Fingerprint] = field(default_factory=dict)

    def see(self, numbers: Iterable[int]) -> None:
        """Fetch the cards of these reports."""
        missing = set(numbers) - self.cards.keys()
        if missing:
            self.cards.update(self.index.cards(missing))

    def hold(self, numbers: Iterable[int]) -> None:
        """Fetch the shingles of these reports."""
        missing = set(numbers) - self._shingles.keys()
        if missing:
            self._shingles.update(self.index.shingles(missing))

    def judge(self, numbers: Iterable[int]) -> None:
        """Fetch the shingles of these reports, and in which rounds they are commonplaces."""
        missing = set(numbers) - self._judged
        if missing:
            self._judged |= missing
            self.hold(missing)
            held = [self._shingles[one] for one in missing]
            self.look_up(np.unique(np.concatenate(held)).tolist())

    def read(self, numbers: Iterable[int]) -> None:
        """Fetch the fingerprints of these reports."""
        missing = set(numbers) - self._fingerprints.keys()
        if missing:
            self._fingerprints.update(self.index.fingerprints(missing))
            self.judge(missing)

    def look_up(self, shingles: Collection[int]) -> None:
        """Fetch the rounds in which these are commonplaces."""
        missing = set(shingles) - self._looked_up
        if missing:
            self._looked_up |= missing
            found = self.index.rounds(missing)
            self.was.update(found)
            self.round_of.update(found)

    def shingles(self, number: int) -> Hashes:
        """All shingles of a report."""
        self.hold([number])
        return self._shingles[number]

    def left(self, number: int, in_round: int = AFTER_ALL) -> Hashes:
        """The shingles of a report that no round before this one has taken away."""
        own = self.shingles(number)
        if in_round == FIRST_ROUND:
            return own
        self.judge([number])
        rounds = [self.round_of.get(one, AFTER_ALL) for one in own.tolist()]
        left: Hashes = own[np.array(rounds, dtype=np.int64) >= in_round]
        return left

    def whole(self, number: int) -> Fingerprint:
        """The fingerprint of a report, commonplaces included."""
        self.read([number])
        return self._fingerprints[number]

    def stripped(self, number: int) -> Fingerprint:
        """The fingerprint of a report without commonplaces."""
        return replace(self.whole(number), shingles=self.left(number))
