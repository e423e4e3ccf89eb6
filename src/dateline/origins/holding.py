"""One more report among those that hold its words, and which words are commonplaces now."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from dateline.origins.commonplaces import (
    MIN_DAYS,
    N_ROUNDS,
    Holder,
    is_formula,
    sampled,
    spread_over,
)
from dateline.origins.copy_index import WIDE, Holders, n_in, numbers_in
from dateline.origins.lookup import FIRST_ROUND, Lookup
from dateline.origins.shingles import Hashes

MANY = 64
MAX_TOUCHED = 300
"""Where more reports are touched, all origins are found anew."""


class TooManyTouchedError(Exception):
    """Words that very many reports hold became a commonplace, or are none any more."""


@dataclass(slots=True, kw_only=True)
class Holding:
    """One more report, and who held its shingles before and who does now.

    Attributes:
        number: of the report.
        place: of the report among the holders of each shingle, by age.
    """

    number: int
    look: Lookup
    before: dict[int, Holders] = field(default_factory=dict)
    now: dict[int, Holders] = field(default_factory=dict)
    place: dict[int, int] = field(default_factory=dict)

    @classmethod
    def begun(cls, number: int, look: Lookup) -> "Holding":
        """The report, which holds its shingles from now on."""
        holding = cls(number=number, look=look)
        look.judge([number])
        own = look.shingles(number).tolist()
        found = look.index.holders(own)
        holders = [found.get(one, b"") for one in own]
        few = (numbers_in(held).tolist() for held in holders if n_in(held) <= MANY)
        look.see({number, *(one for some in few for one in some)})
        width = number.to_bytes(WIDE, "little")
        for shingle, held, place in zip(own, holders, holding._places(holders), strict=True):
            at = WIDE * place
            holding.before[shingle] = held
            holding.now[shingle] = held[:at] + width + held[at:]
            holding.place[shingle] = place
        look.index.put_holders(holding.now)
        return holding

    def _places(self, holders: Sequence[Holders]) -> list[int]:
        """Where among reports by age this one belongs: halving all at once."""
        numbers = [numbers_in(held) for held in holders]
        cards, age = self.look.cards, self.look.cards[self.number].age
        low, high = [0] * len(numbers), [len(one) for one in numbers]
        while open_ := [at for at in range(len(numbers)) if low[at] < high[at]]:
            middles = {at: (low[at] + high[at]) // 2 for at in open_}
            found = {at: int(numbers[at][middle]) for at, middle in middles.items()}
            self.look.see(found.values())
            for at, middle in middles.items():
                if cards[found[at]].age < age:
                    low[at] = middle + 1
                else:
                    high[at] = middle
        return low

    def mend_commonplaces(self) -> set[int]:
        """Judge anew what may be a commonplace; the reports that hold what is another now.

        Raises:
            TooManyTouchedError: very many reports hold it.
        """
        look = self.look
        alike = self._classes_of({*self.now.values(), *self.before.values()})
        changed: set[int] = set()
        for number in range(1, N_ROUNDS + 1):
            if changed:
                held = self._held_beside(changed)
                alike |= self._classes_of(held - alike.keys())
            for held_by, shingles in alike.items():
                if shingles:
                    changed |= self._judge(held_by, shingles, number)
        final = {one for one in changed if look.was.get(one) != look.round_of.get(one)}
        look.index.put_rounds({one: look.round_of.get(one) for one in final})
        is_other = {one for one in final if (one in look.was) != (one in look.round_of)}
        return self._holders_of(is_other)

    def _classes_of(self, holders: Collection[Holders]) -> dict[Holders, list[int]]:
        """The shingles that exactly these reports hold, and no others, where these are many."""
        classes = {held for held in holders if n_in(held) >= MIN_DAYS}
        found = self.look.index.held_alike(classes)
        self.look.look_up({one for some in found.values() for one in some})
        self.look.see({one for held in found for one in _chosen(held)})
        return found

    def _held_beside(self, changed: Iterable[int]) -> set[Holders]:
        """The holders of all words of reports that hold what changed."""
        reports = self._holders_of(changed)
        self.look.hold(reports)
        shingles = {one for report in reports for one in self.look.shingles(report).tolist()}
        return set(self.look.index.holders(shingles).values())

    def _judge(self, held: Holders, shingles: Sequence[int], number: int) -> set[int]:
        """Judge a class in a round; the shingles of which that changed."""
        round_of = self.look.round_of
        known = round_of.get(shingles[0])
        if known is not None and known < number:
            return set()
        chosen = _chosen(held)
        sample = sampled(chosen)
        holders = [self._holder(one, number, sample) for one in chosen]
        is_one = is_formula(holders, len(shingles))
        if is_one == (known == number):
            return set()
        for one in shingles:
            if is_one:
                round_of[one] = number
            elif round_of.get(one) == number:
                del round_of[one]
        return set(shingles)

    def _holder(self, number: int, in_round: int, sample: Sequence[int]) -> Holder:
        """A holder; where its shingles are asked for, those of the sample are, too."""
        card = self.look.cards[number]

        def left() -> Hashes:
            fetch = self.look.hold if in_round == FIRST_ROUND else self.look.judge
            fetch(sample)
            return self.look.left(number, in_round)

        return Holder(
            outlet=card.outlet,
            day=card.published[:10] if card.published else None,
            n_runs=card.n_runs,
            shingles=left,
        )

    def _holders_of(self, shingles: Iterable[int]) -> set[int]:
        """The reports that hold one of these.

        Raises:
            TooManyTouchedError: they are very many.
        """
        found: set[int] = set()
        for held in self.look.index.holders(set(shingles)).values():
            if n_in(held) > MAX_TOUCHED:
                raise TooManyTouchedError
            found.update(numbers_in(held).tolist())
        if len(found) > MAX_TOUCHED:
            raise TooManyTouchedError
        return found


def _chosen(held: Holders) -> list[int]:
    """The holders that say whether what they hold is a commonplace."""
    return spread_over(numbers_in(held).astype(np.int64))
