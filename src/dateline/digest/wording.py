"""Claims in words: on whose word, and how firmly."""

from collections.abc import Mapping
from functools import cache

from dateline.claims.codebook import load_codebook
from dateline.model import (
    Attribution,
    Claim,
    FieldAssessment,
    Modality,
    Polarity,
    Revision,
    SpeakerKind,
    Stance,
    TimeStatus,
)

FIELD_WORDS = {
    "happened": "whether it happened",
    "agent": "who did it",
    "patient": "to whom",
    "place": "where",
    "time": "when",
    "ransom": "whether a ransom was paid",
}
STANCE_WORDS = {
    Stance.DENIES: "denied by ",
    Stance.DISPUTES: "denied by ",
    Stance.DOES_NOT_CONFIRM: "not confirmed by ",
    Stance.DECLINES_COMMENT: "no comment from ",
}
UNNAMED_OUTLET = "an unnamed outlet"
KIND_WORDS = {
    SpeakerKind.UNKNOWN: "someone unnamed",
    SpeakerKind.UNNAMED: "unnamed sources",
    SpeakerKind.SOCIAL_MEDIA: "social media",
    SpeakerKind.LOCAL_MEDIA: "local media",
    SpeakerKind.WITNESS: "witnesses",
    SpeakerKind.MEDICAL: "medical sources",
    SpeakerKind.OUTLET: UNNAMED_OUTLET,
}


def field_words(field: str) -> str:
    """A field as a question or a number: "who did it", "killed"."""
    return FIELD_WORDS.get(field, field.replace("_", " "))


def number_words(n_independent: int | None) -> str:
    """How many independent voices tell of an incident."""
    if n_independent is None:
        return "independent voices cannot be measured"
    return f"{n_independent} independent {'voice' if n_independent == 1 else 'voices'}"


def event_words(claim: Claim) -> str:
    """The event type of a claim, as the codebook calls it."""
    return _event_titles()[claim.event.type]


@cache
def _event_titles() -> Mapping[str, str]:
    return {one.type: one.title for one in load_codebook().types}


def voice_words(claim: Claim) -> str:
    """The chain of voices, innermost first: "the ministry ← The Gazette"."""
    links = [link_words(link) for link in reversed(claim.attribution)]
    return " ← ".join(links) if links else UNNAMED_OUTLET


def link_words(link: Attribution) -> str:
    """One voice of the chain."""
    name = link.speaker or KIND_WORDS.get(link.kind, link.kind.value.replace("_", " "))
    return STANCE_WORDS.get(link.stance, "") + name


def revision_words(revision: Revision) -> str:
    """What a voice said first and says now: "killed: 12, then 9 (The Gazette; version)"."""
    change = f"{revision.field}: {revision.was}, then {revision.now}"
    return f"{change} ({revision.voice}; {revision.basis})"


def range_words(field: FieldAssessment) -> str:
    """Lowest, best and highest of a number: "lowest 5, best 9, highest 12"."""
    named = (("lowest", field.low), ("best", field.best), ("highest", field.high))
    return ", ".join(f"{name} {'not said' if one is None else one}" for name, one in named)


def modality_words(claim: Claim) -> str:
    """How firmly: "certain", "denied", "possible, ongoing"."""
    words = [claim.modality.value]
    if claim.polarity is Polarity.DENIED:
        words = ["denied"] if claim.modality is Modality.CERTAIN else ["denied", *words]
    if claim.time_status is not TimeStatus.PAST:
        words.append(claim.time_status.value)
    return ", ".join(words)
