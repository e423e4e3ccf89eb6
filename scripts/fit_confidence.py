"""Fit what the features of confidence weigh, and write the table ``confidence.csv``.

``scripts/fit_confidence.py``, with ``DATELINE_CORPORA`` set. The weights come from the texts of
``training/texts`` that the learned reader was not trained on, and from the development halves
of the gold standard; the level (the row "every claim") from the gold standard alone, since the
marked texts are hard on purpose. A logistic regression, ridge 2, by Newton's method: no seed.
"""

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from dateline.bench.confidence import DEVELOPMENT, Rated, rate, score
from dateline.bench.gold_reader import read_half
from dateline.bench.marked import as_gold
from dateline.bench.marked_texts import MarkedText, is_held, is_of_training, read_folder
from dateline.claims.confidence import COLUMNS, EVEN

ROOT: Final = Path(__file__).resolve().parents[1]
TABLE: Final = ROOT / "src" / "dateline" / "claims" / "tables" / "confidence.csv"
TEXTS: Final = ROOT / "training" / "texts"
RIDGE: Final = 2.0
N_STEPS: Final = 30
LEAST: Final = 0.05
"""What weighs less is left out."""

Floats = npt.NDArray[np.float64]


def main() -> None:
    """Fit, and write the table."""
    marked = list(rate([as_gold(one) for one in fresh_texts()]))
    corpus = Path(os.environ["DATELINE_CORPORA"]) / "re3d"
    gold = list(rate([one for half in DEVELOPMENT for one in read_half(corpus, half)]))
    names = sorted({name for one in marked for name in one.features})
    weights = fit(marked, gold, names)
    rows = [(name, weights[name]) for name in names if abs(weights[name]) >= LEAST]
    with TABLE.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerow((EVEN, f"{weights[EVEN]:.2f}", "fitted"))
        table.writerows((name, f"{weight:.2f}", "fitted") for name, weight in rows)
    for name, some in (("marked", marked), ("gold", gold)):
        print(name, len(some), f"right {score(some, name).measures['right'].value:.3f}")


def fresh_texts() -> list[MarkedText]:
    """The marked texts that the learned reader was not trained on."""
    return [one for one in read_folder(TEXTS) if is_held(one) or not is_of_training(one)]


def fit(
    marked: Sequence[Rated], gold: Sequence[Rated], names: Sequence[str]
) -> dict[str, float]:
    """The log-odds of each feature; of every claim, those of the gold standard."""
    both = [*marked, *gold]
    columns = [[name in one.features for one in both] for name in names]
    of_gold = [float(at >= len(marked)) for at in range(len(both))]
    table = np.array([*columns, of_gold, np.ones(len(both))], dtype=np.float64).T
    right = np.array([one.is_right for one in both], dtype=np.float64)
    found = newton(table, right)
    return dict(zip([*names, EVEN], [*found[:-2], found[-2] + found[-1]], strict=True))


def newton(table: Floats, right: Floats) -> Floats:
    """The weights of a logistic regression; the last two columns are not held back."""
    held_back = np.diag([RIDGE] * (table.shape[1] - 2) + [0.0, 0.0])
    weights = np.zeros(table.shape[1])
    for _ in range(N_STEPS):
        chance = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - held_back @ weights
        curve = (table * (chance * (1.0 - chance))[:, None]).T @ table + held_back
        weights = weights + np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
