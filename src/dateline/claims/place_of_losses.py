"""Losses told in one breath: "two were killed and one was wounded in a clash in Karm".

The place behind the second is that of both.
"""

from typing import Final

from dateline.claims.voice import SUBJECTS
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

WITH_LOSSES: Final = 0.5
"""What it costs a place that it stands behind the other losses."""
_PARTS: Final = frozenset({";", ":"})


def losses_told_with(trigger: Token, token: Token) -> Token | None:
    """The verb of losses joined behind those of a trigger, below which a place stands.

    Also where the parser hangs both from who tells it: "…, the army said".
    """
    if token.i < trigger.i or not is_loss(trigger):
        return None
    above = (token, *token.ancestors)
    return next(
        (one for one in above if _is_beside(one, trigger) and _goes_on(trigger, one)), None
    )


def _is_beside(verb: Token, first: Token) -> bool:
    if verb.dep_ == "conj":
        return verb.head.i == first.i
    return verb.dep_ == first.dep_ == "ccomp" and verb.head.i == first.head.i


def is_loss(verb: Token) -> bool:
    """Whether a passive verb tells what befell people: "were killed"."""
    is_passive = any(one.dep_ in {"nsubjpass", "auxpass"} for one in verb.children)
    is_dying = verb.lemma_.lower() in {"die", "perish"}
    return is_dying or (is_passive and verb.lemma_.lower() in _undergone())


def _undergone() -> frozenset[str]:
    return words_of("coming_to_harm") | words_of("abducting") | {"arrest", "detain"}


def _goes_on(first: Token, then: Token) -> bool:
    """Whether a verb tells more losses right behind the first, and no place stands between."""
    if then.i <= first.i or then.lemma_.lower() not in _undergone():
        return False
    between = first.doc[first.i + 1 : then.i]
    is_placed = any(one.pos_ == "ADP" and one.lower_ in words_of("where") for one in between)
    is_own = any(one.dep_ in SUBJECTS for one in then.children)
    return is_own and not is_placed and not any(one.text in _PARTS for one in between)
