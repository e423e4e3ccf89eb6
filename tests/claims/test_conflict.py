"""When a document counts as one about conflict, on invented sentences."""

from dataclasses import replace

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text
from told_reader import ToldReader, claim_at

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


def is_charge_read(*sentences: str) -> bool:
    parse = parse_text(*sentences, "The council charged two fishermen at noon.")
    reader = ToldReader({"charged": ("detention.arrest", 0.89)})
    resources = replace(load_resources(), reader=reader)
    coding = code_document(parse, make_report(parse.document.text), resources)
    return claim_at(coding, "charged") is not None


def test_settle_conflict_wants_more_than_one_sentence_of_a_long_document() -> None:
    fair = [f"Stall {number} sold honey." for number in range(20)]
    assert is_charge_read("Rebels opened the fair.")
    assert not is_charge_read("Rebels opened the fair.", *fair)


def test_settle_conflict_reads_a_long_document_of_war_whole() -> None:
    assert is_charge_read(*(f"Rebels shelled hill {number}." for number in range(20)))
