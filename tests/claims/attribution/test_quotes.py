"""Who says a quotation."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


def test_quotation_before_its_speaker() -> None:
    found = find_one('"They shot at us from the roof," said Mariam Aziz.', cue="said")
    assert (names(found), contents(found)) == (
        ["Mariam Aziz"],
        ["They shot at us from the roof,"],
    )


def test_quotation_after_a_colon() -> None:
    found = find_one('The governor wrote: "The city is ours."', cue="wrote")
    assert contents(found) == ["The city is ours."]


def test_quotation_in_the_next_sentence_belongs_to_the_running_speaker() -> None:
    found = find_one('"We ran to the river," said Mariam.', '"Nobody helped us."', cue="said")
    assert contents(found)[-1] == "Nobody helped us."


def test_quotation_before_a_sentence_of_its_own_speaker() -> None:
    found = find_one('"We will be back one day."', "Harb added.", cue="added")
    assert contents(found) == ["We will be back one day."]


def test_quoted_title_is_no_attribution() -> None:
    assert find('They watched the film "The Long River Home" in silence.') == ()


def test_pronoun_speaker_has_the_name_of_the_last_speaker() -> None:
    found = find_one(
        "Colonel Harb said the road was open.", "He added that mines were left.", cue="added"
    )
    assert names(found) == ["Colonel Harb"]
