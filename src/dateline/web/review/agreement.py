"""Krippendorff's alpha: how far people agree beyond chance.

Source: Klaus Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: nominal data, any
number of observers, missing values allowed. ``alpha = 1 - D_o / D_e`` with the observed and the
expected disagreement, both counted over pairs of values within units.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far people agree.

    Attributes:
        alpha: 1: fully; 0: as by chance; None: nothing was judged twice, or all values are one.
        n_units: items that two or more people judged.
        n_values: judgements on these.
    """

    alpha: float | None
    n_units: int
    n_values: int


def krippendorff_alpha(units: Iterable[Sequence[Hashable]]) -> Agreement:
    """The nominal alpha over units, each the values that observers gave it."""
    paired = [list(values) for values in units if len(values) > 1]
    n_values = sum(len(values) for values in paired)
    totals = Counter(value for values in paired for value in values)
    expected = n_values**2 - sum(number**2 for number in totals.values())
    observed = sum(_disagreeing(values) / (len(values) - 1) for values in paired)
    alpha = None
    if expected:
        alpha = 1 - (n_values - 1) * observed / expected
    return Agreement(alpha=alpha, n_units=len(paired), n_values=n_values)


def _disagreeing(values: Sequence[Hashable]) -> int:
    """The number of ordered pairs of different values."""
    return len(values) ** 2 - sum(number**2 for number in Counter(values).values())


def latest_by_person(said: Iterable[tuple[str, str, str]]) -> Mapping[str, Mapping[str, str]]:
    """The latest value of each person on each item, from (item, person, value) in order."""
    found: dict[str, dict[str, str]] = {}
    for item, person, value in said:
        found.setdefault(item, {})[person] = value
    return found
