"""Conditions of a trigger row: which class or word must, or must not, stand in a slot."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Protocol

from dateline.claims.fillers import Filler
from dateline.errors import InvalidRecordError
from dateline.model import Role
from dateline.text.tokens import Doc, Token

SENTENCE: Final = "sent"
GOVERNOR: Final = "gov"
TEXT: Final = "text"
TOLD: Final = "told"
LIGHT: Final = "light"
NOUNS_ONLY: Final = frozenset({"storm"})
"""Words of the whole sentence that count as nouns alone: to storm a hotel is no weather."""
_ACTING_SLOTS: Final = frozenset(
    {"subj", "by", "poss", "comp", "amod", "between", "with", "from", "to"}
)
_LIGHT_SLOTS: Final = {
    Role.AGENT: frozenset({"subj", "by", "poss"}),
    Role.PATIENT: frozenset({"obj", "of", "on", "against"}),
}


class ClassReader(Protocol):
    """Says which semantic classes a token has, and what the document is about."""

    def classes_of(self, token: Token) -> frozenset[str]:
        """The classes of the noun phrase headed by `token`."""
        ...

    def acting_classes_of(self, token: Token) -> frozenset[str]:
        """The classes of one who acts: a country is then its government and forces."""
        ...

    def is_conflict(self) -> bool:
        """Whether the document is about conflict."""
        ...

    def is_public(self) -> bool:
        """Whether the document is about public affairs: conflict, states, their officials."""
        ...

    def words_of_document(self) -> frozenset[str]:
        """The words of the whole document, and their lemmas."""
        ...

    def told_before(self) -> frozenset[str]:
        """The types and branches of the events told a little before the sentence."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """``slot:class|class`` or ``slot=word|word``.

    Attributes:
        slot: a deep slot, ``sent`` for the whole sentence, ``gov`` for the word from which the
            trigger hangs, ``text`` for the document, ``told`` for events told before.
        choices: classes, or lemmas; the lemma ``*`` is any; types and branches of events.
        is_lexical: whether `choices` are lemmas.
    """

    slot: str
    choices: frozenset[str]
    is_lexical: bool


@cache
def read_condition(text: str) -> Condition:
    """The condition that a table writes as `text`.

    Raises:
        InvalidRecordError: neither ``slot:class`` nor ``slot=word``.
    """
    for mark in (":", "="):
        slot, found, choices = text.partition(mark)
        if found and slot and choices and "=" not in slot:
            return Condition(
                slot=slot, choices=frozenset(choices.split("|")), is_lexical=mark == "="
            )
    raise InvalidRecordError(f"no condition: {text!r}")


def holds(
    condition: Condition, trigger: Token, fillers: Sequence[Filler], classes: ClassReader
) -> bool:
    """Whether `condition` holds for a trigger with these fillers."""
    if condition.slot == SENTENCE:
        return _holds_in_sentence(condition, trigger, classes)
    if condition.slot == GOVERNOR:
        return trigger.head.i != trigger.i and is_word(trigger.head, condition.choices)
    if condition.slot == TEXT:
        return not condition.choices.isdisjoint(classes.words_of_document())
    if condition.slot == TOLD:
        return not condition.choices.isdisjoint(classes.told_before())
    slot = condition.slot
    tokens = [
        one.token
        for one in fillers
        if (_lends(one, slot) if one.slot == LIGHT else one.slot == slot)
    ]
    if not tokens:
        return False
    if condition.is_lexical:
        return any(is_word(token, condition.choices) for token in tokens)
    read = classes.acting_classes_of if condition.slot in _ACTING_SLOTS else classes.classes_of
    return any(read(token) & condition.choices for token in tokens)


def _holds_in_sentence(condition: Condition, trigger: Token, classes: ClassReader) -> bool:
    if condition.is_lexical:
        found = condition.choices & trigger.doc.words
        return bool(found - NOUNS_ONLY) or any(_is_noun_in(word, trigger.doc) for word in found)
    if "conflict" in condition.choices:
        return classes.is_conflict()
    if "public" in condition.choices:
        return classes.is_public()
    return any(classes.classes_of(token) & condition.choices for token in trigger.doc)


def _is_noun_in(word: str, doc: Doc) -> bool:
    return any(one.pos_ in {"NOUN", "PROPN"} and one.lemma_.lower() == word for one in doc)


def _lends(filler: Filler, slot: str) -> bool:
    """Whether a filler that a light verb lends fills `slot`: its subject is a subject too."""
    return filler.role is not None and slot in _LIGHT_SLOTS.get(filler.role, ())


def is_word(token: Token, words: frozenset[str]) -> bool:
    """Whether a token, or a word joined before it, is one of `words`; ``*`` is any."""
    if "*" in words or token.lower_ in words or token.lemma_.lower() in words:
        return True
    return bool(token.children) and any(
        child.lower_ in words for child in token.children if child.dep_ in {"compound", "amod"}
    )
