"""Who did what several verbs of a sentence tell, where only one of them is told to be theirs.

"Nine were killed and six taken when raiders attacked the mine": the raiders killed and took
them. "Shelling by the Front killed two and wounded nine": it did both. "The attack left six
dead and four wounded".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.candidates import Candidate
from dateline.claims.noun_phrases import is_nobody
from dateline.claims.voice import is_negated, is_passive
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Token

HARMS: Final = ("violence.", "detention.abduct", "detention.arrest", "materiel.destroy")
RAIDS: Final = ("attack.", "fighting.raid", "protest.force")
DOING: Final = (Role.AGENT, Role.INSTRUMENT)
CONSTRUCTION: Final = "shared"
_WHEN: Final = frozenset({"when", "as", "after", "while"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_OWN: Final = frozenset({"prep", "agent", "advcl", "xcomp"})

Heads = Mapping[int, Candidate]
"""The candidates of a sentence by the index of their head."""


def share_doers(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those of harm with who did it where another verb beside says so."""
    if len(candidates) < 2:
        return tuple(candidates)
    heads = {one.found.head.i: one for one in candidates}
    return tuple(_shared(one, heads) for one in candidates)


def _shared(one: Candidate, heads: Heads) -> Candidate:
    is_nobodys = any(is_nobody(part.token) for part in one.parts)
    is_known = any(part.role is Role.AGENT for part in one.parts)
    if not one.match.row.event_type.startswith(HARMS) or is_known or is_nobodys:
        return one
    verb = one.found.head
    taken = {part.token.i for part in one.parts}
    means = {part.token.i for part in _doers(one)}
    for other in _sources(verb, heads):
        lent = [part for part in _doers(other) if part.token.i not in taken]
        if not means <= {part.token.i for part in _doers(other)}:
            continue
        if lent and not _is_own_side(one, lent):
            parts = (*one.parts, *(replace(part, construction=CONSTRUCTION) for part in lent))
            return one.with_parts(parts)
    return one


def _doers(one: Candidate) -> list[Part]:
    """Who or what did it; who is left unnamed is nobody to share."""
    return [part for part in one.parts if part.role in DOING and part.token.pos_ != "PRON"]


def _sources(verb: Token, heads: Heads) -> Iterator[Candidate]:
    """The candidates whose doers may be a verb's too, the nearest first."""
    if is_negated(verb) or verb.pos_ not in {"VERB", "ADJ", "NOUN"}:
        return
    for clause in _clauses_when(verb):
        found = heads.get(clause.i)
        is_arrest = heads[verb.i].match.row.event_type == "detention.arrest"
        is_raid = found is not None and found.match.row.event_type.startswith(RAIDS)
        if found is not None and is_raid and not is_arrest:
            yield found
    joined = heads.get(verb.head.i)
    if joined is not None and _goes_on(verb) and _is_harm(joined):
        yield joined
    for other in verb.children:
        behind = heads.get(other.i)
        is_joined = other.dep_ == "conj" and is_passive(other) and is_passive(verb)
        has_own = any(one.dep_ in _OWN for one in verb.children)
        if behind is not None and is_joined and not has_own and _is_harm(behind):
            yield behind


def _is_harm(one: Candidate) -> bool:
    return one.match.row.event_type.startswith((*HARMS, *RAIDS))


def _clauses_when(verb: Token) -> Iterator[Token]:
    """The clauses that say when it happened, a verb's own or those of one joined to it."""
    joined = [verb]
    joined += [one for one in verb.children if one.dep_ == "conj"]
    joined += [verb.head] if verb.dep_ == "conj" else []
    if not all(is_passive(one) for one in joined):
        return
    for one in joined:
        for clause in one.rights:
            is_when = clause.dep_ == "advcl" and any(it.lower_ in _WHEN for it in clause.lefts)
            if is_when and not is_negated(clause):
                yield clause


def _goes_on(verb: Token) -> bool:
    """Whether a verb goes on with what another did: "killed two and wounded nine"."""
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ != "VERB":
        return False
    own = [one for one in verb.children if one.dep_ in _SUBJECTS]
    if not own:
        return is_passive(verb) == is_passive(first)
    return first.lemma_ == "leave" and is_passive(verb) and not is_passive(first)


def _is_own_side(one: Candidate, doers: Sequence[Part]) -> bool:
    """Whether attackers would have harmed themselves: "gunmen died when gunmen attacked"."""
    raiders = words_of("without_aircraft") | words_of("doer")
    harmed = {part.token.lemma_.lower() for part in one.parts if part.role is Role.PATIENT}
    acting = {part.token.lemma_.lower() for part in doers}
    return not harmed.isdisjoint(acting) or (
        not harmed.isdisjoint(raiders) and not acting.isdisjoint(raiders)
    )
