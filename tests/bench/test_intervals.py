"""Bootstrap intervals."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from dateline.bench.intervals import f1, measure, ratio


def mean(items: Sequence[float]) -> float:
    """The mean of some numbers."""
    return sum(items) / len(items)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_measure_keeps_low_below_high(items: list[float]) -> None:
    found = measure(items, mean)
    assert found.low <= found.high


def test_measure_is_the_same_every_time() -> None:
    items = [0.1, 0.5, 0.9, 0.3]
    assert measure(items, mean) == measure(items, mean)


def test_measure_of_equal_items_has_no_width() -> None:
    found = measure([0.5, 0.5, 0.5], mean)
    assert (found.low, found.value, found.high) == (0.5, 0.5, 0.5)


def test_f1_is_the_harmonic_mean() -> None:
    assert f1(2, 4, 2) == 2 * 0.5 * 1.0 / 1.5


def test_ratio_of_nothing_is_zero() -> None:
    assert ratio(0, 0) == 0.0
