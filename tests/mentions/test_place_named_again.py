"""The names that a text has told to be places', where they stand bare."""

import pytest

from dateline.mentions.place_evidence import LABEL
from dateline.mentions.place_named_again import SAME_NAME
from dateline.mentions.places import find_places
from parsed import parse_text

pytestmark = pytest.mark.model

TOLD = "Rebels shelled the village of Ouvandi on Tuesday."


def rows_of_last(*sentences: str) -> list[str]:
    parse = parse_text(*sentences)
    found = find_places(parse, lambda _name: False)
    return [one.row for one in found if one.sentence == len(sentences) - 1]


def test_name_told_to_be_a_place_is_one_where_it_stands_bare() -> None:
    assert rows_of_last(TOLD, "Two boys died in the Ouvandi fight.") == [SAME_NAME]


def test_name_before_a_colon_labels_what_follows() -> None:
    assert rows_of_last(TOLD, "Ouvandi: the school was in rebel hands.") == [LABEL]


@pytest.mark.parametrize(
    "text",
    [
        "General Ouvandi spoke to the press.",
        "The Ouvandi Brigade spoke to the press.",
        "Ouvandi\u2019s men spoke to the press.",
    ],
)
def test_name_of_a_person_or_a_body_is_no_place_again(text: str) -> None:
    assert rows_of_last(TOLD, text) == []


def test_name_that_nothing_told_to_be_a_place_is_none() -> None:
    assert rows_of_last("Rebels shelled a village.", "Two died in the Ouvandi fight.") == []
