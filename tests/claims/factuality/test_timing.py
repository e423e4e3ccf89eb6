"""Past, ongoing, future."""

import pytest

from dateline.model import TimeStatus
from factuality_readings import time_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The rebels captured the town.", "captured", TimeStatus.PAST),
        ("The troops are advancing towards the river.", "advancing", TimeStatus.ONGOING),
        ("The town has been besieged for two months.", "besieged", TimeStatus.ONGOING),
        ("The rebels control the northern suburbs.", "control", TimeStatus.ONGOING),
        ("The jets are due to strike the depot tonight.", "strike", TimeStatus.FUTURE),
        ("Jets bombed the depot and will bomb it again.", "bombed", TimeStatus.PAST),
        ("The militia may attack the convoy again.", "attack", TimeStatus.FUTURE),
        ("The gunmen tried to storm the base.", "storm", TimeStatus.PAST),
        ("Clashes between the two tribes continue.", "Clashes", TimeStatus.ONGOING),
    ],
)
def test_time_follows_tense_and_adverbs(sentence: str, word: str, expected: TimeStatus) -> None:
    assert time_of(sentence, word) is expected


def test_time_of_a_headline_in_the_present_is_past() -> None:
    sentence = "Rebels seize town on the border"
    assert time_of(sentence, "seize", headline=True) is TimeStatus.PAST
