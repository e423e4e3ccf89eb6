from dataclasses import replace

import pytest

from dateline.bench.result import Measure, Result
from dateline.cli.benching import hide_errors

RESULT = Result(
    corpus="traps",
    part="dev",
    n=1,
    measures={"false_claims": Measure(value=1.0, low=1.0, high=1.0)},
    notes=("attack.armed “attack”: an example",),
)


@pytest.mark.parametrize("part", ["unseen", "unseen_second", "fresh_second"])
def test_errors_of_an_unseen_part_are_not_shown(part: str) -> None:
    hidden = hide_errors(replace(RESULT, part=part))
    assert "example" not in " ".join(hidden.notes)
    assert hidden.measures == RESULT.measures


def test_errors_of_a_development_part_are_shown() -> None:
    assert hide_errors(RESULT) == RESULT
