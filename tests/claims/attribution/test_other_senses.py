"""Verbs of saying that say nothing."""

import pytest

from attribution_readings import find, find_one, names

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "sentence",
    [
        "Lawyers denied access to the camp marched to the ministry.",
        "The clinic admitted nine soldiers wounded at Karm.",
        "The army withdrew according to the timetable of the truce.",
        "Citing the curfew, soldiers stopped a convoy.",
        "As the mayor told the crowd about the tram, a bomb went off.",
        "A man was shot as he read a letter to his wife.",
    ],
)
def test_word_of_saying_in_another_sense_is_no_voice(sentence: str) -> None:
    assert find(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        ("The army denied the killing of six men.", "denied", "The army"),
        ("The army admitted nine soldiers wounded at Karm.", "admitted", "The army"),
        ("Citing survivors, the paper said troops fired.", "Citing", "survivors"),
        ("As the mayor tells it, the crowd burned the hall.", "tells", "the mayor"),
    ],
)
def test_same_word_that_says_something_is_a_voice(
    sentence: str, cue: str, speaker: str
) -> None:
    assert names(find_one(sentence, cue=cue)) == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Said Hassan, a fisherman, was shot off Karm.",
        "The agency, quoting no one, ran a picture of the ferry.",
    ],
)
def test_name_and_nobody_are_no_voice(sentence: str) -> None:
    assert find(sentence) == ()
