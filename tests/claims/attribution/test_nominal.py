"""Nouns that introduce what somebody says."""

import pytest

from attribution_readings import contents, find_one, names

pytestmark = pytest.mark.model


def test_possessor_of_a_statement_is_its_speaker() -> None:
    found = find_one("The army's statement that it had won was doubted.", cue="statement")
    assert (names(found), contents(found)) == (["The army"], ["that it had won"])


def test_claims_by_somebody_have_that_clause_as_content() -> None:
    found = find_one(
        "Claims by the rebels that they shot down a jet could not be checked.", cue="Claims"
    )
    assert (names(found), contents(found)) == (["the rebels"], ["that they shot down a jet"])


def test_allegations_of_an_act_have_it_as_content() -> None:
    found = find_one("Allegations of torture by police were rejected.", cue="Allegations")
    assert contents(found)[0].startswith("torture")


def test_reports_that_appear_in_media_have_both_media_as_speakers() -> None:
    found = find_one(
        "Reports started spreading on social media and in state newspapers that the rebels "
        "had left the old town.",
        cue="Reports",
    )
    assert names(found) == ["social media", "state newspapers"]


def test_media_reports_have_the_media_as_speaker() -> None:
    found = find_one("Media reports of a massacre reached the capital.", cue="reports")
    assert names(found) == ["Media"]


def test_who_did_not_confirm_reports_did_not_make_them() -> None:
    found = find_one(
        "Reports of an attack could not be confirmed by doctors we spoke to.", cue="Reports"
    )
    assert names(found) == []


def test_message_is_said_by_who_sends_it() -> None:
    found = find_one("Rosa Lima said in a message that police shot three men.", cue="message")
    assert names(found) == ["Rosa Lima"]
