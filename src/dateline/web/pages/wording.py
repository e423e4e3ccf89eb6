"""The words of the pages: records as a reader wants to read them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from markupsafe import Markup

from dateline.digest.html import mark_triggers
from dateline.digest.wording import FIELD_WORDS, link_words, modality_words
from dateline.link.wording import (
    count_words,
    day_words,
    interval_words,
    place_words,
    sort_counts,
)
from dateline.model import (
    Attribution,
    Claim,
    Count,
    HeadlineStatus,
    Interval,
    Modality,
    Place,
    Polarity,
    SpeakerKind,
    Stance,
    TimeBasis,
    TimeStatus,
)
from dateline.web.queries.wording import event_title

FIELD_NAMES: Final[Mapping[str, str]] = {
    "happened": "Whether it happened",
    "agent": "Who did it",
    "patient": "To whom",
    "place": "Where",
    "time": "When",
    "killed": "Killed",
    "injured": "Injured",
    "missing": "Missing",
    "detained": "Detained",
    "displaced": "Displaced",
    "harmed": "Harmed otherwise",
    "ransom": "Whether a ransom was paid",
}
KIND_NOTES: Final[Mapping[SpeakerKind, str]] = {
    SpeakerKind.PARTY: "a party to the conflict",
    SpeakerKind.AUTHORITY: "an authority",
    SpeakerKind.MILITARY: "military",
    SpeakerKind.MONITOR: "a monitor",
    SpeakerKind.AID_BODY: "an aid body",
    SpeakerKind.WITNESS: "a witness",
    SpeakerKind.MEDICAL: "medical staff",
    SpeakerKind.LOCAL_MEDIA: "local media",
    SpeakerKind.SOCIAL_MEDIA: "social media",
    SpeakerKind.MEDIA: "media",
    SpeakerKind.WIRE: "a wire agency",
    SpeakerKind.OUTLET: "the outlet itself",
    SpeakerKind.UNNAMED: "unnamed",
    SpeakerKind.UNKNOWN: "not said who",
}
PRECISION_NOTES: Final[Mapping[int, str]] = {
    1: "the place itself is named",
    2: "known to its surroundings",
    3: "known to the district",
    4: "known to the province",
    5: "known along a line, such as a road or river",
    6: "known to the country only",
    7: "at sea, in the air, or abroad",
}
TIME_NOTES: Final[Mapping[TimeBasis, str]] = {
    TimeBasis.STATED: "the date is stated",
    TimeBasis.RELATIVE: "worked out from words such as “yesterday”",
    TimeBasis.PUBLICATION: "only from the day of publication",
    TimeBasis.NONE: "no voice gives a date",
}
STANCE_NOTES: Final[Mapping[Stance, str]] = {
    Stance.DENIES: "denies it",
    Stance.DISPUTES: "denies it",
    Stance.DOES_NOT_CONFIRM: "does not confirm it",
    Stance.DECLINES_COMMENT: "gives no comment",
}
BASIS_WORDS: Final[Mapping[str, str]] = {
    "version": "the page itself was changed",
    "correction": "a correction",
    "update": "a later report of the same voice",
}
ANSWER_WORDS: Final[Mapping[str, str]] = {
    "accept": "right",
    "fix": "put right",
    "reject": "wrong",
    "unsure": "can't tell",
    "same": "same",
    "different": "different",
    "part_of": "part of",
    "undo": "taken back",
}
SAID: Final[Mapping[Modality, str]] = {
    Modality.CERTAIN: "It says that this happened",
    Modality.PROBABLE: "It says that this probably happened",
    Modality.POSSIBLE: "It says that this may have happened",
    Modality.UNCONFIRMED: "It tells this as unconfirmed",
    Modality.INTENDED: "It tells of an intention",
    Modality.ORDERED: "It tells of an order",
    Modality.CONDITIONAL: "It says under which condition this would happen",
    Modality.PREDICTED: "It tells of an expectation",
    Modality.HABITUAL: "It says that this happens again and again",
}


def day(iso: str) -> str:
    """An ISO day or moment as a day: "29 June 2017"."""
    return day_words(date.fromisoformat(iso[:10]))


def moment(at: datetime) -> str:
    """A moment: "29 June 2017, 14:05 UTC"."""
    return f"{day_words(at.date())}, {at:%H:%M} UTC"


def branch(event: str) -> str:
    """The branch of an event type."""
    return event.partition(".")[0]


def field_name(field: str) -> str:
    """A field of an assessment within a sentence."""
    return FIELD_WORDS.get(field, f"the number {field}")


def kind_note(link: Attribution) -> str:
    """What sort of voice a link is, where its words do not say so themselves."""
    if link.kind in (SpeakerKind.OUTLET, SpeakerKind.UNKNOWN, SpeakerKind.UNNAMED):
        return ""
    note = KIND_NOTES[link.kind]
    return "" if note.removeprefix("a ").removeprefix("an ") in speaker(link) else note


def speaker(link: Attribution) -> str:
    """The name of a voice, or what sort it is where the text does not name it."""
    return link_words(replace(link, stance=Stance.STATES))


def stance_note(link: Attribution) -> str:
    """What a voice does with the content, where it does not simply state it."""
    return STANCE_NOTES.get(link.stance, "")


def counts(found: Sequence[Count]) -> str:
    """Counts in a row."""
    return ", ".join(map(count_words, sort_counts(found)))


def precision_words(place: Place | None) -> str:
    """How exactly a place is known."""
    if place is None:
        return "no voice says where"
    note = PRECISION_NOTES[place.precision]
    if place.radius_km is None:
        return f"{note}; not in the gazetteer"
    return f"{note}, within {place.radius_km:,.3g} km"


def time_words(time: Interval) -> str:
    """How a time is known."""
    note = TIME_NOTES[time.basis]
    if time.n_days and time.n_days > 1:
        return f"some time in these {time.n_days:,} days; {note}"
    return note


def said(claim: Claim) -> str:
    """What the voice does with the event."""
    if claim.polarity is Polarity.DENIED:
        return "It says that this did not happen"
    if claim.time_status is TimeStatus.FUTURE and claim.modality is Modality.CERTAIN:
        return "It announces this for the future"
    return SAID[claim.modality]


def why_no_incident(claim: Claim) -> str:
    """Why a claim belongs to no incident."""
    if claim.headline_status in (HeadlineStatus.NOT_CARRIED, HeadlineStatus.CONTRADICTED):
        return "only the headline says so, and the text below does not carry it"
    if not claim.counts_as_happened and claim.polarity is Polarity.AFFIRMED:
        return "the text does not say that it happened"
    return "it was not linked to any"


def independent_words(reason: str) -> str:
    """The reason of a number of independent voices, for a reader."""
    return reason.removeprefix("cannot be measured: ").replace("_", " ")


def capitalize_first(text: str) -> str:
    """`text` with a capital at its start and the rest as it is."""
    return (text[:1].upper() + text[1:]).rstrip(".")


def marked(claims: Claim | Sequence[Claim]) -> Markup:
    """A sentence with the words marked from which its claims were read."""
    return mark_triggers(claims)


def when_and_where(claim: Claim) -> str:
    """Day and place of a claim."""
    return " · ".join(filter(None, (interval_words(claim.time), place_words(claim.place))))


def basis_words(basis: str) -> str:
    """Why a voice says something else now."""
    return BASIS_WORDS.get(basis, basis)


def answer_words(answer: str) -> str:
    """An answer of a reviewer, as the keys call it."""
    return ANSWER_WORDS.get(answer, answer.replace("_", " "))


def lower_first(text: str) -> str:
    """`text` within a sentence: without a capital at its start or a stop at its end."""
    return (text[:1].lower() + text[1:]).rstrip(".")


FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "answer_words": answer_words,
    "basis_words": basis_words,
    "branch": branch,
    "capitalize_first": capitalize_first,
    "counts": counts,
    "day": day,
    "event_title": event_title,
    "field_name": field_name,
    "firmly": modality_words,
    "independent_words": independent_words,
    "kind_note": kind_note,
    "lower_first": lower_first,
    "marked": marked,
    "moment": moment,
    "precision_words": precision_words,
    "said": said,
    "speaker": speaker,
    "stance_note": stance_note,
    "time_words": time_words,
    "when_and_where": when_and_where,
    "why_no_incident": why_no_incident,
}
"""What templates may call on records."""
