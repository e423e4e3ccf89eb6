"""Bootstrap intervals: how far a figure could move with other documents of the same kind."""

import random
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from dateline.bench.result import Measure

Item = TypeVar("Item")

N_SAMPLES: Final = 1000
SEED: Final = 20170630


def measure(items: Sequence[Item], score: Callable[[Sequence[Item]], float]) -> Measure:
    """`score` of `items`, with the 95 % interval of a seeded bootstrap over them.

    Items are drawn with replacement, as many as there are; a document or a sentence should be
    one item where what it holds hangs together.

    Source: Efron and Tibshirani 1993, percentile interval.
    """
    value = score(items)
    if not items:
        return Measure(value=value, low=value, high=value)
    generator = random.Random(SEED)  # noqa: S311  (sampling, not secrets)
    drawn = sorted(score(generator.choices(items, k=len(items))) for _ in range(N_SAMPLES))
    return Measure(
        value=value, low=drawn[int(0.025 * N_SAMPLES)], high=drawn[int(0.975 * N_SAMPLES) - 1]
    )


def f1(n_right: int, n_found: int, n_gold: int) -> float:
    """Harmonic mean of precision and recall; 0 where nothing is right."""
    return 2 * n_right / (n_found + n_gold) if n_found + n_gold else 0.0


def ratio(part: float, whole: float) -> float:
    """`part` of `whole`; 0 where there is nothing."""
    return part / whole if whole else 0.0
