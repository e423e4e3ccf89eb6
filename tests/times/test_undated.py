"""Times said without a day."""

from datetime import date

import pytest

from dateline.times import resolve_times
from dateline.times.rules_undated import UNDATED
from parsed import make_document

FRIDAY = date(2017, 6, 30)


def undated(text: str) -> list[str]:
    """The words of a sentence's times without a day."""
    found = resolve_times(make_document(text), FRIDAY, None)
    return [one.span.quote for one in found if one.rule in UNDATED]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At dusk they let him go.", "At dusk"),
        ("The town was quiet by eight in the evening.", "by eight in the evening"),
        ("They came shortly before midnight.", "shortly before midnight"),
        ("They worked through the night.", "through the night"),
        ("In the early hours guns opened up.", "In the early hours"),
        ("At 0640 hours jets went in.", "At 0640 hours"),
        ("Around 2:30 a.m. men knocked.", "Around 2:30 a.m."),
        ("They left at half past seven, on foot.", "at half past seven"),
        ("By eleven the town was empty.", "By eleven"),
        ("Between 13:05 and 17:40 shells fell.", "Between 13:05 and 17:40"),
        ("Shops were shut for a third straight day.", "for a third straight day"),
        ("All four were shot in eight minutes.", "in eight minutes"),
        ("The siege lasted for months.", "for months"),
        ("Raids have grown in recent weeks.", "in recent weeks"),
        ("A few days ago a boy was shot.", "A few days ago"),
    ],
)
def test_times_without_a_day_are_found(text: str, words: str) -> None:
    assert undated(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The water rose by 10.50 metres.",
        "They attacked at ten checkpoints.",
        "At dawn on Tuesday they came.",
        "It was carried by eleven votes.",
        "A 48-hour curfew began.",
        "It was said for the second time.",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert undated(text) == []


def test_time_without_a_day_names_its_part() -> None:
    (found,) = resolve_times(make_document("They came in the small hours."), FRIDAY, None)
    assert (found.interval.part_of_day, found.interval.start) == ("early", None)


def test_length_beside_a_day_leaves_the_day() -> None:
    text = "Guns fired for two hours on Monday."
    found = resolve_times(make_document(text), FRIDAY, None)
    assert [one.interval.start for one in found] == [None, date(2017, 6, 26)]
