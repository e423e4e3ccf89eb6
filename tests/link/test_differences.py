from math import inf

from dateline.link.differences import Window, differences
from dateline.link.history import LONE, Joining


def linked(pair: str, bits: float) -> Joining:
    return Joining(-bits, *pair)


def lone(pair: str, bits: float) -> Joining:
    return Joining(LONE - bits, *pair)


def test_same_history_has_no_differences() -> None:
    before = [linked("ab", 9), lone("bc", 4.5)]
    assert differences(before, [*before]).windows == {}


def test_new_claim_in_a_larger_cluster_is_what_joined() -> None:
    before = [linked("ab", 9), linked("bc", 7)]
    found = differences(before, [linked("ab", 9), linked("bn", 8), linked("bc", 7)])
    assert {name for name, one in found.windows.items() if not one.is_moved} == {*"abc"}
    assert found.joined == {"n"}


def test_cluster_that_joins_sooner_differs_until_it_was_joined_before() -> None:
    before = [linked("ab", 9), linked("cd", 9), linked("bc", 6)]
    after = [linked("ab", 9), linked("cd", 9), linked("ad", 7)]
    found = differences(before, after)
    assert {(one.start, one.end) for one in found.windows.values()} == {(-7, -6)}
    assert found.windows.keys() == set("abcd")


def test_claim_that_leaves_a_larger_cluster_is_moved_and_the_others_are_not() -> None:
    together = [linked("ab", 9), linked("bc", 9)]
    found = differences([*together, linked("cd", 6)], together)
    assert {name for name, one in found.windows.items() if one.is_moved} == {"d"}
    assert (found.joined, found.left) == (set(), {"d"})
    assert found.windows["a"].end == inf


def test_claim_that_joins_a_larger_cluster_is_what_joined() -> None:
    together = [linked("ab", 9), linked("bc", 9)]
    found = differences(together, [*together, linked("cd", 6)])
    assert (found.joined, found.left) == ({"d"}, set())


def test_claim_that_was_alone_is_moved_by_one_that_joins_it() -> None:
    found = differences([], [linked("an", 8)])
    assert found.windows["a"] == Window(-8, inf, is_moved=True)


def test_pair_has_its_turn_among_the_linked_and_among_the_lone() -> None:
    always = Window(-inf)
    assert always.turns(6.0) == [-6.0, LONE - 6.0]
    assert always.turns(4.0) == [LONE - 4.0]


def test_pair_has_no_turn_outside_the_window() -> None:
    assert Window(-9.0, -7.0).turns(6.0) == []
    assert Window(-9.0, -7.0).turns(8.0) == [-8.0]
