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
    """How the voices relate on one field (``happened``, ``agent``, ``killed`` …)."""

    field: str
    state: FieldState
    values: tuple[FieldValue, ...] = ()
    reason: str = ""


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
        axes: the seven axes of the design, section 4.8.
        grade: the derived label.
        rule: the row of the rule table that gave it, with the table's version.
    """

    incident_id: str
    n_independent: int | None
    independent_reason: str
    fields: tuple[FieldAssessment, ...]
    axes: tuple[Axis, ...]
    grade: Grade
    rule: str
