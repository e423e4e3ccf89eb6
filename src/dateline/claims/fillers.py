"""Fillers: which token stands in which deep slot of a trigger, and by which construction."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dateline.model import Role
from dateline.text.tokens import Token

STRUCK: Final = "struck"
"""The construction of what an attack hit: "the blast destroyed a bus"."""


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Filler:
    """A token in a deep slot of a trigger.

    Nothing in it changes; it is not frozen, since so many are made, and a frozen one takes
    three times as long.

    Attributes:
        slot: ``subj``, ``obj``, ``iobj``, ``poss``, ``comp``, ``amod``, ``xcomp`` or a
            preposition. In the passive the surface subject is ``obj``.
        token: the head of the noun phrase.
        construction: the construction that was read, such as ``passive``.
        role: where the construction itself says the role, whatever the row's frame.
        is_conjunct: one of joined nouns, to be taken alone.
        is_shallow: read from the order of words, against the parse.
    """

    slot: str
    token: Token
    construction: str
    role: Role | None = None
    is_conjunct: bool = False
    is_shallow: bool = False


def in_slot(fillers: Iterable[Filler], slot: str) -> tuple[Filler, ...]:
    """The fillers of `slot`, in their order."""
    return tuple(one for one in fillers if one.slot == slot)
