"""What is said to be false: "the claim is a lie", "called the reports baseless"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
PREDICATES: Final = frozenset({"acomp", "attr", "oprd"})


def is_called_false(noun: Token) -> bool:
    """Whether a noun is said to be false where it stands, as a subject or an object."""
    return falsity_of(noun) is not None


def is_withdrawn(noun: Token) -> bool:
    """Whether somebody takes a report back: "withdrew its report of an attack"."""
    verb = noun.head
    is_object = noun.dep_ == "dobj" and verb.lemma_.lower() in words_of("withdrawing_report")
    return is_object and not is_negated(verb)


def falsity_of(noun: Token) -> Token | None:
    """The word that says that a noun is false; None where nothing does.

    "The claim is a lie", "proved wrong", "turned out to be untrue"; "called the reports a
    lie"; "dismissed as baseless reports that".
    """
    verb = noun.head
    if verb.pos_ == "ADP" and verb.lower_ == "as":
        return _among(noun.children) if _calls(verb.head) else None
    if noun.dep_ in SUBJECTS:
        is_told = verb.lemma_.lower() in words_of("turning_out") or _calls(verb)
        return _predicate(verb) if is_told and not is_negated(verb) else None
    if noun.dep_ in {"dobj", "oprd"} and _calls(verb):
        return _predicate(verb) or _at_end(verb, noun)
    return None


def _at_end(verb: Token, noun: Token) -> Token | None:
    """The word for what is false that ends the clause, wherever the parser hangs it.

    "Called the reports of a massacre a lie".
    """
    last = next((one for one in reversed(verb.subtree) if not one.is_punct), verb)
    has_article = last.i > noun.i + 1 and last.doc[last.i - 1].lower_ in {"a", "an"}
    return _among([last]) if has_article else None


def _calls(verb: Token) -> bool:
    return verb.lemma_.lower() in words_of("calling") and not is_negated(verb)


def _predicate(verb: Token) -> Token | None:
    """The word for what is false that stands as the predicate of a verb."""
    found = _among(one for one in verb.children if one.dep_ in PREDICATES)
    if found is not None:
        return found
    inner = (one for one in verb.children if one.dep_ == "xcomp")
    return next((one for verb in inner if (one := _predicate(verb)) is not None), None) or (
        _behind_as(verb)
    )


def _behind_as(verb: Token) -> Token | None:
    """The word for what is false behind "as": "described the report as a fabrication"."""
    return _among(
        target
        for prep in verb.children
        if prep.dep_ == "prep" and prep.lower_ == "as"
        for target in prep.children
    )


def _among(tokens: Iterator[Token] | tuple[Token, ...] | list[Token]) -> Token | None:
    wanted = words_of("falsity")
    return next((one for one in tokens if one.lemma_.lower() in wanted), None)
