"""Verbs of saying that the tagger takes for nouns."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


def test_noun_before_that_is_the_verb_of_a_sentence_without_one() -> None:
    found = find_one(
        "Ship's logs from 1916 record that the cruiser shelled Karm.", cue="record"
    )
    assert (names(found), contents(found)) == (
        ["Ship's logs from 1916"],
        ["the cruiser shelled Karm"],
    )


def test_noun_beside_a_verb_stays_a_noun() -> None:
    found = find("The mayor repeated at a briefing that nobody had fired.")
    assert all(names(one) != ["The mayor repeated at a"] for one in found)
