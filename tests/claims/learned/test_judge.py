"""The learned judge alone: heads, log odds, and what it makes of plain cases."""

from pathlib import Path

import numpy as np
import pytest

from dateline.claims.learned import TriggerJudge, is_judged_type, load_trigger_judge
from dateline.claims.learned.encoder import Encoded
from dateline.claims.learned.judge import Head, probability, read_head
from dateline.errors import InvalidRecordError


def judge() -> TriggerJudge:
    loaded = load_trigger_judge()
    assert loaded is not None
    return loaded


def logit_of(text: str, trigger: str) -> float:
    start = text.index(trigger)
    return judge().logit(text, start, start + len(trigger))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen attacked a police post near the lake and killed two officers.", "attacked"),
        ("Rebels captured the town of Orsk after a week of shelling.", "captured"),
        ("A grenade exploded in the stadium during a match.", "exploded"),
    ],
)
def test_judge_believes_violence(text: str, trigger: str) -> None:
    assert logit_of(text, trigger) > 0


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The winger attacked down the left and the visitors held on.", "attacked"),
        ("The novelist's second book captured the hearts of teenagers.", "captured"),
        ("Demand for heat pumps exploded after the subsidy was announced.", "exploded"),
    ],
)
def test_judge_doubts_figures_of_speech(text: str, trigger: str) -> None:
    assert logit_of(text, trigger) < 0


def test_judge_gives_the_same_figure_whatever_it_judged_before() -> None:
    text = "Troops shelled the harbour."
    first = logit_of(text, "shelled")
    logit_of("A much longer sentence about the price of pears in the market.", "price")
    fresh = judge()
    fresh._encode.cache_clear()
    assert logit_of(text, "shelled") == first


def test_features_are_the_mean_of_the_sentence_and_of_the_trigger() -> None:
    states = np.array([[0.0], [2.0], [4.0]], dtype=np.float32)
    encoded = Encoded(states=states, offsets=((0, 0), (0, 3), (4, 9)))
    assert encoded.features(4, 9).tolist() == [2.0, 4.0]


def test_features_of_a_trigger_beyond_the_limit_are_those_of_the_sentence() -> None:
    states = np.array([[1.0], [3.0]], dtype=np.float32)
    encoded = Encoded(states=states, offsets=((0, 2), (3, 5)))
    assert encoded.features(40, 44).tolist() == [2.0, 2.0]


def test_head_is_a_sum_of_weighted_features() -> None:
    head = Head(weights=np.array([2.0, -1.0], dtype=np.float32), bias=0.5)
    assert head.logit(np.array([1.0, 3.0], dtype=np.float32)) == pytest.approx(-0.5)


def test_read_head_refuses_a_file_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "head.json"
    path.write_text('{"bias": 1}', encoding="utf-8")
    with pytest.raises(InvalidRecordError, match=r"head\.json"):
        read_head(path)


def test_probability_of_even_odds_is_a_half() -> None:
    assert probability(0.0) == 0.5


def test_probability_of_extreme_odds_stays_within_one() -> None:
    assert 0.0 < probability(-1e6) < probability(1e6) < 1.0


@pytest.mark.parametrize(
    ("event_type", "judged"),
    [
        ("attack.armed", True),
        ("protest.riot", True),
        ("protest.demonstrate", False),
        ("talks.meet", False),
    ],
)
def test_only_violence_is_judged(event_type: str, judged: bool) -> None:
    assert is_judged_type(event_type) is judged
