"""Times of a sentence that are not those of an event in it."""

from datetime import date

import pytest

from dateline.claims.event_time import RunningTime
from dateline.model import Granularity, Interval, TimeBasis
from parsed import parse_text
from read_times import interval_of

pytestmark = pytest.mark.model
TUESDAY, THURSDAY = date(2017, 6, 27), date(2017, 6, 29)
STORY = Interval(
    start=TUESDAY, end=TUESDAY, granularity=Granularity.DAY, precision=1,
    basis=TimeBasis.RELATIVE, reason="weekday",
)  # fmt: skip


def day_of(
    text: str, trigger: str, *others: str, running: RunningTime | None = None
) -> date | None:
    """The day of the event at `trigger`; `others` are the other events of the sentence."""
    return interval_of(text, trigger, *others, running=running).start


def in_story(text: str, trigger: str, *others: str) -> date | None:
    """The day of the event in a story that has arrived at Tuesday."""
    parsed = parse_text(text).sentences[0]
    return day_of(text, trigger, *others, running=RunningTime(interval=STORY, set_at=parsed))


@pytest.mark.parametrize(
    ("text", "trigger", "other"),
    [
        ("Three helpers in the bombing were arrested on Thursday.", "bombing", "arrested"),
        ("A fourth victim of the shooting died on Thursday.", "shooting", "died"),
        ("Officers freed the kidnapped drivers on Thursday.", "kidnapped", "freed"),
        ("Traders have stayed at home since the raid, and met on Thursday.", "raid", "met"),
    ],
)
def test_event_that_only_describes_has_not_the_day_of_the_sentence(
    text: str, trigger: str, other: str
) -> None:
    assert day_of(text, trigger, other) is None
    assert day_of(text, other, trigger) == THURSDAY


def test_event_that_describes_keeps_the_day_of_its_own_phrase() -> None:
    text = "The victims of the shooting of Tuesday were buried on Thursday."
    assert day_of(text, "shooting", "buried") == TUESDAY


def test_later_clause_on_something_else_lends_no_day() -> None:
    text = "The fort was never taken, and its flag flies this morning."
    assert day_of(text, "taken") is None


def test_day_of_a_later_clause_that_is_to_come_is_not_of_what_was() -> None:
    text = "The council said 900 people had registered and that buses would leave on Sunday."
    assert day_of(text, "registered") is None


def test_day_on_which_an_outlet_told_of_it_is_its_own() -> None:
    assert day_of("The mill was not bombed, as we had it on Thursday.", "bombed") is None
    text = "Our front page of Thursday gave too high a toll for the battle."
    assert day_of(text, "battle") is None


def test_day_before_another_noun_is_that_of_the_noun() -> None:
    text = "A clerk put the dead at nine and those of the June 27 blast at six."
    assert day_of(text, "dead", "blast") is None


def test_day_beside_a_verb_of_speech_is_that_of_the_speech() -> None:
    text = "The group said on Thursday its men had burned the mill."
    assert day_of(text, "burned") is None


def test_those_who_were_taken_on_a_day_are_released_later() -> None:
    text = "The two drivers who were abducted on 27 June have been released."
    assert day_of(text, "released", "abducted") is None
    assert day_of(text, "abducted", "released") == TUESDAY


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The women taken at the ford are still held.", "taken"),
        ("It was the rebels who burned the barn.", "burned"),
        ("Forty houses have been burned.", "burned"),
        ("Traders had stayed at home since the massacre.", "massacre"),
        ("The gang is to blame for the murders of several girls.", "murders"),
        ("They talked about indiscriminate bombings.", "bombings"),
    ],
)
def test_what_is_told_apart_does_not_lie_where_the_story_has_arrived(
    text: str, trigger: str
) -> None:
    assert in_story(text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels burned the barn.", "burned"),
        ("The gang is to blame for the murders.", "murders"),
        ("Raids on farms followed.", "Raids"),
        ("The army carried out a wave of raids.", "raids"),
    ],
)
def test_what_is_told_on_lies_where_the_story_has_arrived(text: str, trigger: str) -> None:
    assert in_story(text, trigger) == TUESDAY


def test_day_of_an_arrest_is_not_that_of_what_followed_it() -> None:
    text = "The four men were seized, following the 27 June arrest of a trader."
    assert day_of(text, "seized", "arrest") is None
    assert day_of(text, "arrest", "seized") == TUESDAY


def test_day_of_who_speaks_is_not_that_of_what_he_says() -> None:
    text = "Karm, who took office on Tuesday, said that rebels burned the mill."
    assert day_of(text, "burned", "took") is None
    assert day_of(text, "took", "burned") == TUESDAY


def test_day_in_what_is_said_stays() -> None:
    text = "Karm, who took office in May, said that rebels burned the mill on Tuesday."
    assert day_of(text, "burned", "took") == TUESDAY
