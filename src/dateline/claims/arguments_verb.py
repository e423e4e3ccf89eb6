"""Participants of a verb: one function per construction."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from dateline.claims.fillers import Filler
from dateline.claims.misparsed import (
    effort_of,
    fronted_subject,
    is_beyond,
    objects_beyond,
    read_inverted,
    read_relative_clause,
    relative_antecedent,
)
from dateline.claims.noun_phrases import antecedent, is_nominal
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.equipment import load_equipment, semantic_classes
from dateline.text.repairs import Repair, is_on

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS: Final = frozenset({"dobj", "attr"})
_MAX_CLIMB: Final = 6


def is_passive(verb: Token) -> bool:
    """Whether the surface subject of `verb` is its deep object."""
    if any(child.dep_ in {"auxpass", "nsubjpass", "agent"} for child in verb.children):
        return True
    if _has_object(verb):
        return False
    if _is_struck_down(verb):
        return True
    if verb.tag_ not in {"VBN", "VBD", "JJ"}:
        return False
    if is_reduced_passive(verb):
        return True
    has_own_subject = any(
        child.dep_ in _SUBJECTS or child.dep_ == "aux" for child in verb.children
    )
    if has_own_subject or (verb.tag_ == "VBD" and verb.dep_ not in {"acl", "amod"}):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl", "oprd", "amod", "xcomp", "pcomp", "ccomp", "relcl"}


def _is_struck_down(verb: Token) -> bool:
    """Whether what it did to its subject follows: "mayor shot dead", "guard stabbed to death"."""
    following = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]
    return verb.tag_ in {"VBN", "VBD"} and (
        following[:1] == ["dead"] or following == ["to", "death"]
    )


def is_reduced_passive(verb: Token) -> bool:
    """A passive without its auxiliary: "two were killed and five wounded", "ten killed".

    Only for verbs that always have an object; without one they must be passive.
    """
    if any(child.dep_ == "aux" for child in verb.children):
        return False
    if verb.lemma_.lower() in words_of("transitive") or verb.lower_ in words_of("transitive"):
        return not any(child.dep_ in _OBJECTS for child in verb.children)
    own = any(child.dep_ in _SUBJECTS for child in verb.children)
    return own and verb.dep_ == "conj" and verb.head.tag_ == "VBN" and is_passive(verb.head)


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object, its own or the next verb's: -ed is then no passive.

    "Men in trucks killed or wounded dozens": the parser may take "killed" for a participle.
    """
    if any(child.dep_ == "dobj" for child in verb.children):
        return True
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    return following.dep_ == "cc" and any(
        child.dep_ == "conj" and child.pos_ == "VERB" and _has_object(child)
        for child in verb.children
    )


def read_verb(verb: Token) -> Iterator[Filler]:
    """All fillers of a verb that the parse gives, nearest construction first."""
    passive = is_passive(verb)
    yield from read_relative_clause(verb)
    yield from read_inverted(verb)
    yield from read_subject(verb, passive=passive)
    if passive:
        yield from read_passive(verb)
    yield from read_active(verb)
    yield from read_relative_object(verb, passive=passive)
    yield from read_ellipsis(verb, passive=passive)
    yield from read_prepositions(verb)
    yield from read_particle_prepositions(verb)


def read_active(verb: Token) -> Iterator[Filler]:
    """Object, indirect object and complement: "rebels captured the town"."""
    for child in (*verb.children, *objects_beyond(verb)):
        if child.dep_ in _OBJECTS and is_beyond(child, verb) and child.head.i == verb.i:
            continue
        if child.dep_ in _OBJECTS or (child.dep_ == "oprd" and is_nominal(child)):
            yield Filler(slot="obj", token=antecedent(child), construction="active")
        elif child.dep_ == "dative" and is_nominal(child):
            yield Filler(slot="iobj", token=antecedent(child), construction="active")
        elif child.dep_ in {"xcomp", "ccomp"}:
            yield Filler(slot="xcomp", token=child, construction="complement")


