"""Participants of a verb: one function per construction."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments_responsible import read_answering
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.fillers import Filler
from dateline.claims.misparsed import (
    is_beyond,
    objects_beyond,
    read_inverted,
    read_relative_clause,
)
from dateline.claims.noun_phrases import antecedent, ends_places, is_nominal, told_by_way
from dateline.claims.voice import STRANDED, is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.nouns import noun_classes
from dateline.mentions.quantities import is_counted_object
from dateline.model import Role
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "attr"})
_LINKS: Final = frozenset({"prep", "agent", "dative", "prt"})
_COMPLEMENTS: Final = frozenset({"dobj", "attr", "ccomp", "xcomp", "oprd", "dative"})
_MEASURES: Final = frozenset({"DATE", "TIME", "QUANTITY", "PERCENT", "MONEY", "CARDINAL"})
_OTHER_FORMS: Final = {"amongst": "among", "amidst": "amid"}


def read_verb(verb: Token) -> Iterator[Filler]:
    """All fillers of a verb that the parse gives, nearest construction first."""
    passive = is_passive(verb)
    yield from read_relative_clause(verb)
    yield from read_inverted(verb)
    yield from read_subject(verb, passive=passive)
    if passive:
        yield from read_passive(verb)
        yield from read_stranded(verb)
    yield from read_had_done(verb)
    yield from read_active(verb)
    yield from read_wanted(verb)
    yield from read_hyphened(verb)
    yield from read_hands(verb)
    yield from read_answering(verb)
    yield from read_relative_object(verb, passive=passive)
    yield from read_ellipsis(verb, passive=passive)
    yield from read_prepositions(verb)
    yield from read_particle_prepositions(verb)


def read_active(verb: Token) -> Iterator[Filler]:
    """Object, indirect object and complement: "rebels captured the town"."""
    for child in (*verb.children, *objects_beyond(verb)):
        is_far = child.head.i != verb.i
        if child.dep_ in _OBJECTS and not is_far and is_beyond(child, verb):
            continue
        if is_of_verb_before(child, verb):
            continue
        if ends_places(child):
            continue
        if is_far or child.dep_ in _OBJECTS or (child.dep_ == "oprd" and is_nominal(child)):
            yield Filler(slot="obj", token=antecedent(child), construction="active")
        elif child.dep_ == "dative" and is_nominal(child):
            yield Filler(slot="iobj", token=antecedent(child), construction="active")
        elif child.dep_ in {"xcomp", "ccomp"}:
            yield Filler(slot="xcomp", token=child, construction="complement")
    yield from _misread_objects(verb)


def is_of_verb_before(pronoun: Token, verb: Token) -> bool:
    """Whether "which" is the object of another verb: "homes which they entered, taking two"."""
    is_relative = pronoun.dep_ in _OBJECTS and pronoun.tag_ in {"WDT", "WP"}
    if not is_relative or verb.dep_ != "conj":
        return False
    return any(one.dep_ == "dobj" and one.i > verb.i for one in verb.children)


def _misread_objects(verb: Token) -> Iterator[Filler]:
    """The object that the parser takes for an adverb: "hosted today the second round"."""
    if is_passive(verb) or any(one.dep_ in _COMPLEMENTS for one in verb.children):
        return
    for child in verb.rights:
        is_thing = child.dep_ == "npadvmod" and is_nominal(child) and not _is_measure(child)
        if is_thing or is_counted_object(child):
            yield Filler(slot="obj", token=child, construction="active")
            return


def _is_measure(noun: Token) -> bool:
    """Whether a noun says when, how far or how often."""
    named = noun.lemma_.lower() in words_of("occasion") or "measure" in noun_classes(
        noun.lemma_.lower()
    )
    return named or noun.ent_type_ in _MEASURES or noun.pos_ not in {"NOUN", "PROPN"}


def _given(verb: Token) -> Iterator[Filler]:
    """To whom something is given, or not: "the convoy was denied access"."""
    kept = [one for one in verb.children if one.dep_ in _OBJECTS and one.i > verb.i]
    if kept and verb.lemma_.lower() in words_of("giving_or_denying"):
        for child in verb.children:
            if child.dep_ == "nsubjpass":
                yield Filler(slot="iobj", token=antecedent(child), construction="passive")


def read_hyphened(verb: Token) -> Iterator[Filler]:
    """Who is joined to a participle by a hyphen: "rebel-held towns", "a Saudi-backed force"."""
    if verb.tag_ == "VBN" and verb.i >= 2 and verb.doc[verb.i - 1].text in {"-", "‑"}:
        before = verb.doc[verb.i - 2]
        if is_nominal(before) and before.head.i == verb.i:
            yield Filler(slot="subj", token=before, construction="hyphen", is_conjunct=True)


def read_hands(head: Token) -> Iterator[Filler]:
    """At whose hands: "suffered at the hands of the militia", "his death at their hands"."""
    for one in read_prepositions(head):
        if one.slot == "at" and one.token.lemma_.lower() == "hand":
            yield from (
                Filler(slot="hands", token=inner.token, construction="hands", role=Role.AGENT)
                for inner in read_prepositions(one.token)
                if inner.slot == "of"
            )


def read_wanted(verb: Token) -> Iterator[Filler]:
    """Who is to do what: "pressed for the army to leave"."""
    for clause in verb.rights:
        marks = [one for one in clause.children if one.dep_ == "mark" and one.lower_ == "for"]
        if marks and marks[0].i == verb.i + 1:
            for child in clause.children:
                if child.dep_ in {"nsubj", "nsubjpass"}:
                    if child.dep_ == "nsubj":  # nobody asks bodies "to be counted"
                        yield Filler(slot="for", token=child, construction="wanted")
                    yield Filler(slot="xcomp", token=clause, construction="wanted")


def read_passive(verb: Token) -> Iterator[Filler]:
    """Whom something is given, and the by-phrase: "the town was captured by rebels"."""
    yield from _given(verb)
    held = (one for one in verb.children if one.lower_ in words_of("held_as"))
    for child in (*verb.children, *(inner for one in held for inner in one.children)):
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield Filler(slot="subj", token=antecedent(noun), construction="passive")
                elif noun.dep_ == "pcomp" and noun.i == child.i + 1:
                    yield from _described_doers(noun)


def read_had_done(verb: Token) -> Iterator[Filler]:
    """Who had somebody do it: "the general had a dozen men arrested"."""
    having = verb.head
    is_had = verb.dep_ == "ccomp" and verb.tag_ in {"VBN", "VBD"} and having.lemma_ == "have"
    has_object = any(one.dep_ in _SUBJECTS and one.i > having.i for one in verb.children)
    if is_had and has_object and verb.lemma_.lower() in words_of("had_done"):
        for token, _ in surface_subjects(having):
            yield Filler(slot="subj", token=token, construction="had_done")


def read_stranded(verb: Token) -> Iterator[Filler]:
    """The subject as the object of a preposition: "the convoy was fired upon"."""
    for child in verb.rights:
        if child.dep_ in {"prep", "prt"} and child.lower_ in STRANDED and not child.children:
            for token, _ in surface_subjects(verb):
                yield Filler(slot=STRANDED[child.lower_], token=token, construction="passive")


def _described_doers(participle: Token) -> Iterator[Filler]:
    """The noun that a participle describes, which the parser takes for its object.

    "Blown up by retreating soldiers".
    """
    for noun in participle.children:
        if noun.dep_ == "dobj" and not any(child.dep_ == "det" for child in noun.children):
            yield Filler(slot="subj", token=noun, construction="passive")


def read_subject(verb: Token, *, passive: bool) -> Iterator[Filler]:
    """The surface subject, own or shared, in its deep slot."""
    slot = "obj" if passive else "subj"
    is_attributive = verb.dep_ == "amod"
    for token, construction in surface_subjects(verb):
        name = "passive" if passive and construction == "active" else construction
        yield Filler(slot=slot, token=token, construction=name, is_conjunct=is_attributive)


def read_relative_object(verb: Token, *, passive: bool) -> Iterator[Filler]:
    """The noun of an object relative clause: "the town that rebels captured"."""
    if verb.dep_ not in {"relcl", "acl"} or passive:
        return
    has_object = any(child.dep_ in _OBJECTS for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if any(one.tag_ in {"WDT", "WP"} for link in verb.lefts for one in link.rights):
        return  # "the crash in which he died"
    if not has_object and subjects and antecedent(subjects[0]) is subjects[0]:
        yield Filler(slot="obj", token=told_by_way(verb.head), construction="relative")


def read_ellipsis(verb: Token, *, passive: bool) -> Iterator[Filler]:
    """The object shared by joined verbs: "rebels stormed and looted the depot"."""
    if passive or any(
        child.dep_ in _OBJECTS or child.dep_ == "prep" for child in verb.children
    ):
        return
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    if following.dep_ != "cc" and following.text != ",":
        return
    for other in verb.children:
        if other.dep_ == "conj" and other.pos_ == "VERB":
            for child in other.children:
                is_fired = child.lemma_.lower() in words_of(
                    "device"
                )  # "bombed and fired rockets"
                if child.dep_ == "dobj" and not is_fired:
                    yield Filler(slot="obj", token=antecedent(child), construction="ellipsis")
                    return


def read_prepositions(head: Token, construction: str = "preposition") -> Iterator[Filler]:
    """What hangs from a head by a preposition, in a slot of the preposition's name."""
    for child in head.children:
        if child.dep_ in _LINKS and not is_nominal(child):
            yield from _objects_of(child, construction)


