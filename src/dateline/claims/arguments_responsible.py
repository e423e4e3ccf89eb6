"""Who answers for an act that a noun names, where the sentence says so and nothing more.

"The Front is responsible for the killings", "is believed to be behind the bombing", "three
officers implicated in the murder", "they hold the army responsible for the deaths", "the
attack was the work of the Front", "the army's part in the deaths". The doer is no dependent of
the noun itself.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.fillers import Filler
from dateline.claims.noun_phrases import antecedent, is_nobody
from dateline.claims.voice import is_left_open, is_negated, is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.model import Role
from dateline.text.tokens import Token

RESPONSIBLE: Final = "responsible"
_OBJECTS: Final = frozenset({"dobj", "nsubj"})
_MAYBE: Final = frozenset({"could", "may", "might"})
_NAMELESS: Final = frozenset({"those", "ones", "one"})
_STANDING: Final = frozenset({"be", "stand", "lie"})


def read_responsible(noun: Token) -> Iterator[Filler]:
    """Who is said to answer for the act that `noun` names, or for a number of such acts."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and _is_share(noun.head.head):
        noun = noun.head.head  # "responsible for 114 of the arrests"
    if noun.dep_ == "pobj" and noun.head.dep_ in {"prep", "agent"}:
        doer = _by_preposition(noun.head)
    else:
        doer = _as_work(noun) or _by_clause(noun)
    if doer is not None and doer.i != noun.i and not is_nobody(doer):
        yield Filler(
            slot="part", token=antecedent(doer), construction=RESPONSIBLE, role=Role.AGENT
        )


def _is_share(word: Token) -> bool:
    return word.pos_ == "NUM" or word.lower_ in words_of("quantity")


def read_answering(verb: Token) -> Iterator[Filler]:
    """Who answers for what did it: "is responsible for the incidents that killed nine"."""
    what = verb.head
    does_it = any(one.dep_ == "nsubj" and antecedent(one) is what for one in verb.children)
    if verb.dep_ == "relcl" and does_it and look_up_people(what) is None:
        yield from read_responsible(what)


def _by_preposition(preposition: Token) -> Token | None:
    governor, word = preposition.head, preposition.lower_
    lemma = governor.lemma_.lower()
    if word in {"for", "of", "in"} and lemma in words_of("answerable"):
        return _answerable(governor)
    if word == "behind" and lemma in _STANDING:
        return subject_of(governor)
    if word in {"in", "to", "with"} and lemma in words_of("involving"):
        return _involved(governor)
    if word in {"for", "on", "over"} and lemma in words_of("crediting"):
        return _credited(governor)
    if word == "of" and lemma in words_of("mastermind"):
        return _mastermind(governor)
    return _whose_part(preposition) if word in {"for", "in"} else None


def _whose_part(preposition: Token) -> Token | None:
    """Whose part it was: "the responsibility of the army for", "the army's hand in"."""
    before = preposition.doc[max(preposition.i - 1, 0)]  # where the parser hangs it elsewhere
    parts = (one for one in (preposition.head, before) if one.lemma_ in words_of("own_part"))
    part = next(parts, None)
    if part is None or is_nobody(part):
        return None
    for child in part.children:
        if child.dep_ == "poss":
            return _punished_for(part) or child if child.pos_ == "PRON" else child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _punished_for(part: Token) -> Token | None:
    """Whom it befell for their part: "jailed two officers for their role in the killing"."""
    way = part.head
    if part.dep_ != "pobj" or way.lower_ not in {"for", "over"} or way.head.pos_ != "VERB":
        return None
    befallen = next(
        (one for one in way.head.children if one.dep_ in {"dobj", "nsubjpass"}), None
    )
    if befallen is None or look_up_people(befallen) is not None:
        return befallen
    upon = (
        target
        for prep in (*befallen.children, *way.head.children)
        if prep.dep_ == "prep" and prep.lower_ in {"on", "against"}
        for target in prep.children
        if target.dep_ == "pobj"
    )
    return next(upon, None)


def _answerable(adjective: Token) -> Token | None:
    """Of whom it is said: "X is responsible", "hold X responsible", "those responsible"."""
    governor = adjective.head
    if adjective.dep_ in {"amod", "acl", "relcl"} and adjective.i > governor.i:
        return named_as(governor) or governor
    if governor.lemma_.lower() in words_of("holding"):
        return _held(adjective, governor)
    return subject_of(governor) if governor.lemma_ == "be" else None


