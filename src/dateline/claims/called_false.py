"""What is said to be false: "the claim is a lie", "called the reports baseless"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
PREDICATES: Final = frozenset({"acomp", "attr", "oprd"})
HOLDING: Final = frozenset({"be", "have", "contain", "find", "see"})
PARTICLES: Final = frozenset({"prt", "advmod", "prep"})


def is_called_false(noun: Token) -> bool:
    """Whether a noun is said to be false where it stands, as a subject or an object."""
    return falsity_of(noun) is not None or is_brushed_aside(noun)


def is_brushed_aside(noun: Token) -> bool:
    """Whether somebody makes light of it: "brushed aside the claim", "scoffed at the story"."""
    if noun.dep_ == "dobj":
        verb = noun.head
        particles = {one.lower_ for one in verb.children if one.dep_ in PARTICLES}
    elif noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        verb = noun.head.head
        particles = {noun.head.lower_}
    else:
        return False
    forms = {f"{verb.lemma_.lower()}-{one}" for one in particles} | {verb.lemma_.lower()}
    return bool(forms & words_of("brushing_aside")) and not is_negated(verb)


def is_called_imaginary(noun: Token) -> bool:
    """Whether a happening is said to be made up: "called the raid a hoax"."""
    word = falsity_of(noun)
    return word is not None and word.lemma_.lower() in words_of("imaginary")


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
    if verb.pos_ == "ADP":
        return _lack_of_truth(verb)
    if noun.dep_ in SUBJECTS:
        return _said_of_subject(verb)
    if noun.dep_ == "attr" and verb.lemma_ == "be":
        return _among(one for one in verb.lefts if one.dep_ in SUBJECTS)  # "false is the claim"
    if noun.dep_ in {"dobj", "oprd"} and _calls(verb):
        return _predicate(verb) or _at_end(verb, noun)
    return None


def _said_of_subject(verb: Token) -> Token | None:
    """What says that the subject of a verb is false, or of a word in the verb's place."""
    if verb.dep_ in {"oprd", "ccomp"} and _calls(verb.head):
        return _among([verb])  # "the east calls that an invention"
    lemma = verb.lemma_.lower()
    if is_negated(verb):
        return _among_truths(verb) if lemma == "be" else None
    if lemma in words_of("making_up") and _is_made_up(verb):
        return verb
    is_told = lemma in words_of("turning_out") or _calls(verb)
    return (_predicate(verb) or _without_truth(verb)) if is_told else None


def _among_truths(verb: Token) -> Token | None:
    """The "true" of "is not true", the "case" of "was not the case"."""
    said = (one for one in verb.children if one.dep_ in PREDICATES)
    return next((one for one in said if one.lemma_.lower() in words_of("truth")), None)


def _is_made_up(verb: Token) -> bool:
    """Whether a passive says that somebody made it up: "made up", "was concocted"."""
    is_passive = any(one.dep_ in {"auxpass", "nsubjpass"} for one in verb.children)
    needs = {"make": "up", "cook": "up", "dream": "up"}.get(verb.lemma_.lower())
    return is_passive and (needs is None or any(one.lower_ == needs for one in verb.children))


def _without_truth(verb: Token) -> Token | None:
    """The "foundation" of "is without foundation"."""
    return next(
        (
            one
            for prep in verb.children
            if prep.lower_ == "without"
            for one in prep.children
            if one.lemma_.lower() in words_of("groundwork")
        ),
        None,
    )


def _lack_of_truth(prep: Token) -> Token | None:
    """The "truth" of "there is no truth in the claim", seen from the preposition."""
    over = prep.head
    lacking = [over, *over.children] if over.lemma_.lower() == "be" else [over]
    return next((one for one in lacking if is_lack_of_truth(one)), None)


def is_lack_of_truth(noun: Token) -> bool:
    """Whether a noun is the "truth" of "there is no truth in", "do not see any truth in"."""
    verb = noun.head
    if noun.lemma_.lower() in words_of("speck") and _is_of_truth(noun):
        return is_negated(verb) or any(one.lower_ in ("no", "not") for one in noun.children)
    if noun.lemma_.lower() not in words_of("groundwork") or verb.lemma_.lower() not in HOLDING:
        return False
    words = {one.lower_ for one in noun.children}
    return "no" in words or ("any" in words and is_negated(verb))


def _is_of_truth(noun: Token) -> bool:
    """Whether a little of the truth is meant: "a grain of truth"."""
    return any(
        two.lemma_.lower() in words_of("groundwork")
        for one in noun.children
        if one.lower_ == "of"
        for two in one.children
    )


def _at_end(verb: Token, noun: Token) -> Token | None:
    """The word for what is false that ends the clause, wherever the parser hangs it.

    "Called the reports of a massacre a lie", "described reports of a coup as false".
    """
    last = next((one for one in reversed(verb.subtree) if not one.is_punct), verb)
    before = last.doc[last.i - 1]
    is_apart = last.i > noun.i + 1
    is_called = before.lower_ in {"a", "an", "as"}
    is_called = is_called or before.lemma_.lower() in words_of("utter")
    return _among([last]) if is_apart and is_called else None


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
