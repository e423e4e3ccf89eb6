"""The scene: everything that the earlier stages found in a document, ready for its claims."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from spacy.tokens import Token

from dateline.actors import ActorIndex, resolve_actors
from dateline.claims.circumstances import Anchor
from dateline.claims.classes import SentenceClasses
from dateline.claims.resources import Resources
from dateline.mentions import find_actors
from dateline.model import Count, Interval, Materiel, Mention, MentionKind, Place, Report, Span
from dateline.text.parse import Parse, ParsedSentence


class PlacedMention(Protocol):
    """A place mention with the place it stands for."""

    @property
    def mention(self) -> Mention:
        """The words."""
        ...

    @property
    def place(self) -> Place:
        """The place."""
        ...


class TimedSpan(Protocol):
    """The words of a time with the interval they stand for."""

    @property
    def span(self) -> Span:
        """The words."""
        ...

    @property
    def interval(self) -> Interval:
        """The interval."""
        ...


class NumberFound(Protocol):
    """A number with what it counts."""

    @property
    def count(self) -> Count:
        """The number, its kind not yet fixed."""
        ...

    @property
    def head(self) -> int:
        """Document offset of the head of the noun phrase that is counted."""
        ...


class MaterielFound(Protocol):
    """A mention of equipment with what it stands for."""

    @property
    def mention(self) -> Mention:
        """The words."""
        ...

    @property
    def materiel(self) -> Materiel:
        """The equipment."""
        ...


_ARMED_LABELS = frozenset({"armed", "force"})


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
    actors: ActorIndex
    mentions: tuple[Mention, ...]
    is_conflict: bool
    places: tuple[PlacedMention, ...] = ()
    times: tuple[TimedSpan, ...] = ()
    counts: tuple[NumberFound, ...] = ()
    materiel: tuple[MaterielFound, ...] = ()

    @property
    def dct(self) -> date | None:
        """The day of publication, if known."""
        return self.report.published_at.date() if self.report.published_at else None

    def place_at(self, span: Span) -> Place | None:
        """The place named at or inside `span`, the first of several."""
        return next((one.place for one in self.places if span.covers(one.mention.head)), None)

    def materiel_at(self, span: Span) -> Materiel | None:
        """The equipment named inside `span`, the last of several: the head of the phrase."""
        found = [one.materiel for one in self.materiel if span.covers(one.mention.head)]
        return found[-1] if found else None

    def place_anchors(self, parsed: ParsedSentence) -> tuple[Anchor[Place], ...]:
        """The places of one sentence where they stand in its parse."""
        return tuple(
            Anchor(
                span=one.mention.span,
                token=parsed.token_at(one.mention.head.start),
                value=one.place,
            )
            for one in self.places
            if parsed.span.covers(one.mention.span)
        )

    def time_anchors(self, parsed: ParsedSentence) -> tuple[Anchor[Interval], ...]:
        """The times of one sentence where they stand in its parse."""
        return tuple(
            Anchor(span=one.span, token=head_of(parsed, one.span), value=one.interval)
            for one in self.times
            if parsed.span.covers(one.span)
        )

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
    dct = report.published_at.date() if report.published_at else None
    mentions = find_actors(parse)
    return Scene(
        parse=parse,
        report=report,
        resources=resources,
        actors=resolve_actors(parse.document, mentions, dct),
        mentions=mentions,
        is_conflict=any(
            one.kind is MentionKind.ACTOR and one.label in _ARMED_LABELS for one in mentions
        ),
    )


def head_of(parsed: ParsedSentence, span: Span) -> Token | None:
    """The token of `span` that hangs from outside it."""
    tokens = parsed.tokens_in(span)
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside), None) or (
        tokens[0] if tokens else None
    )
