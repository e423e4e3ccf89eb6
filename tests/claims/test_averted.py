from dataclasses import replace

import pytest

from dateline.claims.averted import AVERTED, leaves_the_act, was_averted
from dateline.model import Claim
from factory import make_claim


def with_step(step: str, event: str = "attack.bombing") -> Claim:
    return replace(make_claim(event=event), steps=("trigger: bomb", step))


def test_claim_that_was_kept_from_happening_says_so_in_its_steps() -> None:
    claim = make_claim()
    assert was_averted(replace(claim, steps=("trigger: seize", AVERTED)))
    assert not was_averted(claim)


@pytest.mark.parametrize(
    "rule", ["prevent.verb.from", "stop.verb.ger", "cease.verb.ger", "without.prep.any"]
)
def test_what_was_prevented_ended_or_left_out_is_denied_by_nobody(rule: str) -> None:
    assert leaves_the_act(with_step(f"factuality: factuality/{rule}"))


def test_town_that_others_were_kept_from_taking_was_not_taken() -> None:
    kept = "factuality: factuality/keep.verb.from"
    assert not leaves_the_act(with_step(kept, "territory.seize"))
    assert not leaves_the_act(with_step("factuality: negation/not"))
