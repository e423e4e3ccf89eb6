"""Participants of an adjective: "the besieged town", "five were found dead"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.arguments_verb import read_prepositions, read_verb
from dateline.claims.fillers import Filler
from dateline.claims.noun_phrases import antecedent
from dateline.text.tokens import Token

_CLAUSES: Final = frozenset({"ccomp", "xcomp", "advcl", "csubj"})


def read_adjective(adjective: Token) -> Iterator[Filler]:
    """Whom or what an adjective describes, and what hangs from it by a preposition."""
    yield from read_needed(adjective)
    yield from read_described(adjective)
    for one in read_prepositions(adjective, "adjective"):
        slot = "subj" if one.slot == "by" else one.slot
        yield Filler(slot=slot, token=one.token, construction="adjective")


def read_needed(adjective: Token) -> Iterator[Filler]:
    """Who is to do what: "it is vital for all parties to talk", "vital that the army leave"."""
    if adjective.dep_ != "acomp":
        return
    for clause in (*adjective.rights, *adjective.head.rights):
        marks = [one.lower_ for one in clause.children if one.dep_ == "mark"]
        if clause.dep_ in _CLAUSES and clause.i > adjective.i and set(marks) & {"for", "that"}:
            for child in clause.children:
                if child.dep_ in {"nsubj", "nsubjpass"}:
                    yield Filler(slot="for", token=child, construction="needed")
            yield Filler(slot="xcomp", token=clause, construction="needed")


def predicated(verb: Token) -> Iterator[Token]:
    """Of whom an adjective is said, the verb's own subject or that of a verb before it."""
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if own or any(child.dep_ == "mark" for child in verb.children):
        yield from (antecedent(child) for child in own)
    else:
        yield from (token for token, _ in surface_subjects(verb))


def first_of(adjective: Token) -> Token:
    """The first of joined adjectives: "a positive and welcome step"."""
    while adjective.dep_ == "conj" and adjective.head.pos_ == "ADJ":
        adjective = adjective.head
    return adjective


def read_described(adjective: Token) -> Iterator[Filler]:
    """The noun of an attributive or predicative adjective, or the number before it."""
    counted = tuple(read_counted(adjective))
    adjective = first_of(adjective)
    head = adjective.head
    if counted and adjective.dep_ != "amod":
        yield from counted
    elif adjective.dep_ in {"amod", "acl"}:
        alone = adjective.dep_ == "amod"
        yield Filler(slot="obj", token=head, construction="attributive", is_conjunct=alone)
        yield Filler(slot="amod", token=head, construction="attributive")
        yield from counted
    elif adjective.dep_ in {"acomp", "oprd", "attr"}:
        found = tuple(_found_so(adjective)) or predicated(head)
        for noun in found:
            yield Filler(slot="obj", token=noun, construction="predicative")
    else:
        yield from read_verb(adjective)


def _found_so(adjective: Token) -> Iterator[Token]:
    """Who is told, or found, to be so: "the ministry reported one soldier dead"."""
    if adjective.dep_ == "oprd":
        for child in adjective.head.children:
            if child.dep_ == "dobj" and child.i < adjective.i:
                yield antecedent(child)


def read_counted(adjective: Token) -> Iterator[Filler]:
    """How many are so, where they are only counted: "three dead", "left nine wounded"."""
    for child in adjective.children:
        if child.dep_ == "nummod" or (child.dep_ == "nsubj" and child.tag_ == "CD"):
            yield Filler(slot="obj", token=child, construction="number", is_conjunct=True)


def read_left(word: Token) -> Iterator[Filler]:
    """How many are left so, by a word of a trigger: "left three dead"."""
    if word.dep_ == "oprd":
        yield from read_counted(word)
