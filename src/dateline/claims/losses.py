"""Losses: which numbers belong to a claim, and what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.agentive import names_people
from dateline.claims.candidates import Candidate
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.mentions.count_tables import kind_for
from dateline.mentions.counts import THING, FoundCount
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Count, CountKind, CountScope, Role
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

KINDS: Final = {
    "violence.kill": CountKind.KILLED,
    "violence.execute": CountKind.KILLED,
    "violence.assassinate": CountKind.KILLED,
    "violence.injure": CountKind.INJURED,
    "detention.abduct": CountKind.DETAINED,
    "detention.arrest": CountKind.DETAINED,
    "detention.release": CountKind.DETAINED,
    "detention.disappear": CountKind.MISSING,
    "displacement.flee": CountKind.DISPLACED,
    "displacement.evacuate": CountKind.DISPLACED,
    "displacement.return": CountKind.DISPLACED,
    "displacement.expel": CountKind.DISPLACED,
    "condition.strength": CountKind.STRENGTH,
    "deployment.deploy": CountKind.STRENGTH,
    "deployment.mobilise": CountKind.STRENGTH,
    "deployment.disarm": CountKind.CAPTURED,
    "protest.demonstrate": CountKind.STRENGTH,
    "protest.riot": CountKind.STRENGTH,
    "materiel.capture": CountKind.MATERIEL,
    "materiel.destroy": CountKind.MATERIEL,
    "materiel.supply": CountKind.MATERIEL,
    "materiel.lose": CountKind.MATERIEL,
}
"""What a number counts in a claim of each type; types not here have no counts."""

_SINGLE: Final = frozenset({CountKind.KILLED, CountKind.INJURED, CountKind.DETAINED})
_COUNTED: Final = frozenset({Role.PATIENT, Role.MATERIEL})
_COUNTED_AGENTS: Final = frozenset(
    {CountKind.STRENGTH, CountKind.DISPLACED, CountKind.CAPTURED}
)


def read_losses(candidate: Candidate, scene: SentenceScene) -> tuple[Count, ...]:
    """The counts of a claim: the numbers of who or what its event befell."""
    kind = KINDS.get(candidate.match.row.event_type) or _kind_of_word(candidate.found)
    return () if kind is None else tuple(_read(candidate, scene, kind))


def _kind_of_word(found: FoundTrigger) -> CountKind | None:
    """What a word of harm counts, whatever its claim is: police who kill break up a protest.

    Who was shot was at least hurt; who was shot at, or only shot up, need not be.
    """
    trigger = found.head
    if trigger.lemma_.casefold() in words_of("hurting") and len(found.tokens) == 1:
        return CountKind.INJURED if trigger.pos_ == "VERB" else None
    kind = kind_for(trigger.lemma_.casefold())
    return kind if kind in (CountKind.KILLED, CountKind.INJURED) else None


def _read(candidate: Candidate, scene: SentenceScene, kind: CountKind) -> Iterator[Count]:
    roles = _COUNTED | {Role.AGENT} if kind in _COUNTED_AGENTS else _COUNTED
    befallen = [part.token for part in candidate.parts if part.role in roles]
    for number in scene.counts:
        is_told = _belongs(number, candidate.found.head, befallen, kind, scene.parsed)
        if is_told or _is_in_trigger(number, candidate, scene.parsed):
            yield replace(number.count, kind=_kind_of(number, kind))


def _kind_of(number: FoundCount, kind: CountKind) -> CountKind:
    """What a number counts: members of a force ("nine recruits") are what befell them."""
    said = number.kind_said
    return kind if said is None or said is CountKind.STRENGTH else said


def _is_in_trigger(number: FoundCount, candidate: Candidate, parsed: ParsedSentence) -> bool:
    """Whether people are counted between the words of a trigger: "leaving 13 people dead"."""
    tokens = candidate.found.tokens
    is_inside = len(tokens) > 1 and parsed.span_of(tokens).covers(number.number)
    return is_inside and number.label != THING and number.row != "singular"


def _belongs(
    number: FoundCount,
    trigger: Token,
    befallen: Sequence[Token],
    kind: CountKind,
    parsed: ParsedSentence,
) -> bool:
    """Whether a number counts those whom the event befell, or a part or the total of them."""
    if _kind_of(number, kind) is not kind:
        return False
    if number.label == THING and not _may_be_counted(number, kind, parsed):
        return False
    if number.row == "singular" and kind not in _SINGLE:
        return False
    if number.count.scope is CountScope.RUNNING_TOTAL and number.label == "bare":
        return kind is CountKind.KILLED
    if _is_said_of(number, trigger, parsed):
        return True
    if number.head == parsed.start_of(trigger) or _is_joined(number, trigger, parsed):
        return True
    if any(number.head == parsed.start_of(one) for one in befallen):
        return True
    if any(phrase_span(parsed, one).covers(number.number) for one in befallen):
        return True
    if number.count.scope is CountScope.PART:
        head = parsed.token_at(number.head)
        return head is not None and (
            trigger.is_ancestor(head) or any(one.is_ancestor(head) for one in befallen)
        )
    return number.kind_said is kind


def _may_be_counted(number: FoundCount, kind: CountKind, parsed: ParsedSentence) -> bool:
    """Whether a noun of no table may be counted: things, or people by their name's form."""
    if kind is CountKind.MATERIEL:
        return True
    head = parsed.token_at(number.head)
    return number.row != "singular" and head is not None and names_people(head)


def _is_said_of(number: FoundCount, trigger: Token, parsed: ParsedSentence) -> bool:
    """Whether a number alone is what a figure is said to be: "the death toll is eleven"."""
    head = parsed.token_at(number.head) if number.label == "bare" else None
    return (
        head is not None
        and head.dep_ in ("attr", "acomp")
        and trigger.dep_ == "nsubj"
        and head.head.i == trigger.head.i
        and trigger.lemma_.lower() in words_of("figure_of_loss")
    )


def _is_joined(number: FoundCount, trigger: Token, parsed: ParsedSentence) -> bool:
    """Whether "others" hang on the trigger itself: "killing himself and ten others"."""
    head = parsed.token_at(number.head)
    return (
        head is not None
        and head.lower_ == "others"
        and head.dep_ == "conj"
        and head.head.i == trigger.i
    )
