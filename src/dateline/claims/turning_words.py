"""Verbs that only say whether another deed was done: "held off from attacking the convoy"."""

from collections.abc import Iterable
from typing import Final

from dateline.claims.factuality.descent import edge_above
from dateline.claims.factuality.nodes import find_row
from dateline.claims.factuality.rows import load_factuality
from dateline.mentions.triggers import FoundTrigger
from dateline.text.tokens import Token

TURNING: Final = frozenset({"implicative-negative", "implicative"})
"""Groups of the table of factuality whose verbs tell nothing but that."""
DIRECT: Final = ("obj", "ger", "inf", "comp")


def only_turns(found: FoundTrigger, others: Iterable[FoundTrigger]) -> bool:
    """Whether a verb leads to another trigger of its sentence and says if that was done."""
    return found.phrase.pos == "verb" and any(
        _turns(found.head, one.head) for one in others if one.head.i != found.head.i
    )


def _turns(verb: Token, deed: Token) -> bool:
    above = deed.head if deed.head.pos_ != "ADP" else deed.head.head
    if verb.i not in (above.i, above.head.i):
        return False
    edge = edge_above(deed)
    if edge.governor.i != verb.i or edge.dep == "conj":
        return False
    slots = (edge.preposition.rpartition(" ")[2],) if edge.preposition else DIRECT
    row = find_row(load_factuality(), verb, *slots)
    return row is not None and row.group in TURNING
