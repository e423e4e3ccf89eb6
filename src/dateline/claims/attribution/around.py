"""How much of a sentence is said, where its cue stands within it or at its end."""

from typing import Final

from dateline.claims.second_statements import is_across_semicolon
from dateline.text.tokens import Token

OPENING: Final = frozenset({"advcl", "prep", "npadvmod"})
"""What may open a sentence beside its clause."""
TIMING: Final = frozenset({"after", "before", "since", "until", "as"})
"""What joins a clause that says when: "said a day after his deputy spoke"."""


def opening_words(verb: Token, clause: Token) -> list[Token]:
    """What else stands before the speaker of a clause that goes before its verb.

    "Two died when jets bombed fields, the priest said": the parser hangs "when" on the verb.
    """
    subject = next((one for one in verb.children if one.dep_ == "nsubj"), verb)
    end = min(verb.i, subject.left_edge.i)
    if clause.i > end:
        return []
    beside = [one for one in verb.children if one.dep_ in OPENING and one.i < end]
    return [one for child in beside for one in child.subtree]


def said_around(verb: Token) -> Token:
    """The verb of the whole that a parenthetical cue stands in.

    Of "Rebels left, their spokesman said, before the army came" not of its last clause, nor of
    "It bans meetings and allows searches, the office announced" of its second verb alone.
    """
    governor = verb.head
    if governor.dep_ == "advcl" and governor.head.i < verb.i < governor.i:
        governor = governor.head
    while governor.dep_ == "conj" and not has_subject(governor) and governor.i < verb.i:
        governor = governor.head
    return governor


def has_subject(clause: Token) -> bool:
    """Whether a clause has its own subject; a participle ("a statement read out") has none."""
    return any(one.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for one in clause.children)


def is_apart(clause: Token, verb: Token) -> bool:
    """Whether a clause says when, or stands before a semicolon, and is not what is said."""
    if any(one.dep_ == "mark" and one.lower_ in TIMING for one in clause.children):
        return True
    return is_across_semicolon(clause, verb) or is_behind_semicolon(clause, verb)


def is_behind_semicolon(clause: Token, verb: Token) -> bool:
    """Whether a clause goes on behind a semicolon, and another stands before its verb."""
    if not any(one.text == ";" for one in verb.doc[verb.i : clause.i]):
        return False
    return any(one.dep_ == "ccomp" and one.i < verb.i for one in verb.children)