def named_as(pronoun: Token) -> Token | None:
    """Who those are said to be: "those responsible for the murder are soldiers"."""
    verb = pronoun.head
    is_said = pronoun.lower_ in _NAMELESS and pronoun.dep_ == "nsubj" and verb.lemma_ == "be"
    if not is_said or is_negated(verb):
        return None
    named = (one for one in verb.children if one.dep_ == "attr" and one.i > verb.i)
    return next((one for one in named if one.pos_ in {"NOUN", "PROPN"}), None)


def _held(adjective: Token, verb: Token) -> Token | None:
    """Who is held to be responsible: the object, or the small clause's own subject."""
    own = [one for one in adjective.children if one.dep_ in _OBJECTS]
    held = own or [one for one in verb.children if one.dep_ == "dobj"]
    if is_passive(verb):
        return subject_of(verb)
    return held[0] if held and not is_negated(verb) else None


def _involved(participle: Token) -> Token | None:
    """Who is involved: "officers implicated in", "was linked to", "police implicated X in"."""
    if participle.dep_ == "acl" and participle.tag_ in {"VBN", "VBD"}:
        return participle.head
    if is_passive(participle) or participle.tag_ == "VBN":
        return subject_of(participle)
    objects = [one for one in participle.children if one.dep_ == "dobj"]
    return objects[0] if objects and not is_negated(participle) else None


def _credited(verb: Token) -> Token | None:
    """Whose deed is praised or condemned: "congratulated the guards on the capture"."""
    if is_passive(verb):
        return subject_of(verb)
    return next((one for one in verb.children if one.dep_ == "dobj"), None)


def _mastermind(noun: Token) -> Token | None:
    """Who is called so: "X is the mastermind of", "X, the author of"."""
    if noun.dep_ == "attr":
        return subject_of(noun.head)
    return noun.head if noun.dep_ == "appos" else None


def _by_clause(noun: Token) -> Token | None:
    """Who answers by a relative clause: "the deaths, for which they hold the army guilty"."""
    for clause in noun.rights:
        for one in clause.subtree if clause.dep_ == "relcl" else ():
            if one.dep_ == "prep" and any(it.tag_ in {"WDT", "WP"} for it in one.children):
                return _by_preposition(one) or _for_which(one, clause)
    return None


def _for_which(preposition: Token, clause: Token) -> Token | None:
    """The same, where the parse hangs "for which" from the verb of holding."""
    if preposition.lower_ != "for" or clause.lemma_.lower() not in words_of("holding"):
        return None
    below = [one for one in clause.subtree if one.lemma_.lower() in words_of("answerable")]
    return _answerable(below[0]) if below else None


def _as_work(noun: Token) -> Token | None:
    """Whose work it was: "the attack was the work of the Front", "… an action by the Front"."""
    if noun.dep_ not in {"nsubj", "nsubjpass"} or is_negated(noun.head):
        return None
    verb = noun.head
    verbs = [verb, *(one for one in verb.children if one.dep_ in {"xcomp", "oprd"})]
    for be in verbs:
        for work in be.children if be.lemma_ == "be" and not is_negated(be) else ():
            if work.dep_ == "attr" and work.lemma_ in words_of("handiwork"):
                return _whose_work(work)
    return None


def _whose_work(work: Token) -> Token | None:
    """Whose work it was: "the work of the Front", "our doing"."""
    for owner in work.children:
        if owner.dep_ == "poss":
            return owner
    for preposition in work.children:
        if preposition.lower_ in {"of", "by"}:
            return next((one for one in preposition.children if one.dep_ == "pobj"), None)
    return None


def is_only_possible(verb: Token) -> bool:
    """Whether somebody only may have a part in it: "might be involved in the kidnapping"."""
    return any(one.dep_ == "aux" and one.lower_ in _MAYBE for one in verb.children)


def subject_of(verb: Token) -> Token | None:
    """Of whom a verb is said, where it is neither denied nor negated."""
    is_denied = verb.dep_ in {"ccomp", "xcomp"} and verb.head.lemma_ in words_of("denying")
    if is_denied or is_negated(verb) or is_left_open(verb) or is_only_possible(verb):
        return None
    return next((token for token, _ in surface_subjects(verb)), None)
