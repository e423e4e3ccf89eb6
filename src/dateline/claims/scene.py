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
from dateline.mentions.places import find_places
from dateline.model import Count, Interval, Materiel, Mention, Place, Report, Span
from dateline.places import ResolvedPlace, resolve_places
from dateline.text.parse import Parse, ParsedSentence


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


_OF_SOMEONE = ("metonym:", "modifier:")
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
    places: tuple[ResolvedPlace, ...] = ()
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
            if parsed.span.covers(one.mention.span) and not is_of_someone(one.mention)
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
    document = parse.document
    dct = report.published_at.date() if report.published_at else None
    actor_mentions = find_actors(parse)
    place_mentions = find_places(parse, resources.gazetteer.is_name)
    places = resolve_places(document, place_mentions, resources.gazetteer)
    return Scene(
        parse=parse,
        report=report,
        resources=resources,
        actors=resolve_actors(document, actor_mentions, dct),
        mentions=tuple(sorted((*actor_mentions, *place_mentions), key=lambda one: one.span)),
        is_conflict=any(one.label in _ARMED_LABELS for one in actor_mentions),
        places=places,
    )


def head_of(parsed: ParsedSentence, span: Span) -> Token | None:
    """The token of `span` that hangs from outside it."""
    tokens = parsed.tokens_in(span)
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside), None) or (
        tokens[0] if tokens else None
    )


def is_of_someone(mention: Mention) -> bool:
    """Whether a place name stands for a government, or only says whose someone is."""
    return mention.row.startswith(_OF_SOMEONE)
