"""The closed vocabularies of the records, in the words of the design and the codebook."""

from enum import StrEnum


class Zone(StrEnum):
    """What a stretch of a document is for. Only some zones are read for events."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    APPEAL = "appeal"
    NOTICE = "notice"


READ_ZONES = frozenset({Zone.HEADLINE, Zone.BODY, Zone.QUOTE, Zone.CAPTION})
"""The zones in which events are looked for; the others are read for provenance only."""


class PublishedBasis(StrEnum):
    """How a report's publication date is known."""

    GIVEN = "given"  # by the user, on the command line
    METADATA = "metadata"  # a column, a header, a meta element
    TEXT = "text"  # a date line in the text
    URL = "url"  # the address carries the date
    NONE = "none"


class MentionKind(StrEnum):
    """What kind of thing a mention names."""

    TRIGGER = "trigger"
    ACTOR = "actor"
    PLACE = "place"
    TIME = "time"
    COUNT = "count"
    MATERIEL = "materiel"


class Role(StrEnum):
    """The part that an argument plays in a claim (codebook, roles)."""

    AGENT = "agent"
    PATIENT = "patient"
    BACKER = "backer"
    PLACE = "place"
    ORIGIN_PLACE = "origin_place"
    DESTINATION = "destination"
    INSTRUMENT = "instrument"
    MATERIEL = "materiel"
    BENEFICIARY = "beneficiary"
    TOPIC = "topic"


class Polarity(StrEnum):
    """Whether the voice affirms the event or denies it."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """How firmly the voice commits itself to the event."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNCONFIRMED = "unconfirmed"
    INTENDED = "intended"
    ORDERED = "ordered"
    CONDITIONAL = "conditional"
    PREDICTED = "predicted"
    HABITUAL = "habitual"


HAPPENED_MODALITIES = frozenset(
    {Modality.CERTAIN, Modality.PROBABLE, Modality.POSSIBLE, Modality.UNCONFIRMED}
)
"""Modalities under which an affirmed claim counts as having happened (design, section 8)."""


class TimeStatus(StrEnum):
    """Where the event lies relative to publication."""

    PAST = "past"
    ONGOING = "ongoing"
    FUTURE = "future"


class SpeakerKind(StrEnum):
    """What sort of voice a speaker is (design, section 4.3)."""

    OUTLET = "outlet"
    PARTY = "party"
    AUTHORITY = "authority"
    MILITARY = "military"
    MONITOR = "monitor"
    AID_BODY = "aid_body"
    WITNESS = "witness"
    MEDICAL = "medical"
    LOCAL_MEDIA = "local_media"
    SOCIAL_MEDIA = "social_media"
    MEDIA = "media"
    WIRE = "wire"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """What a speaker does with the content that is attributed to them."""

    STATES = "states"
    DENIES = "denies"
    DISPUTES = "disputes"
    DOES_NOT_CONFIRM = "does_not_confirm"
    DECLINES_COMMENT = "declines_comment"


class HeadlineStatus(StrEnum):
    """What the body makes of a claim that the headline carries."""

    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    CONTRADICTED = "contradicted"


class CountKind(StrEnum):
    """What a number counts."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    CAPTURED = "captured"
    STRENGTH = "strength"
    MATERIEL = "materiel"
    HARMED = "harmed"  # neither killed nor said to be injured: raped, beaten, tortured


class CountScope(StrEnum):
    """How a number relates to other numbers of the same text."""

    NEW = "new"  # losses of this event
    PART = "part"  # "including three children": contained in another number
    RUNNING_TOTAL = "running_total"  # "bringing the toll to 43"


class PlaceRelation(StrEnum):
    """How the place of a claim relates to the names that were read."""

    AT = "at"
    OFFSET = "offset"  # "12 km south of Mosul"
    NEAR = "near"
    BETWEEN = "between"
    ALONG = "along"  # a road or a river
    PART_OF = "part_of"  # "western Mosul", "the outskirts of"


class PlaceBasis(StrEnum):
    """From where in the text a claim has its place."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    CONTEXT = "context"  # a sentence before
    DATELINE = "dateline"
    DOCUMENT = "document"
    NONE = "none"


class TimeBasis(StrEnum):
    """From what an interval was worked out."""

    STATED = "stated"
    RELATIVE = "relative"
    PUBLICATION = "publication"
    NONE = "none"


class Granularity(StrEnum):
    """The unit in which a time was said."""

    PART_OF_DAY = "part_of_day"
    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"
    OPEN = "open"
    NONE = "none"


class ActorKind(StrEnum):
    """What sort of actor; the first eight give ACLED's inter codes 1 to 8 in this order."""

    STATE_FORCES = "state_forces"
    REBEL = "rebel"
    POLITICAL_MILITIA = "political_militia"
    IDENTITY_MILITIA = "identity_militia"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL_FORCES = "external_forces"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    PERSON = "person"
    OTHER = "other"


class OriginKind(StrEnum):
    """Why several reports are one voice."""

    SINGLE = "single"
    EXACT_COPY = "exact_copy"
    NEAR_COPY = "near_copy"
    EDITED_COPY = "edited_copy"
    REPOST = "repost"
    WIRE = "wire"
    FAMILY = "family"
    VERSION = "version"


class Verdict(StrEnum):
    """What a judgement says of its subjects."""

    SAME = "same"
    DIFFERENT = "different"
    PART_OF = "part_of"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNDO = "undo"


class ChangeKind(StrEnum):
    """What became of an incident when incidents were worked out anew."""

    CREATED = "created"  # its claims were in no incident before
    SPLIT = "split"  # its claims were in others before, or it comes back from a merge
    CHANGED = "changed"  # it keeps its id, and something of it is new
    MERGED = "merged"  # its claims are in another now, to which its id leads
    REMOVED = "removed"  # its claims are in no incident any more


class ControlEffect(StrEnum):
    """What a claim of territory says of who holds a place."""

    TAKES = "takes"
    HOLDS = "holds"
    LEAVES = "leaves"
    ENTERS = "enters"
    BESIEGES = "besieges"


class ControlScope(StrEnum):
    """Of what a claim of territory tells, beside the place that is asked about."""

    OWN = "own"
    WIDER = "wider"
    PART = "part"


class FieldState(StrEnum):
    """How independent voices relate on one field of an incident."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    SILENT = "silent"


class Grade(StrEnum):
    """The derived label of an incident (design, section 4.8)."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"