def read_passive(verb: Token) -> Iterator[Filler]:
    """The by-phrase of a passive: "the town was captured by rebels"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield Filler(slot="subj", token=antecedent(noun), construction="passive")
                elif noun.dep_ == "pcomp" and noun.i == child.i + 1:
                    yield from _described_doers(noun)


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
    for token, construction in surface_subjects(verb):
        name = "passive" if passive and construction == "active" else construction
        yield Filler(slot=slot, token=token, construction=name)


def surface_subjects(verb: Token, climbed: int = 0) -> Iterator[tuple[Token, str]]:
    """The surface subject of a verb, with the construction by which it is found."""
    effort = effort_of(verb)
    if effort is not None:
        yield from read_reduced_relative(verb, climbed + 1, effort)
        return
    own = [
        relative_antecedent(child) or child
        for child in verb.children
        if child.dep_ in _SUBJECTS
    ]
    named = [child for child in own if antecedent(child) is child]
    for child in named or own:
        noun = antecedent(child)
        yield noun, "active" if noun is child else "relative"
    fronted = None if own else fronted_subject(verb)
    if fronted is not None:
        yield fronted, "active"
    elif not own and climbed < _MAX_CLIMB:
        reader = _SUBJECT_READERS.get(verb.dep_)
        if reader is not None:
            yield from reader(verb, climbed + 1)


def read_conjunct(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of the first of joined verbs: "rebels attacked and captured the town"."""
    if _is_after_comma(verb) and verb.head.dep_ in {"acl", "relcl"}:
        yield from read_adverbial(verb, climbed)
    elif verb.head.pos_ in {"VERB", "AUX", "ADJ"}:
        for token, _ in surface_subjects(verb.head, climbed):
            yield token, "conjunct"
    elif is_nominal(verb.head) and verb.tag_ == "VBG":
        yield verb.head, "conjunct"


