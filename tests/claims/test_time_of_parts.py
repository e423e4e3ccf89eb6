"""Acts of one sentence that are of one time."""

from datetime import date

import pytest

from dateline.claims.circumstances import Anchor
from dateline.claims.event_time import RunningTime, choose_time
from dateline.claims.scene import head_of
from dateline.claims.time_of_parts import from_then_on
from dateline.model import Granularity, Interval, TimeBasis, TimeStatus
from dateline.times import resolve_times
from parsed import parse_text
from read_times import DCT, interval_of

pytestmark = pytest.mark.model
TUESDAY = date(2017, 6, 27)


def days_of(text: str, trigger: str, *others: str) -> tuple[date | None, date | None]:
    """The days of the event at `trigger`; `others` are the other events of the sentence."""
    found = interval_of(text, trigger, *others)
    return found.start, found.end


@pytest.mark.parametrize(
    ("text", "trigger", "other"),
    [
        ("Two monks were killed in Tuesday's raid on the abbey.", "killed", "raid"),
        ("Nobody was hurt in Tuesday's raid on the abbey.", "hurt", "raid"),
        ("The villagers denounced Tuesday's raid, in which two died.", "died", "raid"),
        ("The raid on Tuesday, which left two monks dead, was praised.", "dead", "raid"),
        ("A raid on Tuesday that killed two monks was praised.", "killed", "raid"),
        ("Six monks were killed and two were wounded on Tuesday.", "killed", "wounded"),
        ("Six monks were killed and dozens wounded in Tuesday's raid.", "killed", "raid"),
        ("The abbey was shelled and two monks were killed on Tuesday.", "shelled", "killed"),
    ],
)
def test_losses_have_the_day_of_the_act_in_which_they_were(
    text: str, trigger: str, other: str
) -> None:
    assert days_of(text, trigger, other) == (TUESDAY, TUESDAY)


@pytest.mark.parametrize(
    ("text", "trigger", "other", "days"),
    [
        (
            "In 2014, forty monks were killed in a raid on the abbey.",
            "raid",
            "killed",
            (date(2014, 1, 1), date(2014, 12, 31)),
        ),
        (
            "In 2014 the abbey lost forty monks to a raid.",
            "raid",
            "lost",
            (date(2014, 1, 1), date(2014, 12, 31)),
        ),
        (
            "At least 30 people have died in clashes near the abbey since Tuesday.",
            "clashes",
            "died",
            (TUESDAY, DCT),
        ),
    ],
)
def test_act_that_brought_losses_is_as_old_as_they(
    text: str, trigger: str, other: str, days: tuple[date, date]
) -> None:
    assert days_of(text, trigger, other) == days


def test_charge_is_not_as_old_as_the_act_that_it_is_for() -> None:
    text = "Two monks were arrested in the 2014 raid on the abbey."
    assert days_of(text, "arrested", "raid")[0] is None


def test_what_is_so_since_something_began_is_from_that_day_on() -> None:
    text = "Hundreds of people have fled since the battle started on 4 April."
    assert days_of(text, "fled", "battle") == (date(2017, 4, 4), DCT)


def test_time_without_a_start_does_not_go_on() -> None:
    until = Interval(end=TUESDAY, granularity=Granularity.OPEN, basis=TimeBasis.RELATIVE)
    assert from_then_on(until, DCT) == until


@pytest.mark.parametrize(
    ("text", "trigger", "other", "day"),
    [
        (
            "Jets bombed the port overnight after rockets were fired on Sunday at the town.",
            "fired",
            "bombed",
            date(2017, 6, 25),
        ),
        (
            "Clashes erupted on Tuesday after a man was shot by police the day before in Karm.",
            "shot",
            "erupted",
            date(2017, 6, 26),
        ),
        (
            "The monk was released on Tuesday, two days after he was abducted in Karm.",
            "abducted",
            "released",
            date(2017, 6, 25),
        ),
        ("Rebels attacked the abbey during Friday prayers.", "attacked", "", date(2017, 6, 30)),
        (
            "Families came from Karm, where rebels killed two monks on Tuesday.",
            "came",
            "killed",
            None,
        ),
    ],
)
def test_each_of_two_events_has_the_time_of_its_own_clause(
    text: str, trigger: str, other: str, day: date | None
) -> None:
    assert days_of(text, trigger, other)[0] == day


def test_what_is_expected_is_when_it_is_to_come() -> None:
    text = "An offensive is expected in Karm next week."
    parsed = parse_text(text).sentences[0]
    anchors = [
        Anchor(span=one.span, token=head_of(parsed, one.span), value=one)
        for one in resolve_times(parsed.document, DCT, None)
    ]
    trigger = next(one for one in parsed.doc if one.text == "offensive")
    alone = frozenset({trigger.i})
    found = choose_time(trigger, anchors, alone, RunningTime(), DCT, TimeStatus.FUTURE)
    assert found.interval.start == date(2017, 7, 3)
