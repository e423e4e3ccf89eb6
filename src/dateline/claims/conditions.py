"""Conditions of a trigger row: which class or word must, or must not, stand in a slot."""

from collections.abc import Sequence
from typing import Final, Protocol

from spacy.tokens import Token

from dateline.claims.fillers import Filler
from dateline.claims.triggers import Condition
from dateline.model import Role

_ACTING_SLOTS: Final = frozenset(
    {"subj", "by", "poss", "comp", "amod", "between", "with", "from", "to"}
)
_LIGHT_SLOTS: Final = {
    Role.AGENT: frozenset({"subj", "by", "poss"}),
    Role.PATIENT: frozenset({"obj", "of", "on", "against"}),
}


class ClassReader(Protocol):
    """Says which semantic classes a token has, and whether the document is about conflict."""

    def classes_of(self, token: Token) -> frozenset[str]:
        """The classes of the noun phrase headed by `token`."""
        ...

    def acting_classes_of(self, token: Token) -> frozenset[str]:
        """The classes of one who acts: a country is then its government and forces."""
        ...

    def is_conflict(self) -> bool:
        """Whether the document is about conflict."""
        ...


def holds(
    condition: Condition, trigger: Token, fillers: Sequence[Filler], classes: ClassReader
) -> bool:
    """Whether `condition` holds for a trigger with these fillers."""
    if condition.slot == "sent":
        return classes.is_conflict()
    tokens = [one.token for one in fillers if _fits(one, condition.slot)]
    if condition.lemmas:
        return any(is_word(token, condition.lemmas) for token in tokens)
    if "any" in condition.classes:
        return bool(tokens)
    read = classes.acting_classes_of if condition.slot in _ACTING_SLOTS else classes.classes_of
    return any(read(token) & condition.classes for token in tokens)


def _fits(filler: Filler, slot: str) -> bool:
    """Whether a filler stands in `slot`; the subject lent by a light verb is a subject too."""
    if filler.slot == "light" and filler.role is not None:
        return slot in _LIGHT_SLOTS.get(filler.role, ())
    return filler.slot == slot


def is_word(token: Token, words: frozenset[str]) -> bool:
    """Whether a token, or a word joined before it, is one of `words`."""
    if token.lower_ in words or token.lemma_.lower() in words:
        return True
    return any(
        child.lower_ in words for child in token.children if child.dep_ in {"compound", "amod"}
    )


def describe(condition: Condition) -> str:
    """The condition as the table writes it."""
    mark, choices = ("=", condition.lemmas) if condition.lemmas else (":", condition.classes)
    return f"{condition.slot}{mark}{'|'.join(sorted(choices))}"
