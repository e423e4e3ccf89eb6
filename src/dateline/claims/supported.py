"""Whom support is promised to, where words of promise stand between: "steadfast in support of".

"Committed to supporting the government", "reaffirms its commitment to help the militia",
"unwavering in its loyalty to the king".
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.conditions import ClassReader
from dateline.claims.word_classes import words_of
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Role
from dateline.text.tokens import Token

_SUPPORT: Final = "statement.support"
_ACTORS: Final = frozenset({"actor", "people", "government", "armed"})
_LINKS: Final = frozenset({"in", "to", "of", "for", "with", "behind"})
_CLAUSES: Final = frozenset({"acl", "pcomp", "xcomp"})
_DEEP: Final = 3


def add_supported(
    parts: tuple[Part, ...], event_type: str, found: FoundTrigger, classes: ClassReader
) -> tuple[Part, ...]:
    """The parts, with those to whom support is promised, if nobody is named yet."""
    if event_type != _SUPPORT or any(
        part.role in {Role.PATIENT, Role.BENEFICIARY} for part in parts
    ):
        return parts
    taken = {part.token.i for part in parts if part.role is Role.AGENT}
    for token in (one for start in found.tokens for one in _promised(start, _DEEP)):
        if token.i not in taken and classes.acting_classes_of(token) & _ACTORS:
            whom = Part(role=Role.PATIENT, token=token, construction="supported")
            kept = tuple(part for part in parts if part.token.i != token.i)
            return tuple(sorted((*kept, whom), key=lambda part: part.token.i))
    return parts


def _promised(start: Token, steps: int) -> Iterator[Token]:
    """Who stands behind words of support that hang from a word."""
    beside = start.head.rights if start.dep_ == "acomp" else ()
    for child in (*start.rights, *beside) if steps else ():
        if child.dep_ in {"prep", "dative"} and child.lower_ in _LINKS:
            for inner in child.children:
                yield from _reached(inner, steps)
        elif child.dep_ in _CLAUSES and child.lemma_.lower() in words_of("standing_by"):
            yield from _objects(child)
        elif child.dep_ == "dobj" and child.lemma_.lower() in words_of("standing_by"):
            yield from _promised(child, steps - 1)


def _reached(inner: Token, steps: int) -> Iterator[Token]:
    if inner.lemma_.lower() in words_of("standing_by"):
        yield from _objects(inner) if inner.dep_ == "pcomp" else _promised(inner, steps - 1)
    elif inner.dep_ == "pobj":
        yield inner


def _objects(verb: Token) -> Iterator[Token]:
    """Whom one helps, or works and stands with."""
    yield from (one for one in verb.children if one.dep_ == "dobj")
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"with", "by", "beside", "alongside"}:
            yield from (one for one in child.children if one.dep_ == "pobj")
