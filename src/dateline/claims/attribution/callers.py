"""Somebody whom nobody knows, who speaks for a side.

"A man who said that he spoke for the Front told the paper" is the Front's word.
"""

from typing import Final

from dateline.text.tokens import Token

CALLERS: Final = frozenset({"man", "woman", "caller", "person", "somebody", "someone", "voice"})
SPEAKING: Final = frozenset({"speak", "talk", "act"})
POSTS: Final = frozenset({"spokesman", "spokeswoman", "commander", "member", "leader", "envoy"})


def side_of_caller(head: Token) -> Token | None:
    """The side for which somebody without a name says that he speaks; None of all others."""
    if head.lower_ not in CALLERS:
        return None
    for clause in head.children:
        if clause.dep_ not in ("relcl", "acl"):
            continue
        for one in clause.subtree:
            side = _behind(one, "for") if one.lemma_.lower() in SPEAKING else None
            side = side or (_behind(one, "of", "for") if one.lower_ in POSTS else None)
            if side is not None and side.pos_ in ("NOUN", "PROPN"):
                return side
    return None


def _behind(word: Token, *prepositions: str) -> Token | None:
    return next(
        (
            target
            for prep in word.children
            if prep.dep_ == "prep" and prep.lower_ in prepositions
            for target in prep.children
            if target.dep_ == "pobj"
        ),
        None,
    )
