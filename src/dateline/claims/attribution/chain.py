"""The chain of voices behind one claim, outermost first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from dateline.claims.attribution.disputed import find_disputes
from dateline.claims.attribution.finder import find_attributions
from dateline.claims.attribution.pronouns import BODY, HE_OR_SHE, OF_THEM, THIRD
from dateline.claims.attribution.records import (
    NOBODY,
    FoundAttribution,
    NonConfirmation,
    Speaker,
)
from dateline.claims.attribution.unconfirmed import find_non_confirmations
from dateline.model import Actor, ActorKind, Attribution, Report, Span, SpeakerKind
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token


class ActorLookup(Protocol):
    """What is asked of the index of actors."""

    def of(self, span: Span) -> Actor | None:
        """The actor that `span` names."""


NEW: Final = re.compile(r"(?:an?|one|two|three|four|several|some) ", re.IGNORECASE)
NOUN: Final = ".noun"
"""How the ids of cue rows end that are nouns: "had information that"."""
SOURCES: Final = frozenset({"cues/citing.prep", "cues/quoting.prep"})
"""Cues of whom a speaker has it from: "a defender, citing survivors, said"."""

KINDS_OF_ACTORS: Final = {
    ActorKind.STATE_FORCES: SpeakerKind.MILITARY,
    ActorKind.EXTERNAL_FORCES: SpeakerKind.MILITARY,
    ActorKind.REBEL: SpeakerKind.PARTY,
    ActorKind.POLITICAL_MILITIA: SpeakerKind.PARTY,
    ActorKind.IDENTITY_MILITIA: SpeakerKind.PARTY,
    ActorKind.GOVERNMENT: SpeakerKind.AUTHORITY,
    ActorKind.CIVILIANS: SpeakerKind.WITNESS,
}
"""The voice of an actor whose words alone do not say what sort it is."""


GROUPS: Final = frozenset(
    {ActorKind.REBEL, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA}
)
OFFICES: Final = frozenset({SpeakerKind.AUTHORITY, SpeakerKind.MILITARY})
"""Voices that an armed group has only by the words of its name: "the Arakan Army"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """All that a document says of who says what, and who did not confirm or disputes it."""

    attributions: tuple[FoundAttribution, ...]
    non_confirmations: tuple[NonConfirmation, ...]


def read_chain(
    trigger: Token,
    parsed: ParsedSentence,
    parse: Parse,
    actor_index: ActorLookup,
    report: Report,
) -> tuple[Attribution, ...]:
    """Who says that the event at `trigger` happened: outlet, author outlet, then each speaker.

    A claim whose trigger is itself a cue ("denied") is said by the voices around that cue. Who
    is said, here or in a later sentence, not to have confirmed it, or to dispute it, comes
    last, with that stance.
    """
    span = parsed.span_of(trigger)
    voices = read_voices(parse)
    found = [one for one in voices.attributions if one.covers(span) and _speaks(one)]
    found.sort(key=lambda one: (-one.n_characters, one.row in SOURCES, one.cue.start))
    links = _without_echoes([(one, link) for one in found for link in _links(one, actor_index)])
    cues = {link.cue for link in links}
    others = [
        _link(one, one.speaker, actor_index)
        for one in voices.non_confirmations
        if one.is_about(span)
        and not one.cue.overlaps(span)
        and not any(cue is not None and cue.overlaps(one.cue) for cue in cues)
    ]
    return (*read_outlets(parse, report), *links, *_once_each(others))


def _without_echoes(links: Sequence[tuple[FoundAttribution, Attribution]]) -> list[Attribution]:
    """The links, each speaker once where two cues are his: "said in a message that"."""
    first: dict[object, Attribution] = {}
    for found, link in links:
        first.setdefault(_who(found, link), link)
    return list(first.values())


def _who(found: FoundAttribution, link: Attribution) -> object:
    """Who speaks, and how: "the office said it had counted nine" has one speaker.

    "The army said it had information that" is a step more: what it holds, not what it says.
    """
    if link.span is None:
        return id(link)
    is_echo = link.span.quote.lower() in THIRD and not found.row.endswith(NOUN)
    return (link.speaker if is_echo else link.span.quote, link.stance)


def _once_each(links: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The voices without those that say the same again: "rejected it, calling it a lie"."""
    first: dict[object, Attribution] = {}
    for one in links:
        first.setdefault((one.speaker or one.cue, one.stance), one)
    return tuple(first.values())


def _speaks(found: FoundAttribution) -> bool:
    """Whether the voice vouches for the words: the credit of a picture does not."""
    return found.construction != "credit"


def read_voices(parse: Parse) -> Voices:
    """The voices of `parse`; read once, as long as few other documents come in between."""
    return _voices_of(_ByIdentity(parse))


class _ByIdentity:
    """A parse that compares by identity, so that it can be a key of the cache."""

    __slots__ = ("parse",)

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and other.parse is self.parse

    def __hash__(self) -> int:
        return id(self.parse)


@lru_cache(maxsize=4)
def _voices_of(holder: _ByIdentity) -> Voices:
    found = find_attributions(holder.parse)
    return Voices(
        attributions=found,
        non_confirmations=(
            *find_non_confirmations(holder.parse, found),
            *find_disputes(holder.parse, found),
        ),
    )


def read_outlets(parse: Parse, report: Report) -> tuple[Attribution, ...]:
    """The publishing outlet and, where another, the author outlet; None where unknown."""
    provenance = parse.document.provenance
    publisher = report.publisher or provenance.publisher
    author = report.author_outlet or provenance.author_outlet
    known = [name for name in (publisher, author) if name]
    names: list[str | None] = [*known] or [None]
    return tuple(
        Attribution(speaker=name, kind=SpeakerKind.OUTLET) for name in dict.fromkeys(names)
    )


def _links(found: FoundAttribution, actor_index: ActorLookup) -> Iterator[Attribution]:
    """One link for each speaker, or one with nobody."""
    if not found.speakers:
        yield _link(found, NOBODY, actor_index)
    for speaker in found.speakers:
        yield _link(found, speaker, actor_index)


def link_of(found: NonConfirmation, actor_index: ActorLookup) -> Attribution:
    """The voice of who denies or confirms nothing, as a link of a chain."""
    return _link(found, found.speaker, actor_index)


def _link(
    found: FoundAttribution | NonConfirmation, speaker: Speaker, actor_index: ActorLookup
) -> Attribution:
    is_of_them = OF_THEM.fullmatch(speaker.span.quote.lower()) if speaker.span else None
    actor = actor_index.of(speaker.span) if speaker.span and not is_of_them else None
    kind = speaker.kind
    if actor is not None and kind is SpeakerKind.UNKNOWN:
        kind = KINDS_OF_ACTORS.get(actor.kind, kind)
    if actor is not None and actor.kind in GROUPS and kind in OFFICES:
        kind = SpeakerKind.PARTY
    person = _person_behind(speaker, actor)
    return Attribution(
        speaker=person or speaker.name,
        kind=SpeakerKind.UNKNOWN if person else kind,
        span=speaker.span,
        cue=found.cue,
        stance=found.stance,
        actor=actor,
    )


def _person_behind(speaker: Speaker, actor: Actor | None) -> str | None:
    """Whom "he" means where a body spoke last: the person whom the text means by it."""
    is_he = speaker.span is not None and speaker.span.quote.lower() in HE_OR_SHE
    if not is_he or actor is None or actor.kind is not ActorKind.PERSON:
        return None
    is_body = BODY.match(speaker.name or "") is not None and not NEW.match(speaker.name or "")
    return actor.name if is_body and " " in actor.name else None
