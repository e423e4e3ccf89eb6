"""The records and vocabularies that pass between the stages. Standard library only, no I/O."""

from dateline.model.actors import Actor, actor_id
from dateline.model.assessments import Assessment, Axis, FieldAssessment, FieldValue
from dateline.model.changes import Change
from dateline.model.claims import Argument, Attribution, Claim, Discard, EventCode, claim_id
from dateline.model.codec import Json, decode, encode
from dateline.model.control import ControlStatement, Holder, PlaceControl, Spell
from dateline.model.counts import Count, Materiel
from dateline.model.documents import (
    Document,
    OffsetMap,
    Provenance,
    Sentence,
    ZonedSpan,
    document_id,
)
from dateline.model.ids import make_id, sha256_hex
from dateline.model.incidents import Incident, PairScore, incident_id
from dateline.model.judgements import Judgement, judge, standing
from dateline.model.mentions import Mention
from dateline.model.origins import Origin, OriginLink, origin_id
from dateline.model.places import Place
from dateline.model.reports import Failure, Report, make_failure, report_id
from dateline.model.schema import record_schema
from dateline.model.spans import Span, check_span
from dateline.model.times import UNKNOWN_TIME, Interval
from dateline.model.vocabulary import (
    HAPPENED_MODALITIES,
    READ_ZONES,
    ActorKind,
    ChangeKind,
    ControlEffect,
    ControlScope,
    CountKind,
    CountScope,
    FieldState,
    Grade,
    Granularity,
    HeadlineStatus,
    MentionKind,
    Modality,
    OriginKind,
    PlaceBasis,
    PlaceRelation,
    Polarity,
    PublishedBasis,
    Role,
    SpeakerKind,
    Stance,
    TimeBasis,
    TimeStatus,
    Verdict,
    Zone,
)

__all__ = [
    "HAPPENED_MODALITIES",
    "READ_ZONES",
    "UNKNOWN_TIME",
    "Actor",
    "ActorKind",
    "Argument",
    "Assessment",
    "Attribution",
    "Axis",
    "Change",
    "ChangeKind",
    "Claim",
    "ControlEffect",
    "ControlScope",
    "ControlStatement",
    "Count",
    "CountKind",
    "CountScope",
    "Discard",
    "Document",
    "EventCode",
    "Failure",
    "FieldAssessment",
    "FieldState",
    "FieldValue",
    "Grade",
    "Granularity",
    "HeadlineStatus",
    "Holder",
    "Incident",
    "Interval",
    "Json",
    "Judgement",
    "Materiel",
    "Mention",
    "MentionKind",
    "Modality",
    "OffsetMap",
    "Origin",
    "OriginKind",
    "OriginLink",
    "PairScore",
    "Place",
    "PlaceBasis",
    "PlaceControl",
    "PlaceRelation",
    "Polarity",
    "Provenance",
    "PublishedBasis",
    "Report",
    "Role",
    "Sentence",
    "Span",
    "SpeakerKind",
    "Spell",
    "Stance",
    "TimeBasis",
    "TimeStatus",
    "Verdict",
    "Zone",
    "ZonedSpan",
    "actor_id",
    "check_span",
    "claim_id",
    "decode",
    "document_id",
    "encode",
    "incident_id",
    "judge",
    "make_failure",
    "make_id",
    "origin_id",
    "record_schema",
    "report_id",
    "sha256_hex",
    "standing",
]
