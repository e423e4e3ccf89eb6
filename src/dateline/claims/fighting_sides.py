"""The side of a fight that its noun does not name, but the clause around it does.

"Rebels took Karm after clashes with the army" and "stormed it, sparking a gun battle with
guards": the rebels fought. "It killed nine rebels in clashes": both of them did. "They burned
two trucks in an ambush": theirs.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.arguments_verb import read_passive
from dateline.claims.candidates import Candidate
from dateline.claims.conditions import ClassReader
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.voice import is_passive
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Token

CONSTRUCTION: Final = "side"
FIGHTS: Final = ("fighting.clash", "attack.armed")
_SOMEONE: Final = frozenset({"actor", "people", "armed", "government"})
_AROUND: Final = frozenset({"after", "following", "amid", "during", "despite", "before"})
_NAMED: Final = frozenset({"with", "against"})
_PRONOUNS: Final = frozenset({"it", "they"})
_SIDES: Final = frozenset({Role.AGENT, Role.PATIENT})


def add_side(one: Candidate, classes: ClassReader) -> Candidate:
    """The candidate of a fight with the sides that its clause names."""
    noun = one.found.head
    is_noun = one.found.phrase.pos == "noun" or noun.dep_ in {"pobj", "dobj"}
    if not is_noun or not one.match.row.event_type.startswith(FIGHTS):
        return one
    taken = {part.token.i for part in one.parts}
    sides = dict.fromkeys(_sides(one, noun, classes), Role.AGENT)
    if sides:
        sides |= dict.fromkeys(_others(one), Role.PATIENT)
    parts = [
        Part(role=role, token=it, construction=CONSTRUCTION)
        for it, role in sides.items()
        if it.i not in taken
    ]
    if not parts:
        return one
    return one.with_parts((*one.parts, *parts))


def _sides(one: Candidate, noun: Token, classes: ClassReader) -> Iterator[Token]:
    verb, link = _clause_of(noun)
    if verb is None:
        return
    with_other = any(it.slot in _NAMED for it in one.match.fillers)
    is_fight = one.match.row.event_type == "fighting.clash"
    if link == "in" and verb.lemma_.lower() not in words_of("harming"):
        return
    if with_other and (link in _AROUND or link == "") and _are_one_side(one):
        yield from (it for it in _doers(verb, classes) if _may_fight(it, classes))
    elif link == "in" and not one.parts and is_fight:
        yield from _both_sides(verb, classes)
    elif link == "in" and _is_theirs(one, verb):
        yield from _doers(verb, classes)


def _others(one: Candidate) -> Iterator[Token]:
    """Whom they fought, where the row has no slot for them."""
    for it in one.match.fillers:
        if it.slot in _NAMED:
            yield from conjuncts(it.token)


def _are_one_side(one: Candidate) -> bool:
    """Whether only those are named whom somebody fought."""
    named = {it.token.i for it in one.match.fillers if it.slot in _NAMED}
    return all(part.token.i in named for part in one.parts if part.role in _SIDES)


def _is_theirs(one: Candidate, verb: Token) -> bool:
    """Whether an attack in which somebody harmed others is their own."""
    is_done = any(part.role is Role.AGENT for part in one.parts)
    has_object = any(it.dep_ == "dobj" for it in verb.children)
    return has_object and not is_done and not _is_on_own(one)


def _is_on_own(one: Candidate) -> bool:
    """Whether an attack was on what the clause speaks of: "in an attack on their base"."""
    return any(
        it.pos_ == "PRON" or it.dep_ == "poss" or it.lower_ in {"his", "its", "their"}
        for part in one.parts
        for it in (part.token, *part.token.children)
    )


def _clause_of(noun: Token) -> tuple[Token | None, str]:
    """The verb of the clause around a fight, and the preposition by which it hangs there.

    None of "after days of fighting"; what a deed sparks hangs there without one.
    """
    at = noun
    while at.dep_ == "pobj" and at.head.lower_ == "of":
        at = at.head.head
    if at.dep_ == "dobj" and at.head.tag_ == "VBG":
        is_sparked = at.head.lemma_.lower() in words_of("sparking")
        return (at.head if is_sparked else None), ""
    if at.dep_ != "pobj" or at.head.head.pos_ != "VERB":
        return None, ""
    link = at.head.lower_
    return at.head.head, link


def _doers(verb: Token, classes: ClassReader) -> Iterator[Token]:
    """Who acts in a clause: its subject or, of a passive, who it was done by."""
    if is_passive(verb):
        found = [one.token for one in read_passive(verb)]
    else:
        found = [token for token, _ in surface_subjects(verb)]
    for noun in found:
        for token in conjuncts(noun):
            is_someone = classes.acting_classes_of(token) & _SOMEONE
            if is_someone or token.lower_ in _PRONOUNS:
                yield token


def _may_fight(token: Token, classes: ClassReader) -> bool:
    """Whether somebody bears arms: a governor comes "after clashes with rebels", too."""
    return token.lower_ in _PRONOUNS or "armed" in classes.acting_classes_of(token)


def _both_sides(verb: Token, classes: ClassReader) -> Iterator[Token]:
    """Who harmed whom in a fight, or those of two sides who were harmed in it."""
    if is_passive(verb):
        harmed = [it for token, _ in surface_subjects(verb) for it in conjuncts(token)]
        kinds = {it.lemma_.lower() for it in harmed}
        are_armed = all("armed" in classes.acting_classes_of(it) for it in harmed)
        yield from harmed if len(kinds) > 1 and are_armed else ()
        return
    objects = [it for one in verb.children if one.dep_ == "dobj" for it in conjuncts(one)]
    armed = [it for it in objects if "armed" in classes.acting_classes_of(it)]
    if armed:
        yield from _doers(verb, classes)
        yield from armed
