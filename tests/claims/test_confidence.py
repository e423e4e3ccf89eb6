"""Confidence: what its features weigh, and which of them claims have."""

import pytest

from dateline.claims.confidence import EVEN, LEAST, MOST, confidence_of, load_weights
from dateline.model import Claim
from read_war import read

SURE = "the learned reader is sure of this type"
RULED_OUT = "the learned reader rules out this type"


def claim(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if trigger in one.trigger.quote)


def features(one: Claim) -> set[str]:
    start = "confidence: "
    return {step.removeprefix(start) for step in one.steps if step.startswith(start)}


def test_no_features_leave_even_odds() -> None:
    assert 0.5 < confidence_of(()) < 0.7
    assert confidence_of(()) == confidence_of(("nothing that the table has",))


def test_features_add_in_log_odds_and_stay_within_bounds() -> None:
    assert confidence_of((RULED_OUT,)) < confidence_of(()) < confidence_of((SURE,))
    both = confidence_of((SURE, RULED_OUT))
    assert confidence_of((RULED_OUT,)) < both < confidence_of((SURE,))
    assert confidence_of((SURE,) * 9) == MOST
    assert confidence_of((RULED_OUT,) * 9) == LEAST


def test_table_has_the_odds_of_every_claim() -> None:
    assert EVEN in load_weights()


@pytest.mark.model
def test_plain_act_is_surer_than_a_loose_word() -> None:
    plain = claim("Gunmen shot dead two policemen in Karm on Monday.", "shot dead")
    loose = claim("Work on the port went on, and calm returned.", "calm")
    assert plain.confidence > 0.85 > loose.confidence
    assert SURE in features(plain)


@pytest.mark.model
def test_confidence_is_the_sum_of_the_features_told() -> None:
    for one in read("Rebels attacked Karm and took nine men. The army denied it."):
        told = features(one)
        if told:
            assert one.confidence == confidence_of(sorted(told))
