"""Claims: one voice's account of one event. Written once, never edited."""

from dataclasses import dataclass

from dateline.errors import InvalidRecordError
from dateline.model.actors import Actor
from dateline.model.counts import Count, Materiel
from dateline.model.ids import make_id
from dateline.model.places import Place
from dateline.model.spans import Span
from dateline.model.times import UNKNOWN_TIME, Interval
from dateline.model.vocabulary import (
    HAPPENED_MODALITIES,
    HeadlineStatus,
    Modality,
    PlaceBasis,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
    TimeStatus,
    Zone,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCode:
    """An event type with its main crosswalks.

    Attributes:
        type: ``branch.leaf`` of the codebook.
        plover: PLOVER 2.0 event and, where there is one, mode.
        cameo: CAMEO code.
        acled: ACLED-style event type and sub-event type.
    """

    type: str
    plover: tuple[str, ...] = ()
    cameo: str | None = None
    acled: tuple[str, ...] = ()

    @property
    def branch(self) -> str:
        """The branch of the type, such as ``territory``."""
        return self.type.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A participant or thing in its role, with the words and what they were resolved to."""

    role: Role
    span: Span
    actor: Actor | None = None
    materiel: Materiel | None = None
    place: Place | None = None

    @property
    def name(self) -> str:
        """Who or what is meant, or the words where that is not known."""
        return self.actor.name if self.actor else self.span.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One link of the chain of who says so.

    Attributes:
        speaker: the speaker's name; None where the text does not say who.
        kind: what sort of voice.
        span: the words that name the speaker.
        cue: the words that introduce what they say.
        stance: what they do with the content.
        actor: who the speaker is, where they are an actor.
    """

    speaker: str | None
    kind: SpeakerKind
    span: Span | None = None
    cue: Span | None = None
    stance: Stance = Stance.STATES
    actor: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One voice's account of one event, each part tied to its words.

    Attributes:
        id: ``clm1-…`` (`claim_id`).
        arguments: by role; several arguments may share a role.
        place: where the event happened; None where the text gives no means to say.
        place_basis: from where in the text the place was taken.
        time: when; its basis says how it is known.
        attribution: outermost voice first, the publishing outlet leading.
        factuality: -3 (certainly not) to 3 (certainly so), for the innermost voice.
        headline_status: for claims of the headline: what the body makes of them.
        confidence: 0 to 1, that this reading of the words is right; never that it is true.
        origin: component and version that read it.
        steps: which rows and constructions made each part, as ``stage: row``.
    """

    id: str
    report_id: str
    document_id: str
    zone: Zone
    sentence: Span
    trigger: Span
    event: EventCode
    arguments: tuple[Argument, ...] = ()
    place: Place | None = None
    place_basis: PlaceBasis = PlaceBasis.NONE
    time: Interval = UNKNOWN_TIME
    counts: tuple[Count, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.CERTAIN
    time_status: TimeStatus = TimeStatus.PAST
    factuality: float = 3.0
    headline_status: HeadlineStatus | None = None
    confidence: float = 0.5
    origin: str
    steps: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.sentence.covers(self.trigger):
            raise InvalidRecordError("the trigger lies outside its sentence")
        if not -3.0 <= self.factuality <= 3.0:
            raise InvalidRecordError(f"factuality {self.factuality} is not within -3 to 3")
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidRecordError(f"confidence {self.confidence} is not within 0 to 1")

    @property
    def counts_as_happened(self) -> bool:
        """Whether this voice says that it happened or is happening (design, section 8)."""
        return (
            self.polarity is Polarity.AFFIRMED
            and self.modality in HAPPENED_MODALITIES
            and self.time_status is not TimeStatus.FUTURE
        )

    def in_role(self, role: Role) -> tuple[Argument, ...]:
        """The arguments in `role`, in the order of the text."""
        return tuple(one for one in self.arguments if one.role is role)


def claim_id(document_id: str, trigger: Span, event_type: str, origin: str) -> str:
    """The id of the claim of `event_type` that `origin` reads at `trigger`."""
    return make_id(
        "clm", 1, (document_id, str(trigger.start), str(trigger.end), event_type, origin)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Discard:
    """A candidate that was thrown away, with its stage and reason, for ``--explain``."""

    stage: str
    reason: str
    span: Span
