"""On whose word a claim rests.

The ultimate voice is the innermost speaker who states it; speakers who share one cue
("residents and an official said") are several. Residents and witnesses whom an outlet asked are
its own voice.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.assess.apposed import apposed_words, is_private
from dateline.assess.speakers import (
    COMMAND,
    EVIDENCE,
    FACELESS,
    GROUP,
    NEWS,
    RANK,
    REPORTER,
    STATE,
    Speaker,
    make_speaker,
    speaker_words,
    words_of,
)
from dateline.link.actors import ARMED_GROUPS
from dateline.model import (
    Actor,
    ActorKind,
    Attribution,
    Claim,
    Origin,
    Polarity,
    Span,
    SpeakerKind,
    Stance,
)

INDEFINITE = re.compile(r"(?:an?|one|two|three|four|five|some|several) ", re.IGNORECASE)
"""A speaker who is new to the reader: whom the outlet found itself."""

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
POSSESSIVES = frozenset({"his", "her", "its", "their"})
FIRST_PERSON = frozenset({"we", "i", "us", "our"})
NOBODY = re.compile(r"(?:nobody|no one|no-one|none|neither|not one)\b", re.IGNORECASE)
"""Who says nothing: "nobody on the spot bears it out"."""

ANYBODY = re.compile(r"(?:any|every)(?:body|one)?\b|anyone\b|all of us\b", re.IGNORECASE)
STATED = re.compile(
    r"(?:clarif|announc|confirm|stat|declar|emphasi|stress|underlin|inform|notif|certif|"
    r"recall|reiterat|affirm|assur|consider)",
    re.IGNORECASE,
)
"""Verbs by which an office tells what it knows, and passes on no hearsay."""

STATEMENT = re.compile(r"\b(?:bulletin|communiqu[eé]|message|note|report|statement)\b")
NAMED_ONLY = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.OTHER})
OF_A_PLACE = re.compile(r"[\w’'-]+(?: [a-z’'-]+){0,2} (?:of|in|from|around|near|at) ")
"""How people are called by where they live, with no capital but at the start."""

DENYING = frozenset({Stance.DENIES, Stance.DISPUTES})
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
        is_doer: whether it tells of the act as its own.
        opens: whether it is an outlet that tells of the act before it quotes anybody.
        corrects: whether it puts right what it has said before.
    """

    name: str
    kind: SpeakerKind
    origin: str
    report: str = ""
    speaker: Speaker | None = None
    is_own: bool = False
    outlet: str | None = None
    is_doer: bool = False
    opens: bool = False
    corrects: bool = False

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
    def speaks_for_a_side(self) -> bool:
        """Whether it is a side of the conflict: a state, its command, or a group."""
        return self.speaker is not None and self.speaker.office in (STATE, GROUP, COMMAND)

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
        sentence=claim.sentence,
    )
    links = [_whose(link, claim.attribution) for link in _innermost(claim)]
    return tuple(_voice(link, told) for link in links) or (_faceless(None, told),)


def _whose(link: Attribution, chain: Sequence[Attribution]) -> Attribution:
    """The link; of "we" and "our spokesman" the body in whose words they stand."""
    if not _is_first_person(link):
        return link
    outer = [
        one
        for one in chain[: chain.index(link)]
        if one.speaker and one.kind is not SpeakerKind.OUTLET and not _is_first_person(one)
    ]
    return outer[-1] if outer else link


