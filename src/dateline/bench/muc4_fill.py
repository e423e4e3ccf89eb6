"""The fillers of a MUC-4 incident, from the claims of its group."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dateline.bench.muc4_incidents import Group, stage
from dateline.model import ActorKind, Argument, Claim, Interval, Modality, Place, Role, SpeakerKind

WORD: Final = re.compile(r"[^\W_]+")
FILLED: Final = frozenset(
    "the a an of in at on by for from with to and or this that his her their its some several"
    " was were is are who which had has been one two three four five six unidentified".split()
)
THINGS: Final = frozenset(
    "bridge embassy office offices building buildings house houses home homes residence station"
    " plant pipeline tower towers line lines vehicle vehicles car cars truck trucks bus buses bank"
    " banks base barracks headquarters church school hospital farm factory store stores hotel"
    " airport plane helicopter train substation facility facilities post property ranch"
    " restaurant university market installation installations garrison pylon pylons power"
    " consulate newspaper warehouse tank tanker airplane aircraft town village city garage"
    " ministry road highway railroad complex institute".split()
)
COMPANY: Final = frozenset(
    "front army movement party forces force government police guard cartel command organization"
    " group commandos squad squads battalion brigade mafia extraditables path".split()
)
ACCUSING: Final = ("accus", "blam", "suspect", "attribut", "alleg", "charg", "implicat")
UNSURE: Final = frozenset({Modality.POSSIBLE, Modality.PROBABLE, Modality.UNCONFIRMED})
OFFICIAL: Final = frozenset({SpeakerKind.AUTHORITY, SpeakerKind.MILITARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What is answered on one incident; the strings of each slot without repetition."""

    type: str
    stage: str
    confidence: str
    slots: tuple[tuple[str, ...], ...]
    times: tuple[Interval, ...] = ()
    places: tuple[Place, ...] = ()


SLOTS: Final = ("individuals", "organisations", "physical", "people", "instruments")


def respond(group: Group) -> Response:
    """The response for `group`."""
    agents = [one for claim in group.claims for one in claim.in_role(Role.AGENT)]
    patients = [one for claim in group.claims for one in claim.in_role(Role.PATIENT)]
    means = [one for claim in group.claims for one in claim.in_role(Role.INSTRUMENT)]
    slots = (
        [one.span.quote for one in agents if not is_organisation(one)],
        [one.span.quote for one in agents if is_organisation(one)],
        [one.span.quote for one in patients if is_thing(one)],
        [one.span.quote for one in patients if not is_thing(one)],
        [one.span.quote for one in means],
    )
    return Response(
        type=group.type,
        stage=stage(group),
        confidence=confidence(group.claims),
        slots=tuple(distinct(one) for one in slots),
        times=tuple(one.time for one in group.claims),
        places=tuple(one.place for one in group.claims if one.place),
    )


def is_organisation(argument: Argument) -> bool:
    """Whether the words name a body rather than people: an abbreviation, or a body's noun."""
    if argument.actor and argument.actor.kind is ActorKind.PERSON:
        return False
    words = WORD.findall(argument.span.quote)
    head = words_of(argument.span.quote)[-1:]
    return bool(set(head) & COMPANY) or (bool(words) and words[-1].isupper() and len(words[-1]) > 1)


def is_thing(argument: Argument) -> bool:
    """Whether the words are about a thing that can be hit, by their head."""
    return bool(set(head_words(argument.span.quote)) & THINGS)


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts, those left out whose words all stand in one that is kept."""
    kept: list[str] = []
    for text in sorted(texts, key=lambda one: -len(words_of(one))):
        words = set(words_of(text))
        if words and not any(words <= set(words_of(one)) for one in kept):
            kept.append(text)
    return tuple(kept)


def words_of(text: str) -> list[str]:
    """The folded words that carry meaning, plural s left out only in matching."""
    return [one for one in WORD.findall(text.casefold()) if one not in FILLED]


def head_words(text: str) -> list[str]:
    """The last word before the first "of", comma or bracket."""
    front = re.split(r"\b(?:of|in|at|on|from|near|who|which|that|belonging)\b|[,(\[]", text)[0]
    return words_of(front)[-1:]


def confidence(claims: Iterable[Claim]) -> str:
    """How the organisation is tied to the incident, by voice, cue and modality."""
    claims = tuple(claims)
    for claim in claims:
        inner = claim.attribution[-1] if claim.attribution else None
        agents = {one.actor.id for one in claim.in_role(Role.AGENT) if one.actor}
        if inner and inner.actor and inner.actor.id in agents:
            return "CLAIMED OR ADMITTED"
        cue = inner.cue.quote.casefold() if inner and inner.cue else ""
        if inner and any(one in cue for one in ACCUSING):
            by_office = inner.kind in OFFICIAL
            return "SUSPECTED OR ACCUSED BY AUTHORITIES" if by_office else "SUSPECTED OR ACCUSED"
    if claims and all(one.modality in UNSURE for one in claims):
        return "SUSPECTED OR ACCUSED"
    return "REPORTED AS FACT"
