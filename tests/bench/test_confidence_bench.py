"""The bench of confidence, on claims that are right or wrong by design."""

import pytest

from dateline.bench.confidence import Rated, auc, brier, brier_of_mean, score
from dateline.errors import MissingResourceError


def rated(*pairs: tuple[float, bool]) -> list[Rated]:
    return [
        Rated(document=str(at), confidence=value, features=(), is_right=is_right)
        for at, (value, is_right) in enumerate(pairs)
    ]


def test_auc_is_one_where_right_claims_are_surer_and_a_half_where_all_are_alike() -> None:
    assert auc(rated((0.9, True), (0.2, False))) == 1.0
    assert auc(rated((0.2, True), (0.9, False))) == 0.0
    assert auc(rated((0.5, True), (0.5, False), (0.5, True))) == 0.5
    assert auc(rated((0.9, True), (0.5, True), (0.5, False), (0.1, False))) == 0.875


def test_brier_is_the_squared_distance() -> None:
    some = rated((1.0, True), (0.5, False))
    assert brier(some) == pytest.approx(0.125)
    assert brier_of_mean(some) == pytest.approx(0.25)


def test_notes_tell_the_steps_of_confidence() -> None:
    result = score(rated((0.95, True), (0.95, True), (0.4, False)), "dev")
    assert result.n == 3
    assert any("0.9 to 1.0: 2 claims, 1.00 right" in note for note in result.notes)


def test_nothing_read_is_told() -> None:
    with pytest.raises(MissingResourceError, match="no claim was read"):
        score([], "dev")
