"""Which times of a sentence are those of a statement, and which of what it is about."""

from collections.abc import Sequence
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.time_costs import TimeAnchor
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Token

_CLAUSES: Final = frozenset({"acl", "relcl", "ccomp", "advcl"})


def times_of_statement(
    candidate: Candidate, anchors: Sequence[TimeAnchor]
) -> tuple[TimeAnchor, ...]:
    """The times that do not stand in a clause under it: when what is said happened."""
    head = candidate.found.head
    return tuple(one for one in anchors if not _is_below(one.token, head))


def times_beside_deeds(
    candidate: Candidate, anchors: Sequence[TimeAnchor], triggers: frozenset[int]
) -> tuple[TimeAnchor, ...]:
    """The times that are not those of a deed that it is about: "the blast of Sunday"."""
    deeds = _deeds_told_of(candidate, triggers)
    return tuple(one for one in anchors if not _is_of_any(one.token, deeds))


def _is_below(token: Token | None, head: Token) -> bool:
    """Whether a time stands in a clause under a statement: when what is said happened."""
    if token is None or not head.is_ancestor(token):
        return False
    between = (one for one in (token, *token.ancestors) if head.is_ancestor(one))
    return any(one.dep_ in _CLAUSES and not _says_when_said(one) for one in between)


def _deeds_told_of(candidate: Candidate, triggers: frozenset[int]) -> Sequence[Token]:
    """What a statement is about, where that is something that happened: "the attack"."""
    topics = [part.token for part in candidate.parts if part.role is Role.TOPIC]
    deeds = words_of("happening")
    return [one for one in topics if one.i in triggers or one.lemma_.lower() in deeds]


def _is_of_any(token: Token | None, nouns: Sequence[Token]) -> bool:
    """Whether a time is that of one of some nouns: "Sunday's blast was condemned"."""
    return token is not None and any(one.is_ancestor(token) for one in nouns)


def _says_when_said(clause: Token) -> bool:
    """Whether a clause tells of the statement itself: "speaking on Monday, he blamed …"."""
    is_words = clause.dep_ == "acl" and clause.head.lemma_.lower() in words_of("issued_words")
    return is_words or (clause.dep_ == "advcl" and clause.lemma_ in words_of("speaking"))
