"""The chain of voices behind one claim, outermost first."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from spacy.tokens import Token

from dateline.claims.attribution.finder import find_attributions
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import Actor, ActorKind, Attribution, Report, Span, SpeakerKind
from dateline.text.parse import Parse, ParsedSentence


class ActorLookup(Protocol):
    """What is asked of the index of actors."""

    def of(self, span: Span) -> Actor | None:
        """The actor that `span` names."""


KINDS_OF_ACTORS = {
    ActorKind.STATE_FORCES: SpeakerKind.MILITARY,
    ActorKind.EXTERNAL_FORCES: SpeakerKind.MILITARY,
    ActorKind.REBEL: SpeakerKind.PARTY,
    ActorKind.POLITICAL_MILITIA: SpeakerKind.PARTY,
    ActorKind.IDENTITY_MILITIA: SpeakerKind.PARTY,
    ActorKind.GOVERNMENT: SpeakerKind.AUTHORITY,
    ActorKind.CIVILIANS: SpeakerKind.WITNESS,
}
"""The voice of an actor whose words alone do not say what sort it is."""


def read_chain(
    trigger: Token,
    parsed: ParsedSentence,
    parse: Parse,
    actor_index: ActorLookup,
    report: Report,
) -> tuple[Attribution, ...]:
    """Who says that the event at `trigger` happened: outlet, author outlet, then each speaker.

    A claim whose trigger is itself a cue ("denied") is said by the voices around that cue.
    """
    span = parsed.span_of(trigger)
    found = (
        one for one in _found_in(parse) if one.covers(span) and one.construction != "credit"
    )
    ordered = sorted(found, key=lambda one: (-one.n_characters, one.cue.start))
    links = [link for one in ordered for link in _links(one, actor_index)]
    return (*read_outlets(parse, report), *links)


@lru_cache(maxsize=4)
def _found_for(holder: "_Holder") -> tuple[FoundAttribution, ...]:
    return find_attributions(holder.parse)


class _Holder:
    """A parse that compares by identity, so that it can be a key of the cache."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Holder) and other.parse is self.parse

    def __hash__(self) -> int:
        return id(self.parse)


def _found_in(parse: Parse) -> tuple[FoundAttribution, ...]:
    return _found_for(_Holder(parse))


def read_outlets(parse: Parse, report: Report) -> tuple[Attribution, ...]:
    """The publishing outlet and, where it is another, the author outlet."""
    provenance = parse.document.provenance
    names = []
    for name in (
        report.publisher or provenance.publisher,
        report.author_outlet or provenance.author_outlet,
    ):
        if name and name not in names:
            names.append(name)
    return tuple(Attribution(speaker=name, kind=SpeakerKind.OUTLET) for name in names)


def _links(found: FoundAttribution, actor_index: ActorLookup) -> Iterator[Attribution]:
    if not found.speakers:
        yield Attribution(
            speaker=None, kind=SpeakerKind.UNKNOWN, cue=found.cue, stance=found.stance
        )
    for speaker in found.speakers:
        yield _link(found, speaker, actor_index)


def _link(found: FoundAttribution, speaker: Speaker, actor_index: ActorLookup) -> Attribution:
    actor = actor_index.of(speaker.span) if speaker.span is not None else None
    kind = speaker.kind
    if actor is not None and kind is SpeakerKind.UNKNOWN:
        kind = KINDS_OF_ACTORS.get(actor.kind, kind)
    return Attribution(
        speaker=speaker.name,
        kind=kind,
        span=speaker.span,
        cue=found.cue,
        stance=found.stance,
        actor=actor,
    )
