"""Mentions: spans of a kind, before anything is decided about them."""

from dataclasses import dataclass

from dateline.model.spans import Span
from dateline.model.vocabulary import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of a kind.

    Attributes:
        kind: what kind of thing it names.
        span: the whole noun phrase or expression.
        head: the span of the head word, inside `span`.
        sentence: index of the sentence in which it lies.
        label: a finer class within the kind: ``armed``, ``civilian``, ``gpe``, ``tank`` …
        row: the table row or recogniser that found it: ``actor_nouns:militants``, ``ner:GPE``.
        relation: how the head hangs in its sentence: ``subject``, ``object``, a preposition …
        is_plural: whether the phrase is grammatically plural.
    """

    kind: MentionKind
    span: Span
    head: Span
    sentence: int
    label: str
    row: str
    relation: str = ""
    is_plural: bool = False
