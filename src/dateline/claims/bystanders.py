"""Who stands above an act in its sentence and has no part in it: no doer of it.

The judge who "knows nothing as regards the murder" did not do it, nor did the nuns "who have
been in the house since the clashes", nor a government that "bribed a witness of the murder".
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_responsible import is_only_possible
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.speakers import agent_of
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.triggers import load_triggers
from dateline.claims.voice import is_left_open, is_passive
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Doc, Token

_INNER: Final = frozenset({"pobj", "prep", "poss", "compound", "conj"})
_NAMING: Final = frozenset({"amod", "compound", "nmod", "poss"})
_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
_HARMS: Final = ("attack.", "violence.", "fighting.", "detention.")
_ENDS: Final = frozenset({"attack.disrupt", "fighting.repel", "detention.release"})
_DOING: Final = (
    words_of("doing_a_deed")
    | words_of("taking_part")
    | words_of("ordering")
    | frozenset({"be", "have", "take", "cause"})
)


def bystanders_above(trigger: Token, parts: Sequence[Part]) -> Iterator[int]:
    """The tokens of those in the clauses above `trigger` who have no part in it."""
    if is_topic(trigger) or is_since(trigger):
        yield from _acting_above(trigger)
    if is_witnessed(trigger) or is_of_other_deed(trigger):
        yield from _acting_above(trigger)
        yield from _undergoing_above(trigger)
    yield from those_told(trigger, parts)
    yield from speakers_above(trigger)
    yield from those_after(trigger)
    yield from accusers_beside(trigger.doc)
    yield from namers(trigger.doc)
    yield from nobodies(trigger)
    if is_perhaps_of(trigger):
        yield from _acting_above(trigger)


def is_topic(noun: Token) -> bool:
    """Whether something is only said, or known, of an act: "as regards the murder"."""
    above = noun.head
    is_object = noun.dep_ in {"pobj", "dobj"}
    return is_object and above.lower_ in words_of("regarding")


def is_since(noun: Token) -> bool:
    """Whether an act only says since when: "who have been here since the clashes"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "since"


def is_witnessed(noun: Token) -> bool:
    """Whether an act only says what someone saw or testifies: "a witness in the murder"."""
    at = noun
    while at.dep_ in _INNER and at.head.i != at.i:
        at = at.head
        if at.lemma_.lower() in words_of("testifying"):
            return True
    return False


def is_of_other_deed(trigger: Token) -> bool:
    """Whether an act is only what another deed was about: "accused it of hiding the murder".

    Who is accused of doing, ordering or helping an act did it by that account, as did who
    harmed others in it.
    """
    done: list[Token] = []
    for verb in trigger.ancestors:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        done.append(verb)
        if verb.dep_ == "pcomp" and _is_charge(verb.head):
            return not all(map(_may_be_doing, done))
    return False


def _is_charge(preposition: Token) -> bool:
    """Whether "of" opens a charge; the parse may hang it from who is accused."""
    governor = preposition.head
    governor = governor.head if governor.dep_ in _OBJECTS else governor
    return governor.lemma_.lower() in words_of("charging")