def read_control(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of an infinitive: "ordered troops to retreat", "vowed to strike"."""
    governor = verb.head
    objects = [
        child
        for child in governor.children
        if child.dep_ in {"dobj", "dative"} and is_nominal(child)
    ]
    if objects and not is_passive(governor) and _objects_act(governor, objects[0]):
        yield antecedent(objects[0]), "control"
        return
    for token, _ in surface_subjects(governor, climbed):
        yield token, "raising" if governor.lemma_ in words_of("raising") else "control"


def _objects_act(governor: Token, its_object: Token) -> bool:
    """Whether the object of a verb does what follows: "used conscripts to attack"."""
    if governor.lemma_ in words_of("using"):
        return look_up_people(its_object) is not None
    return governor.lemma_ not in words_of("subject_control")


def read_complement(adjective: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of what hangs from an adjective: "the army was ready to attack"."""
    for token, _ in surface_subjects(adjective.head, climbed):
        yield token, "control"


def read_adverbial(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of a participle or purpose clause: "shells hit the market, killing five"."""
    governor = verb.head
    if _is_after_comma(verb):
        while governor.dep_ in {"acl", "relcl"} and governor.tag_ in {"VBG", "VBN"}:
            governor = _clause_above(governor)
    for token, _ in surface_subjects(governor, climbed):
        yield token, "participle"


def _is_after_comma(verb: Token) -> bool:
    """Whether an -ing form follows a comma: "…, killing five"."""
    return verb.tag_ == "VBG" and verb.i > 0 and verb.doc[verb.i - 1].text == ","


def _clause_above(verb: Token) -> Token:
    """The verb of the clause in which the noun stands that a participle describes."""
    at = verb.head
    while at.pos_ not in {"VERB", "AUX"} and at.head.i != at.i:
        at = at.head
    return at


def read_reduced_relative(
    verb: Token, climbed: int, effort: Token | None = None
) -> Iterator[tuple[Token, str]]:
    """The noun before a participle: "fighters captured in the raid", "troops shelling it".

    Before an infinitive it is an effort, and who makes it acts: "an army operation to free it".
    """
    noun = effort or verb.head
    if verb.tag_ in {"VBN", "VBD"} and _has_object(verb) and noun.dep_ == "dobj":
        for token, _ in surface_subjects(noun.head, climbed):
            yield token, "conjunct"
        return
    if verb.tag_ == "VBG" and noun.dep_ == "dobj" and is_device(noun):
        for token, _ in surface_subjects(noun.head, climbed):
            yield token, "reduced_relative"
    if verb.tag_ != "VB":
        yield noun, "reduced_relative"
        return
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in {"amod", "compound"} and child.ent_type_):
            yield child, "control"
            return
    if noun.dep_ in {"dobj", "attr"} and noun.head.lemma_ not in words_of("speaking_of"):
        for token, _ in surface_subjects(noun.head, climbed):
            yield token, "control"


def is_device(noun: Token) -> bool:
    """Whether a noun is a weapon, by which someone else does what follows."""
    found = load_equipment().look_up(noun.lemma_)
    return noun.lemma_.lower() in words_of("device") or any(
        "weapon" in semantic_classes(one.class_) for one in found
    )


def read_gerund(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of a gerund after a preposition: "accused rebels of shelling the town"."""
    governor = verb.head.head
    if governor.pos_ not in {"VERB", "AUX"}:
        for child in governor.children:
            if child.dep_ == "poss":
                yield child, "control"
                return
        if governor.dep_ not in {"dobj", "nsubj", "attr"}:
            return
        governor = governor.head
    if governor.lemma_ in words_of("gerund_object") and verb.head.lower_ in {
        "of",
        "from",
        "for",
        "with",
    }:
        objects = [child for child in governor.children if child.dep_ == "dobj"]
        if objects:
            yield antecedent(objects[0]), "control"
            return
    for token, _ in surface_subjects(governor, climbed):
        yield token, "control"


_SUBJECT_READERS: Final = {
    "conj": read_conjunct,
    "xcomp": read_control,
    "ccomp": read_control,
    "advcl": read_adverbial,
    "dep": read_adverbial,
    "acl": read_reduced_relative,
    "amod": read_reduced_relative,
    "relcl": read_reduced_relative,
    "pcomp": read_gerund,
    "oprd": read_control,
    "acomp": read_complement,
}


def read_relative_object(verb: Token, *, passive: bool) -> Iterator[Filler]:
    """The noun of an object relative clause: "the town that rebels captured"."""
    if verb.dep_ not in {"relcl", "acl"} or passive:
        return
    has_object = any(child.dep_ in _OBJECTS for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if not has_object and subjects and antecedent(subjects[0]) is subjects[0]:
        yield Filler(slot="obj", token=verb.head, construction="relative")


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
                if child.dep_ == "dobj":
                    yield Filler(slot="obj", token=antecedent(child), construction="ellipsis")
                    return


def read_prepositions(head: Token, construction: str = "preposition") -> Iterator[Filler]:
    """What hangs from a head by a preposition, in a slot of the preposition's name."""
    for child in head.children:
        if child.dep_ in {"prep", "agent", "dative"} and not is_nominal(child):
            yield from _objects_of(child, construction)


def read_particle_prepositions(verb: Token) -> Iterator[Filler]:
    """What hangs by a preposition from the verb's object or particle, as a second choice."""
    if not is_on(Repair.ATTACHMENT):
        return
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass", "prt", "advmod"}:
            yield from read_prepositions(child, "attachment")


def _objects_of(preposition: Token, construction: str) -> Iterator[Filler]:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield Filler(
                slot=preposition.lower_, token=antecedent(child), construction=construction
            )
        elif child.dep_ == "prep":
            yield from _objects_of(child, construction)
