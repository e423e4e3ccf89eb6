"""Addressees: at whom a demand, a refusal or a deal is aimed, where its topic names them.

Who is told to act is the patient of a demand. Who is only named in what is talked about, such
as the maker of an offer that is rejected, is a topic beside it: the one whom it concerns.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.conditions import ClassReader
from dateline.claims.voice import is_passive
from dateline.model import Role
from dateline.text.tokens import Token

_BRANCHES: Final = ("statement.", "talks.", "state.", "protest.")
_ACTORS: Final = frozenset({"actor", "people", "government"})
_SUPPORTS: Final = frozenset({"statement.support"})
_DEMANDS: Final = frozenset({"statement.demand", "statement.threaten", "statement.accuse"})
"""Those who act in the clause are whom it is aimed at."""
_THREATS: Final = "statement.threaten"
_WHOEVER: Final = frozenset({"those", "anyone", "whoever", "everyone", "all"})
_LINKS: Final = frozenset({"against", "on", "from", "by", "to", "with", "of", "for"})
_NAMING: Final = frozenset({"poss", "amod", "compound", "nmod"})


def add_addressee(
    parts: tuple[Part, ...], event_type: str, classes: ClassReader
) -> tuple[Part, ...]:
    """The parts, with the actor whom the topic names, if there is nobody whom it befell.

    "Demanded that the mayor resign" has a patient; "rejected a Spanish offer", "urged a ban on
    Fiji" have one more topic.
    """
    if not event_type.startswith(_BRANCHES) or any(
        part.role in {Role.PATIENT, Role.BENEFICIARY} for part in parts
    ):
        return parts
    taken = {part.token.i for part in parts}
    for topic in [part for part in parts if part.role is Role.TOPIC]:
        for role, token in _concerned(topic.token, event_type):
            is_actor = bool(classes.acting_classes_of(token) & _ACTORS)
            if is_actor and token.i not in taken:
                found = Part(role=role, token=token, construction="topic")
                return tuple(sorted((*parts, found), key=lambda part: part.token.i))
    return parts


def _concerned(topic: Token, event_type: str) -> Iterator[tuple[Role, Token]]:
    """Who is named in a topic, the likeliest first, as patient where they are to act."""
    is_clause = topic.pos_ in {"VERB", "AUX"}
    if is_clause and event_type in _DEMANDS and _may_be_told(topic, event_type):
        yield from ((Role.PATIENT, token) for token in _subjects(topic))
    if is_clause and event_type == _THREATS:
        yield from ((Role.PATIENT, token) for token in _objects(topic))
    if not is_clause and event_type == _THREATS:
        yield from ((Role.PATIENT, token) for token in _threatened(topic))
    if is_clause and event_type in _SUPPORTS:
        yield from ((Role.PATIENT, token) for token in _objects(topic))
    yield from ((Role.TOPIC, token) for token in _named_in(topic))


def _threatened(topic: Token) -> Iterator[Token]:
    """At whom what is threatened is aimed: "threatened further attacks against Chad"."""
    for link in topic.children:
        if link.dep_ == "prep" and link.lower_ in {"against", "on"}:
            yield from (child for child in link.children if child.dep_ == "pobj")


def _may_be_told(clause: Token, event_type: str) -> bool:
    """Whether who acts in a clause is told to: of a threat only who is to suffer it."""
    if event_type != _THREATS or is_passive(clause):
        return True
    return any(one.lower_ in _WHOEVER for one in clause.children if one.dep_ == "nsubj")


def _named_in(topic: Token) -> Iterator[Token]:
    """Who is named in a topic, the likeliest first."""
    if topic.pos_ in {"VERB", "AUX"}:
        yield from (one for one in _subjects(topic) if one.pos_ != "PRON")
        yield from _objects(topic)
        return
    yield from (child for child in topic.children if child.dep_ in _NAMING)
    yield from _by_prepositions(topic)
    yield topic


def _subjects(verb: Token) -> Iterator[Token]:
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if own:
        yield from (token for token, _ in surface_subjects(verb))


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"}:
            yield child
            yield from (one for one in child.children if one.dep_ in _NAMING)
            yield from _by_prepositions(child)
    yield from _by_prepositions(verb)


def _by_prepositions(head: Token) -> Iterator[Token]:
    links: Sequence[Token] = [
        child
        for child in head.children
        if child.dep_ in {"prep", "dative", "agent"} and child.lower_ in _LINKS
    ]
    for link in links:
        yield from (child for child in link.children if child.dep_ == "pobj")
