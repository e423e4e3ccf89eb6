"""What a protest is for or against, where the sentence says it beside the protest itself.

"Inmates began a hunger strike to demand the resignation of the governor", "farmers blocked
roads, calling for lower taxes", "students marched in protest at the decree".
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Token

_AIMED: Final = frozenset({Role.PATIENT, Role.TOPIC})
_CLAUSES: Final = frozenset({"advcl", "xcomp", "acl", "conj", "pcomp"})
_TOWARDS: Final = frozenset({"against", "at", "for", "on", "over", "of"})
_MAX_CLIMB: Final = 4


def add_aim(parts: tuple[Part, ...], head: Token, event_type: str) -> tuple[Part, ...]:
    """The parts of a protest, with what it is about, if nothing yet says so."""
    is_open = event_type.startswith("protest.") and not any(
        part.role in _AIMED for part in parts
    )
    aim = next(_aims(head), None) if is_open else None
    if aim is None:
        return parts
    return (*parts, Part(role=Role.TOPIC, token=aim, construction="aim"))


def _aims(head: Token) -> Iterator[Token]:
    for verb in _verbs_of(head):
        for one in (*head.children, *verb.children):
            if one.dep_ in _CLAUSES and one.lemma_.lower() in words_of("demanding"):
                yield from _demanded(one)
            elif one.dep_ == "prep" and one.lower_ == "in":
                for noun in one.children:
                    if noun.lemma_.lower() in words_of("defying"):
                        yield from _by_prepositions(noun)


def _verbs_of(head: Token) -> Iterator[Token]:
    """The verb of the protest: itself, or the one whose subject or object it is."""
    at = head
    for _ in range(_MAX_CLIMB):
        if at.pos_ == "VERB":
            yield at
            return
        at = at.head


def _demanded(verb: Token) -> Iterator[Token]:
    yield from (one for one in verb.children if one.dep_ in {"dobj", "ccomp"})
    yield from _by_prepositions(verb)


def _by_prepositions(head: Token) -> Iterator[Token]:
    for link in head.children:
        if link.dep_ == "prep" and link.lower_ in _TOWARDS:
            yield from (one for one in link.children if one.dep_ == "pobj")
