"""What each repair of the parse brings: the same texts read without it.

A repair is a cut made before the parse, or a reading against it (`text.repairs`). Each measure
is the figure with every repair less the figure without this one: on the gold's half for
development (``gold``: type, agents and patients right) and on our own sentences (``roles``: the
share of all rows with agents and patients right). ``n`` is the number of repairs.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from dateline.bench.gold import DEV, compare
from dateline.bench.gold_matching import measures_of, score_claims
from dateline.bench.gold_reader import GoldDocument, read_half
from dateline.bench.intervals import ratio
from dateline.bench.result import Measure, Result
from dateline.bench.roles import Question, answer, read_questions
from dateline.text.repairs import Repair, without

ROLES: Final = Path("benchmarks") / "roles" / "dev.csv"
GOLD_MEASURE: Final = "trigger_type_roles"


def run(path: Path) -> Result:
    """What each repair brings, on the corpus of the gold in `path`.

    Raises:
        MissingResourceError: the corpus, the annotations or our own sentences are not there.
    """
    scores: dict[str, Callable[[], float]] = {
        "gold": partial(score_gold, read_half(path, DEV)),
        "roles": partial(score_roles, read_questions(ROLES)),
    }
    whole = {name: score() for name, score in scores.items()}
    measures: dict[str, Measure] = {}
    for repair in Repair:
        with without(repair):
            for name, score in scores.items():
                gain = whole[name] - score()
                measures[f"{name}_{repair.value}"] = Measure(value=gain, low=gain, high=gain)
    return Result(
        corpus="ablation",
        part=DEV,
        n=len(Repair),
        measures=measures,
        notes=tuple(f"{name} with all repairs: {value:.3f}" for name, value in whole.items()),
    )


def score_gold(documents: list[GoldDocument]) -> float:
    """F1 of type, agents and patients on `documents`."""
    scores = [score_claims(one.gold.claims, one.found) for one in compare(documents)]
    return measures_of(scores, (GOLD_MEASURE,))[GOLD_MEASURE].value


def score_roles(questions: list[Question]) -> float:
    """The share of `questions` with every agent and patient right."""
    answers = answer(questions)
    return ratio(
        sum(one.claim is not None and one.roles_right for one in answers), len(answers)
    )
