from dataclasses import replace

from dateline.bench.muc4 import assign, is_match, is_one_incident, score_pair, score_slot
from dateline.bench.muc4_fill import SLOTS, bodies_in, distinct, individuals_in, respond
from dateline.bench.muc4_incidents import Group, groups_of, muc_type
from dateline.bench.muc4_reader import Filler, Template
from dateline.model import Actor, ActorKind, Polarity, Role, actor_id
from factory import make_claim

MILL = Filler(words=("OLD GRAIN MILL", "MILLHOUSE"))


def test_match_needs_head_or_half_of_the_words() -> None:
    assert is_match(MILL, "two mills of the valley")
    assert is_match(MILL, "the grain from an old barn")
    assert not is_match(MILL, "the grain barge")


def test_optional_filler_not_found_costs_nothing() -> None:
    optional = Filler(words=("RIDERS",), is_optional=True)
    assert score_slot([MILL, optional], ["a mill"]).n_gold == 1
    assert score_slot([MILL, optional], ["a mill", "riders"]).n_gold == 2


def test_key_without_answer_counts_as_gold_only() -> None:
    key = Template(
        message="m", is_optional=False, types=("ARSON",), stages=(), physical=(MILL,)
    )
    tally = score_pair(key, None)["physical"]
    assert (tally.n_right, tally.n_found, tally.n_gold) == (0, 0, 1)


def test_one_incident_has_the_type_and_someone_or_something_in_common() -> None:
    key = Template(
        message="m", is_optional=False, types=("ATTACK",), stages=(), physical=(MILL,)
    )
    claim = make_claim(event="attack.armed", patient="Mosul")
    found = respond(Group(type="ATTACK", claims=(claim,)))
    mill = tuple(("the old mill",) if one == "physical" else () for one in SLOTS)
    assert is_one_incident(key, replace(found, slots=mill))
    assert not is_one_incident(key, replace(found, slots=((),) * len(SLOTS)))
    assert not is_one_incident(key, replace(found, type="ARSON", slots=mill))


def test_assignment_takes_the_largest_sum() -> None:
    assert assign([[2, 3], [0, 3]]) == {0: 0, 1: 1}


def test_body_is_split_from_its_people() -> None:
    assert individuals_in("rebels of the Red Front") == ["rebels"]
    assert bodies_in("rebels of the Red Front") == ["Red Front"]
    assert bodies_in("the NRF") == ["the NRF"]


def test_band_without_a_name_is_people() -> None:
    assert individuals_in("a group of masked men") == ["a group of masked men"]
    assert bodies_in("the Red Squad") == ["the Red Squad"]


def test_rebels_that_a_text_names_elsewhere_are_their_group() -> None:
    claim = make_claim(event="attack.armed")
    agent = claim.in_role(Role.AGENT)[0]
    front = Actor(
        id=actor_id("Upland Front", None),
        name="Upland Front",
        kind=ActorKind.REBEL,
        resolved_by="coreference",
    )
    rebels = replace(claim, arguments=(replace(agent, actor=front),))
    found = respond(Group(type="ATTACK", claims=(rebels,)))
    assert "Upland Front" in found.slots[SLOTS.index("organisations")]


def test_shorter_wording_of_the_same_is_left_out() -> None:
    assert distinct(["the miller", "the old miller", "them"]) == ("the old miller", "them")


def test_event_types_map_to_incident_types() -> None:
    assert muc_type(make_claim(event="detention.abduct")) == "KIDNAPPING"
    assert muc_type(make_claim(event="territory.seize")) is None


def test_denied_attack_is_no_incident() -> None:
    said = make_claim(event="attack.armed", patient="Mosul")
    denied = make_claim(event="attack.armed", patient="Mosul", polarity=Polarity.DENIED)
    assert [one.type for one in groups_of([said])] == ["ATTACK"]
    assert groups_of([denied]) == []
