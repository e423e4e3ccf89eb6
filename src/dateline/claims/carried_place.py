"""What a story lends to an act that names no place: where the same was told before, or less.

The place of the last act goes on only while the story does. What is told of another time, of
somebody new, or of a war as a whole lies somewhere in the area of the story: that is less, and
true.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.word_classes import words_of
from dateline.model import Interval, Place, Role, TimeBasis
from dateline.text.tokens import Token

NEXT_DAY: Final = timedelta(days=1)
LONG: Final = timedelta(days=45)
"""An act of so many days is a sum of many, or a war."""
_POINTING: Final = frozenset({"the", "this", "that", "these", "those"})
_HAVE: Final = frozenset({"have", "has"})
_CAUSES: Final = frozenset({"in", "by", "during", "from"})
_SINGULAR: Final = frozenset({"NN", "NNP", "PRP", "PRP$", "WP"})
_STATED: Final = frozenset({TimeBasis.STATED, TimeBasis.RELATIVE})


@dataclass(slots=True)
class CarriedPlace:
    """The places of what was told before.

    Attributes:
        deeds: of acts, by the noun that told them ("the campaign"), the last one last.
        people: of what befell people, by their last names.
        when: the time of the last act that set the place of the story.
    """

    deeds: dict[str, Place] = field(default_factory=dict)
    people: dict[str, Place] = field(default_factory=dict)
    when: Interval | None = None

    def place_of(self, candidate: Candidate, *, is_recent: bool) -> Place | None:
        """Where the deed to which an act points back was told to be, or its victim.

        Args:
            candidate: the act.
            is_recent: whether another act was told in this sentence or the one before: then
                "the attack" is that, by whatever word it was told.
        """
        for noun in _known_deeds(candidate):
            lemma = noun.lemma_.lower()
            if lemma in self.deeds and not (is_recent and lemma in words_of("vague_deed")):
                return self.deeds[lemma]
            alike = words_of("blast_deed") if lemma in words_of("blast_noun") else ()
            told = next(reversed(self.deeds), None)
            if told in alike and told is not None:
                return self.deeds[told]
        names = (one.text for one in _victims(candidate))
        return next((self.people[one] for one in names if one in self.people), None)

    def is_apart(self, candidate: Candidate, time: Interval, *, is_dated: bool) -> bool:
        """Whether an act is told apart from the last: of others, or at another time.

        A person of whom nothing was told is new: only a day of their own ties them to the last.

        Args:
            candidate: the act.
            time: when it was.
            is_dated: whether its own sentence says so.
        """
        return (_is_of_others(candidate) and not is_dated) or self._is_other_day(time)

    def _is_other_day(self, time: Interval) -> bool:
        """Whether an act lies days from the last one, as far as both have a day."""
        last = self.when
        if last is None or not {last.basis, time.basis} <= _STATED:
            return False
        return _is_after(time, last) or _is_after(last, time)

    def remember(self, candidate: Candidate, place: Place, *, is_said: bool) -> None:
        """Keep where an act was, by its noun and by whom it befell.

        Args:
            candidate: the act.
            place: where it is laid.
            is_said: whether its own sentence says so.
        """
        trigger = candidate.found.head
        if trigger.pos_ == "NOUN":
            self.deeds.pop(trigger.lemma_.lower(), None)
            self.deeds[trigger.lemma_.lower()] = place
        for one in _victims(candidate):
            if is_said or one.text not in self.people:
                self.people[one.text] = place


def _is_of_others(candidate: Candidate) -> bool:
    """Whether it recalls what befell somebody with a name: "the murder of Salim Karm"."""
    is_recalled = candidate.found.head.pos_ == "NOUN"
    return is_recalled and any(True for _ in _victims(candidate))


def _is_summed(candidate: Candidate) -> bool:
    """Whether many acts are told as one: "they have burned villages and murdered priests"."""
    verb = candidate.found.head
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    is_perfect = any(one.dep_ == "aux" and one.lower_ in _HAVE for one in verb.children)
    befallen = [part.token for part in candidate.parts if part.role is Role.PATIENT]
    return (
        is_perfect
        and candidate.found.head.pos_ == "VERB"
        and bool(befallen)
        and all(_is_unnumbered(one) for one in befallen)
    )


def _is_unnumbered(noun: Token) -> bool:
    """Whether a plural stands for any number: "villages", "medical staff and patients"."""
    words = [*noun.lefts, *(noun.head.lefts if noun.dep_ == "conj" else ())]
    is_told = any(one.dep_ in {"det", "nummod", "poss", "predet"} for one in words)
    return noun.tag_ in {"NNS", "NN"} and noun.pos_ == "NOUN" and not is_told


def _known_deeds(candidate: Candidate) -> Iterator[Token]:
    """The act's own noun, or that of its cause, where it points back: "by the campaign"."""
    causes = (one.token for one in candidate.match.fillers if one.slot in _CAUSES)
    for noun in (candidate.found.head, *causes):
        is_known = noun.pos_ == "NOUN" and any(one.lower_ in _POINTING for one in noun.lefts)
        if is_known:
            yield noun


def _victims(candidate: Candidate) -> Iterator[Token]:
    """The persons with names whom it befell."""
    for part in candidate.parts:
        if part.role is Role.PATIENT and part.token.ent_type_ == "PERSON":
            yield part.token


def is_of_country(candidate: Candidate, time: Interval, *, is_dated: bool) -> bool:
    """Whether an act is a war as a whole, or the sum of many: "since May 900 have died".

    The arguments are those of `CarriedPlace.is_apart`.
    """
    trigger = candidate.found.head
    if _is_of_wide_ground(candidate):
        return True
    if is_wide(candidate):
        return not is_dated or time.start != time.end
    is_one = any(
        part.role is Role.PATIENT and part.token.tag_ in _SINGULAR for part in candidate.parts
    )
    verbs = (trigger, trigger.head) if trigger.dep_ == "conj" else (trigger,)
    is_since = any(one.lower_ == "since" for verb in verbs for one in verb.children)
    is_sum = is_since or _is_long(time) or (_is_summed(candidate) and not is_dated)
    return not is_one and is_sum


def _is_of_wide_ground(candidate: Candidate) -> bool:
    """Whether it befell what many towns are: "the fall of the militants' statelet"."""
    ground = words_of("wide_ground")
    told = {Role.PLACE, Role.PATIENT}
    return any(
        one.role in told and one.token.lemma_.lower() in ground for one in candidate.parts
    )


def is_wide(candidate: Candidate) -> bool:
    """Whether an act is a war, or violence as such: no town's, unless the text says so."""
    found = candidate.found
    is_plain = all(one.pos_ in {"NOUN", "ADJ", "VERB"} for one in found.tokens)
    return is_plain and found.head.lemma_.lower() in words_of("wide_act")


def _is_after(later: Interval, earlier: Interval) -> bool:
    """Whether one time begins more than a day behind the other's end."""
    if later.start is None or earlier.end is None:
        return False
    return later.start - earlier.end > NEXT_DAY


def _is_long(time: Interval) -> bool:
    if time.basis not in _STATED or time.start is None or time.end is None:
        return False
    return time.end - time.start > LONG
