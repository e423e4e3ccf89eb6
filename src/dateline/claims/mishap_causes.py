"""Sentences that give what was told before another cause: "the blast was caused by a gas leak".

Who says so denies that anybody did it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.claims.noun_phrases import antecedent
from dateline.claims.voice import SUBJECTS, is_negated, is_passive
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Doc, Token

BACK: Final = frozenset({"it", "this", "that"})
OF_SOME_SORT: Final = frozenset(
    {"fault", "failure", "leak", "error", "circuit", "problem", "cylinder", "bottle"}
)
"""Nouns of mishaps that need a word beside them: "a gas leak", "engine failure"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MishapCause:
    """That a mishap was the cause: the verb that says so, and of what it says so."""

    verb: Token
    effect: Token


def find_mishap_causes(doc: Doc) -> Iterator[MishapCause]:
    """The mishaps that a sentence gives as the cause of what it names, or of "it"."""
    for verb in doc:
        if verb.lemma_.lower() not in _telling_causes():
            continue
        if is_negated(verb) and not _is_but(verb):
            continue
        effect = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
        if effect is None or not _is_effect(effect):
            continue
        if any(map(_is_mishap, _causes(verb))):
            yield MishapCause(verb=verb, effect=effect)


def _is_effect(noun: Token) -> bool:
    """Whether a subject is what was told, or stands for it: "the blast", "it", "…, which"."""
    if noun.tag_ == "WDT":
        noun = antecedent(noun)
        behind = noun.head.head if noun.dep_ == "pobj" else noun
        noun = behind if _is_named_effect(behind) else noun
    return noun.lower_ in BACK or _is_named_effect(noun)


def _is_named_effect(noun: Token) -> bool:
    """Whether a noun names what a mishap may cause: "the grenade in the street, which"."""
    return noun.lemma_.lower() in words_of("effect_of_mishap")


def _is_but(verb: Token) -> bool:
    """Whether "but" follows what is not: "was not an attack but a gas leak"."""
    return any(
        one.dep_ == "cc" and one.lower_ == "but"
        for child in verb.children
        if child.dep_ in {"attr", "agent", "prep"}
        for one in child.children
    )


@cache
def _telling_causes() -> frozenset[str]:
    """The verbs that may give a cause."""
    return words_of("causing") | words_of("resulting") | {"be"}


def _causes(verb: Token) -> Iterator[Token]:
    """What a verb gives as the cause: "caused by X", "due to X", "was X", "resulted from X"."""
    lemma = verb.lemma_.lower()
    if lemma == "be":
        yield from _attributes(verb)
    elif lemma in words_of("causing") and is_passive(verb):
        yield from _objects(verb, {"by"})
    elif lemma in words_of("resulting"):
        yield from _objects(verb, {"from"})


def _attributes(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"attr", "acomp"}:
            yield from (
                _objects(child, {"of", "to"}) if child.lower_ in {"result", "due"} else ()
            )
            yield from (one for one in child.children if one.dep_ == "conj")
            if not is_negated(verb):
                yield child
        elif child.dep_ == "prep" and child.lower_ in {"due", "because"}:
            yield from (one for one in child.subtree if one.dep_ == "pobj")


def _objects(head: Token, prepositions: set[str]) -> Iterator[Token]:
    for prep in head.children:
        if prep.dep_ in {"prep", "agent"} and prep.lower_ in prepositions:
            yield from (one for one in prep.children if one.dep_ == "pobj")


def find_mishaps(doc: Doc) -> Iterator[Token]:
    """The verbs that tell a mishap: "a gas cylinder burst", "a tyre had blown"."""
    if doc.words.isdisjoint(words_of("bursting_thing")):
        return
    for verb in doc:
        if verb.lemma_.lower() not in words_of("bursting") or is_negated(verb):
            continue
        subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
        if subject is not None and subject.lemma_.lower() in words_of("bursting_thing"):
            yield verb


def _is_mishap(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in OF_SOME_SORT:
        beside = (one for one in noun.children if one.dep_ in {"amod", "compound", "nmod"})
        return any(one.lemma_.lower() in words_of("sort_of_mishap") for one in beside)
    return lemma in words_of("cause_of_mishap")
