"""A shallow reading where the parse contradicts the frame: the nearest fitting noun phrase.

Used for a verb that the parser takes for something else, and for an agent that cannot have done
it (a place, the outlet that reports it). What it finds is marked, and lowers the confidence.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.conditions import ClassReader
from dateline.claims.fillers import Filler
from dateline.claims.noun_phrases import is_nominal
from dateline.mentions.triggers import FoundTrigger
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

_REACH: Final = 10
_STOPS: Final = frozenset({".", ";", ":", "—", "–", "(", ")", "“", "”", '"'})
_CLAUSE_WORDS: Final = frozenset(
    {"that", "which", "who", "because", "although", "while", "but"}
)


def read_shallow(found: FoundTrigger, fillers: Sequence[Filler]) -> Iterator[Filler]:
    """The nearest noun phrase to the left as subject and to the right as object.

    Only for a verb that the parse does not treat as a verb of the clause.
    """
    if found.phrase.pos != "verb" or not is_suspect(found) or not is_on(Repair.SHALLOW):
        return
    slots = {one.slot for one in fillers if one.construction != "reduced_relative"}
    if "subj" not in slots:
        left = nearest_left(found.head)
        if left is not None:
            yield Filler(slot="subj", token=left, construction="shallow", is_shallow=True)
    if "obj" not in slots:
        right = nearest_right(found.tokens[-1])
        if right is not None:
            yield Filler(slot="obj", token=right, construction="shallow", is_shallow=True)


def is_suspect(found: FoundTrigger) -> bool:
    """Whether the parse does not treat a verb as a verb."""
    return not found.is_tagged_so


def nearest_left(token: Token) -> Token | None:
    """The head of the noun phrase that ends nearest before `token`, in its clause."""
    for i in range(token.i - 1, max(token.i - _REACH, -1), -1):
        word = token.doc[i]
        if word.text in _STOPS or word.lower_ in _CLAUSE_WORDS:
            return None
        if is_nominal(word) and word.pos_ != "NUM":
            return word
    return None


def nearest_right(token: Token) -> Token | None:
    """The head of the noun phrase that starts nearest after `token`, in its clause."""
    head: Token | None = None
    for i in range(token.i + 1, min(token.i + _REACH, len(token.doc))):
        word = token.doc[i]
        if word.text in _STOPS or word.lower_ in _CLAUSE_WORDS or word.text == ",":
            return head
        if is_nominal(word):
            head = word
        elif head is not None or word.pos_ in {"ADP", "VERB", "AUX", "SCONJ", "CCONJ"}:
            return head
    return head


def may_do_violence(token: Token, classes: ClassReader) -> bool:
    """Whether someone or something can be the agent of violence.

    Places and those who report cannot, unless they are something else besides.
    """
    found = classes.acting_classes_of(token)
    if found & {"armed", "event", "weapon"} or not found:
        return True
    return not (found & {"media", "monitor"} or ("place" in found and "actor" not in found))


def nearest_doer(trigger: Token, classes: ClassReader) -> Token | None:
    """The nearest before a verb that can do violence: an armed actor or an event."""
    if not is_on(Repair.DOER):
        return None
    for i in range(trigger.i - 1, -1, -1):
        word = trigger.doc[i]
        if word.text in {";", ":"}:
            return None
        if is_nominal(word) and word.dep_ not in {"compound", "amod", "poss"}:
            found = classes.classes_of(word)
            if found & {"armed", "event"} and may_do_violence(word, classes):
                return word
    return None
