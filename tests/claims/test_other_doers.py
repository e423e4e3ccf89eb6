"""Who did it, told apart from who does something else in the sentence."""

import pytest

from claims.read_roles import read_roles

pytestmark = pytest.mark.model

CONDEMNED = [
    ("The shooting of six pilgrims on 3 May was condemned by the abbot.", "shooting"),
    ("The abduction of nine nurses was condemned by the League of Nations.", "abduction"),
    ("The release of four sailors was welcomed by the embassy.", "release"),
    ("The murder of the judge is being investigated by the police.", "murder"),
    ("The death of two guards in a riot was confirmed by the army.", "death"),
    ("The kidnapping of the engineer was announced by his brother.", "kidnapping"),
    ("A curfew imposed by the prefect followed the killing of two guards.", "killing"),
    ("The murder of a tailor sparked an attack by students on the mill.", "murder"),
    ("The killing of the chief led to clashes between the army and the militia.", "killing"),
    ("A soldier was arrested by police for the killing of a clerk.", "killing"),
    ("Police probe killing of tailor", "killing"),
    ("A school run by the mission was shelled on Friday.", "shelled"),
]


@pytest.mark.parametrize(("text", "trigger"), CONDEMNED)
def test_who_does_something_else_is_no_doer(text: str, trigger: str) -> None:
    assert "agent" not in {role for role, _ in read_roles(text, trigger)}


DONE = [
    ("The massacre was carried out by men in uniform.", "massacre", "men"),
    ("The attack on the mill has been claimed by the Front.", "attack", "the Front"),
    ("The ambush, which was laid by rebels, killed four guards.", "ambush", "rebels"),
    ("The rebels' capture of Karm was confirmed by the prefect.", "capture", "The rebels"),
    ("Nine villagers were killed by army shelling in Karm on Sunday.", "shelling", "army"),
    ("The court sentenced a corporal for killing two captives.", "killing", "a corporal"),
    ("A man suspected by police of killing his wife was held.", "killing", "A man"),
    ("A police raid on a farm in Karm left two men dead.", "police raid", "police"),
    ("The kidnappers abandoned the hostages near the ford.", "abandoned", "The kidnappers"),
    ("The killing by soldiers of two tailors shocked the town.", "killing", "soldiers"),
]


@pytest.mark.parametrize(("text", "trigger", "agent"), DONE)
def test_who_did_it_is_found(text: str, trigger: str, agent: str) -> None:
    assert {words for role, words in read_roles(text, trigger) if role == "agent"} == {agent}


UNDERGONE = [
    ("A patrol was hit by a roadside bomb on Monday, killing two guards.", "killing"),
    ("Soldiers clashed with rebels near Karm, leaving ten dead.", "leaving"),
    ("The men were killed by stoning in the square.", "stoning"),
    ("The president condemned the attack on the convoy, which killed six.", "killed"),
    ("The brigade lost six soldiers in the fighting near Karm.", "lost"),
    ("Two guards were shot dead by the roadside near Karm.", "shot dead"),
]


@pytest.mark.parametrize(("text", "trigger"), UNDERGONE)
def test_who_undergoes_it_is_no_doer(text: str, trigger: str) -> None:
    assert "agent" not in {role for role, _ in read_roles(text, trigger)}


def test_mine_that_kills_is_a_means() -> None:
    roles = read_roles("A mine planted by rebels killed two guards.", "killed")
    assert roles == {("agent", "rebels"), ("patient", "two guards")}


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The gunman shot four traders at a market in Karm.", "four traders"),
        ("The nurse was shot at a checkpoint in Karm.", "The nurse"),
    ],
)
def test_who_is_shot_is_not_where(text: str, victim: str) -> None:
    assert ("patient", victim) in read_roles(text, "shot")