def _is_first_person(link: Attribution) -> bool:
    words = link.speaker.casefold().split() if link.speaker else []
    return bool(words) and words[0] in FIRST_PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where a voice is heard."""

    origin: str
    report: str
    outlet: str | None
    sentence: Span


def _voice(link: Attribution, told: Told) -> Voice:
    if link.speaker is None:
        is_own = _is_of_an_organ(link, told) or (told.outlet and says_itself(link))
        return _outlet(told) if is_own else _faceless(link, told)
    name = _meant(link, link.speaker)
    is_owned = name != link.speaker and link.speaker.casefold().split()[0] in POSSESSIVES
    told_as = "" if is_owned else apposed_words(link, told.sentence)
    speaker = make_speaker(
        f"{name}, {told_as}" if told_as else name,
        link.kind,
        None if _is_kin(name) else link.actor,
    )
    if told.outlet and _is_outlet_itself(link, speaker, told.outlet):
        return _outlet(told)
    is_hidden = link.kind is SpeakerKind.UNNAMED and speaker.office != STATE
    is_hidden = is_hidden or (link.actor is None and name.casefold() == "they")
    if is_hidden or (speaker.words and speaker.words <= words_of(FACELESS)):
        return _faceless(link, told)
    return Voice(
        name=_shown(link, name),
        kind=link.kind,
        origin=told.origin,
        report=told.report,
        speaker=_as_organ(speaker, told.outlet),
        is_own=(
            _is_own(link, speaker)
            or _is_reporter(speaker, told.outlet)
            or _is_somebody_asked(link, speaker, told.sentence)
        ),
        outlet=told.outlet,
    )


def _shown(link: Attribution, name: str) -> str:
    """The name as a reader sees it; a description by the words that the actor goes by."""
    if link.actor is None or not link.actor.name.islower():
        return name
    of_actor, words = link.actor.name.split(), name.casefold().split()
    return link.actor.name if name.islower() or of_actor[-1] in words else name


def _meant(link: Attribution, name: str) -> str:
    """The name; of "he", "their spokesman" and "the official" that of whom the text means."""
    if link.actor is None:
        return name
    is_bare = not INDEFINITE.match(name) and not make_speaker(name, link.kind).words
    is_pronoun = name.casefold() in PRONOUNS | POSSESSIVES
    is_meant = is_pronoun or (is_bare and _may_be_theirs(name, link.actor))
    return link.actor.name if is_meant and _may_speak(name, link.actor) else name


def _may_be_theirs(name: str, actor: Actor) -> bool:
    """Whether "their spokesman" may be of this actor: a side, or a body with a long name."""
    is_owned = name.casefold().partition(" ")[0] in POSSESSIVES
    is_body = actor.kind is ActorKind.ORGANISATION
    return not is_owned or is_body or actor.kind not in NAMED_ONLY


def _may_speak(name: str, actor: Actor) -> bool:
    """Whether the actor whom the text means may be the speaker.

    A body by one name may be a town or a river; a statement is of no armed men without a name.
    """
    if actor.kind is ActorKind.ORGANISATION and " " not in actor.name.strip():
        return False
    is_nameless = actor.kind in ARMED_GROUPS and actor.name.rpartition(" ")[2].islower()
    return not (is_nameless and STATEMENT.search(name))


def says_itself(link: Attribution) -> bool:
    """Whether a text calls false itself what it has told: "that was wrong"."""
    return link.speaker is None and link.stance is Stance.DISPUTES


def _is_of_an_organ(link: Attribution, told: Told) -> bool:
    """Whether an office speaks of itself without a word: "it is clarified that"."""
    if link.cue is None or told.outlet is None or not STATED.match(link.cue.quote):
        return False
    return make_speaker(told.outlet, SpeakerKind.OUTLET).office not in ("", NEWS)


def _outlet(told: Told) -> Voice:
    assert told.outlet is not None
    return Voice(
        name=told.outlet,
        kind=SpeakerKind.OUTLET,
        origin=told.origin,
        report=told.report,
        speaker=make_speaker(told.outlet, SpeakerKind.OUTLET),
        is_own=True,
        outlet=told.outlet,
    )


def _is_outlet_itself(link: Attribution, speaker: Speaker, outlet: str) -> bool:
    """Whether an outlet names itself: "we", "the Mission" in a bulletin of the Mission."""
    if link.kind is SpeakerKind.OUTLET or link.speaker is None:
        return False
    if _is_first_person(link) or _is_evidence(speaker) or _is_anybody(speaker):
        return True  # "we", "our people in the town"
    if link.kind in (SpeakerKind.WITNESS, SpeakerKind.UNNAMED) or not speaker.words:
        return False
    is_new = INDEFINITE.match(speaker.name) is not None
    return not is_new and speaker.words <= make_speaker(outlet, SpeakerKind.OUTLET).words


def _is_anybody(speaker: Speaker) -> bool:
    """Whether it is a turn of phrase, and nobody who was asked: "as every trader will tell"."""
    return ANYBODY.match(speaker.name) is not None


def _is_evidence(speaker: Speaker) -> bool:
    """Whether it is a thing that an outlet shows: "satellite pictures show that"."""
    return bool(speaker.words) and speaker.words <= words_of(EVIDENCE)


def _is_reporter(speaker: Speaker, outlet: str | None) -> bool:
    """Whether it is somebody of the outlet, who saw it: "a journalist of the agency"."""
    reporters = words_of(REPORTER)
    others = speaker.words - reporters - make_speaker(outlet or "", SpeakerKind.OUTLET).words
    return bool(speaker.words & reporters) and not others


def _is_kin(name: str) -> bool:
    """Whether it belongs to somebody and does not speak for them: "his wife", "its agent"."""
    first, _, rest = name.casefold().partition(" ")
    words = set(rest.split())
    return first in POSSESSIVES and bool(words) and not words & set(speaker_words())


def _as_organ(speaker: Speaker, outlet: str | None) -> Speaker:
    """The speaker; an office without a name in a state's own outlet is of that state."""
    if outlet is None or speaker.office != STATE or speaker.side:
        return speaker
    house = make_speaker(outlet, SpeakerKind.OUTLET)
    if house.office != STATE or not house.proper:
        return speaker
    proper = speaker.proper | house.proper
    return replace(speaker, proper=proper, words=speaker.words | house.proper)


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
    is_denied = claim.polarity is Polarity.DENIED
    stating = denying_links(claim) if is_denied else []
    stating = stating or [one for one in claim.attribution if one.stance is Stance.STATES]
    stating = [one for one in stating if not NOBODY.match(one.speaker or "")]
    if not stating:
        return list(claim.attribution[:1])
    last = stating[-1]
    if last.cue is None:
        return [last]
    return [link for link in stating if link.cue == last.cue]


