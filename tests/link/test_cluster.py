"""Which scored pairs come together."""

import pytest

from dateline.link.cluster import cluster

INCIDENT = {("a", "b"): 9.0}


def groups(scores: dict[tuple[str, str], float]) -> list[list[str]]:
    names = sorted({name for pair in scores for name in pair})
    return cluster(names, scores)[0]


def test_claim_that_is_alone_joins_an_incident_on_less() -> None:
    assert groups({**INCIDENT, ("a", "c"): 4.0}) == [["a", "b", "c"]]
    assert groups({**INCIDENT, ("a", "c"): 3.4}) == [["a", "b"], ["c"]]


def test_two_that_are_alone_need_a_link() -> None:
    assert groups({("a", "b"): 4.0}) == [["a"], ["b"]]
    assert groups({("a", "b"): 5.0}) == [["a", "b"]]


def test_incidents_need_a_link() -> None:
    assert groups({**INCIDENT, ("c", "d"): 9.0, ("a", "c"): 4.0}) == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize("refused", [{("a", "c"): 4.2, ("b", "c"): -900.0}, {("c", "f"): 4.4}])
def test_claim_that_is_alone_is_tried_once(refused: dict[tuple[str, str], float]) -> None:
    scores = {**INCIDENT, ("d", "e"): 9.0, **refused, ("c", "d"): 4.0}
    assert ["c"] in groups(scores)
