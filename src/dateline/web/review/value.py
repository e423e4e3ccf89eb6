"""What a decision on an item is worth: contradiction x harm x uncertainty.

Each factor is the weight of the first rule that holds, in a published table:
``tables/value.csv``. Raise the version with it.
"""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.claims.codebook import load_codebook
from dateline.errors import InvalidRecordError
from dateline.model import CountKind, FieldState, Incident
from dateline.model.assessments import Assessment

VALUE_TABLE_VERSION = "value/1"
FACTORS = ("contradiction", "harm", "uncertainty")
LOSSES = frozenset({"killed", "injured", "missing", "detained", "displaced"})
UNSURE_BELOW = 0.5
NEAR_BITS = 2.0
MANY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What an item is about, as far as its value goes.

    Attributes:
        disputed: fields on which voices conflict.
        n_killed: the most that any voice says.
        confidence: of the least sure reading in question.
        margin_bits: how far a pair is from the threshold; None where it is no pair.
    """

    event_type: str
    disputed: frozenset[str]
    n_killed: int
    confidence: float
    n_independent: int | None
    margin_bits: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One factor: the rule that held, its weight, and what it says."""

    factor: str
    rule: str
    weight: float
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """A row of the table."""

    factor: str
    rule: str
    when: str
    weight: float
    says: str


CONDITIONS: Mapping[str, Callable[[Question], bool]] = {
    "happened_disputed": lambda one: "happened" in one.disputed,
    "agents_disputed": lambda one: "agent" in one.disputed,
    "losses_disputed": lambda one: bool(LOSSES & one.disputed),
    "anything_disputed": lambda one: bool(one.disputed),
    "many_killed": lambda one: one.n_killed >= MANY,
    "killed": lambda one: one.n_killed > 0,
    "harmful_type": lambda one: load_codebook()[one.event_type].harm,
    "read_unsurely": lambda one: one.confidence < UNSURE_BELOW,
    "near_the_threshold": lambda one: (
        one.margin_bits is not None and one.margin_bits <= NEAR_BITS
    ),
    "voices_not_measured": lambda one: one.n_independent is None,
    "one_voice": lambda one: one.n_independent is not None and one.n_independent < 2,
    "always": lambda _: True,
}


@cache
def load_values() -> tuple[ValueRow, ...]:
    """The rows of the table, in their order.

    Raises:
        InvalidRecordError: a row names a condition that there is not, or a factor has no last
            row that always holds.
    """
    text = files("dateline.web.review").joinpath("tables/value.csv").read_text("utf-8")
    rows = tuple(
        ValueRow(
            factor=row["factor"], rule=row["rule"], when=row["when"],
            weight=float(row["weight"]), says=row["says"],
        )
        for row in csv.DictReader(text.splitlines())
    )  # fmt: skip
    unknown = [row.rule for row in rows if row.when not in CONDITIONS]
    ends = [[row.when for row in rows if row.factor == one][-1:] for one in FACTORS]
    if unknown or any(end != ["always"] for end in ends):
        raise InvalidRecordError(f"value.csv: unknown condition in {unknown}, or no last row")
    return rows


def weigh(question: Question) -> tuple[float, tuple[Factor, ...]]:
    """The value of a decision, and the factors that make it."""
    factors = tuple(_factor(name, question) for name in FACTORS)
    value = 1.0
    for one in factors:
        value *= one.weight
    return value, factors


def question_of(
    incident: Incident,
    assessment: Assessment,
    confidence: float,
    margin_bits: float | None = None,
) -> Question:
    """What is in question with this incident."""
    killed = [one for one in incident.counts if one.kind is CountKind.KILLED]
    disputed = (one.field for one in assessment.fields if one.state is FieldState.CONFLICT)
    return Question(
        event_type=incident.event_type,
        disputed=frozenset(disputed),
        n_killed=max((one.high or one.best or one.low or 0 for one in killed), default=0),
        confidence=confidence,
        n_independent=assessment.n_independent,
        margin_bits=margin_bits,
    )


def _factor(name: str, question: Question) -> Factor:
    row = next(
        row for row in load_values() if row.factor == name and CONDITIONS[row.when](question)
    )
    return Factor(factor=name, rule=row.rule, weight=row.weight, says=row.says)
