"""Records that list what befell people."""

import pytest

from attribution_readings import find, find_one, names

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        ("Police records list nine villagers killed at Karm.", "list", "Police records"),
        ("The army's bulletin listed three soldiers wounded near Bor.", "listed", "The army"),
        (
            "Three priests are listed as killed in a register kept by the diocese.",
            "listed",
            "the diocese",
        ),
        (
            "Sixty men are named as arrested in the opposition's list.",
            "named",
            "the opposition",
        ),
    ],
)
def test_record_speaks_for_the_people_in_it(sentence: str, cue: str, speaker: str) -> None:
    assert names(find_one(sentence, cue=cue)) == [speaker]


@pytest.mark.parametrize(
    "sentence",
    ["The villagers named a bridge Freedom.", "They listed the ship for sale in May."],
)
def test_other_lists_are_no_voice(sentence: str) -> None:
    assert find(sentence) == ()
