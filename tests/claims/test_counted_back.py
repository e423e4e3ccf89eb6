"""The day of an event from which another event is counted."""

from datetime import date

import pytest

from dateline.claims.circumstances import Anchor
from dateline.claims.event_time import RunningTime, choose_time
from dateline.claims.scene import head_of
from dateline.model import Interval, TimeStatus
from dateline.times import resolve_times
from parsed import parse_text

pytestmark = pytest.mark.model
DCT = date(2017, 6, 30)


def time_of(text: str, trigger: str, *others: str) -> Interval:
    """The time of the event at `trigger`; `others` are the other events of the sentence."""
    parsed = parse_text(text).sentences[0]
    anchors = [
        Anchor(span=one.span, token=head_of(parsed, one.span), value=one)
        for one in resolve_times(parsed.document, DCT, None)
    ]
    heads = {one.text: one for one in parsed.doc if one.text in {trigger, *others}}
    triggers = frozenset(one.i for one in heads.values())
    running = RunningTime()
    return choose_time(
        heads[trigger], anchors, triggers, running, DCT, TimeStatus.PAST
    ).interval


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
    found = time_of(text, trigger, other)
    assert (found.start, found.end) == (date(2017, 6, day),) * 2
    assert found.reason.startswith("counted back to")


def test_weeks_are_counted_give_or_take_days() -> None:
    found = time_of(
        "Troops took it back on Wednesday, one week after it was lost.", "lost", "took"
    )
    assert (found.start, found.end) == (date(2017, 6, 18), date(2017, 6, 24))


def test_without_a_day_of_the_rest_nothing_is_counted() -> None:
    text = "It came two days after six people were killed at the ford."
    assert time_of(text, "killed").start is None


def test_day_of_a_statement_is_not_counted_from() -> None:
    text = "The mayor said on Thursday that it came two days after men were killed at the ford."
    assert time_of(text, "killed").start is None
