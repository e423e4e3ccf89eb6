from math import inf

from dateline.link.history import LONE, LONE_BEGIN, Forest, Joining, Window, differences

OLD = frozenset("abcdefg")


def linked(pair: str, bits: float) -> Joining:
    return Joining(-bits, *pair)


def lone(pair: str, bits: float) -> Joining:
    return Joining(LONE - bits, *pair)


def test_same_history_has_no_differences() -> None:
    before = [linked("ab", 9), lone("bc", 4.5)]
    assert differences(before, [*before], OLD).windows == {}


def test_new_claim_in_a_cluster_makes_no_difference_to_the_old_ones() -> None:
    before = [linked("ab", 9), linked("bc", 7)]
    found = differences(before, [linked("ab", 9), linked("bn", 8), linked("bc", 7)], OLD)
    assert found.windows == {}


def test_cluster_that_a_new_claim_joins_sooner_differs_until_it_was_joined_before() -> None:
    before = [linked("ab", 9), linked("cd", 9), linked("bc", 6)]
    after = [linked("ab", 9), linked("cd", 9), linked("bn", 8), linked("cn", 7)]
    found = differences(before, after, OLD)
    assert {(one.start, one.end) for one in found.windows.values()} == {(-7, -6)}
    assert found.windows.keys() == set("abcd")


def test_claim_that_leaves_a_larger_cluster_is_moved_and_the_others_are_not() -> None:
    together = [linked("ab", 9), linked("bc", 9)]
    found = differences([*together, linked("cd", 6)], together, OLD)
    assert {name for name, one in found.windows.items() if one.is_moved} == {"d"}
    assert (found.joined, found.left) == (set(), {"d"})
    assert found.windows["a"].end == inf


def test_claim_that_joins_a_larger_cluster_is_what_joined() -> None:
    together = [linked("ab", 9), linked("bc", 9)]
    found = differences(together, [*together, linked("cd", 6)], OLD)
    assert (found.joined, found.left) == ({"d"}, set())


def test_claim_with_a_new_one_is_alone_no_more_when_the_lone_have_their_turn() -> None:
    found = differences([], [linked("an", 8)], OLD)
    assert found.windows == {"a": Window(LONE_BEGIN.moment, inf, is_moved=True)}


def test_pair_has_its_turn_among_the_linked_and_among_the_lone() -> None:
    always = Window(-inf)
    assert always.turns(6.0) == [-6.0, LONE - 6.0]
    assert always.turns(4.0) == [LONE - 4.0]


def test_pair_has_no_turn_outside_the_window() -> None:
    assert Window(-9.0, -7.0).turns(6.0) == []
    assert Window(-9.0, -7.0).turns(8.0) == [-8.0]


def test_forest_knows_who_was_together_when() -> None:
    forest = Forest([linked("ab", 9), linked("cd", 8), linked("ac", 7)])
    assert forest.holds("a", "b", -8.5)
    assert not forest.holds("a", "c", -7.0)
    assert forest.holds("b", "xd", -6.0)
