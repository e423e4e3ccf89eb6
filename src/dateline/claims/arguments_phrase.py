"""Participants that stand within the words of a trigger: "took two men hostage"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.fillers import Filler
from dateline.claims.noun_phrases import antecedent
from dateline.claims.voice import is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.triggers import FoundTrigger
from dateline.text.tokens import Token

_NAMING: Final = frozenset({"amod", "compound", "nmod", "poss"})
_OWNERS: Final = frozenset({"their", "his", "her"})
WITHIN: Final = "within"
"""The construction of who is named by a word of the trigger: "a police raid"."""

BORDERS: Final = frozenset({"border", "frontier", "boundary"})


def read_held(noun: Token) -> Iterator[Filler]:
    """Those before the noun of a phrase that the parser joins to it: "took two men hostage"."""
    for child in noun.children:
        is_counted = any(one.dep_ in {"det", "nummod", "poss"} for one in child.children)
        if noun.dep_ == "dobj" and child.dep_ == "compound" and is_counted:
            yield Filler(slot="obj", token=child, construction="complement")


def read_inner(found: FoundTrigger) -> Iterator[Filler]:
    """Whose it is, where the parse joins that to a word within: "EU sanctions listings"."""
    for token in found.tokens:
        if token.i != found.head.i and token.dep_ in {"compound", "nmod", "amod"}:
            is_other = token.lemma_.lower() in words_of("no_doer_within")
            is_side = token.lower_ in words_of("side_adjective")
            if is_side or (look_up_people(token) is not None and not is_other):
                slot = "amod" if is_side and token.dep_ == "amod" else "comp"
                yield Filler(slot=slot, token=token, construction=WITHIN)
            for child in token.lefts:
                if child.dep_ in _NAMING and child.text[:1].isupper():
                    slot = "amod" if child.dep_ == "amod" else "comp"
                    yield Filler(slot=slot, token=child, construction="nominal")


def read_let(verb: Token) -> Iterator[Filler]:
    """Who is let go, where the parse makes them its subject: "let eight go"."""
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "let":
        for child in verb.lefts:
            if child.dep_ == "nsubj":
                yield Filler(slot="obj", token=child, construction="complement")


def read_lives(noun: Token, verb: Token) -> Iterator[Filler]:
    """Whose lives: "cost 29 lives", "claimed the men's lives", "cost nine men their lives"."""
    if noun.lemma_ != "life":
        return
    lost = [
        one
        for one in verb.children
        if one.dep_ in {"dative", "dobj"} and one.pos_ != "ADP" and verb.i < one.i < noun.i
    ]
    lost += [
        one
        for one in noun.children
        if one.dep_ in {"nummod", "poss"} and one.lower_ not in _OWNERS
    ]
    for one in lost[:1]:
        yield Filler(slot="of", token=one, construction="lives")


def read_called(token: Token) -> Iterator[Filler]:
    """Who is held to be so: "holds the authorities responsible"."""
    if token.pos_ == "ADJ":
        for child in token.children:
            if child.dep_ == "nsubj":
                yield Filler(slot="obj", token=child, construction="complement")


def put_under(verb: Token) -> Token | None:
    """What others put under something: "placed the town under siege"."""
    is_active = not is_passive(verb)
    objects = (antecedent(one) for one in verb.children if one.dep_ == "dobj")
    return next(objects, None) if is_active else None


def read_given(verb: Token) -> Iterator[Filler]:
    """To whom a light verb gives it: "dealt the militia a defeat"."""
    objects = [one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i]
    for child in verb.children:
        is_first = len(objects) > 1 and child is objects[0] and child.pos_ in {"PROPN", "PRON"}
        if is_first or (child.dep_ == "dative" and child.pos_ != "ADP"):
            yield Filler(slot="of", token=antecedent(child), construction="light_verb")


def is_of_border(noun: Token, filler: Filler) -> bool:
    """Whether a country is only what a border is with: "clashes near the border with Chad"."""
    return noun.lemma_.lower() in BORDERS and filler.slot in {"with", "between"}
