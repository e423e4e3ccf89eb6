"""The scene: everything that the earlier stages found in a document, ready for its claims."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from dateline.claims.classes import SentenceClasses
from dateline.claims.resources import Resources
from dateline.model import Actor, Mention, Report, Span
from dateline.text.parse import Parse, ParsedSentence


class ActorReader(Protocol):
    """Says who is meant by a span."""

    def of(self, span: Span) -> Actor | None:
        """The actor named by `span`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document with what was found in it.

    Attributes:
        mentions: actors, places and materiel, in the order of the text.
        is_conflict: whether the document is about conflict.
    """

    parse: Parse
    report: Report
    resources: Resources
    mentions: tuple[Mention, ...] = ()
    is_conflict: bool = False

    def mentions_in(self, parsed: ParsedSentence) -> tuple[Mention, ...]:
        """The mentions of one sentence."""
        return tuple(one for one in self.mentions if one.sentence == parsed.sentence.index)

    def classes_in(self, parsed: ParsedSentence) -> SentenceClasses:
        """The semantic classes of one sentence."""
        return SentenceClasses(
            parsed,
            self.mentions_in(parsed),
            is_conflict=self.is_conflict,
            event_nouns=self.resources.rows.event_nouns,
        )


def read_scene(parse: Parse, report: Report, resources: Resources) -> Scene:
    """Everything that the earlier stages find in a document."""
    mentions: Sequence[Mention] = ()
    return Scene(
        parse=parse,
        report=report,
        resources=resources,
        mentions=tuple(mentions),
        is_conflict=any("armed" in one.label for one in mentions),
    )
