"""Roles as a reader of claims sees them, each with the sentence that made it necessary."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        ("Mayor shot dead outside his home in Karm.", "shot dead", {("patient", "Mayor")}),
        (
            "The depot was blown up by retreating Serb units on Friday.",
            "blown up",
            {("agent", "Serb units"), ("patient", "The depot")},
        ),
        (
            "Gunmen stormed the hotel and took four guests hostage.",
            "took",
            {("agent", "Gunmen"), ("patient", "four guests")},
        ),
        (
            "The junta used conscripts to attack rebel positions near Karm.",
            "attack",
            {("agent", "conscripts"), ("patient", "rebel positions")},
        ),
        (
            "Pakistani artillery hit an Indian outpost.",
            "hit",
            {("agent", "Pakistani"), ("patient", "an Indian outpost")},
        ),
        (
            "The army shelled the port with 20 howitzers, destroying two boats.",
            "shelled",
            {("agent", "The army"), ("patient", "the port")},
        ),
        (
            "A car bomb killed three policemen; rebels shelled the fort.",
            "killed",
            {("patient", "three policemen")},
        ),
        (
            "Gunmen hurt four porters and six others, the mayor, Ali Karim, said on Friday.",
            "hurt",
            {("agent", "Gunmen"), ("patient", "four porters"), ("patient", "six others")},
        ),
    ],
)
def test_roles_of_verbs(text: str, trigger: str, pairs: set[tuple[str, str]]) -> None:
    assert read_roles(text, trigger) == pairs


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        (
            "Nine soldiers were killed in a bomb attack near Karm.",
            "bomb attack",
            {("patient", "Nine soldiers")},
        ),
        (
            "Suicide attacks in the town of Karm, which killed scores of villagers, went on.",
            "Suicide attacks",
            {("patient", "scores of villagers")},
        ),
        (
            "Israel's bombardment of Khan Younis destroyed a row of houses.",
            "bombardment",
            {("agent", "Israel"), ("patient", "Khan Younis")},
        ),
        (
            "The raids that rebels launched on the depot went on.",
            "raids",
            {("agent", "rebels"), ("patient", "the depot")},
        ),
    ],
)
def test_roles_of_nouns(text: str, trigger: str, pairs: set[tuple[str, str]]) -> None:
    assert read_roles(text, trigger) == pairs


def test_who_talk_to_each_other_are_agents_all() -> None:
    text = "The president and the rebel leader met in Karm on Monday."
    assert read_roles(text, "met") == {
        ("agent", "The president"),
        ("agent", "the rebel leader"),
    }


def test_an_attack_that_is_condemned_is_a_topic() -> None:
    claim = read_claim("The council condemned the attack on the embassy.", "condemned")
    topics = [one.span.quote for one in claim.arguments if one.role is Role.TOPIC]
    assert "the attack" in topics
    assert not any(one.role is Role.PATIENT for one in claim.arguments)


def test_a_town_that_is_taken_is_place_and_patient() -> None:
    claim = read_claim("Rebels captured the town of Karm on Friday.", "captured")
    of_town = {one.role for one in claim.arguments if "Karm" in one.span.quote}
    assert of_town == {Role.PLACE, Role.PATIENT}


def test_an_airfield_from_which_tanks_are_taken_suffers_nothing() -> None:
    claim = read_claim("Rebels seized two tanks from Karm Military Airfield.", "seized")
    assert not any(one.role is Role.PATIENT for one in claim.arguments)


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        (
            "The army began a campaign to defeat the rebels.",
            "campaign",
            {("agent", "The army"), ("patient", "the rebels")},
        ),
        (
            "The minister pressed Russia to act and stressed the need for a truce.",
            "stressed",
            {("agent", "The minister")},
        ),
        (
            "The council demanded access and requested it to watch the border.",
            "requested",
            {("agent", "The council"), ("patient", "it")},
        ),
        (
            "Israel responded with air strikes on Gaza City.",
            "air strikes",
            {("agent", "Israel"), ("patient", "Gaza City")},
        ),
        (
            "Rebels mourned the governor after his death in the ambush.",
            "death",
            {("patient", "his")},
        ),
    ],
)
def test_roles_of_efforts_and_words(
    text: str, trigger: str, pairs: set[tuple[str, str]]
) -> None:
    assert pairs <= read_roles(text, trigger)


def test_who_speaks_is_the_agent_of_a_statement_without_one() -> None:
    text = '"It is vital that all parties talk to each other," the envoy said.'
    assert read_roles(text, "vital") == {("agent", "the envoy"), ("patient", "all parties")}


def test_who_stands_behind_the_last_comma_speaks() -> None:
    text = (
        "At least 14 people were killed and more than 30 others injured on Friday when a car"
        " bomb tore through a crowded restaurant in Karm, police and medics said."
    )
    voices = [one.speaker for one in read_claim(text, "killed").attribution if one.span]
    assert voices == ["police", "medics"]


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        (
            "Rebels left the army-held towns and two depots.",
            "held",
            {("agent", "army"), ("patient", "the army-held towns")},
        ),
        (
            "The minister praised support for Chad in the fight against the rebels.",
            "fight",
            {("agent", "Chad"), ("patient", "the rebels")},
        ),
    ],
)
def test_roles_of_those_joined_to_others(
    text: str, trigger: str, pairs: set[tuple[str, str]]
) -> None:
    assert read_roles(text, trigger) == pairs


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("An army convoy hit a roadside bomb in the hills.", "hit", "An army convoy"),
        ("A police patrol struck an explosive device.", "struck", "A police patrol"),
        ("The lorry ran over an explosive device on Friday.", "ran over", "The lorry"),
        ("A school bus triggered a landmine in the valley.", "triggered", "A school bus"),
        ("A minibus set off a roadside bomb on Friday.", "set off", "A minibus"),
    ],
)
def test_who_meets_a_device_suffers_its_blast(text: str, trigger: str, who: str) -> None:
    claim = read_claim(text, trigger)
    assert claim.event.type == "attack.bombing"
    assert read_roles(text, trigger) == {("patient", who)}


def test_who_lays_a_device_sets_it_off() -> None:
    text = "Rebels triggered a roadside bomb near the camp."
    assert ("agent", "Rebels") in read_roles(text, "triggered")


def test_who_speaks_last_is_no_further_casualty() -> None:
    text = "Gunmen killed two farmers and wounded nine others, the governor, Omar Sani, said."
    claim = read_claim(text, "wounded")
    assert [count.best for count in claim.counts] == [9]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Soldiers and militiamen exchanged fire in Karm on Monday.", "exchanged fire"),
        ("Fighting broke out between soldiers and militiamen in Karm.", "Fighting"),
    ],
)
def test_both_sides_told_of_together_are_agents(text: str, trigger: str) -> None:
    found = {(role, words.casefold()) for role, words in read_roles(text, trigger)}
    assert found == {("agent", "soldiers"), ("agent", "militiamen")}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Soldiers fought militiamen in Karm on Monday.", "fought"),
        ("Soldiers exchanged fire with militiamen in Karm.", "exchanged fire"),
    ],
)
def test_opponent_of_one_side_is_the_patient(text: str, trigger: str) -> None:
    assert read_roles(text, trigger) == {("agent", "Soldiers"), ("patient", "militiamen")}