def denying_links(claim: Claim) -> list[Attribution]:
    """The chain of a denial down to who denies: what stands inside it is what is denied."""
    denying = [n for n, one in enumerate(claim.attribution) if one.stance in DENYING]
    wanted = {Stance.STATES, *DENYING}
    end = denying[-1] + 1 if denying else len(claim.attribution)
    return [one for one in claim.attribution[:end] if one.stance in wanted]


def _is_own(link: Attribution, speaker: Speaker) -> bool:
    """Whether it is the outlet, or somebody without name and office whom it asked."""
    if link.kind is SpeakerKind.OUTLET:
        return True
    is_new = INDEFINITE.match(speaker.name) is not None
    if is_new and not speaker.proper and speaker.words & words_of(RANK):
        return True
    if speaker.office or (speaker.proper and not _are_people_of_a_place(link, speaker)):
        return False
    if link.kind is SpeakerKind.UNKNOWN:
        return link.actor is None or is_new
    return link.kind in ASKED_BY_THE_OUTLET or is_new


def _is_somebody_asked(link: Attribution, speaker: Speaker, sentence: Span) -> bool:
    """Whether it is somebody without an office, who has a name: "a driver, Musa Adan"."""
    if speaker.office:
        return False
    is_witness = link.kind is SpeakerKind.WITNESS and INDEFINITE.match(speaker.name) is not None
    is_person = link.kind in (SpeakerKind.WITNESS, SpeakerKind.UNKNOWN)
    return is_witness or (is_person and is_private(link, sentence))


def _are_people_of_a_place(link: Attribution, speaker: Speaker) -> bool:
    """Whether only a place is named: "residents of Karm", "two women from the camp at Ain"."""
    is_witness = link.kind is SpeakerKind.WITNESS
    return is_witness and OF_A_PLACE.match(speaker.name) is not None
