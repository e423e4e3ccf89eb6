"""Speakers who are only "they" or "the official"."""

import pytest

from attribution_readings import find, names

pytestmark = pytest.mark.model


def last_speaker(*sentences: str) -> list[str | None]:
    return names(find(*sentences)[-1])


def test_definite_speaker_is_the_last_of_that_office() -> None:
    told = last_speaker(
        "A military official said that troops took the road.",
        "The official said that four soldiers were killed.",
    )
    assert told == ["A military official"]


def test_definite_speaker_of_another_office_is_left() -> None:
    told = last_speaker(
        "A military official said that troops took the road.",
        "The mayor said that four soldiers were killed.",
    )
    assert told == ["The mayor"]


def test_one_of_them_is_of_the_people_named_before() -> None:
    told = last_speaker("Farmers heard gunfire before it fell, one of them told the radio.")
    assert told == ["Farmers"]


def test_she_is_the_last_who_spoke_alone() -> None:
    told = last_speaker(
        "A nurse said that the ward was full.",
        "The fighters here say that the road is open.",
        "She says that nine men died.",
    )
    assert told == ["A nurse"]


def test_they_are_the_last_who_spoke() -> None:
    told = last_speaker(
        "A nurse said that the ward was full.",
        "The fighters here say that the road is open.",
        "They say that nine men died.",
    )
    assert told == ["The fighters here"]
