"""Verbs in no row of the tables that, by the learned reader, tell of violence.

Only where a document is about conflict, where the reader is sure of the event and of its type,
and where it finds someone who does it or whom it befalls.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.judging import LEAST_ROLE, LEAST_TYPE, LEAST_UNKNOWN
from dateline.claims.learned.reader import OpenDocument, is_judged_type
from dateline.claims.scene import SentenceScene
from dateline.mentions.triggers import FoundTrigger, Phrase
from dateline.model import Role
from dateline.text.tokens import Token

NAMES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "DATE"})
AUXILIARIES: Final = frozenset({"aux", "auxpass"})


def find_unknown(
    document: OpenDocument, scene: SentenceScene, taken: set[int]
) -> Iterator[tuple[FoundTrigger, str]]:
    """The words that are in no trigger (`taken`), each with the type of its event.

    Of words that stand side by side only the first is read.
    """
    last = -2
    for token in scene.parsed.doc:
        if token.i in taken or not may_tell(token):
            continue
        event_type = read_type(document, scene, token)
        if event_type is not None:
            if token.i > last + 1:
                yield as_trigger(token), event_type
            last = token.i


def may_tell(token: Token) -> bool:
    """Whether a word is a verb with a meaning of its own, and no name."""
    is_verb = token.pos_ == "VERB" and token.dep_ not in AUXILIARIES
    return is_verb and token.ent_type_ not in NAMES


def read_type(document: OpenDocument, scene: SentenceScene, token: Token) -> str | None:
    """The type of violence that a word surely tells; None where it tells none."""
    span = scene.parsed.span_of((token,))
    if document.chance_of_event(scene.parsed, span) < LEAST_UNKNOWN:
        return None
    likeliest, chance = document.likeliest(scene.parsed, span)
    if chance < LEAST_TYPE or not is_judged_type(likeliest):
        return None
    parts = (
        document.role_scores(role, scene.parsed, span) for role in (Role.AGENT, Role.PATIENT)
    )
    return likeliest if any(max(one, default=0.0) >= LEAST_ROLE for one in parts) else None


def as_trigger(token: Token) -> FoundTrigger:
    """A word as the trigger that it would be, were it in the tables."""
    phrase = Phrase(words=(token.lemma_.lower(),), pos="verb")
    return FoundTrigger(phrase=phrase, head=token, tokens=(token,), is_tagged_so=True)
