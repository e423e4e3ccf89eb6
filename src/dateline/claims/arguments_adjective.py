"""Participants of an adjective: "the besieged town", "five were found dead"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.claims.arguments_verb import read_prepositions, read_verb
from dateline.claims.fillers import Filler


def read_adjective(adjective: Token) -> Iterator[Filler]:
    """Whom or what an adjective describes, and what hangs from it by a preposition."""
    yield from read_described(adjective)
    for one in read_prepositions(adjective, "adjective"):
        slot = "subj" if one.slot == "by" else one.slot
        yield Filler(slot=slot, token=one.token, construction="adjective")


def read_described(adjective: Token) -> Iterator[Filler]:
    """The noun of an attributive or predicative adjective, or the number before it."""
    head = adjective.head
    if adjective.dep_ in {"amod", "acl"}:
        yield Filler(slot="obj", token=head, construction="attributive")
        yield Filler(slot="amod", token=head, construction="attributive")
    elif adjective.dep_ in {"acomp", "oprd", "attr"}:
        for child in head.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                yield Filler(slot="obj", token=child, construction="predicative")
    else:
        yield from read_verb(adjective)
    for child in adjective.children:
        if child.dep_ == "nummod":
            yield Filler(slot="obj", token=child, construction="number")
