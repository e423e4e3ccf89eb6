"""A claim as the gold records of PLOVER write it: source, target and the words of the event.

The records mark who does it (source), to whom (target) and the words of the event, which are
its verb with the heads of what the verb takes ("agreed … lift embargoes"). A claim is brought
into that form:

- actors in the roles of those who act are sources, all others targets; of nested words only
  the actor's own ("Chad" of "Chad's efforts"); a pronoun is replaced by who is meant;
- who asks that something be done is the source, and who is asked to do it a target; who says
  what they themselves will do is the source, where the act itself names nobody;
- those who are told of together as fighting are each both source and target;
- where nobody is a target, those of what is told in its topic are ("agreed to lift the
  embargo on Chad"), else the words of the places: the records code towns as actors;
- words of the event are the trigger, the modal before it, the cue by which the source speaks,
  and of a topic what stands before its first preposition or clause, actors left out.

Source: the documentation of the gold records (markup; notes on cities and locations), and the
PLOVER manual on verbal events.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.actors.coreference import PRONOUNS
from dateline.claims.plover_projection import plover_event
from dateline.model import Argument, Attribution, Claim, Role

WORD: Final = re.compile(r"\w+")
SOURCE_ROLES: Final = frozenset({Role.AGENT, Role.BACKER})
TARGET_ROLES: Final = frozenset({Role.PATIENT, Role.BENEFICIARY})
EVENT_ROLES: Final = frozenset({Role.TOPIC, Role.INSTRUMENT, Role.MATERIEL})
PLACE_ROLES: Final = frozenset({Role.PLACE, Role.DESTINATION, Role.ORIGIN_PLACE})
CLASH: Final = "fighting.clash"
VERBAL: Final = frozenset({"AGREE", "THREATEN", "REJECT", "REQUEST", "SUPPORT", "ACCUSE"})
MODAL: Final = re.compile(
    r"\b(?:will|would|must|should|may|might|not|never)\s+(?:(?:not|be|have|been)\s+)*$",
    re.IGNORECASE,
)
HEAD_ENDS: Final = re.compile(
    r"\b(?:of|in|at|on|from|for|near|who|which|that|by|against|between|over|if|until|with|as"
    r"|to)\b|[,(\[]"
)
ARTICLES: Final = frozenset({"a", "an", "the"})
MOST_WORDS: Final = 4
"""A topic of more words is told about an actor, and is not the actor's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """The words of a source or target, and its country where it is an actor."""

    words: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PloverRecord:
    """A claim in the form of the gold records."""

    sources: tuple[Party, ...]
    targets: tuple[Party, ...]
    event_words: frozenset[str]


def plover_record(claim: Claim, others: Sequence[Claim] = ()) -> PloverRecord:
    """The record of `claim`; `others` are the claims of the same text."""
    sources, targets = _sources(claim), [_party(one) for one in _parties(claim)]
    voice = _voice(claim)
    if voice and _is_asked(claim):
        sources, targets = [_speaker(voice)], sources + targets
    elif voice and not sources and plover_event(claim) in VERBAL:
        sources = [_speaker(voice)]
    targets = targets or _sides(claim, sources)
    targets = targets or _targets_in_topic(claim, others) or _places(claim)
    said = voice.cue.quote if voice and voice.cue and _speaker(voice) in sources else ""
    taken = {word for one in (*sources, *targets) for word in content_words(one.words)}
    words = content_words(f"{said} {_modal(claim)} {claim.trigger.quote}")
    for topic in _topics(claim):
        words |= content_words(topic) - taken
    return PloverRecord(
        sources=tuple(sources), targets=tuple(targets), event_words=frozenset(words)
    )


def content_words(text: str) -> set[str]:
    """The folded words without articles, which the records never mark."""
    return set(WORD.findall(text.casefold())) - ARTICLES


def _sources(claim: Claim) -> list[Party]:
    return [_party(one) for one in claim.arguments if one.role in SOURCE_ROLES]


def _sides(claim: Claim, sources: Sequence[Party]) -> list[Party]:
    """Those who clash: each is both source and target."""
    is_mutual = claim.event.type == CLASH and len(sources) > 1
    return list(sources) if is_mutual else []


def _parties(claim: Claim) -> list[Argument]:
    """Who is a target: affected by it, or an actor that it is about."""
    actors = [one for one in claim.arguments if _is_target(one)]
    return [
        one
        for one in actors
        if one.role in TARGET_ROLES or not any(_is_inside(other, one) for other in actors)
    ]


def _is_target(argument: Argument) -> bool:
    if argument.role in TARGET_ROLES:
        return True
    is_short = len(WORD.findall(argument.span.quote)) <= MOST_WORDS
    return argument.role in EVENT_ROLES and argument.actor is not None and is_short


def _is_inside(inner: Argument, outer: Argument) -> bool:
    return inner.span != outer.span and outer.span.covers(inner.span)


def _party(argument: Argument) -> Party:
    words, actor = argument.span.quote, argument.actor
    if actor and words.casefold() in PRONOUNS:
        words = actor.name.removeprefix("Government of ")
    return Party(words=words, country=actor.country if actor else None)


def _voice(claim: Claim) -> Attribution | None:
    """Who says it, where the text names an actor."""
    inner = claim.attribution[-1] if claim.attribution else None
    return inner if inner and inner.span and inner.actor else None


def _speaker(voice: Attribution) -> Party:
    return Party(
        words=voice.span.quote if voice.span else "",
        country=voice.actor.country if voice.actor else None,
    )


def _is_asked(claim: Claim) -> bool:
    """Whether it is a request by its modality, and not by its own type."""
    return plover_event(claim) == "REQUEST" and "REQUEST" not in claim.event.plover


def _targets_in_topic(claim: Claim, others: Iterable[Claim]) -> list[Party]:
    topics = claim.in_role(Role.TOPIC)
    inner = [
        one
        for one in others
        if one.trigger != claim.trigger and any(it.span.covers(one.trigger) for it in topics)
    ]
    return [_party(it) for one in inner for it in _parties(one)]


def _places(claim: Claim) -> list[Party]:
    named = [_party(one) for one in claim.arguments if one.role in PLACE_ROLES]
    spans = claim.place.spans if claim.place else ()
    return named or [Party(words=one.quote) for one in spans]


def _modal(claim: Claim) -> str:
    """The modal before the trigger: it makes an act a promise, a threat or a request."""
    before = claim.sentence.quote[: claim.trigger.start - claim.sentence.start]
    found = MODAL.search(before)
    return found[0] if found else ""


def _topics(claim: Claim) -> Iterator[str]:
    """Of each thing that it is about, the words before the first preposition or clause."""
    parties = _parties(claim)
    for one in claim.arguments:
        if one.role in EVENT_ROLES and one not in parties:
            yield HEAD_ENDS.split(one.span.quote.removeprefix("to "))[0]
