"""Days ahead in what has happened: a truce "from Friday", an order to leave "by May 20"."""

from datetime import date, timedelta
from typing import Final

from dateline.claims.time_costs import TimeAnchor
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token
from dateline.times import ResolvedTime
from dateline.times.meaning import Direction

_CLAUSES: Final = frozenset({"acl", "relcl"})
_OPEN: Final = frozenset({"until", "by"})
_A_MONTH: Final = timedelta(days=31)
_LONG_BACK: Final = timedelta(days=180)


def is_to_come(trigger: Token, anchor: TimeAnchor, dct: date | None) -> bool:
    """Whether a time in the words of an act says what was to come, and not when the act was."""
    token = anchor.token
    if token is None:
        return False
    return _holds_from_then(trigger, token, anchor.value) or (
        (anchor.value.rule in _OPEN or _is_of_infinitive(trigger, token))
        and _is_near_ahead(anchor.value, dct)
    )


def _holds_from_then(trigger: Token, token: Token, time: ResolvedTime) -> bool:
    """Whether a clause says from when an arrangement will hold: "a truce starting on Friday".

    The words around it look ahead, whatever the tense of the act above.
    """
    if time.direction is not Direction.FUTURE:
        return False
    clause = next((one for one in (token, *token.ancestors) if one.dep_ in _CLAUSES), None)
    if clause is None or not (clause.i == trigger.i or trigger.is_ancestor(clause)):
        return False
    return clause.head.lemma_.lower() in words_of("arrangement")


def _is_of_infinitive(trigger: Token, token: Token) -> bool:
    """Whether a time stands in what people were told to do: "warned them to leave in May"."""
    below = (one for one in (token, *token.ancestors) if trigger.is_ancestor(one))
    return any(
        one.tag_ == "VB" and any(to.tag_ == "TO" for to in one.children) for one in below
    )


def _is_near_ahead(time: ResolvedTime, dct: date | None) -> bool:
    """Whether a day is soon to come, and else a year past."""
    past, future = time.as_past.end, time.as_future.end
    if past is None or future is None or dct is None:
        return False
    return dct < future < dct + _A_MONTH and dct - past > _LONG_BACK
