"""The figures that the reading must not fall below, where the corpora are at hand."""

import csv
from collections import defaultdict
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from dateline.bench.result import Result
from dateline.cli.benching import BENCHES, corpus_folder
from dateline.errors import MissingResourceError

FLOORS = Path(__file__).parent.parent / "benchmarks/floors.csv"

pytestmark = [pytest.mark.model, pytest.mark.corpora]


def floors() -> dict[str, list[dict[str, str]]]:
    by_bench: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(FLOORS.read_text("utf-8").splitlines()):
        by_bench[row["bench"]].append(row)
    return by_bench


@cache
def score(name: str) -> Result:
    module, folder = BENCHES[name]
    result: Result = import_module(module).run(corpus_folder(folder))
    return result


@pytest.mark.parametrize("name", sorted(floors()))
def test_bench_stays_above_its_floors(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FLOORS.parent.parent)
    try:
        result = score(name)
    except MissingResourceError as error:
        pytest.skip(str(error))
    for row in floors()[name]:
        value = result.measures[row["measure"]].value
        assert not row["at_least"] or value >= float(row["at_least"]), row["measure"]
        assert not row["at_most"] or value <= float(row["at_most"]), row["measure"]
