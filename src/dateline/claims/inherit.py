"""What one event of a sentence lends to another: "a Saudi air strike killed five civilians"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.claims.classes import counted
from dateline.claims.word_classes import words_of
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role
from dateline.text.tokens import Token

_HARMS: Final = ("violence.", "materiel.", "displacement.", "detention.", "attack.")
_CAUSE_SLOTS: Final = frozenset({"in", "by", "from", "during", "after"})
_CAUSING: Final = frozenset({Role.AGENT, Role.INSTRUMENT, Role.TOPIC})
_ATTACKS: Final = ("attack.", "fighting.raid")


def lend_participants(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with event nouns as instruments, and those events' agents as agents."""
    events = {
        at: one
        for one in candidates
        if one.found.phrase.pos == "noun" and not names_doer(one.found)
        for at in _places_of(one.found.head)
    }
    return tuple(_borrow(one, events) for one in candidates) if events else tuple(candidates)


def _places_of(noun: Token) -> tuple[int, ...]:
    """Where an event noun stands for its event: itself, and the noun that it describes."""
    if noun.dep_ in {"compound", "nmod"} and noun.head.i > noun.i:
        return noun.i, noun.head.i
    return (noun.i,)


def _borrow(one: Candidate, events: dict[int, Candidate]) -> Candidate:
    own = one.found.head.i
    causes: set[int] = set()
    parts: list[Part] = []
    for part in one.parts:
        at = counted(part.token).i
        is_harm = one.match.row.event_type.startswith(_HARMS)
        if at in events and at != own and part.role in _CAUSING and is_harm:
            causes.add(at)
            parts.extend(_as_means(part, events[at]))
        else:
            parts.append(part)
    if one.match.row.event_type.startswith(_HARMS) and not is_attack(one):
        for token in _causes(one, events):
            if token.i not in causes:
                causes.add(token.i)
                cause = Part(role=Role.AGENT, token=token, construction="cause")
                parts.extend(_as_means(cause, events[token.i]))
    if not any(part.role is Role.AGENT for part in parts):
        parts.extend(_agents(causes, events, {part.token.i for part in parts} | {own}))
    return one.with_parts(parts)


def _causes(one: Candidate, events: dict[int, Candidate]) -> Iterator[Token]:
    """The event nouns in which, or by which, it happened."""
    for filler in one.match.fillers:
        is_event = filler.token.i in events and filler.token.i != one.found.head.i
        if is_event and filler.slot in _CAUSE_SLOTS:
            yield filler.token


def _as_means(part: Part, event: Candidate) -> Iterator[Part]:
    """An attack as the means of what it did; other events are at most its occasion."""
    if is_attack(event):
        yield replace(part, role=Role.INSTRUMENT, construction="means")
    elif part.role is Role.TOPIC:
        yield part


def names_doer(found: FoundTrigger) -> bool:
    """Whether a noun names people by what they do: "a suicide bomber", "the killers"."""
    return found.phrase.pos == "noun" and found.head.lemma_.lower() in words_of("doer")


def is_attack(one: Candidate) -> bool:
    """Whether an event can be the means of another."""
    return one.match.row.event_type.startswith(_ATTACKS)


def _agents(causes: set[int], events: dict[int, Candidate], taken: set[int]) -> list[Part]:
    return [
        replace(part, construction="inherited")
        for at in sorted(causes)
        if is_attack(events[at])
        for part in events[at].parts
        if part.role is Role.AGENT and part.token.i not in taken
    ]
