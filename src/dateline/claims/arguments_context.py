"""Participants that the clause around an event noun names: owners, doers, companions.

"The Front began its raid": the owner whom a pronoun names is the subject of the clause. "The
coalition helped with air strikes": who acts in the clause does what its adjunct tells of.
"Met the envoy to discuss the truce": who is met is also who discusses it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.candidates import Candidate
from dateline.claims.conditions import ClassReader
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.voice import is_passive
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Token

_OWNERS: Final = frozenset({"his", "her", "its", "their"})
_SPEAKERS: Final = {"our": "we", "my": "i"}
_ACTORS: Final = frozenset({"actor", "people", "armed", "government"})
_MEETING: Final = "talks.meet"
_CLAUSES: Final = frozenset({"advcl", "xcomp", "conj", "acl"})
_DEEDS: Final = ("attack.", "fighting.", "territory.", "talks.cooperate", "aid.", "materiel.")
_FAR: Final = 8


def name_owner(one: Candidate, classes: ClassReader) -> Candidate:
    """The candidate with an owner that a pronoun names as agent led back to the subject."""
    parts = tuple(_named(part, classes) for part in one.parts if not _is_said(part, one))
    return one if parts == one.parts else replace(one, parts=_distinct(parts))


def _is_said(part: Part, one: Candidate) -> bool:
    """Whether an owner is the subject of its light verb: "the brigade made its withdrawal"."""
    is_owner = part.token.dep_ == "poss" and part.token.lower_ in _OWNERS
    return is_owner and any(
        each.construction == "light_verb" and each.role is part.role for each in one.parts
    )


def _named(part: Part, classes: ClassReader) -> Part:
    token = part.token
    if part.role is not Role.AGENT or token.dep_ != "poss":
        return part
    owner = _subject_above(token.head, classes) if is_pronoun_of_owner(token) else None
    if owner is None:
        return part
    if owner.dep_ != "dobj" and token.i in {one.i for one in owner.subtree}:
        return part
    speaker = _SPEAKERS.get(token.lower_)
    return replace(part, token=owner) if speaker in {None, owner.lower_} else part


def name_members(one: Candidate) -> Candidate:
    """The candidate with who is listed for the whole: "states that struck include Chad"."""
    parts = [each for part in one.parts for each in _members(part, one.found.head)]
    return one if len(parts) == len(one.parts) else replace(one, parts=_distinct(parts))


def _members(part: Part, trigger: Token) -> Iterator[Part]:
    verb = part.token.head
    is_whole = part.role is Role.AGENT and part.token.dep_ == "nsubj"
    if is_whole and verb.lemma_ in words_of("membership") and trigger.i < verb.i:
        listed = [one for one in verb.children if one.dep_ == "dobj" and one.pos_ == "PROPN"]
        if listed:
            yield from (replace(part, token=one) for one in conjuncts(listed[0]))
            return
    yield part


def is_pronoun_of_owner(token: Token) -> bool:
    """Whether a pronoun names whose something is."""
    return token.lower_ in _OWNERS or token.lower_ in _SPEAKERS


def _subject_above(noun: Token, classes: ClassReader) -> Token | None:
    """Who acts in the clause in which a noun stands, where it is someone."""
    verb = governing_verb(noun)
    owner = _owner_of_whole(noun)
    if owner is not None or verb is None:
        return owner
    helped = verb.lemma_.lower() in words_of("helping")
    found = [one for one in verb.children if helped and one.dep_ == "dobj" and one.i < noun.i]
    found.extend(token for token, _ in surface_subjects(verb))
    fits = [one for one in found if classes.acting_classes_of(one) & _ACTORS]
    return fits[0] if fits else None


def _owner_of_whole(noun: Token) -> Token | None:
    """Whose account of something it is: "the army's summary of its raid"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return None
    owners = (one for one in noun.head.head.children if one.dep_ == "poss")
    return next((one for one in owners if one.pos_ != "PRON"), None)


def governing_verb(noun: Token) -> Token | None:
    """The verb of the clause in which a noun stands, not as its subject."""
    at = noun
    for _ in range(_FAR):
        if at.head.i == at.i or at.dep_ in {"nsubj", "nsubjpass", "csubj"}:
            return None
        at = at.head
        if at.pos_ in {"VERB", "AUX"}:
            return at
    return None


def add_doer(one: Candidate, classes: ClassReader) -> Candidate:
    """The candidate with who acts in its clause as agent of what an adjunct tells.

    "Supports the army through training and air strikes".
    """
    is_deed = one.match.row.event_type.startswith(_DEEDS)
    if one.found.phrase.pos != "noun" or not is_deed or _has(one, Role.AGENT):
        return one
    verb = _verb_of_adjunct(one.found.head)
    if verb is None or is_passive(verb):
        return one
    taken = {part.token.i for part in one.parts}
    for token, _ in surface_subjects(verb):
        if token.i not in taken and classes.acting_classes_of(token) & _ACTORS:
            doer = Part(role=Role.AGENT, token=token, construction="adjunct")
            return replace(one, parts=_distinct((*one.parts, doer)))
    return one


def _verb_of_adjunct(noun: Token) -> Token | None:
    """The verb whose adjunct a noun heads or is joined to: "through training and raids"."""
    at = noun
    while at.dep_ in {"conj", "compound", "nmod"}:
        at = at.head
    if at.dep_ != "pobj":
        return None
    link = at.head
    is_behalf = link.lower_ == "in" and noun.lemma_.lower() in words_of("behalf")
    if link.lower_ not in words_of("adjunct") and not is_behalf:
        return None
    return governing_verb(link)


def share_company(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with those who are met as those with whom something is discussed."""
    meetings = [
        one
        for one in candidates
        if one.match.row.event_type == _MEETING and _has(one, Role.PATIENT)
    ]
    return tuple(_joined(one, meetings) for one in candidates) if meetings else (*candidates,)


def _joined(one: Candidate, meetings: Sequence[Candidate]) -> Candidate:
    head = one.found.head
    if one.match.row.event_type != _MEETING or _has(one, Role.PATIENT):
        return one
    for meeting in meetings:
        verb = meeting.found.head
        if head.dep_ in _CLAUSES and head.tag_ == "VB" and verb.i in _heads(head):
            lent = [part for part in meeting.parts if part.role is Role.PATIENT]
            company = (replace(part, construction="company") for part in lent)
            return replace(one, parts=_distinct((*one.parts, *company)))
    return one


def _heads(token: Token) -> Iterator[int]:
    at = token
    for _ in range(_FAR):
        if at.dep_ not in _CLAUSES:
            return
        at = at.head
        yield at.i


def _has(one: Candidate, role: Role) -> bool:
    return any(part.role is role for part in one.parts)


def _distinct(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Each token once in a role, in the order of the text."""
    kept: dict[tuple[int, Role], Part] = {}
    for part in parts:
        kept.setdefault((part.token.i, part.role), part)
    return tuple(sorted(kept.values(), key=lambda part: part.token.i))
