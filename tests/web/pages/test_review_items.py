import pytest

from dateline.web.pages.review_items import (
    comparisons,
    sentence_pieces,
    words_after,
    words_before,
)
from factory import make_claim


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("One. Two. ", "One. Two. "),
        ("Title\n\nA first line.\n", "A first line.\n"),
        ("Title\n\n", "Title\n"),
        ("word " * 80, "… " + "word " * 47),
    ],
)
def test_context_before_ends_where_the_sentence_begins(text: str, shown: str) -> None:
    assert words_before(text) == shown


def test_context_after_stops_at_the_paragraph_or_a_whole_word() -> None:
    assert words_after(" More.\nAnother.") == " More."
    assert words_after("word " * 80).endswith("word …")


def test_pieces_of_the_sentence_are_all_of_it() -> None:
    claim = make_claim()
    pieces = sentence_pieces(claim)
    assert "".join(one.text for one in pieces) == claim.sentence.quote
    assert claim.trigger.quote in [one.text for one in pieces if one.role == "trigger"]


@pytest.mark.parametrize(
    ("reason", "points"),
    [
        ("time: same day (+3.1)", "to one"),
        ("type: other families (-2.0)", "to two"),
        ("words: 12% of the words (+0.1)", "neither way"),
    ],
)
def test_comparison_says_which_way_it_points(reason: str, points: str) -> None:
    assert comparisons([reason])[0].points == points
