"""Which act told before a sentence means: "the massacre", "the attack on the clinic".

The nearest is not always the one. What the words name comes first (a massacre is no ambush of a
convoy), then where, then whether its doer is still open; only then the nearest.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from dateline.claims.triggers import load_triggers
from dateline.claims.word_classes import words_of
from dateline.model import (
    HAPPENED_MODALITIES,
    Claim,
    CountKind,
    Polarity,
    Role,
    Span,
    TimeStatus,
    Zone,
)
from dateline.text.tokens import Token

ACTS: Final = frozenset({"attack", "violence", "fighting", "materiel", "detention"})
CAUGHT: Final = frozenset({"detention.arrest", "state.prosecute", "detention.release"})
BACKGROUND_DAYS: Final = 60
STRIKES: Final = frozenset({"attack", "violence", "fighting"})
"""Branches of which any act may be called an attack."""
LOSSES: Final = {
    CountKind.KILLED: "violence.kill",
    CountKind.INJURED: "violence.injure",
}
"""The type of claims that tell of people lost, by what their numbers count."""
HARMS: Final = frozenset(LOSSES.values())
KIN: Final = {
    "attack.bombing": ("attack.suicide",),
    "attack.airstrike": ("attack.drone",),
    "violence.kill": ("violence.assassinate", "violence.execute"),
}
"""What else a word for an act of a type may name: a blast may be a suicide bombing."""
SAME_WORD: Final = 4
SAME_TYPE: Final = 3
SAME_BRANCH: Final = 2
VAGUE: Final = 1
STEM: Final = 4
"""Letters that words of one family share: "massacred", "the massacre"."""
_WHERE: Final = frozenset({"in", "at", "on", "near", "of", "against", "outside"})
_NO_DOERS: Final = frozenset({"description"})
"""How an actor is read who is only described: "gunmen"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What words name an act told before.

    Attributes:
        word: its word, a lemma.
        types: the types of acts that it may name.
        details: the lemmas of where it was or whom it befell.
    """

    word: str = ""
    types: frozenset[str] = frozenset()
    details: frozenset[str] = frozenset()


def charge_at(noun: Token) -> Charge:
    """The act that a noun names, with what its own phrase adds."""
    word = noun.lemma_.lower()
    return Charge(word=word, types=types_named(word), details=frozenset(_details(noun)))


def _details(noun: Token) -> Iterator[str]:
    for child in noun.children:
        if child.dep_ == "compound" and child.pos_ == "PROPN":
            yield child.lower_
        elif child.dep_ == "prep" and child.lower_ in _WHERE:
            yield from names_in(child.subtree)


def names_in(tokens: Iterable[Token]) -> Iterator[str]:
    """The lemmas of nouns and names that are no time and no number."""
    for one in tokens:
        is_when = one.ent_type_ in {"DATE", "TIME", "CARDINAL"}
        if one.pos_ in {"NOUN", "PROPN"} and not is_when:
            yield one.lemma_.lower()


def fitting_act(
    charge: Charge | None,
    mark: Span,
    claims: Sequence[Claim],
    *,
    least_kind: int = VAGUE,
    least_shared: int = -1,
) -> Claim | None:
    """The act before `mark` that a charge names, however far up; the nearest of equals.

    None where no act told before is so much of the kind that is named, with such details.
    """
    if charge is None:
        return None
    ranked = [
        (*fit, one.trigger.start, one)
        for one in acts_before(mark, claims)
        if (fit := _fit(charge, one))[0] >= least_kind and fit[1] >= least_shared
    ]
    return max(ranked, key=lambda each: each[:-1])[-1] if ranked else None


def fitting_harm(
    details: frozenset[str], kind: CountKind, mark: Span, claims: Sequence[Claim]
) -> Claim | None:
    """The act before `mark` to which dead or hurt people belong that are counted later.

    Where they are told of decides first, then whether the act is of the days that the text
    tells of, then whether such people were counted for it already; only then the nearest.
    """
    acts = [one for one in acts_before(mark, claims) if one.event.branch in STRIKES]
    last = max((one.time.end for one in acts if one.time.end), default=None)
    ranked = [
        (
            _shared(Charge(details=details), one),
            _is_of_the_days(one, last),
            any(count.kind is kind for count in one.counts),
            one.trigger.start,
            one,
        )
        for one in acts
    ]
    return max(ranked, key=lambda each: each[:-1])[-1] if ranked else None


def _is_of_the_days(act: Claim, last: date | None) -> bool:
    """Whether an act lies near the last that the text tells of: no background."""
    end = act.time.end
    return last is None or end is None or (last - end).days <= BACKGROUND_DAYS


def acts_before(mark: Span, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The acts that the body says before `mark` to have happened, or to be held so."""
    for one in claims:
        is_act = one.event.branch in ACTS and one.event.type not in CAUGHT
        is_told = one.polarity is Polarity.AFFIRMED and one.zone is not Zone.HEADLINE
        is_told = is_told and one.modality in HAPPENED_MODALITIES
        is_told = is_told and one.time_status is not TimeStatus.FUTURE and not is_war(one)
        if is_act and is_told and one.trigger.end <= mark.start:
            yield one


def is_war(act: Claim) -> bool:
    """Whether an act is a war or a rising: no words for one attack mean it."""
    return act.trigger.quote.casefold().split()[-1] in words_of("lasting_war")


def _fit(charge: Charge, act: Claim) -> tuple[int, int, int]:
    """How well an act fits a charge: in kind, in its details, and by its doer's being open."""
    return _kind(charge, act), _shared(charge, act), _is_open(act)


def _kind(charge: Charge, act: Claim) -> int:
    words = [word.casefold() for word in act.trigger.quote.split()]
    if any(_is_one_word(charge.word, word) for word in words):
        return SAME_WORD
    if act.event.type in charge.types:
        return SAME_TYPE
    branches = {one.partition(".")[0] for one in charge.types}
    if act.event.branch in branches:
        return SAME_BRANCH
    is_vague = charge.word in words_of("vague_deed") or not STRIKES.isdisjoint(branches)
    return VAGUE if is_vague and act.event.branch in STRIKES else 0


def _is_one_word(left: str, right: str) -> bool:
    stem = min(max(len(left) - 3, STEM), len(left), len(right))
    return left[:stem] == right[:stem]


@cache
def types_named(noun: str) -> frozenset[str]:
    """The types of acts that a noun may name by the tables."""
    rows = load_triggers().readings(noun, "noun")
    types = {row.event_type for row in rows if row.event_type.partition(".")[0] in ACTS}
    return frozenset(types | {kin for one in types for kin in KIN.get(one, ())})


def _shared(charge: Charge, act: Claim) -> int:
    """Whether the details speak for an act (1) or, where they name a place, against it (-1)."""
    if not charge.details:
        return 0
    told = [one.span.quote for one in act.arguments if one.role is not Role.AGENT]
    if act.place is not None:
        told.extend((act.place.name, *(span.quote for span in act.place.spans)))
    words = {word.casefold().strip(",.'’") for text in told for word in text.split()}
    plural = {word.removesuffix("s") for word in words}
    return 1 if charge.details & (words | plural) else -1


def _is_open(act: Claim) -> int:
    """Whether nobody in particular is said to have done it yet."""
    doers = [one.actor for one in act.in_role(Role.AGENT) if one.actor is not None]
    return int(all(one.resolved_by in _NO_DOERS for one in doers))
