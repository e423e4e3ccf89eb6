from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.bench.coreference_scores import _assign, score_clusters


def test_perfect_clusters_score_one() -> None:
    assert score_clusters("aabbc", "xxyyz").f1 == pytest.approx(1.0)


def test_scores_of_an_example_worked_by_hand() -> None:
    """True {1 2 3} {4 5} {6}; found {1 2} {3 4 5} {6}.

    MUC: three true links, of which {1 2 3} keeps 2 - 1 and {4 5} keeps 1: 2/3, likewise 2/3.
    B-cubed recall (2/3 + 2/3 + 1/3 + 1 + 1 + 1) / 6;
    precision (1 + 1 + 1/3 + 2/3 + 2/3 + 1) / 6.
    CEAF-e: {1 2 3}-{1 2} 4/5, {4 5}-{3 4 5} 4/5, {6}-{6} 1: 2.6 of 3.
    """
    scores = score_clusters([1, 1, 1, 2, 2, 3], [1, 1, 2, 2, 2, 3])
    assert scores.muc.f1 == pytest.approx(2 / 3)
    assert scores.b3.recall[0] / 6 == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 3) / 6)
    assert scores.b3.precision[0] / 6 == pytest.approx((2 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    assert scores.ceaf_e.f1 == pytest.approx(2.6 / 3)


def test_one_cluster_of_all_keeps_all_links_and_matches_one() -> None:
    """True {1 2} {3 4}; found {1 2 3 4}: MUC 2/2 and 2/3; CEAF-e 4/6 of 2 and of 1."""
    scores = score_clusters([1, 1, 2, 2], [1, 1, 1, 1])
    assert scores.muc.recall == (2.0, 2.0)
    assert scores.muc.precision == (2.0, 3.0)
    assert scores.b3.precision == (2.0, 4.0)
    assert scores.ceaf_e.recall == pytest.approx((4 / 6, 2.0))
    assert scores.ceaf_e.precision == pytest.approx((4 / 6, 1.0))


def test_all_alone_keeps_no_link() -> None:
    """True {1 2 3}; found {1} {2} {3}: MUC 0; B-cubed recall 1/3; CEAF-e 2/4 of 1 and of 3."""
    scores = score_clusters([1, 1, 1], [1, 2, 3])
    assert scores.muc.f1 == 0.0
    assert scores.b3.recall == pytest.approx((1.0, 3.0))
    assert scores.ceaf_e.recall == pytest.approx((0.5, 1.0))


def test_parts_of_topics_add_up() -> None:
    one, other = score_clusters([1, 1, 2], [1, 1, 1]), score_clusters([1, 2], [1, 2])
    both = score_clusters([1, 1, 2, 8, 9], [1, 1, 1, 8, 9])
    assert (one + other).f1 == pytest.approx(both.f1)


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(0, 9), min_size=n, max_size=n), min_size=n, max_size=n
        )
    )
)
def test_assignment_is_the_best_of_all(costs: list[list[int]]) -> None:
    table = np.array(costs, dtype=float)
    n = len(table)
    best = min(
        sum(table[r, c] for r, c in enumerate(order)) for order in permutations(range(n))
    )
    columns = _assign(table)
    assert sorted(columns) == list(range(n))
    assert sum(table[r, c] for r, c in enumerate(columns)) == pytest.approx(best)
