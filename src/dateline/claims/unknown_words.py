"""Words in no row of the tables that, by the learned reader, tell of violence.

Only where a document is about conflict, and where the reader is sure of the event and of its
type. A verb needs someone who does it or whom it befalls; a noun, a clause that tells nothing
else.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.judging import (
    LEAST_ROLE,
    LEAST_TYPE,
    LEAST_TYPE_OF_NOUN,
    LEAST_UNKNOWN,
    LEAST_UNKNOWN_NOUN,
)
from dateline.claims.learned.reader import OpenDocument, is_judged_type
from dateline.claims.scene import SentenceScene
from dateline.claims.stock_words import describes
from dateline.claims.word_classes import words_of
from dateline.mentions.triggers import FoundTrigger, Phrase
from dateline.model import Role
from dateline.text.tokens import Token

NAMES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "DATE"})
AUXILIARIES: Final = frozenset({"aux", "auxpass"})
VERBAL: Final = frozenset({"VERB", "AUX"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ"})
LEAST_OF: Final = {
    "verb": (LEAST_UNKNOWN, LEAST_TYPE),
    "noun": (LEAST_UNKNOWN_NOUN, LEAST_TYPE_OF_NOUN),
}
"""How likely an event, and its type, must be by the part of speech of the word."""


def find_unknown(
    document: OpenDocument, scene: SentenceScene, taken: set[int], told: set[int]
) -> Iterator[tuple[FoundTrigger, str]]:
    """The words that are in no trigger (`taken`), each with the type of its event.

    Of words that stand side by side only the first is read. A noun or an adjective is read
    where its clause tells no event (`told`): "on some days, shells".
    """
    last = -2
    for token in scene.parsed.doc:
        if token.i in taken or is_of_body(token) or describes(token):
            continue
        pos = may_tell(token)
        if pos is None or (pos == "noun" and is_told(token, told)):
            continue
        event_type = read_type(document, scene, token, pos)
        if event_type is not None:
            if token.i > last + 1:
                yield as_trigger(token, pos), event_type
            last = token.i


def may_tell(token: Token) -> str | None:
    """Whether a word is a verb with a meaning of its own, or a noun, and no name."""
    if token.ent_type_ in NAMES:
        return None
    if token.pos_ == "VERB":
        return None if token.dep_ in AUXILIARIES else "verb"
    return "noun" if token.pos_ in NOMINAL else None


def is_of_body(word: Token) -> bool:
    """Whether a word is of how a body was: "found with his throat cut", "their hands tied"."""
    if word.pos_ == "NOUN" and word.lemma_.lower() in words_of("body_part"):
        return True
    subjects = (one for one in word.children if one.dep_ == "nsubj")
    return word.dep_ != "ROOT" and any(
        one.lemma_.lower() in words_of("body_part") for one in subjects
    )


def is_told(noun: Token, told: set[int]) -> bool:
    """Whether the clause of a noun, or what hangs on the noun, tells an event."""
    at = noun
    while at.head.i != at.i and at.pos_ not in VERBAL:
        at = at.head
        if at.i in told:
            return True
    around = (*at.children, *at.head.children, *noun.children, at.head)
    return not told.isdisjoint(one.i for one in around)


def read_type(
    document: OpenDocument, scene: SentenceScene, token: Token, pos: str
) -> str | None:
    """The type of violence that a word surely tells; None where it tells none."""
    span = scene.parsed.span_of((token,))
    least, least_type = LEAST_OF[pos]
    if document.chance_of_event(scene.parsed, span) < least:
        return None
    likeliest, chance = document.likeliest(scene.parsed, span)
    if chance < least_type or not is_judged_type(likeliest):
        return None
    if pos == "noun":
        return likeliest
    parts = (
        document.role_scores(role, scene.parsed, span) for role in (Role.AGENT, Role.PATIENT)
    )
    return likeliest if any(max(one, default=0.0) >= LEAST_ROLE for one in parts) else None


def as_trigger(token: Token, pos: str) -> FoundTrigger:
    """A word as the trigger that it would be, were it in the tables."""
    phrase = Phrase(words=(token.lemma_.lower(),), pos=pos)
    return FoundTrigger(phrase=phrase, head=token, tokens=(token,), is_tagged_so=True)
