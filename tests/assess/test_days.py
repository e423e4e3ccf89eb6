"""Whether two times that voices give may be one day."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.assess.days import may_be_one_day
from dateline.model import Claim, Interval, TimeBasis
from dateline.model.vocabulary import Granularity
from factory import make_claim, make_report

FRIDAY, SATURDAY = date(2017, 6, 30), date(2017, 7, 1)


def on(
    day: date,
    reason: str = "weekday",
    part: str | None = None,
    event: str = "attack.armed",
    trigger: str = "attacked",
) -> Claim:
    report = make_report(f"Gunmen {trigger} the post.")
    time = Interval(
        start=day,
        end=day,
        granularity=Granularity.PART_OF_DAY if part else Granularity.DAY,
        precision=1,
        basis=TimeBasis.RELATIVE,
        part_of_day=part,
        reason=reason,
    )
    return replace(make_claim(report, trigger=trigger, event=event), time=time)


def test_two_days_that_voices_name_are_two() -> None:
    assert not may_be_one_day(on(FRIDAY), on(SATURDAY))
    assert not may_be_one_day(on(FRIDAY, part="night"), on(SATURDAY, part="night"))


@pytest.mark.parametrize(
    "reason", ["as in the sentence before (weekday)", "as the same act is told (date)"]
)
def test_day_that_was_taken_over_is_not_said(reason: str) -> None:
    assert may_be_one_day(on(FRIDAY), on(SATURDAY, reason))


def test_night_may_end_on_the_next_morning() -> None:
    assert may_be_one_day(on(FRIDAY, part="night"), on(SATURDAY, part="dawn"))
    assert not may_be_one_day(on(FRIDAY, part="morning"), on(SATURDAY, part="dawn"))


def test_curfew_is_told_of_on_any_of_its_days() -> None:
    curfew = "state.emergency"
    assert may_be_one_day(on(FRIDAY, event=curfew), on(SATURDAY, event=curfew))


def test_wounded_may_die_on_a_later_day() -> None:
    assert may_be_one_day(on(FRIDAY), on(SATURDAY, trigger="died in"))
