"""Statements given without quotation marks."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


def test_paragraphs_after_a_colon_are_the_speakers() -> None:
    found = find_one(
        "Minister Ana Duarte said:\n",
        "The fighting must stop.\n",
        "Both sides have shelled the port.",
        cue="said",
    )
    assert (names(found), contents(found)) == (
        ["Minister Ana Duarte"],
        ["The fighting must stop.\n Both sides have shelled the port."],
    )


def test_statement_ends_where_somebody_else_speaks() -> None:
    found = find(
        "Minister Duarte said:\n",
        "I welcome the truce.\n",
        "General Okoro said that his men had left.",
    )[0]
    assert contents(found) == ["I welcome the truce."]


def test_statement_in_the_line_of_its_colon_goes_on_in_the_first_person() -> None:
    found = find(
        "Minister Duarte said: The truce holds.\n",
        "We will keep our troops at the river.\n",
        "The river rose by a metre in May.",
    )[0]
    assert contents(found) == ["The truce holds.\n We will keep our troops at the river."]


def test_colon_without_a_speaker_introduces_no_statement() -> None:
    found = find("To clarify:\n", "The troops are advising the police.")
    assert all(one.construction != "statement" for one in found)


def test_clause_before_a_colon_opens_no_statement() -> None:
    found = find(
        "The councillor says that he was misheard: he spoke of six dead.",
        "We regret the mistake.",
    )
    assert all(one.construction != "statement" for one in found)
