"""Types that the learned reader is surer of, with one that finds what it is told to find."""

import pytest

from dateline.model import Claim, Role
from told_reader import WAR, claim_at, code

pytestmark = pytest.mark.model


def read_raid(told: tuple[str, float]) -> Claim:
    found = claim_at(code(f"{WAR} Jets raided the depot.", {"raided": told}), "raided")
    assert found is not None
    return found


def test_row_that_holds_is_another_type_where_the_reader_is_sure() -> None:
    assert read_raid(("attack.airstrike", 0.95)).event.type == "attack.airstrike"


def test_row_whose_type_is_ruled_out_gives_way_to_a_likely_one() -> None:
    assert read_raid(("attack.airstrike", 0.85)).event.type == "attack.airstrike"


def test_row_that_holds_keeps_its_type_where_the_reader_is_less_sure() -> None:
    assert read_raid(("attack.airstrike", 0.35)).event.type == "fighting.raid"


def test_those_of_whom_a_row_only_tells_are_whom_it_befalls() -> None:
    text = f"{WAR} Three aid workers were detained at a checkpoint."
    found = claim_at(code(text, {"detained": ("detention.arrest", 0.95)}), "detained")
    assert found is not None
    assert [one.span.quote for one in found.in_role(Role.PATIENT)] == ["Three aid workers"]


def test_strike_that_killed_is_no_walkout() -> None:
    text = f"{WAR} The men killed in the strike were farmers."
    claims = code(text, {"strike": ("protest.demonstrate", 0.97)}).claims
    assert "protest.demonstrate" not in {one.event.type for one in claims}


def test_steps_tell_the_types_of_both() -> None:
    steps = read_raid(("attack.airstrike", 0.95)).steps
    assert "fighting.raid, but attack.airstrike by the learned reader" in steps[0]


def test_passive_verb_is_no_move_of_those_whom_it_befalls() -> None:
    text = f"{WAR} The depot was raided by jets."
    found = claim_at(code(text, {"raided": ("territory.withdraw", 0.95)}), "raided")
    assert found is not None
    assert found.event.type == "fighting.raid"


@pytest.mark.parametrize(("chance", "is_kept"), [(0.2, True), (0.01, False)])
def test_word_of_peace_in_which_the_reader_finds_nothing_is_thrown_away(
    chance: float, *, is_kept: bool
) -> None:
    text = f"{WAR} The flight of the villagers went on."
    found = claim_at(code(text, {"flight": ("displacement.flee", chance)}), "flight")
    assert (found is not None) is is_kept
