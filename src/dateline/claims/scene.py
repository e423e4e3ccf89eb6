"""The scene: everything that the earlier stages found in a document, ready for its claims."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from dateline.actors import ActorIndex, resolve_actors
from dateline.claims.circumstances import Anchor
from dateline.claims.classes import SentenceClasses
from dateline.claims.resources import Resources
from dateline.claims.team_names import is_team_name
from dateline.claims.undated_time import is_undated
from dateline.mentions import find_actors
from dateline.mentions.counts import FoundCount, find_counts
from dateline.mentions.materiel import FoundMateriel, find_materiel
from dateline.mentions.places import find_places
from dateline.mentions.triggers import FoundTrigger, find_triggers
from dateline.model import (
    Document,
    Materiel,
    Mention,
    MentionKind,
    Place,
    Report,
    Span,
    TimeBasis,
)
from dateline.places import ResolvedPlace, resolve_places
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token
from dateline.times import ResolvedTime, country_of_outlet, resolve_times

Found = TypeVar("Found")

_ARMED_LABELS: Final = frozenset({"armed", "force"})
_PUBLIC_LABELS: Final = frozenset(
    {"government", "official", "international", "party", "monitor", "aid", "police"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceScene:
    """One sentence with what was found in it."""

    parsed: ParsedSentence
    found: tuple[FoundTrigger, ...]
    mentions: tuple[Mention, ...]
    classes: SentenceClasses
    places: tuple[ResolvedPlace, ...] = ()
    times: tuple[ResolvedTime, ...] = ()
    counts: tuple[FoundCount, ...] = ()
    materiel: tuple[FoundMateriel, ...] = ()

    def place_at(self, span: Span) -> Place | None:
        """The place named inside `span`, the first of several."""
        return next((one.place for one in self.places if span.covers(one.mention.head)), None)

    def materiel_at(self, span: Span) -> Materiel | None:
        """The equipment named inside `span`, the last of several: the head of the phrase."""
        found = [one.materiel for one in self.materiel if span.covers(one.mention.head)]
        return found[-1] if found else None

    def after(self, types: Iterable[str]) -> "SentenceScene":
        """The same sentence behind the telling of events of some types."""
        return replace(self, classes=self.classes.after(types))

    def event_places(self) -> tuple[ResolvedPlace, ...]:
        """The places where an event may be: not those that are names of armed actors."""
        return tuple(one for one in self.places if not self._is_armed(one.mention))

    def _is_armed(self, mention: Mention) -> bool:
        """Whether a place mention is the name of an armed actor besides."""
        return any(
            one.head == mention.head and one.kind is MentionKind.ACTOR
            for one in self.mentions
            if one.label in _ARMED_LABELS
        )

    def time_anchors(self) -> tuple[Anchor[ResolvedTime], ...]:
        """The times where they stand in the parse, without those that nothing resolves."""
        return tuple(
            Anchor(span=one.span, token=head_of(self.parsed, one.span), value=one)
            for one in self.times
            if one.interval.basis is not TimeBasis.NONE or is_undated(one)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document with what was found in it.

    Attributes:
        places: all of them, also those of the dateline, which is not parsed.
        is_conflict: whether it is read as a document about conflict.
    """

    parse: Parse
    report: Report
    resources: Resources
    actors: ActorIndex
    places: tuple[ResolvedPlace, ...]
    sentences: tuple[SentenceScene, ...]
    is_conflict: bool

    @property
    def dct(self) -> date | None:
        """The day of publication, if known."""
        return publication_day(self.report)

    def parsed_by_span(self) -> dict[Span, ParsedSentence]:
        """The sentences by their spans: a claim's is that of its `sentence`."""
        return {one.parsed.span: one.parsed for one in self.sentences}


def is_armed_actor(mention: Mention, text: str) -> bool:
    """Whether a mention in the document's `text` is one who bears arms, and no team."""
    return mention.label in _ARMED_LABELS and not is_team_name(mention, text)


