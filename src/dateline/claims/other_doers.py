"""Who does something else in the sentence: no doer of what a noun tells.

The learned reader takes whoever stands near for who did it: the bishop of "the killing was
condemned by the bishop", the governor of "a curfew imposed by the governor followed it".
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments_context import governing_verb
from dateline.claims.arguments_noun import is_alleged_order
from dateline.claims.arguments_subject import is_device
from dateline.claims.attribution.speakers import agent_of
from dateline.claims.conditions import ClassReader
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.voice import child_of, is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.count_tables import kind_for
from dateline.model import CountKind
from dateline.text.tokens import Token

_OF_NOUNS: Final = frozenset({"by", "between", "of", "on", "against"})
HARMS: Final = frozenset({CountKind.KILLED, CountKind.INJURED, CountKind.DISPLACED})
_CAUSES: Final = frozenset({"in", "by", "from", "during", "after", "of"})


def others_of(trigger: Token, classes: ClassReader) -> Iterator[int]:
    """The tokens of all who do, or undergo, something else than `trigger` tells."""
    for verb in trigger.doc:
        if verb.i != trigger.i and verb.pos_ == "VERB" and is_passive(verb):
            if not _may_be_its_doing(verb, trigger, classes):
                yield from _heads(agent_of(verb))
        elif verb.lemma_.lower() in words_of("losing") and _is_over(verb, trigger):
            yield from (i for one in verb.children if one.dep_ == "nsubj" for i in _heads(one))
    yield from _victims_in(trigger, classes)
    above = tuple(trigger.ancestors)
    is_order = trigger.pos_ == "NOUN" and any(map(is_alleged_order, above))
    if is_order or any(one.lemma_.lower() in words_of("acquitting") for one in above):
        yield from range(len(trigger.doc))  # "acquitted two soldiers of murdering a clerk"
    yield from _within_subject(trigger)
    yield from _arresters(governing_verb(trigger))
    if trigger.dep_ in {"relcl", "acl"}:
        for verb in trigger.ancestors:
            yield from _arresters(verb)
    yield from _avengers(trigger)
    if trigger.pos_ == "NOUN":
        yield from _of_other_nouns(trigger, classes)


def _is_over(verb: Token, trigger: Token) -> bool:
    return verb.i == trigger.i or verb.is_ancestor(trigger)


def _victims_in(trigger: Token, classes: ClassReader) -> Iterator[int]:
    """Who was harmed in what a noun tells: "fifteen people were killed in the fighting".

    Those who bear arms may have fought.
    """
    for verb in trigger.ancestors:
        if verb.pos_ == "VERB" and kind_for(verb.lemma_) in HARMS and is_passive(verb):
            for one in verb.children:
                if one.dep_ in {"nsubj", "nsubjpass"}:
                    yield from _unarmed(one, classes)


def _unarmed(subject: Token, classes: ClassReader) -> Iterator[int]:
    for one in conjuncts(subject):
        if "armed" not in classes.acting_classes_of(one):
            yield one.i


def _heads(noun: Token | None) -> Iterator[int]:
    return (one.i for one in conjuncts(noun)) if noun is not None else iter(())


def _may_be_its_doing(verb: Token, trigger: Token, classes: ClassReader) -> bool:
    """Whether the doer of another verb may be who did it: of a deed, or of what fires."""
    if trigger.dep_ == "conj" and trigger.head.i == verb.i:
        return True
    if _is_cause_of_death(verb, trigger):
        return True
    subject = verb.head if verb.dep_ in {"acl", "relcl"} else child_of(verb, "nsubjpass")
    if subject is None or verb.lemma_.lower() in words_of("doing_a_deed"):
        return True
    if verb.dep_ not in {"acl", "relcl"}:
        is_told = subject.i == trigger.i or subject.is_ancestor(trigger)
        return not is_told or trigger.pos_ != "NOUN"
    return is_device(subject) or "weapon" in classes.classes_of(subject)


def _is_cause_of_death(verb: Token, trigger: Token) -> bool:
    """Whether one verb tells of what another died: "the boy shot by a guard died"."""
    is_hurt = verb.lemma_.lower() in words_of("hurting") | words_of("striking")
    return is_hurt and trigger.lemma_.lower() in words_of("dying")


def _arresters(verb: Token | None) -> Iterator[int]:
    """Who arrests for it: "police held a soldier over the killing"."""
    if verb is not None and verb.lemma_.lower() in words_of("arresting"):
        yield from _heads(agent_of(verb) or child_of(verb, "nsubj"))


def _avengers(trigger: Token) -> Iterator[int]:
    """Who only answers an act: "killed ten in revenge for the killing of a chief"."""
    at, verb = trigger, governing_verb(trigger)
    while verb is not None and at.i != verb.i:
        before = at.doc[at.i - 1] if at.dep_ == "prep" else at
        if before.lemma_.lower() in words_of("answer_to_act"):
            yield from (*_heads(agent_of(verb)), *_heads(child_of(verb, "nsubj")))
        at = at.head


def _within_subject(trigger: Token) -> Iterator[int]:
    """Who stands within what a passive is about: "the arrest by the army was announced".

    Or within what is said of people who act: "residents fearing the army fled".
    """
    subject = child_of(trigger, "nsubjpass")
    if subject is not None:
        yield from (one.i for one in subject.subtree)
    subject = child_of(trigger, "nsubj")
    if subject is not None and look_up_people(subject) is not None:
        for clause in subject.children:
            is_other = not _is_cause_of_death(clause, trigger)
            if clause.dep_ in {"acl", "relcl"} and is_other:
                yield from (one.i for one in clause.subtree)


def _of_other_nouns(trigger: Token, classes: ClassReader) -> Iterator[int]:
    """The participants of the other event noun of a clause: "it sparked a raid by youths"."""
    for noun in _other_nouns(trigger):
        if "event" in classes.classes_of(noun):
            for link in noun.children:
                if link.dep_ == "prep" and link.lower_ in _OF_NOUNS:
                    yield from (
                        i for one in link.children if one.dep_ == "pobj" for i in _heads(one)
                    )


def _other_nouns(trigger: Token) -> Iterator[Token]:
    """The subject, object and adjuncts of the verb of which a noun is one."""
    verb = trigger.head
    if trigger.dep_ in {"nsubj", "nsubjpass"}:
        yield from (one for one in verb.children if one.dep_ == "dobj")
    elif trigger.dep_ == "dobj":
        yield from (one for one in verb.children if one.dep_ == "nsubj")
        return
    for link in verb.children:
        if link.dep_ in {"prep", "agent"} and link.lower_ not in _CAUSES - {"by"}:
            yield from (
                one for one in link.children if one.dep_ == "pobj" and one.i != trigger.i
            )
    if trigger.dep_ == "pobj" and verb.head.pos_ == "VERB":
        yield from (one for one in verb.head.children if one.dep_ in {"nsubj", "nsubjpass"})
