"""Who answers for an act that a noun names."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        (
            "The Upland Front is responsible for the attack on the bridge.",
            "attack",
            "The Upland Front",
        ),
        (
            "The Upland Front is believed to be behind the bombing of the mill.",
            "bombing",
            "The Upland Front",
        ),
        (
            "The Upland Front is said to be the author of the killing of two farmers.",
            "killing",
            "The Upland Front",
        ),
        ("The attack was the work of the Upland Front.", "attack", "the Upland Front"),
        ("Soldiers involved in the killing of six priests fled.", "killing", "Soldiers"),
        (
            "The bombing of the mill is believed to be the work of the Upland Front.",
            "bombing",
            "the Upland Front",
        ),
        ("The murder of the priests was an action by the army.", "murder", "the army"),
        (
            "He has proof of the responsibility of the army in the killing of a nun.",
            "killing",
            "the army",
        ),
        ("He has proof of the army's hand in the killing of a nun.", "killing", "the army"),
        ("The police were found guilty of the killings.", "killings", "The police"),
        (
            "A court jailed two officers for their part in the killing of a nun.",
            "killing",
            "two officers",
        ),
        (
            "Karmia imposed sanctions on two generals over their role in killings of nuns.",
            "killings",
            "two generals",
        ),
        (
            "The massacre of the villagers, for which they hold the army guilty, was long.",
            "massacre",
            "the army",
        ),
    ],
)
def test_who_answers_for_an_act_is_its_agent(text: str, trigger: str, doer: str) -> None:
    assert ("agent", doer) in read_roles(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The Upland Front is not responsible for the attack.", "attack"),
        ("The Upland Front denied that it was responsible for the attack.", "attack"),
        ("Nobody was held responsible for the killings in the village.", "killings"),
        ("Two trucks were involved in the attack on the village.", "attack"),
    ],
)
def test_who_does_not_answer_for_it_is_no_agent(text: str, trigger: str) -> None:
    assert not [one for role, one in read_roles(text, trigger) if role == "agent"]


def test_all_of_a_list_answer_for_it() -> None:
    roles = read_roles(
        "Colonel Tarik, two sergeants and a private are implicated in the killing of a nun.",
        "killing",
    )
    doers = {one for role, one in roles if role == "agent"}
    assert doers == {"Colonel Tarik", "two sergeants", "a private"}


def test_who_holds_somebody_responsible_is_a_voice_of_the_act() -> None:
    claim = read_claim(
        "The minister holds the Upland Front responsible for the bombing of the mill.",
        "bombing",
    )
    assert [one.span.quote for one in claim.in_role(Role.AGENT)] == ["the Upland Front"]
    assert claim.attribution[-1].speaker == "The minister"


def test_who_is_implicated_did_it_in_the_words_of_the_accuser() -> None:
    claim = read_claim(
        "The president implicated four officers in the murder of six teachers.", "murder"
    )
    assert [one.span.quote for one in claim.in_role(Role.AGENT)] == ["four officers"]
    assert claim.attribution[-1].speaker == "The president"


def test_spokesman_is_named_by_the_body_for_which_he_speaks() -> None:
    text = "A spokesman for the Upland Front claimed responsibility for the bombing."
    roles = read_roles(text, "claimed responsibility")
    assert ("agent", "A spokesman for the Upland Front") in roles


def test_who_answers_for_what_killed_somebody_killed_them() -> None:
    text = "The army and a militia are responsible for the incidents that killed nine farmers."
    roles = read_roles(text, "killed")
    assert {one for role, one in roles if role == "agent"} == {"The army", "a militia"}


def test_who_answers_for_people_is_not_who_acted() -> None:
    text = "The general is responsible for the soldiers who killed nine farmers."
    roles = read_roles(text, "killed")
    assert {one for role, one in roles if role == "agent"} == {"the soldiers"}
