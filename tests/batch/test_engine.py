import operator
import signal

import pytest

from dateline.batch import Engine, InlineEngine, ProcessEngine
from dateline.errors import RunError

ENGINES = [InlineEngine(), ProcessEngine(n_workers=2)]


@pytest.mark.parametrize("engine", ENGINES)
def test_results_come_in_the_order_of_the_partitions(engine: Engine) -> None:
    assert list(engine.map(operator.neg, range(20))) == [-number for number in range(20)]


@pytest.mark.parametrize("engine", ENGINES)
def test_error_of_the_function_comes_out(engine: Engine) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(engine.map(int, ["not a number"]))


def test_ended_worker_is_a_run_error() -> None:
    engine = ProcessEngine(n_workers=1)
    with pytest.raises(RunError, match="worker process"):
        list(engine.map(signal.raise_signal, [signal.SIGKILL]))
