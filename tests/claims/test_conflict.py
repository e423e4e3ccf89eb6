"""When a document counts as one about conflict, on invented sentences."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def types_of(text: str) -> set[str]:
    parse = parse_text(text)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return {one.event.type for one in coding.claims}


def test_settle_conflict_believes_a_number_of_people_killed() -> None:
    assert "violence.kill" in types_of("Nine people were killed in Karm on Monday.")


def test_settle_conflict_believes_two_words_of_violence() -> None:
    found = types_of("A blast wounded a boy near the mill on Friday.")
    assert {"attack.bombing", "violence.injure"} & found


def test_settle_conflict_believes_a_row_without_the_condition() -> None:
    assert "violence.kill" in types_of("A car bomb went off in Karm and a porter was killed.")


def test_settle_conflict_doubts_one_word_alone() -> None:
    assert not types_of("The blast of the trumpet woke the whole orchestra.")


def test_settle_conflict_leaves_accidents_alone() -> None:
    assert not types_of("Thirty people were killed when their bus plunged into a ravine.")


def test_settle_conflict_takes_a_weapon_of_war_for_a_sign_of_war() -> None:
    text = "At least four people died when a drone crashed into a block of flats in Millrace."
    assert types_of(text)


def test_settle_conflict_takes_no_rocket_into_space_for_one() -> None:
    assert not types_of("The rocket put a probe into orbit and its second stage hit the sea.")
