"""The derived grade: the first row of a published rule table that holds.

Source: design, section 4.8. The table is ``tables/grades.csv``; raise the version with it.
"""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.errors import InvalidRecordError
from dateline.model import Grade

GRADE_TABLE_VERSION = "grades/3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What a grade depends on.

    Attributes:
        party_admits: a party says that it did the act itself.
        is_refuted: people who reviewed it say that it did not happen, and none differs.
        word_is_enough: a party says so of what is done by saying so, or of its own loss.
    """

    n_independent: int | None
    is_affirmed: bool
    is_denied: bool
    agents_conflict: bool
    party_admits: bool
    word_is_enough: bool = False
    is_refuted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeRow:
    """One rule: under which condition which grade."""

    rule: str
    grade: Grade
    when: str
    says: str


CONDITIONS: Mapping[str, Callable[[Support], bool]] = {
    "refuted": lambda one: one.is_refuted,
    "nobody_affirms": lambda one: not one.is_affirmed,
    "denied": lambda one: one.is_denied,
    "agents_conflict": lambda one: one.agents_conflict,
    "admitted_and_told": lambda one: (
        one.party_admits and not one.agents_conflict and (one.n_independent or 0) >= 2
    ),
    "word_is_enough": lambda one: one.word_is_enough and not one.agents_conflict,
    "two_independent": lambda one: (one.n_independent or 0) >= 2,
    "always": lambda _: True,
}


@cache
def load_grades() -> tuple[GradeRow, ...]:
    """The rows of the rule table, in their order.

    Raises:
        InvalidRecordError: a row names a condition that there is not, or none always holds.
    """
    text = files("dateline.assess").joinpath("tables/grades.csv").read_text("utf-8")
    rows = [
        GradeRow(rule=r["rule"], grade=Grade(r["grade"]), when=r["when"], says=r["says"])
        for r in csv.DictReader(text.splitlines())
    ]
    unknown = [row.rule for row in rows if row.when not in CONDITIONS]
    if unknown or rows[-1].when != "always":
        raise InvalidRecordError(f"grades.csv: unknown condition in {unknown}, or no last row")
    return tuple(rows)


def grade(support: Support) -> tuple[Grade, str]:
    """The grade, and the rule that gave it with the version of the table."""
    row = next(one for one in load_grades() if CONDITIONS[one.when](support))
    return row.grade, f"{GRADE_TABLE_VERSION} {row.rule}: {row.says}"
