"""Who shares what befell another: "arrested a journalist together with his brother".

And whose force a name before it tells: "Chad army drone strikes" are the army's.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.claims.conditions import ClassReader
from dateline.claims.noun_phrases import conjuncts
from dateline.model import Role
from dateline.text.tokens import Token

CONSTRUCTION: Final = "companion"
BEFALLING: Final = ("violence.", "detention.", "displacement.")
_BESIDE: Final = frozenset({"together", "along", "alongside"})
_BEFORE: Final = frozenset({"compound", "nmod", "amod"})
_FORCES: Final = frozenset({"army", "military", "navy", "police", "junta", "government"})
_PEOPLE: Final = frozenset({"people", "armed"})


def add_companions(one: Candidate, classes: ClassReader) -> Candidate:
    """The candidate with those who were killed, held or freed along with somebody."""
    is_befallen = any(part.role is Role.PATIENT for part in one.parts)
    if not one.match.row.event_type.startswith(BEFALLING) or not is_befallen:
        return one
    taken = {part.token.i for part in one.parts}
    found = [
        Part(role=Role.PATIENT, token=token, construction=CONSTRUCTION)
        for noun in _companions(one)
        for token in conjuncts(noun)
        if token.i not in taken and classes.acting_classes_of(token) & _PEOPLE
    ]
    if not found:
        return one
    return one.with_parts((*one.parts, *found))


def _companions(one: Candidate) -> Iterator[Token]:
    for filler in one.match.fillers:
        link = filler.token.head
        if (
            filler.slot == "with" and link.i and link.doc[link.i - 1].lower_ in _BESIDE
        ) or filler.slot == "alongside":
            yield filler.token


def name_force(one: Candidate) -> Candidate:
    """The candidate with the force that is named behind its country in place of the country."""
    told = [_with_force(part) for part in one.parts]
    if told == list(one.parts):
        return one
    parts = {part.token.i: part for part in told}
    return replace(one, parts=tuple(parts.values()))


def _with_force(part: Part) -> Part:
    country = part.token
    if part.role is not Role.AGENT or country.pos_ != "PROPN" or country.dep_ not in _BEFORE:
        return part
    force = country.doc[country.i + 1] if country.i + 1 < len(country.doc) else country
    is_force = force.lower_ in _FORCES and force.dep_ in _BEFORE
    return replace(part, token=force) if is_force else part
