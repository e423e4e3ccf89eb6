"""A second statement of one speaker, which the parse puts into what the first denies.

"The Front denied that its men had fired and accused the army": the Front accuses.
"""

from typing import Final

from dateline.claims.word_classes import words_of
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

_DENIED: Final = frozenset({"ccomp", "acl"})
_OWN: Final = frozenset({"aux", "auxpass", "mark", "neg", "nsubj", "nsubjpass"})
"""What shows that a joined verb goes on with the clause before it, or begins another."""


def denying_verb(verb: Token) -> Token | None:
    """The verb of denial to which a countering verb is really joined."""
    clause = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or clause.dep_ not in _DENIED:
        return None
    if not is_on(Repair.FINITE) or verb.lemma_.lower() not in words_of("countering"):
        return None
    if any(child.dep_ in _OWN for child in verb.children):
        return None
    outer = clause.head.head if clause.dep_ == "acl" else clause.head
    return outer if outer.lemma_.lower() in words_of("denying") else None


def is_across_semicolon(clause: Token, verb: Token) -> bool:
    """Whether a clause before a semicolon hangs on the verb behind it: each tells its own."""
    return clause.i < verb.i and any(one.text == ";" for one in verb.doc[clause.i : verb.i])


def second_statements(clause: Token) -> tuple[Token, ...]:
    """What a denied clause does not tell: the countering verb, and the "and" before it."""
    joined = [one for one in clause.children if denying_verb(one) is not None]
    return tuple(
        one
        for one in clause.children
        if one in joined or (one.dep_ == "cc" and any(one.i == at.i - 1 for at in joined))
    )
