"""Sentences in which an outlet takes back or puts right what was said before."""

import pytest

from dateline.link.mending import mends, repeats_error, withdraws_report


@pytest.mark.parametrize(
    "sentence",
    [
        "The correct figure is four dead, the clinic said.",
        "We had counted two of the raiders among the victims.",
        "The report should have said nine, not nineteen.",
        "Correction: the school stands in Karm.",
        "The true\nnumber is four.",
    ],
)
def test_sentence_that_puts_right_is_known(sentence: str) -> None:
    assert mends(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Four people were killed at the clinic.",
        "They went to correct the map.",
        "In fact, four people were killed.",
    ],
)
def test_other_sentence_puts_nothing_right(sentence: str) -> None:
    assert not mends(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "An earlier version of this report said that seven people had died at the well.",
        "Our bulletin of Friday wrongly gave the number of dead as seven.",
        "The hospital was struck, contrary to what we wrote.",
        "The man was wrongly identified as a commander of the Front.",
        "Yesterday we reported that the bridge had fallen.",
    ],
)
def test_sentence_that_repeats_an_error_is_known(sentence: str) -> None:
    assert repeats_error(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Seven people died at the well, the mayor said.",
        "The ministry said in a statement that the report was wrong.",
        "An earlier attack on the well had killed two.",
    ],
)
def test_plain_sentence_repeats_no_error(sentence: str) -> None:
    assert not repeats_error(sentence)


def test_report_taken_back_as_a_whole_is_known() -> None:
    assert withdraws_report("We withdraw last night's message.")
    assert not withdraws_report("The army withdrew from the ridge.")


def test_toll_that_was_too_high_repeats_an_error() -> None:
    assert repeats_error("Our front page of Tuesday gave too high a toll for the battle.")
