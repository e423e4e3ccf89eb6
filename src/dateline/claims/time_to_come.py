"""The day from which what was arranged is to hold: "agreed to a truce starting on Friday"."""

from typing import Final

from dateline.claims.time_costs import TimeAnchor
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token
from dateline.times.meaning import Direction

_CLAUSES: Final = frozenset({"acl", "relcl"})


def is_of_what_is_to_come(trigger: Token, anchor: TimeAnchor) -> bool:
    """Whether a time stands in a clause that says from when an arrangement will hold.

    The words around it look ahead, whatever the tense of the act above.
    """
    token = anchor.token
    if token is None or anchor.value.direction is not Direction.FUTURE:
        return False
    clause = next((one for one in (token, *token.ancestors) if one.dep_ in _CLAUSES), None)
    if clause is None or not (clause.i == trigger.i or trigger.is_ancestor(clause)):
        return False
    return clause.head.lemma_.lower() in words_of("arrangement")
