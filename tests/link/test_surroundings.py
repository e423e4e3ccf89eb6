from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.link import block
from dateline.link.block import RULES, candidate_pairs
from dateline.link.compared import Compared, RowPairs
from dateline.link.incidents import link_all, sketch_claims
from dateline.link.incremental import link_more
from dateline.link.memory_index import MemoryIndex
from dateline.link.surroundings import Surroundings
from dateline.model import Claim, EventCode, PlaceBasis
from factory import make_claim, make_report
from small_blocks import PLACES, SMALL_RULES, block_by

Pairs = set[tuple[str, str, int]]
RECIPES = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 4)), min_size=2, max_size=16
)


def told(number: int, recipe: tuple[int, int, int]) -> Claim:
    place, day, killed = recipe
    one = make_claim(
        make_report(f"Guards seized the mill number {number}.", publisher=f"Outlet {number}"),
        event="violence.kill" if killed else "territory.seize",
        place=PLACES[place],
        day=date(2017, 6, 28 + day),
        agent=("Red Guard", "Blue Front")[killed % 2],
        killed=killed or None,
    )
    return replace(one, place_basis=PlaceBasis.CLAUSE)


def all_pairs(claims: Collection[Claim]) -> Pairs:
    columns = sketch_claims(sorted(claims, key=lambda one: one.id))
    found = candidate_pairs(columns)
    return {
        (columns.ids[left], columns.ids[right], rule)
        for left, right, rule in zip(
            found.left.tolist(), found.right.tolist(), found.rules.tolist(), strict=True
        )
    }


def named(found: Compared, seen: Surroundings) -> Pairs:
    ids = seen.columns.ids
    return {
        (ids[left], ids[right], rule)
        for left, right, rule in zip(
            found.left.tolist(), found.right.tolist(), found.rules.tolist(), strict=True
        )
    }


def ends(pairs: RowPairs, seen: Surroundings) -> set[tuple[str, str]]:
    left, right = (seen.ids(rows) for rows in pairs)
    return {*zip(left, right, strict=True)}


def surroundings(old: list[Claim], new: list[Claim]) -> Surroundings:
    return Surroundings(MemoryIndex(old, link_all(old, ())), sketch_claims(new))


@pytest.mark.parametrize("rules", [RULES, SMALL_RULES], ids=["rules", "small blocks"])
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_pairs_around_and_among_some_claims_are_those_of_all_claims(
    monkeypatch: pytest.MonkeyPatch, rules: dict[str, block.Rule], data: st.DataObject
) -> None:
    block_by(monkeypatch, rules)
    claims = [told(number, one) for number, one in enumerate(data.draw(RECIPES))]
    cut = data.draw(st.integers(0, len(claims) - 1))
    some = data.draw(st.sets(st.sampled_from([one.id for one in claims]), min_size=1))
    seen = surroundings(claims[:cut], claims[cut:])
    every = all_pairs(claims)
    assert named(seen.among(some), seen) == {one for one in every if {*one[:2]} <= some}
    assert named(seen.around(some), seen) == {one for one in every if {*one[:2]} & some}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_pairs_among_more_then_fewer_and_across_are_those_of_all_claims(
    monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    block_by(monkeypatch, SMALL_RULES)
    claims = [told(number, one) for number, one in enumerate(data.draw(RECIPES))]
    cut = data.draw(st.integers(0, len(claims) - 1))
    sets = st.sets(st.sampled_from([one.id for one in claims]))
    few, more = data.draw(sets), data.draw(sets)
    seen = surroundings(claims[:cut], claims[cut:])
    every = all_pairs(claims)
    for some in (few, few | more, more):
        assert named(seen.among(some), seen) == {one for one in every if {*one[:2]} <= some}
    others = more - few
    across = {one for one in every if {*one[:2]} & few and {*one[:2]} & others}
    assert named(seen.between(few, others), seen) == across


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_upset_pairs_hold_all_that_new_claims_bring_or_take(
    monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    monkeypatch.setattr(block, "RULES", SMALL_RULES)
    monkeypatch.setattr(block, "NEIGHBOURS", 2)
    monkeypatch.setattr(block, "LARGEST_CUT_BLOCK", 2)
    claims = [told(number, one) for number, one in enumerate(data.draw(RECIPES))]
    old, new = claims[:-1], claims[-1:]
    seen = surroundings(old, new)
    upset = seen.upset()
    before = all_pairs(old)
    after = {one for one in all_pairs(claims) if new[0].id not in one[:2]}
    was, is_now = {one[:2] for one in before}, {one[:2] for one in after}
    gone, come, moved = (ends(one, seen) for one in (upset.gone, upset.come, upset.moved))
    assert was - is_now <= gone
    assert is_now - was <= come
    assert {one[:2] for one in before ^ after} <= gone | come | moved


@pytest.mark.parametrize("rules", [RULES, SMALL_RULES], ids=["rules", "small blocks"])
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_pairs_before_are_those_of_all_earlier_claims(
    monkeypatch: pytest.MonkeyPatch, rules: dict[str, block.Rule], data: st.DataObject
) -> None:
    block_by(monkeypatch, rules)
    claims = [told(number, one) for number, one in enumerate(data.draw(RECIPES))]
    cut = data.draw(st.integers(1, len(claims) - 1))
    old, new = claims[:cut], claims[cut:]
    some = data.draw(st.sets(st.sampled_from([one.id for one in old]), min_size=1))
    seen = surroundings(old, new)
    expected = {one for one in all_pairs(old) if {*one[:2]} <= some}
    assert named(seen.among(some, before=True), seen) == expected


def test_pairs_around_claims_are_the_same_when_others_were_asked_for_before() -> None:
    claims = [told(n, (n % 3, 0, n % 2)) for n in range(9)]
    ids = {one.id for one in claims}
    seen = surroundings(claims[:7], claims[7:])
    for one in sorted(ids):
        seen.around({one})
    assert len(seen.around(ids).left) == len(all_pairs(claims))
    assert named(seen.around(ids), seen) == all_pairs(claims)


def test_claims_compared_with_a_new_one_but_unlike_it_stay_as_they_were() -> None:
    old = [told(n, (1, 0, 0)) for n in range(3)]
    new = replace(told(20, (2, 0, 3)), event=EventCode(type="displacement.flee"))
    seen = surroundings(old, [new])
    assert len(seen.around({new.id}).left) == len(old)
    found = link_more([new], MemoryIndex(old, link_all(old, ())), ())
    assert [one.claim_ids for one in found.incidents] == [(new.id,)]
