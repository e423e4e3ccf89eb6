from dataclasses import replace

from dateline.claims.averted import AVERTED, was_averted
from factory import make_claim


def test_claim_that_was_kept_from_happening_says_so_in_its_steps() -> None:
    claim = make_claim()
    assert was_averted(replace(claim, steps=("trigger: seize", AVERTED)))
    assert not was_averted(claim)
