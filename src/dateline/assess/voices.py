"""On whose word a claim rests.

The ultimate voice is the innermost speaker who states it; speakers who share one cue
("residents and an official said") are several. Residents and witnesses whom an outlet asked are
its own voice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.assess.speakers import STATE, Speaker, make_speaker
from dateline.model import Attribution, Claim, Origin, Polarity, SpeakerKind, Stance

INDEFINITE = re.compile(r"(?:an?|one|two|three|four|five|some|several) ", re.IGNORECASE)
"""A speaker who is new to the reader: whom the outlet found itself."""

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
ASKED_BY_THE_OUTLET = frozenset({SpeakerKind.WITNESS, SpeakerKind.MEDICAL, SpeakerKind.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose word a claim is.

    Attributes:
        name: what a reader sees.
        kind: what sort of voice the ultimate speaker is.
        origin: id of the origin of the report.
        report: id of the report.
        speaker: the speaker's name in its parts; None where it is faceless.
        is_own: whether it is the outlet's own telling, or of those whom it asked itself.
        outlet: who published the report.
    """

    name: str
    kind: SpeakerKind
    origin: str
    report: str = ""
    speaker: Speaker | None = None
    is_own: bool = False
    outlet: str | None = None

    @property
    def key(self) -> str | None:
        """Equal for voices that are one by their names alone; None where it is faceless."""
        if self.speaker is None:
            return None
        if self.is_own:
            return f"origin {self.origin}"
        if self.speaker.office == STATE and self.speaker.country:
            return f"state {self.speaker.country}"
        return self.speaker.actor_id or f"speaker {' '.join(sorted(self.speaker.words))}"

    @property
    def is_faceless(self) -> bool:
        """Whether nothing says who it is."""
        return self.speaker is None


def voice_of(claim: Claim, origins: Mapping[str, Origin]) -> Voice:
    """The ultimate voice of `claim`: the innermost speaker who states it, else the outlet."""
    return voices_of(claim, origins)[-1]


def voices_of(claim: Claim, origins: Mapping[str, Origin]) -> tuple[Voice, ...]:
    """The ultimate voices of `claim`: the innermost speaker, and who shares its cue."""
    origin = origins.get(claim.report_id)
    told = Told(
        origin=origin.id if origin else claim.report_id,
        report=claim.report_id,
        outlet=claim.attribution[0].speaker if claim.attribution else None,
    )
    links = _innermost(claim)
    return tuple(_voice(link, told) for link in links) or (_faceless(None, told),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where a voice is heard."""

    origin: str
    report: str
    outlet: str | None


def _voice(link: Attribution, told: Told) -> Voice:
    if link.speaker is None:
        return _faceless(link, told)
    name = link.speaker
    if link.actor and name.casefold() in PRONOUNS:
        name = link.actor.name
    speaker = make_speaker(name, link.kind, link.actor)
    is_hidden = link.kind is SpeakerKind.UNNAMED and speaker.office != STATE
    return Voice(
        name=link.actor.name if link.actor and link.actor.name.islower() else name,
        kind=link.kind,
        origin=told.origin,
        report=told.report,
        speaker=None if is_hidden else speaker,
        is_own=_is_own(link, speaker),
        outlet=told.outlet,
    )


def _faceless(link: Attribution | None, told: Told) -> Voice:
    return Voice(
        name=link.kind.value if link else "unnamed outlet",
        kind=link.kind if link else SpeakerKind.UNKNOWN,
        origin=told.origin,
        report=told.report,
        outlet=told.outlet,
    )


def _innermost(claim: Claim) -> list[Attribution]:
    """The last speaker who states it, or who denies what is denied, and who shares its cue."""
    wanted = {Stance.STATES}
    if claim.polarity is Polarity.DENIED:
        wanted.add(Stance.DENIES)
    stating = [link for link in claim.attribution if link.stance in wanted]
    if not stating:
        return list(claim.attribution[:1])
    last = stating[-1]
    if last.cue is None:
        return [last]
    return [link for link in stating if link.cue == last.cue]


def _is_own(link: Attribution, speaker: Speaker) -> bool:
    """Whether it is the outlet, or somebody without name and office whom it asked."""
    if link.kind is SpeakerKind.OUTLET:
        return True
    if speaker.proper or speaker.office:
        return False
    if link.kind is SpeakerKind.UNKNOWN:
        return link.actor is None or INDEFINITE.match(speaker.name) is not None
    return link.kind in ASKED_BY_THE_OUTLET or INDEFINITE.match(speaker.name) is not None