def publication_day(report: Report) -> date | None:
    """The day on which a report was published, if known."""
    return report.published_at.date() if report.published_at else None


def read_scene(parse: Parse, report: Report, resources: Resources) -> Scene:
    """Everything that the earlier stages find in a document."""
    document = parse.document
    actors = find_actors(parse)
    place_mentions = find_places(
        parse, resources.gazetteer.is_name, resources.gazetteer.is_well_known
    )
    home = country_of_outlet(report.publisher, report.url)
    places = resolve_places(document, place_mentions, resources.gazetteer, home)
    rows = resources.rows
    found = [find_triggers(parsed, rows.index) for parsed in parse.sentences]
    is_conflict = any(is_armed_actor(one, document.text) for one in actors) or any(
        rows.is_surely_violent(one) for group in found for one in group
    )
    return Scene(
        parse=parse,
        report=report,
        resources=resources,
        actors=resolve_actors(document, actors, publication_day(report), places),
        places=places,
        sentences=_read_sentences(
            parse,
            _Shared(
                found=found,
                is_conflict=is_conflict,
                is_public=any(one.label in _PUBLIC_LABELS for one in actors),
                event_nouns=resources.rows.event_nouns,
                words=frozenset().union(*(one.doc.words for one in parse.sentences)),
            ),
            (*actors, *place_mentions),
            places,
            _read_times(parse, report),
        ),
        is_conflict=is_conflict,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What the scenes of all sentences need; `found`: the triggers of each sentence."""

    found: list[tuple[FoundTrigger, ...]]
    is_conflict: bool
    is_public: bool
    event_nouns: frozenset[str]
    words: frozenset[str]


def _read_times(parse: Parse, report: Report) -> tuple[ResolvedTime, ...]:
    country = country_of_outlet(report.publisher, report.url)
    return resolve_times(parse.document, publication_day(report), country)


def _read_sentences(
    parse: Parse,
    shared: _Shared,
    mentions: tuple[Mention, ...],
    places: tuple[ResolvedPlace, ...],
    times: tuple[ResolvedTime, ...],
) -> tuple[SentenceScene, ...]:
    document = parse.document
    indexes = [parsed.sentence.index for parsed in parse.sentences]
    materiel = find_materiel(parse)
    all_mentions = (*mentions, *(one.mention for one in materiel))
    mentions_of = by_sentence(document, all_mentions, lambda one: one.span)
    places_of = by_sentence(document, places, lambda one: one.mention.span)
    times_of = by_sentence(document, times, lambda one: one.span)
    materiel_of = by_sentence(document, materiel, lambda one: one.mention.span)
    counts_of = by_sentence(document, find_counts(parse, materiel), lambda one: one.number)
    return tuple(
        SentenceScene(
            parsed=parsed,
            found=found,
            mentions=mentions_of[at],
            classes=SentenceClasses(
                parsed,
                mentions_of[at],
                is_conflict=shared.is_conflict,
                is_public=shared.is_public,
                event_nouns=shared.event_nouns,
                document_words=shared.words,
            ),
            places=places_of[at],
            times=times_of[at],
            counts=counts_of[at],
            materiel=materiel_of[at],
        )
        for at, parsed, found in zip(indexes, parse.sentences, shared.found, strict=True)
    )


def by_sentence(
    document: Document, found: Iterable[Found], span_of: Callable[[Found], Span]
) -> defaultdict[int, tuple[Found, ...]]:
    """What was found, by the index of the sentence in which it starts."""
    groups: defaultdict[int, tuple[Found, ...]] = defaultdict(tuple)
    for one in found:
        sentence = document.sentence_at(span_of(one).start)
        if sentence is not None:
            groups[sentence.index] += (one,)
    return groups


def head_of(parsed: ParsedSentence, span: Span) -> Token | None:
    """The token of `span` that hangs from outside it."""
    tokens = parsed.tokens_in(span)
    inside = {token.i for token in tokens}
    outermost = (token for token in tokens if token.head.i not in inside)
    return next(outermost, tokens[0] if tokens else None)
