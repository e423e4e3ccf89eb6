"""Sentences that put right what was said before."""

import pytest

from dateline.link.mending import mends


@pytest.mark.parametrize(
    "sentence",
    [
        "The correct figure is four dead, the clinic said.",
        "We had counted two of the raiders among the victims.",
        "The report should have said nine, not nineteen.",
    ],
)
def test_sentence_that_puts_right_is_known(sentence: str) -> None:
    assert mends(sentence)


@pytest.mark.parametrize(
    "sentence", ["Four people were killed at the clinic.", "They went to correct the map."]
)
def test_other_sentence_puts_nothing_right(sentence: str) -> None:
    assert not mends(sentence)
