import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.bench import invented_war
from dateline.link import block
from dateline.link.block import RULES
from dateline.link.incidents import link_all
from dateline.link.incremental import link_more
from dateline.link.memory_index import MemoryIndex
from dateline.model import Claim, Judgement, PairScore, PlaceBasis, Verdict, judge
from factory import make_claim, make_report
from small_blocks import PLACES, SMALL_RULES, block_by

LAST = 6
AT = datetime(2026, 1, 1, tzinfo=UTC)


def told(number: int, recipe: tuple[int, int, int, int]) -> Claim:
    place, day, event, killed = recipe
    one = make_claim(
        make_report(
            f"Troops seized the old fort number {number}.", publisher=f"Outlet {number}"
        ),
        event=("territory.seize", "territory.regain", "violence.kill")[event],
        place=PLACES[place],
        day=date(2017, 6, 28 + day) if day < 3 else None,
        agent=("Red Guard", "Blue Front")[killed % 2],
        killed=killed or None,
    )
    return replace(one, place_basis=PlaceBasis.CLAUSE)


RECIPES = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 2), st.integers(0, 6)),
    min_size=1,
    max_size=14,
)


Links = dict[tuple[str, ...], tuple[tuple[PairScore, ...], bytes]]


def linked_at_once(claims: list[Claim], judgements: list[Judgement]) -> Links:
    linked = link_all(claims, judgements)
    histories = linked.histories
    return {one.claim_ids: (one.pairs, histories.get(one.id, b"")) for one in linked.incidents}


def links_in(index: MemoryIndex, claims: list[Claim]) -> Links:
    names = set(index.incidents([one.id for one in claims]).values())
    held, pairs, histories = index.claims_of(names), index.pairs(names), index.histories(names)
    return {
        tuple(sorted(held[one])): (tuple(pairs[one]), histories.get(one, b"")) for one in names
    }


def linked_in_steps(steps: list[list[Claim]], judgements: list[Judgement]) -> MemoryIndex:
    index = MemoryIndex([], link_all([], ()))
    for step in steps:
        index.add(step, link_more(step, index, judgements))
    return index


def incidents_given_as_they_were(
    old: list[Claim], new: list[Claim], judgements: list[Judgement]
) -> list[str]:
    before = link_all(old, judgements)
    found = link_more(new, MemoryIndex(old, before), judgements)
    were = {one.id: replace(one, part_of=None, parts=()) for one in before.incidents}
    return [one.id for one in found.incidents if one == were.get(one.id)]


@pytest.mark.parametrize("rules", [RULES, SMALL_RULES], ids=["rules", "small blocks"])
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_claims_added_in_any_steps_and_order_give_the_same_incidents(
    monkeypatch: pytest.MonkeyPatch, rules: dict[str, block.Rule], data: st.DataObject
) -> None:
    block_by(monkeypatch, rules)
    claims = [told(number, one) for number, one in enumerate(data.draw(RECIPES))]
    order = data.draw(st.permutations(claims))
    cut = data.draw(st.integers(0, len(claims)))
    one_by_one = [[claim] for claim in order[cut:]]
    pair = data.draw(
        st.sampled_from(
            [(a.id, b.id) for a in claims for b in claims if a != b] or [("a", "b")]
        )
    )
    verdict = data.draw(st.sampled_from([Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]))
    judgements = [judge(verdict, pair, who="ann", at=AT)]
    index = linked_in_steps([order[:cut], *one_by_one], judgements)
    assert links_in(index, claims) == linked_at_once(claims, judgements)


def crowded_war(monkeypatch: pytest.MonkeyPatch, n_claims: int, first: int) -> list[Claim]:
    """Claims of two days in few places by few sides: many are alike, few the same."""
    monkeypatch.setattr(invented_war, "N_PLACES", 15)
    monkeypatch.setattr(invented_war, "N_HOT", 4)
    monkeypatch.setattr(invented_war, "SHARE_HOT", 0.4)
    monkeypatch.setattr(invented_war, "BRIGADES", invented_war.BRIGADES[:6])
    claims = list(invented_war.make_claims(n_claims, first=first, n_days=2))
    random.Random(first).shuffle(claims)
    return claims


@pytest.mark.parametrize(
    ("share", "until"),
    [
        pytest.param(1, 310, id="blocks as they are"),
        pytest.param(4, 338, id="what is alone has its first outside"),
        pytest.param(10, 370, id="blocks change what is compared"),
    ],
)
def test_claims_added_to_a_crowded_war_give_the_same_incidents_each_time(
    monkeypatch: pytest.MonkeyPatch, share: int, until: int
) -> None:
    """With blocks so many times smaller: some step goes wrong where work is left out."""
    smaller = {
        name: replace(rule, largest=max(3, rule.largest // share))
        for name, rule in RULES.items()
    }
    monkeypatch.setattr(block, "RULES", smaller)
    monkeypatch.setattr(block, "NEIGHBOURS", 3)
    monkeypatch.setattr(block, "LARGEST_CUT_BLOCK", 40 // share)
    claims = crowded_war(monkeypatch, 420, 50_000)
    index = MemoryIndex(claims[:300], link_all(claims[:300], ()))
    for end in range(302, until, 2):
        new = claims[end - 2 : end]
        index.add(new, link_more(new, index, ()))
        if end > until - LAST:
            assert links_in(index, claims[:end]) == linked_at_once(claims[:end], [])


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_incidents_that_stay_as_they_were_are_not_given(data: st.DataObject) -> None:
    claims = [told(number, one) for number, one in enumerate(data.draw(RECIPES))]
    cut = data.draw(st.integers(0, len(claims) - 1))
    assert incidents_given_as_they_were(claims[:cut], claims[cut:], []) == []


def test_new_claim_touches_only_its_own_incident() -> None:
    far = told(1, (1, 2, 2, 5))
    old = [told(0, (0, 0, 0, 0)), far]
    linked = link_all(old, ())
    index = MemoryIndex(old, linked)
    found = link_more([told(2, (0, 0, 0, 0))], index, ())
    assert all(far.id not in one.claim_ids for one in found.incidents)
    assert (len(found.incidents), found.gone) == (1, frozenset())
    assert found.incidents[0].id in {one.id for one in linked.incidents}


def test_claim_that_joins_two_incidents_says_which_id_is_gone() -> None:
    one, other = told(0, (0, 0, 0, 0)), told(1, (0, 1, 0, 0))
    index = MemoryIndex([one, other], linked := link_all([one, other], ()))
    assert len(linked.incidents) == 2
    both = judge(Verdict.SAME, (one.id, other.id), who="ann", at=AT)
    found = link_more([told(2, (0, 0, 0, 0))], index, [both])
    assert len(found.gone) == 1
    assert found.gone < {view.id for view in linked.incidents}


def test_intended_claim_changes_nothing() -> None:
    from dateline.model import Modality

    planned = replace(told(0, (0, 0, 0, 0)), modality=Modality.INTENDED)
    found = link_more([planned], MemoryIndex([], link_all([], ())), ())
    assert (found.incidents, found.gone) == ((), frozenset())
