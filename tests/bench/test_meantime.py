"""The score on MEANTIME, with invented sentences in its format."""

import json
from pathlib import Path

import pytest

from dateline.bench import meantime
from dateline.bench.meantime import SentenceScore
from dateline.errors import MissingResourceError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A file with one sentence and two heads."""
    row = {
        "text": "The crew did not leave the port .",
        "targets": [
            {"span1": [4, 5], "label": -3.0, "span_text": "leave"},
            {"span1": [1, 2], "label": 3.0, "span_text": "crew"},
        ],
    }
    path = tmp_path / "part.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return path


def test_read_sentences_reads_heads_and_values(corpus: Path) -> None:
    (sentence,) = meantime.read_sentences(corpus)
    assert (sentence.heads, sentence.values) == ((4, 1), (-3.0, 3.0))


@pytest.mark.model
def test_run_scores_every_head(corpus: Path) -> None:
    result = meantime.run(corpus)
    assert (result.n, result.measures["mae"].value) == (2, 0.0)


def test_run_without_corpus_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="MEANTIME"):
        meantime.run(tmp_path)


def test_correlation_of_what_does_not_vary_is_zero() -> None:
    scores = [SentenceScore(gold=(3.0, 3.0), read=(3.0, 1.0))]
    assert meantime.correlation(scores) == 0.0


def test_mean_absolute_error_is_over_heads_not_sentences() -> None:
    scores = [
        SentenceScore(gold=(3.0,), read=(3.0,)),
        SentenceScore(gold=(3.0, 3.0, 0.0), read=(3.0, 3.0, 3.0)),
    ]
    assert meantime.mean_absolute_error(scores) == 0.75


@pytest.mark.parametrize(
    ("value", "expected"),
    [(3.0, "certain+"), (1.5, "uncertain+"), (0.0, "unknown"), (-3.0, "certain-")],
)
def test_class_of_follows_sign_and_size(value: float, expected: str) -> None:
    assert meantime.class_of(value) == expected


@pytest.mark.model
@pytest.mark.corpora
def test_meantime_stays_below_its_floor(corpora: Path) -> None:
    result = meantime.run(corpora / "meantime_factuality")
    assert result.measures["mae"].value <= 0.26
    assert result.measures["r"].value >= 0.60