def _may_be_doing(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in words_of("only_telling"):
        return False
    return lemma in _DOING or any(
        row.event_type.startswith(_HARMS)
        and row.event_type not in _ENDS
        and dict(row.frame).get("obj") is Role.PATIENT
        for row in load_triggers().readings(lemma, "verb")
    )


def accusers_beside(doc: Doc) -> Iterator[int]:
    """Who makes a charge, where it is named by its noun: "an allegation made by the army"."""
    for verb in doc:
        if verb.dep_ == "acl" and verb.head.lemma_.lower() in words_of("content_noun"):
            agent = agent_of(verb)
            if agent is not None:
                yield from (one.i for one in conjuncts(agent))


def namers(doc: Doc) -> Iterator[int]:
    """Who only says what it was: "hit by what the army described as a rebel rocket"."""
    if "what" not in doc.words:
        return
    for what in doc:
        verb = what.head
        is_said = verb.lemma_.lower() in words_of("calling") | words_of("saying")
        if what.lower_ == "what" and what.dep_ == "dobj" and is_said:
            yield from (one.i for one in verb.lefts if one.dep_ == "nsubj")


def those_after(trigger: Token) -> Iterator[int]:
    """Who acts in the clause behind one that tells what was done by nobody named.

    "Since May, when two banks were attacked, the army has watched the town."
    """
    if not is_passive(trigger) or agent_of(trigger) is not None:
        return
    clauses = [trigger, *trigger.ancestors]
    is_when = any(
        one.dep_ in {"advcl", "relcl"} and any(it.lower_ == "when" for it in one.children)
        for one in clauses
    )
    if is_when:
        yield from (i for i in _acting_above(trigger) if i > trigger.i)


def is_perhaps_of(noun: Token) -> bool:
    """Whether somebody only may have a part in an act: "could be responsible for the raid"."""
    word = noun.head.head if noun.dep_ == "pobj" else noun
    if word.lemma_.lower() not in words_of("involving") | words_of("answerable"):
        return False
    return is_only_possible(word) or is_only_possible(word.head)


def nobodies(trigger: Token) -> Iterator[int]:
    """Words that name nobody who acts: "everyone knows", "it exploded"."""
    is_burst = trigger.lemma_.lower() in words_of("exploding")
    for token in trigger.doc:
        is_it = is_burst and token.lower_ == "it" and token.head.i == trigger.i
        if is_it or token.lower_ in words_of("anybody"):
            yield token.i


def speakers_above(trigger: Token) -> Iterator[int]:
    """Who only tells of it, or is not known to have done it, or is accused of something else.

    "He was killed today, it was reported by the police"; "there is no proof that the army did";
    "they accused the rebels of arson, and said that ten were killed".
    """
    for verb in trigger.ancestors:
        if is_left_open(verb):
            yield from (one.i for each, _ in surface_subjects(verb) for one in each.subtree)
        if verb.dep_ == "conj" and verb.head.lemma_.lower() in words_of("charging"):
            yield from _objects_of(verb.head)
        agent = agent_of(verb) if is_passive(verb) else None
        if agent is not None and load_cues().find(verb.lemma_.lower(), "verb") is not None:
            yield from (one.i for one in conjuncts(agent))


def those_told(trigger: Token, parts: Sequence[Part]) -> Iterator[int]:
    """Who was told of an act against himself: "warned him of a plot to murder him".

    Nor do those do it who are called as its victims are: "six rebels were killed".
    """
    befallen = {
        one.token.lower_
        for one in parts
        if one.role is Role.PATIENT and one.token.pos_ in {"PRON", "NOUN"}
    }
    for token in trigger.doc:
        if token.lower_ in befallen:
            yield token.i
    for one in parts:
        if one.role is Role.PATIENT:  # "bombed positions of the rebels"
            links = (it for it in one.token.children if it.lower_ == "of")
            yield from (it.i for link in links for it in link.subtree)
        if one.role is Role.PLACE:  # "bombs went off outside the French embassy"
            yield from (it.i for it in one.token.children if it.dep_ in _NAMING)


def _acting_above(token: Token) -> Iterator[int]:
    for verb in token.ancestors:
        for subject, _ in surface_subjects(verb) if verb.pos_ in {"VERB", "AUX"} else ():
            yield from (one.i for each in conjuncts(subject) for one in each.subtree)


def _undergoing_above(token: Token) -> Iterator[int]:
    for verb in token.ancestors:
        if verb.pos_ == "VERB":
            yield from _objects_of(verb)


def _objects_of(verb: Token) -> Iterator[int]:
    for child in verb.children:
        if child.dep_ in _OBJECTS:
            yield from (one.i for one in conjuncts(child))
