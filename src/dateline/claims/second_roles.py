"""Who does it and whom it befalls, by the learned reader, where the parse gives nobody.

The constructions speak first; the learned reader fills a role that they leave empty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_context import governing_verb
from dateline.claims.arguments_fit import is_field
from dateline.claims.arguments_phrase import BORDERS
from dateline.claims.arguments_responsible import named_as
from dateline.claims.arguments_subject import finder_of_plan, surface_subjects
from dateline.claims.attribution.speakers import agent_of
from dateline.claims.bystanders import bystanders_above
from dateline.claims.candidates import Candidate
from dateline.claims.conditions import ClassReader
from dateline.claims.inherit import names_doer
from dateline.claims.learned.reader import OpenDocument, is_judged_type
from dateline.claims.noun_phrases import conjuncts, is_asked_for, is_nominal
from dateline.claims.other_doers import others_of
from dateline.claims.rows import usual_frame
from dateline.claims.scene import SentenceScene
from dateline.claims.turned_roles import OF_ROWS, OF_USUAL_FRAMES, turn_parts
from dateline.claims.voice import is_negated, is_passive
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Doc, Token

SURE: Final = 0.7
"""So likely anything may be one; below, it must be someone by the tables."""
LEAST: Final = {Role.AGENT: 0.4, Role.PATIENT: 0.6}
"""So likely a participant must be where the constructions give none."""
LEAST_OF_NOUN: Final = 0.6
"""The same of who did what a noun names: of those below, one in three was right."""
LEAST_UNJUDGED: Final = 0.5
"""The same of who acts in what is no violence; whom it befalls is not asked there."""
ABOUT: Final = 0.8
"""A phrase so many times as likely as a noun in it is taken for it."""
WITHIN: Final = frozenset({"compound", "nmod", "nummod", "pobj", "poss", "prep", "amod"})
LEAST_NAMED: Final = 0.2
"""So likely the noun must be that stands for the word before it."""
NAMING: Final = frozenset({"compound", "nmod", "amod"})
SOMEONE: Final = frozenset({"actor", "people", "armed"})
SLOTS: Final = {Role.AGENT: "subj", Role.PATIENT: "obj"}
SETTLED: Final = frozenset({Role.AGENT, Role.PATIENT, Role.MATERIEL})
_SIDES: Final = frozenset({"armed", "government", "gpe"})
_MENTIONING: Final = words_of("speaking_of") | words_of("about") | words_of("perceive")
_SINGLED: Final = frozenset({"him", "her", "me", "us"})
CONSTRUCTION: Final = "learned"


@dataclass(frozen=True, slots=True)
class RoleReading:
    """Settles the participants of the events of one document."""

    document: OpenDocument

    def settle(self, one: Candidate, scene: SentenceScene) -> Candidate:
        """A candidate with its agent and patient settled."""
        is_judged = is_judged_type(one.match.row.event_type)
        parts = self._turned(one, scene)
        for role in SLOTS if is_judged else (Role.AGENT,):
            played = self._played(one, role)
            if played in SETTLED:
                parts = self._settle(one, role, played, parts, scene)
        return one.with_parts(parts)

    def _turned(self, one: Candidate, scene: SentenceScene) -> list[Part]:
        """The parts, those in the other role of whom the reader is sure.

        Where a row holds, both roles filled are left as they are.
        """
        roles = {part.role for part in one.parts} & SLOTS.keys()
        is_lone = len(roles) == 1 and is_judged_type(one.match.row.event_type)
        lemma = one.found.head.lemma_.lower()
        is_lone = is_lone and lemma not in words_of("losing")
        is_loss = lemma in words_of("losing_people")
        if not roles or is_loss or not (one.is_learned or is_lone):
            return list(one.parts)
        trigger = scene.parsed.span_of(one.found.tokens)
        chances = {
            role: self.document.role_scores(role, scene.parsed, trigger) for role in SLOTS
        }
        played = {role: self._played(one, role) for role in SLOTS}
        sure = OF_USUAL_FRAMES if one.is_learned else OF_ROWS
        return turn_parts(one.parts, chances, played, sure)

    def _played(self, one: Candidate, role: Role) -> Role:
        """The role that those who act, or those whom it befalls, have in events of a type.

        Where a place is what is usually taken or left, and none is named, it may be people.
        """
        row = one.match.row
        frame = dict(usual_frame(row.event_type, "verb"))
        if one.found.phrase.pos == "noun" and role is Role.AGENT:
            frame = {}  # "escaped" has no doer, "the rescue" has
        played = frame.get(SLOTS[role], role)
        is_named = any(part.role is Role.PLACE for part in one.parts)
        return Role.PATIENT if played is Role.PLACE and not is_named else played

    def _settle(
        self,
        one: Candidate,
        role: Role,
        played: Role,
        parts: list[Part],
        scene: SentenceScene,
    ) -> list[Part]:
        is_filled = any(part.role is played for part in parts)
        if is_filled or is_denied(one, role) or (role is Role.AGENT and names_doer(one.found)):
            return parts
        trigger = scene.parsed.span_of(one.found.tokens)
        chances = self.document.role_scores(role, scene.parsed, trigger)
        barred = {token.i for token in one.found.tokens}
        barred.update(part.token.i for part in parts)
        barred.update(speakers_of_it(one.found.head))
        barred.update(declarers_of_it(one.found.head, scene.classes))
        barred.update(suspects_of_it(one.found.head))
        barred.update(bystanders_of_it(one.found.head))
        barred.update(sources_of_fire(scene.parsed.doc))
        barred.update(others_of(one.found.head, scene.classes))
        barred.update(partless_in_it(one.found.head))
        barred.update(seekers_of_it(one.found.head))
        barred.update(finders_of_it(one.found.head))
        barred.update(sides_of_others(one.found.head))
        if role is Role.AGENT:
            barred.update(named_for_where(scene.parsed.doc, scene.classes))
            barred.update(bystanders_above(one.found.head, parts))
            barred.update(bystanding_names(scene.parsed.doc, parts))
            barred.update(those_whom_it_befell(one.found.head, parts))
            barred.update(pronouns_of_clauses(one.found.head))
        best = likeliest(scene, chances, barred, least_of(one, role))
        if best is None:
            return parts
        if role is Role.PATIENT and best.dep_ == "compound" and best.tag_ in {"NN", "NNS"}:
            best = best.head  # "exploded in a tourist bus"
        best = named_as(best) or best
        return [*parts, *(it for it in self._parts(best, played) if it.token.i not in barred)]

    def _parts(self, token: Token, role: Role) -> Iterator[Part]:
        for one in conjuncts(token):
            yield Part(role=role, token=one, construction=CONSTRUCTION)


def least_of(one: Candidate, role: Role) -> float:
    """How likely a participant must be to be added."""
    if not is_judged_type(one.match.row.event_type):
        return LEAST_UNJUDGED
    is_noun = role is Role.AGENT and one.found.phrase.pos == "noun"
    return LEAST_OF_NOUN if is_noun else LEAST[role]


def likeliest(
    scene: SentenceScene, chances: Sequence[float], barred: set[int], least: float
) -> Token | None:
    """The likeliest head of a noun phrase, the first of equals."""
    found = [
        token
        for token in scene.parsed.doc
        if chances[token.i] >= least
        and is_someone(token)
        and token.i not in barred
        and (chances[token.i] >= SURE or is_surely_someone(token, scene))
    ]
    whole = [token for token in found if not is_within(token, chances)]
    best = max(whole, key=lambda token: chances[token.i], default=None)
    if best is None or chances[best.head.i] < LEAST_NAMED:
        return best
    named = named_by(best, scene)
    return None if named.i in barred else named


def named_by(token: Token, scene: SentenceScene) -> Token:
    """The force or people whom a word before their noun names: "the Karm guards"."""
    head = token.head
    is_before = token.dep_ in NAMING and head.i > token.i and is_nominal(head)
    is_name = is_before and bool(scene.classes.acting_classes_of(head) & SOMEONE)
    return head if is_name else token


def speakers_of_it(noun: Token) -> Iterator[int]:
    """Who only speaks, or sees, of an event: "ministers discussed it", "blamed it on X"."""
    if noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in words_of("blaming"):
        agent = agent_of(noun.head)
        yield from (token.i for token in conjuncts(agent)) if agent is not None else ()
    verb = governing_verb(noun)
    if verb is None or verb.lemma_.lower() not in _MENTIONING | words_of("only_telling"):
        return
    for subject, _ in surface_subjects(verb):
        yield from (token.i for token in conjuncts(subject))
    if verb.dep_ in {"relcl", "acl"}:  # "killed a judge who was investigating the murder"
        within = {token.i for token in verb.subtree}
        yield from (token.i for token in verb.doc if token.i not in within)


def bystanding_names(doc: Doc, parts: Sequence[Part]) -> Iterator[int]:
    """For whom a thing is, and words of others' names: none who does it.

    "The convoy for Karm"; the "Green" of "the Green Hand".
    """
    played = {part.token.i for part in parts}
    for token in doc:
        is_goal = token.dep_ == "pobj" and token.head.lower_ == "for"
        above = token.head.head if is_goal else token.head
        is_of_name = token.dep_ == "compound" and token.head.pos_ == token.pos_ == "PROPN"
        if above.i in played and (is_goal or is_of_name):
            yield token.i


def named_for_where(doc: Doc, classes: ClassReader) -> Iterator[int]:
    """Words that only say where it was: "a Karm raid", "the border with Chad"."""
    for token in doc:
        if not token.text[:1].isupper():
            continue
        is_before = token.dep_ in NAMING and token.head.pos_ == "NOUN"
        if is_before and is_field(token, classes.acting_classes_of(token)):
            yield token.i
        elif token.dep_ == "pobj" and token.head.lower_ == "with":
            yield from (token.i,) if token.head.head.lemma_.lower() in BORDERS else ()


def sides_of_others(trigger: Token) -> Iterator[int]:
    """Who fought each other elsewhere: "held after clashes between the army and rebels"."""
    for token in trigger.doc:
        noun = token.head
        if token.lower_ == "between" and noun.i != trigger.i and noun.pos_ == "NOUN":
            yield from (it.i for one in token.children for it in conjuncts(one))


def seekers_of_it(noun: Token) -> Iterator[int]:
    """Who has to do with its inquiry: "the church would not help the murder inquiry"."""
    at = noun
    while at.dep_ in {"pobj", "prep", "poss", "compound", "conj"} and at.head.i != at.i:
        at = at.head
        if at.lemma_.lower() in words_of("inquiry"):
            yield from _acting_above(at)
            return


def finders_of_it(infinitive: Token) -> Iterator[int]:
    """Who found out that others planned it: "uncovered a plot to bomb the station"."""
    if finder_of_plan(infinitive) is not None:
        yield from _acting_above(infinitive)


def _acting_above(token: Token) -> Iterator[int]:
    """Who acts in the clauses in which a token stands."""
    for verb in token.ancestors:
        if verb.pos_ == "VERB":
            for subject, _ in surface_subjects(verb):
                yield from (one.i for one in conjuncts(subject))


def those_whom_it_befell(trigger: Token, parts: Sequence[Part]) -> Iterator[int]:
    """Whom "him" or "her" means: what the bishop told of "a plan to kill him" is not his."""
    if not any(one.role is Role.PATIENT and one.token.lower_ in _SINGLED for one in parts):
        return
    for verb in trigger.ancestors:
        for child in verb.children if verb.pos_ == "VERB" else ():
            if child.dep_ in {"nsubj", "nsubjpass"}:
                yield child.i


def pronouns_of_clauses(trigger: Token) -> Iterator[int]:
    """Who is "it" or "he" in a clause of a passive: "was shot at as it rounded the cape"."""
    if is_passive(trigger):
        for clause in trigger.children:
            for child in clause.children if clause.dep_ == "advcl" else ():
                if child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ == "PRON":
                    yield child.i


def partless_in_it(noun: Token) -> Iterator[int]:
    """Who is said to have had no part in it: "our men had no hand in the raid"."""
    if noun.dep_ != "pobj":
        return
    part = noun.head.head
    verb = part.head if part.lemma_.lower() in words_of("own_part") else part
    is_none = any(one.lower_ == "no" or one.dep_ == "neg" for one in part.children)
    if is_none or is_negated(verb):
        for subject, _ in surface_subjects(verb):
            yield from (token.i for token in conjuncts(subject))


def declarers_of_it(trigger: Token, classes: ClassReader) -> Iterator[int]:
    """Who only declares a town free: no side that may have freed it itself."""
    if trigger.head.lemma_.lower() not in words_of("declaring"):
        return
    for subject, _ in surface_subjects(trigger.head):
        if not classes.acting_classes_of(subject) & _SIDES:
            yield from (token.i for token in conjuncts(subject))


def suspects_of_it(noun: Token) -> Iterator[int]:
    """Who is only arrested for an event: "held two men on suspicion of the raid"."""
    verb = governing_verb(noun)
    if verb is not None and verb.lemma_.lower() in words_of("arresting"):
        for child in verb.children:
            if child.dep_ in {"dobj", "nsubjpass"}:
                yield from (token.i for token in conjuncts(child))


def bystanders_of_it(trigger: Token) -> Iterator[int]:
    """Who only came near or fled: "the charges went off as troops approached"."""
    if trigger.dep_ in {"dobj", "pobj"}:
        verb = trigger.head if trigger.dep_ == "dobj" else trigger.head.head
        if verb.lemma_.lower() in words_of("fleeing"):
            found = (*(one for one, _ in surface_subjects(verb)), verb.head)
            yield from (token.i for one in found for token in conjuncts(one))
    for verb in trigger.doc:
        is_clause = verb.dep_ == "advcl" and verb.lemma_.lower() in words_of("nearing")
        if is_clause and verb.i != trigger.i and not verb.is_ancestor(trigger):
            for child in verb.children:
                if child.dep_ in {"nsubj", "nsubjpass"}:
                    yield from (token.i for token in conjuncts(child))


def sources_of_fire(doc: Doc) -> Iterator[int]:
    """The places from which something was fired: "rockets launched from Karm"."""
    for fired in doc:
        if fired.lemma_.lower() in words_of("sending_fire") and fired.pos_ == "VERB":
            for child in fired.children:
                if child.dep_ == "prep" and child.lower_ == "from":
                    yield from (one.i for one in child.children if one.dep_ == "pobj")


def is_denied(one: Candidate, role: Role) -> bool:
    """Whether it is said who did not do it: "the rebels did not carry out the attack"."""
    head = one.found.head
    return role is Role.AGENT and (is_negated(head) or is_negated(head.head))


def is_someone(token: Token) -> bool:
    """Whether a token can head the phrase of a participant: no determiner by itself."""
    is_owner = token.dep_ == "poss" and token.pos_ == "PRON"  # "his government regrets it"
    is_head = token.dep_ not in {"det", "nummod"} and not is_owner
    return is_nominal(token) and is_head and not is_asked_for(token)


def is_surely_someone(token: Token, scene: SentenceScene) -> bool:
    """Whether a token heads a phrase of people, a force or a government."""
    found = scene.classes.acting_classes_of(token)
    return token.dep_ not in WITHIN - {"pobj", "poss"} and bool(found & {"actor", "people"})


def is_within(token: Token, chances: Sequence[float]) -> bool:
    """Whether a noun is part of a larger phrase that is about as likely."""
    head = token
    while head.dep_ in WITHIN and head.head.i != head.i:
        head = head.head
        if is_nominal(head) and chances[head.i] >= ABOUT * chances[token.i]:
            return True
    return False
