"""Origins of one more report: only what it touches is compared anew.

A report can make words a commonplace that were none, or the other way round, so every report
that holds words of which that changes is compared anew, too. The result is the same as if the
origins of all had been found together.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations

import numpy as np

from dateline.model import Origin, OriginLink
from dateline.origins.candidates import MAX_ALL_PAIRS, MIN_SHARED_SHINGLES, partners_of
from dateline.origins.citing import Names, may_be_cited, name_words, names_of, outlets_named
from dateline.origins.clusters import make_origins
from dateline.origins.commonplaces import (
    MIN_DAYS,
    N_ROUNDS,
    Holder,
    is_formula,
    spread_over,
)
from dateline.origins.compare import compare_reports
from dateline.origins.copy_index import WIDE, Card, CopyIndex, Holders, numbers_in
from dateline.origins.shingles import Fingerprint, Hashes, n_common

MANY = 64
MAX_TOUCHED = 300
"""Where more reports are touched, all origins are found anew."""


class TooManyTouchedError(Exception):
    """Words that very many reports hold became a commonplace, or are none any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Origins that are new, and those in whose place they stand."""

    fresh: Sequence[Origin]
    gone: Sequence[Origin]


def find_more(number: int, index: CopyIndex) -> Changed:
    """The origins that one more report makes or changes.

    Args:
        number: of the report, whose card `index` has already; its shingles it has not.
        index: all other reports; it has those shingles, too, afterwards.

    Raises:
        TooManyTouchedError: all must be found anew.
    """
    outlets = [one for one in index.outlets() if may_be_cited(one)]
    work = _Work(index=index, number=number, outlets=outlets, names=names_of(outlets))
    work.hold()
    if work.renames():
        raise TooManyTouchedError
    touched = work.mend_commonplaces() | work.paired_otherwise() | {number}
    if len(touched) > MAX_TOUCHED:
        raise TooManyTouchedError
    return work.origins(touched)


@dataclass(slots=True, kw_only=True)
class _Work:
    """One more report, with what was looked up for it."""

    index: CopyIndex
    number: int
    outlets: Sequence[str]
    names: Names
    named_in: dict[int, list[int]] = field(default_factory=dict)
    before: dict[int, Holders] = field(default_factory=dict)
    now: dict[int, Holders] = field(default_factory=dict)
    cards: dict[int, Card] = field(default_factory=dict)
    was: dict[int, int] = field(default_factory=dict)
    round_of: dict[int, int] = field(default_factory=dict)
    looked_up: set[int] = field(default_factory=set)
    shingles: dict[int, Hashes] = field(default_factory=dict)
    whole: dict[int, Fingerprint] = field(default_factory=dict)

    def hold(self) -> None:
        """Let the report hold its shingles."""
        own = self.index.shingles(self.number).tolist()
        found = self.index.holders(own)
        few = (held for held in found.values() if len(held) <= MANY * WIDE)
        self._see({self.number, *(one for held in few for one in numbers_in(held))})
        number = self.number.to_bytes(WIDE, "little")
        places = self._places_in([found.get(one, b"") for one in own])
        for shingle, place in zip(own, places, strict=True):
            held, at = found.get(shingle, b""), WIDE * place
            self.before[shingle] = held
            self.now[shingle] = held[:at] + number + held[at:]
        self.index.put_holders(self.now)

    def _places_in(self, holders: Sequence[Holders]) -> list[int]:
        """Where among reports by age this one belongs: halving all at once."""
        numbers = [numbers_in(held) for held in holders]
        age = self.cards[self.number].age
        low, high = [0] * len(numbers), [len(one) for one in numbers]
        while open_ := [at for at in range(len(numbers)) if low[at] < high[at]]:
            middles = {at: (low[at] + high[at]) // 2 for at in open_}
            self._see({numbers[at][middle] for at, middle in middles.items()})
            for at, middle in middles.items():
                if self.cards[numbers[at][middle]].age < age:
                    low[at] = middle + 1
                else:
                    high[at] = middle
        return low

    def renames(self) -> bool:
        """Whether it is its outlet's first report, and another outlet is called alike."""
        own = self.cards[self.number]
        if own.publisher is None or own.published is None:
            return False
        if own.publisher not in self.outlets:
            return False
        words = name_words(own.publisher)
        alike = [one for one in self.outlets if name_words(one) == words]
        return len(alike) > 1 and not self.index.told_before(own.publisher, own)[:-1]

    def mend_commonplaces(self) -> set[int]:
        """Judge anew what may be a commonplace; the reports that hold what is another now."""
        classes = {*self.now.values(), *self.before.values()}
        classes = {held for held in classes if len(held) >= MIN_DAYS * WIDE}
        alike = self._alike(classes)
        self._see({one for held in classes for one in self._chosen(held)})
        changed: set[int] = set()
        for number in range(1, N_ROUNDS + 1):
            if changed:
                alike |= self._classes_beside(changed, alike)
            for held, shingles in alike.items():
                if shingles:
                    changed |= self._judge(held, shingles, number)
        final = {one for one in changed if self.was.get(one) != self.round_of.get(one)}
        self.index.put_rounds({one: self.round_of.get(one) for one in final})
        is_other = {one for one in final if (one in self.was) != (one in self.round_of)}
        return self._holders_of(is_other)

    def paired_otherwise(self) -> set[int]:
        """The reports that are paired with others now, or no more, as one more holds a shingle.

        One of each two is enough.
        """
        found: set[int] = set()
        for shingle, held in self.now.items():
            if shingle in self.round_of or len(held) <= MAX_ALL_PAIRS * WIDE:
                continue
            numbers = numbers_in(held)
            at = numbers.index(self.number)
            if len(numbers) == MAX_ALL_PAIRS + 1:
                found.update(self._alike_in_words([*numbers[:at], *numbers[at + 1 :]]))
            elif at == 0:
                found.add(numbers[1])
            else:
                found.update(self._alike_in_words(numbers[at - 1 : at + 2 : 2]))
        own = self.cards[self.number]
        return found | set(self.index.beside(own)) | set(self._naming(own))

    def _alike_in_words(self, numbers: Sequence[int]) -> set[int]:
        """Those of some reports that share enough words with another to have been paired."""
        held = {one: self._left(one, N_ROUNDS + 1) for one in numbers}
        return {
            left
            for left, right in combinations(numbers, 2)
            if n_common(held[left], held[right]) >= MIN_SHARED_SHINGLES
        }

    def origins(self, touched: set[int]) -> Changed:
        """The origins that change, when these reports are compared with all anew."""
        self._see(touched)
        links = {(one.left, one.right): one for n in sorted(touched) for one in self._links(n)}
        names = {self.cards[one].report_id for one in touched}
        ends = {end for pair in links for end in pair}
        old = self.index.origins(names | ends)
        kept = [
            link
            for one in old
            for link in one.links
            if link.left not in names and link.right not in names
        ]
        members = {member for one in old for member in one.members} | names
        numbers = self.index.numbers(members)
        self._see(set(numbers.values()))
        card_of = {name: self.cards[number] for name, number in numbers.items()}
        ordered = sorted(card_of.values(), key=lambda one: one.age)
        all_links = sorted(
            [*kept, *links.values()],
            key=lambda one: (card_of[one.left].age, card_of[one.right].age),
        )
        now = make_origins(ordered, all_links)
        known = {one.id: one for one in old}
        return Changed(
            fresh=[one for one in now if known.get(one.id) != one],
            gone=[one for one in old if one not in now],
        )

    def _alike(self, classes: Collection[Holders]) -> dict[Holders, list[int]]:
        """The shingles that exactly these reports hold, and no others."""
        found = self.index.held_alike(classes)
        self._look_up(one for some in found.values() for one in some)
        return found

    def _look_up(self, shingles: Iterable[int]) -> None:
        wanted = set(shingles) - self.looked_up
        if not wanted:
            return
        self.looked_up |= wanted
        found = self.index.rounds(wanted)
        self.was.update(found)
        self.round_of.update(found)

    def _judge(self, held: Holders, shingles: Sequence[int], number: int) -> set[int]:
        """Judge a class in a round; the shingles of which that changed."""
        known = self.round_of.get(shingles[0])
        if known is not None and known < number:
            return set()
        chosen = self._chosen(held)
        is_one = is_formula([self._holder(one, number) for one in chosen], len(shingles))
        if is_one == (known == number):
            return set()
        for one in shingles:
            if is_one:
                self.round_of[one] = number
            elif self.round_of.get(one) == number:
                del self.round_of[one]
        return set(shingles)

    def _holder(self, number: int, in_round: int) -> Holder:
        card = self.cards[number]
        return Holder(
            outlet=card.outlet,
            day=card.published[:10] if card.published else None,
            n_runs=card.n_runs,
            shingles=partial(self._left, number, in_round),
        )

    def _left(self, number: int, in_round: int) -> Hashes:
        """The shingles of a report that no round before this one has taken away."""
        own = self._shingles(number)
        listed = own.tolist()
        self._look_up(listed)
        kept = [self.round_of.get(one, N_ROUNDS + 1) >= in_round for one in listed]
        left: Hashes = own[np.array(kept, dtype=bool)]
        return left

    def _shingles(self, number: int) -> Hashes:
        if number not in self.shingles:
            self.shingles[number] = self.index.shingles(number)
        return self.shingles[number]

    def _classes_beside(
        self, changed: set[int], known: Mapping[Holders, list[int]]
    ) -> dict[Holders, list[int]]:
        """The further classes whose judgement rests on reports that hold what changed."""
        reports = self._holders_of(changed)
        if len(reports) > MAX_TOUCHED:
            raise TooManyTouchedError
        shingles = {one for report in reports for one in self._shingles(report).tolist()}
        classes = set(self.index.holders(shingles).values()) - known.keys()
        classes = {held for held in classes if len(held) >= MIN_DAYS * WIDE}
        self._see({one for held in classes for one in self._chosen(held)})
        return self._alike(classes)

    def _chosen(self, held: Holders) -> list[int]:
        """The holders that say whether what they hold is a commonplace."""
        return spread_over(np.frombuffer(held, dtype="<i4"))

    def _holders_of(self, shingles: set[int]) -> set[int]:
        held = self.index.holders(shingles).values()
        return {one for some in held for one in numbers_in(some)}

    def _links(self, number: int) -> Iterator[OriginLink]:
        """The links of a report with all others."""
        own = self._read(number)
        for other in sorted(self._candidates(number)):
            pair = sorted((number, other), key=lambda one: self.cards[one].age)
            left, right = (own if one == number else self._read(one) for one in pair)
            link = compare_reports(left, right)
            if link is not None:
                yield link

    def _candidates(self, number: int) -> set[int]:
        left = self._left(number, N_ROUNDS + 1).tolist()
        shared: Counter[int] = Counter()
        for held in self.index.holders(left).values():
            numbers = numbers_in(held)
            at = numbers.index(number)
            shared.update(numbers[other] for other in partners_of(at, len(numbers)))
        found = {one for one, times in shared.items() if times >= MIN_SHARED_SHINGLES}
        card = self.cards[number]
        found |= set(self.index.beside(card)) | set(self._cited(number))
        for other in self._naming(card):
            if card.publisher and number in self.index.told_before(
                card.publisher, self.cards[other]
            ):
                found.add(other)
        self._see(found)
        return found - {number}

    def _cited(self, number: int) -> Iterator[int]:
        """The reports of outlets that a report names in its text."""
        card = self.cards[number]
        if card.published is not None:
            for outlet in outlets_named(self._whole(number).words, self.names):
                if may_be_cited(outlet):
                    yield from self.index.told_before(outlet, card)

    def _naming(self, card: Card) -> list[int]:
        """The later reports that name the outlet of this one in their text."""
        if card.published is None or not may_be_cited(card.publisher):
            return []
        if card.number not in self.named_in:
            near = self.index.may_name(card)
            self._see(near)
            self.named_in[card.number] = [
                one
                for one in near
                if card.publisher in outlets_named(self._whole(one).words, self.names)
            ]
        return self.named_in[card.number]

    def _whole(self, number: int) -> Fingerprint:
        """The fingerprint of a report, commonplaces included."""
        if number not in self.whole:
            self.whole[number] = self.index.fingerprint(number)
        return self.whole[number]

    def _read(self, number: int) -> Fingerprint:
        """The fingerprint of a report without commonplaces."""
        return replace(self._whole(number), shingles=self._left(number, N_ROUNDS + 1))

    def _see(self, numbers: Collection[int]) -> None:
        self.cards.update(self.index.cards(set(numbers) - self.cards.keys()))
