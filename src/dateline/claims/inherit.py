"""What one event of a sentence lends to another: "a Saudi air strike killed five civilians"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.model import Role

_HARM_BRANCHES: Final = frozenset({"violence", "materiel", "displacement", "detention"})
_CAUSE_SLOTS: Final = frozenset({"in", "by", "from", "during", "after"})
_ATTACKS: Final = ("attack.", "fighting.raid")


def lend_participants(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with event nouns as instruments, and those events' agents as agents."""
    events = {one.found.head.i: one for one in candidates if one.found.phrase.pos == "noun"}
    return tuple(_borrow(one, events) for one in candidates) if events else tuple(candidates)


def _borrow(one: Candidate, events: dict[int, Candidate]) -> Candidate:
    own = one.found.head.i
    causes = {
        part.token.i for part in one.parts if part.token.i in events and part.token.i != own
    }
    parts = [_as_means(part, events) if part.token.i in causes else part for part in one.parts]
    if one.match.row.event_type.partition(".")[0] in _HARM_BRANCHES:
        for filler in one.match.fillers:
            at = filler.token.i
            if filler.slot in _CAUSE_SLOTS and at in events and at != own and at not in causes:
                causes.add(at)
                parts.append(_as_means(Part(role=Role.AGENT, token=filler.token,
                                            construction="cause"), events))  # fmt: skip
    kept = [part for part in parts if part.role is not Role.AGENT or part.token.i not in events]
    if not any(part.role is Role.AGENT for part in kept):
        kept.extend(_agents(causes, events, {part.token.i for part in kept} | {own}))
    return replace(one, parts=tuple(sorted(kept, key=lambda part: part.token.i)))


def _as_means(part: Part, events: dict[int, Candidate]) -> Part:
    """An attack as the means of what it did; other events stay what they were."""
    is_attack = events[part.token.i].match.row.event_type.startswith(_ATTACKS)
    if part.role is Role.AGENT and is_attack:
        return replace(part, role=Role.INSTRUMENT, construction="means")
    return part


def _agents(causes: set[int], events: dict[int, Candidate], taken: set[int]) -> list[Part]:
    return [
        replace(part, construction="inherited")
        for at in sorted(causes)
        if events[at].match.row.event_type.startswith(_ATTACKS)
        for part in events[at].parts
        if part.role is Role.AGENT and part.token.i not in taken
    ]
