"""Assessments: how well an incident is supported, and who contradicts whom."""

from dataclasses import dataclass

from dateline.model.vocabulary import FieldState, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """What one voice says on one field, with its words."""

    claim_id: str
    voice: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAssessment:
    """How the voices relate on one field (``happened``, ``agent``, ``killed`` …).

    Attributes:
        values: what each voice says, with its words.
        silent: voices of the incident that say nothing on this field.
        low, best, high: of a number, over what independent voices say now; never an average.
            None where no voice gives a bound, or as many say one number as another.
    """

    field: str
    state: FieldState
    values: tuple[FieldValue, ...] = ()
    reason: str = ""
    silent: tuple[str, ...] = ()
    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What one voice said first, and what it says now.

    Attributes:
        field: the field that changed.
        was: the earlier value, in words.
        now: the later value.
        basis: ``version`` (the same page read again), ``correction`` (the voice takes it back),
            or ``update`` (a later report of the same voice).
    """

    field: str
    was: str
    now: str
    basis: str
    voice: str
    earlier_claim: str
    later_claim: str
    earlier_quote: str
    later_quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One of the seven stored axes, with its value and the reason for it."""

    name: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """How well supported an incident is.

    Attributes:
        n_independent: independent voices that say it happened; None: cannot be measured.
        independent_reason: how that was counted, or why it could not be.
        axes: the axes of the design, section 4.8.
        grade: the derived label.
        rule: the row of the rule table that gave it, with the table's version.
        revisions: what voices said first and say no more.
    """

    incident_id: str
    n_independent: int | None
    independent_reason: str
    fields: tuple[FieldAssessment, ...]
    axes: tuple[Axis, ...]
    grade: Grade
    rule: str
    revisions: tuple[Revision, ...] = ()
