"""How far two tokens lie apart in a parse, and which trigger a token belongs to."""

from collections.abc import Collection, Iterator
from typing import Final

from dateline.text.tokens import Token

FAR: Final = 99
_CLAUSES: Final = frozenset({"relcl", "advcl", "ccomp", "acl", "parataxis", "csubj"})


def tree_distance(left: Token, right: Token) -> int:
    """Edges between two tokens; a step out of or into another clause counts three."""
    above_left = _climb(left)
    above_right = _climb(right)
    common = next((at for at in above_left if at in above_right), None)
    return FAR if common is None else above_left[common] + above_right[common]


def _climb(token: Token) -> dict[int, int]:
    """The ancestors of a token by index, itself first, with the cost of reaching them."""
    cost = 0
    found = {token.i: 0}
    while token.head.i != token.i:
        cost += 3 if token.dep_ in _CLAUSES else 1
        token = token.head
        found[token.i] = cost
    return found


def owner_of(token: Token, triggers: Collection[int]) -> int | None:
    """The index of the nearest trigger at or above a token."""
    while token.i not in triggers:
        if token.head.i == token.i:
            return None
        token = token.head
    return token.i


def first_conjunct(token: Token) -> Token:
    """The first of joined verbs, whose adverbials the others share."""
    while token.dep_ == "conj" and token.head.pos_ in {"VERB", "AUX"}:
        token = token.head
    return token


def way_up(token: Token, end: Token) -> Iterator[Token]:
    """The tokens from `token` to below `end`."""
    while token.i not in {end.i, token.head.i}:
        yield token
        token = token.head