def read_particle_prepositions(verb: Token) -> Iterator[Filler]:
    """What hangs by a preposition from the verb's object or particle, as a second choice."""
    if not is_on(Repair.ATTACHMENT):
        return
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass", "prt", "advmod"}:
            yield from read_prepositions(child, "attachment")
        if child.dep_ == "dobj":
            yield from _behind_the_last(child)


def _behind_the_last(noun: Token) -> Iterator[Filler]:
    """To whom joined objects go, which the parse hangs on the last: "sent tents and food"."""
    last = noun
    while True:
        joined = [one for one in last.rights if one.dep_ == "conj" and is_nominal(one)]
        if not joined:
            break
        last = joined[-1]
    if last.i != noun.i:
        found = read_prepositions(last, "attachment")
        yield from (one for one in found if one.slot in {"to", "from", "by"})


def _objects_of(preposition: Token, construction: str) -> Iterator[Filler]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            slot = _OTHER_FORMS.get(preposition.lower_, preposition.lower_)
            yield Filler(slot=slot, token=antecedent(child), construction=construction)
        elif child.dep_ == "prep" and preposition.lower_ not in words_of("before_to"):
            yield from _objects_of(child, construction)
    yield from _objects_shared(preposition, construction)


def _objects_shared(preposition: Token, construction: str) -> Iterator[Filler]:
    """The object that a preposition shares: "in step with and in support of the army"."""
    if any(child.dep_ in {"pobj", "pcomp"} for child in preposition.children):
        return
    for joined in preposition.children:
        if joined.dep_ == "conj" and joined.pos_ == "ADP":
            objects = [one for one in joined.children if one.dep_ == "pobj"]
            for last in [_of(one) for one in objects]:
                yield Filler(slot=preposition.lower_, token=last, construction=construction)


def _of(noun: Token) -> Token:
    """Of what a noun is: the army in "support of the army"."""
    for child in noun.children:
        if child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), noun)
    return noun
