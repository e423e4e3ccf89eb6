"""The day of an event from which another event is counted."""

from datetime import date, timedelta

import pytest

from dateline.claims.circumstances import Anchor
from dateline.claims.event_time import RunningTime, choose_time
from dateline.claims.scene import head_of
from dateline.model import Interval, TimeBasis, TimeStatus
from dateline.times import resolve_times
from parsed import parse_text
from read_times import DCT, interval_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "other", "day"),
    [
        (
            "Men burned a barn on Wednesday, two days after an ambush on a lorry.",
            "ambush",
            "burned",
            26,
        ),
        (
            "Ten days after they were marched away, the boys were freed on Thursday night.",
            "marched",
            "freed",
            19,
        ),
    ],
)
def test_event_lies_so_many_days_before_the_day_of_the_sentence(
    text: str, trigger: str, other: str, day: int
) -> None:
    found = interval_of(text, trigger, other)
    assert (found.start, found.end) == (date(2017, 6, day),) * 2
    assert found.reason.startswith("counted back to")


def test_weeks_are_counted_give_or_take_days() -> None:
    found = interval_of(
        "Troops took it back on Wednesday, one week after it was lost.", "lost", "took"
    )
    assert (found.start, found.end) == (date(2017, 6, 18), date(2017, 6, 24))


def test_what_is_so_now_is_counted_to_publication() -> None:
    text = "Ten days after the ambush on a lorry, drivers still avoid the road."
    found = interval_of(text, "ambush", "avoid")
    assert (found.start, found.end) == (DCT - timedelta(days=10),) * 2


def test_without_a_day_of_the_rest_nothing_is_counted() -> None:
    text = "It came two days after six people were killed at the ford."
    assert interval_of(text, "killed").start is None


def test_day_of_a_statement_is_not_counted_from() -> None:
    text = "The mayor said on Thursday that it came two days after men were killed at the ford."
    assert interval_of(text, "killed").start is None


@pytest.mark.parametrize(
    ("trigger", "day"),
    [("raid", date(2017, 6, 27)), ("attacked", date(2017, 6, 25))],
)
def test_known_event_keeps_its_day_and_is_counted_from(trigger: str, day: date) -> None:
    text = (
        "Rebels shot two monks on Tuesday. The raid came two days after rebels attacked Karm."
    )
    parse = parse_text(*text.split(". "))
    first, second = parse.sentences
    story = Interval(
        start=date(2017, 6, 27),
        end=date(2017, 6, 27),
        basis=TimeBasis.RELATIVE,
        reason="weekday",
    )
    anchors = [
        Anchor(span=one.span, token=head_of(second, one.span), value=one)
        for one in resolve_times(parse.document, DCT, None)
        if one.sentence == second.sentence.index
    ]
    heads = {one.text: one for one in second.doc if one.text in {"raid", "attacked"}}
    triggers = frozenset(one.i for one in heads.values())
    running = RunningTime(interval=story, set_at=first)
    found = choose_time(heads[trigger], anchors, triggers, running, DCT, TimeStatus.PAST)
    assert (found.interval.start, found.interval.end) == (day, day)
