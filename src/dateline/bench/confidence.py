"""Whether the confidence of a claim says how likely it is read right.

A claim is right where a gold claim of its type stands at its words. `auc` is the chance that a
right claim has a higher confidence than a wrong one (.5 says nothing), `brier` the mean squared
distance of confidence from what is so, beside that of saying the same of each claim.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from dateline.bench.gold import make_report
from dateline.bench.gold_matching import pair_claims
from dateline.bench.gold_reader import GoldDocument, code_claim, read_half, read_own
from dateline.bench.intervals import measure, ratio
from dateline.bench.result import Result
from dateline.claims.coder import ORIGIN
from dateline.errors import MissingResourceError
from dateline.pipeline import read_batch
from dateline.store import Reading

UNSEEN: Final = "unseen"
DEVELOPMENT: Final = ("dev", "more")
FEATURE: Final = "confidence: "
HALF: Final = 0.5
STEPS: Final = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01)
"""The bounds of confidence that the notes tell apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A claim with its confidence, and whether it is right.

    Attributes:
        features: those that made the confidence.
    """

    document: str
    confidence: float
    features: tuple[str, ...]
    is_right: bool


def run(path: Path) -> Result:
    """The scores on the development halves of the gold standard; `n` counts claims.

    Raises:
        MissingResourceError: the corpus in `path`, or the annotations, are not there.
    """
    return score_halves(path, DEVELOPMENT, "development")


def run_unseen(path: Path) -> Result:
    """The scores on the half that nobody looks at; `n` counts claims.

    Raises:
        MissingResourceError: the corpus in `path`, or the annotations, are not there.
    """
    return score_halves(path, (UNSEEN,), UNSEEN)


def run_own(path: Path) -> Result:
    """The scores on the reports in the file `path`; `n` counts claims.

    Raises:
        MissingResourceError: there is no such file.
    """
    return score(list(rate(read_own(path))), path.stem)


def score_halves(path: Path, halves: Sequence[str], part: str) -> Result:
    """The scores on some halves of the gold standard."""
    documents = [one for half in halves for one in read_half(path, half)]
    return score(list(rate(documents)), part)


def rate(documents: Sequence[GoldDocument]) -> Iterator[Rated]:
    """The claims that Dateline reads in documents, each right or not.

    Those that only say again what another claim's words tell are left out: nobody marked them.
    """
    outcomes = read_batch([make_report(one) for one in documents])
    readings = {one.report.source: one for one in outcomes if isinstance(one, Reading)}
    for gold in documents:
        reading = readings.get(gold.id)
        if reading is not None:
            yield from _rate(gold, reading)


def _rate(gold: GoldDocument, reading: Reading) -> Iterator[Rated]:
    found = [(one, code_claim(one, reading.document)) for one in reading.claims]
    gold_at = {id(ours): true for true, ours in pair_claims(gold.claims, [b for _, b in found])}
    for claim, coded in found:
        features = tuple(
            one.removeprefix(FEATURE) for one in claim.steps if one.startswith(FEATURE)
        )
        if claim.origin == ORIGIN and features:
            true = gold_at.get(id(coded))
            yield Rated(
                document=gold.id,
                confidence=claim.confidence,
                features=features,
                is_right=true is not None and true.type == coded.type,
            )


def score(rated: Sequence[Rated], part: str) -> Result:
    """How well confidence tells right claims from wrong ones.

    Raises:
        MissingResourceError: there is no claim.
    """
    if not rated:
        raise MissingResourceError("no claim was read")
    return Result(
        corpus="confidence",
        part=part,
        n=len(rated),
        measures={
            "auc": measure(rated, auc),
            "brier": measure(rated, brier),
            "brier_of_the_mean": measure(rated, brier_of_mean),
            "mean_confidence": measure(rated, mean_confidence),
            "right": measure(rated, share_right),
        },
        notes=tuple(_bins(rated)),
    )


def auc(rated: Sequence[Rated]) -> float:
    """The chance that a right claim has a higher confidence than a wrong one."""
    ordered = sorted(rated, key=lambda one: one.confidence)
    n_right = sum(one.is_right for one in rated)
    n_wrong = len(rated) - n_right
    total, below, at = 0.0, 0, 0
    while at < len(ordered):
        level = ordered[at].confidence
        same = [one for one in ordered[at:] if one.confidence == level]
        wrong = sum(not one.is_right for one in same)
        total += sum(one.is_right for one in same) * (below + HALF * wrong)
        below += wrong
        at += len(same)
    return ratio(total, n_right * n_wrong)


def brier(rated: Sequence[Rated]) -> float:
    """The mean squared distance of confidence from what is so."""
    return ratio(sum((one.confidence - one.is_right) ** 2 for one in rated), len(rated))


def brier_of_mean(rated: Sequence[Rated]) -> float:
    """The same of who says the share of right claims of each claim."""
    share = share_right(rated)
    return share * (1.0 - share)


def mean_confidence(rated: Sequence[Rated]) -> float:
    """The mean of the confidences."""
    return ratio(sum(one.confidence for one in rated), len(rated))


def share_right(rated: Sequence[Rated]) -> float:
    """The share of claims that are right."""
    return ratio(sum(one.is_right for one in rated), len(rated))


def _bins(rated: Sequence[Rated]) -> Iterator[str]:
    """What share of claims is right, by steps of confidence."""
    for low, high in pairwise(STEPS):
        some = [one for one in rated if low <= one.confidence < high]
        if some:
            yield (
                f"confidence {low:.1f} to {min(high, 1.0):.1f}: {len(some)} claims, "
                f"{share_right(some):.2f} right, {mean_confidence(some):.2f} on the mean"
            )
