"""Logistic regression: how much each feature of a pair speaks for its being one."""

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

MAX_STEPS = 40
SMALLEST_STEP = 1e-6


def fit(features: Table, is_one: Table, *, ridge: float = 1.0) -> Table:
    """The weights, by Newton's method, with a ridge that keeps them small.

    Source: Hastie, Tibshirani and Friedman 2009, section 4.4.

    Args:
        features: a row a pair; a column of ones stands for the bias.
        is_one: 1 or 0 for each row.
        ridge: the weight of the penalty on squares.
    """
    weights = np.zeros(features.shape[1])
    for _ in range(MAX_STEPS):
        chance = probabilities(features, weights)
        slope = features.T @ (chance - is_one) + ridge * weights
        spread = (features * (chance * (1 - chance))[:, None]).T @ features
        step = np.linalg.solve(spread + ridge * np.eye(len(weights)), slope)
        weights = weights - step
        if np.abs(step).max() < SMALLEST_STEP:
            break
    return weights


def probabilities(features: Table, weights: Table) -> Table:
    """For each row how likely it is one."""
    chances: Table = 1 / (1 + np.exp(-np.clip(features @ weights, -40, 40)))
    return chances


def odds_bits(features: Table, weights: Table) -> Table:
    """The same as odds in bits: 0 is as likely as not."""
    bits: Table = np.clip(features @ weights, -40, 40) / np.log(2)
    return bits
