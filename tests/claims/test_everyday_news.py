"""Words of everyday news that are no war: names given out, hints asked for, people by age."""

import pytest

from dateline.model import Claim, Polarity, Role
from read_war import read

pytestmark = pytest.mark.model


def of_type(text: str, prefix: str) -> list[Claim]:
    return [one for one in read(text) if one.event.type.startswith(prefix)]


def names(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.in_role(role)]


@pytest.mark.parametrize(
    "text",
    [
        "Police said the victim's name would not be released until kin had been told.",
        "A clerk recently let go from his job went home.",
        "Police offered a reward for information leading to an arrest in the case.",
    ],
)
def test_nobody_is_taken_or_let_go(text: str) -> None:
    assert of_type(text, "detention.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mass shootings are rarely carried out by women, an expert said.",
        "Such killings are rare, police say.",
        "Police responded quickly to the call.",
    ],
)
def test_acts_in_general_are_none(text: str) -> None:
    assert of_type(text, "violence.") + of_type(text, "attack.") == []


def test_these_killings_are_told() -> None:
    assert len(of_type("The killings were rare but cruel, police say.", "violence.")) == 1


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        (
            "Two co-workers and a male co-worker were wounded.",
            ["Two co-workers", "a male co-worker"],
        ),
        ("The death of an armed 16-year-old led to protests.", ["an armed 16-year-old"]),
        ("No-one was injured in the blast.", ["No-one"]),
    ],
)
def test_hyphens_part_no_people(text: str, victims: list[str]) -> None:
    (one,) = of_type(text, "violence.")
    assert names(one, Role.PATIENT) == victims


def test_a_headline_leaves_out_that_it_was_done() -> None:
    (one,) = of_type("Party leader gunned down at rally", "violence.")
    assert (names(one, Role.AGENT), names(one, Role.PATIENT)) == ([], ["Party leader"])


def test_those_who_are_counted_together_are_one_group() -> None:
    (one,) = of_type("Marines captured 23 Somali and Yemeni pirates.", "detention.")
    assert names(one, Role.PATIENT) == ["23 Somali and Yemeni pirates"]


def test_a_recording_does_nothing() -> None:
    (one,) = of_type("Video of a woman shot and killed by soldiers was shown.", "violence.")
    assert names(one, Role.AGENT) == ["soldiers"]


def test_a_team_of_police_is_no_valley() -> None:
    (raid,) = of_type("A SWAT team stormed the building.", "fighting.")
    assert raid.place is None or "Swat" not in raid.place.name


def test_a_ship_that_bears_a_town_s_name_is_no_place() -> None:
    (ship,) = of_type("The Indian warship Mysore attacked pirates off Aden.", "attack.")
    assert ship.place is not None
    assert ship.place.name == "off Aden"
    (town,) = of_type("The army shelled Mysore on Saturday.", "attack.")
    assert town.place is not None
    assert town.place.name == "Mysuru"


@pytest.mark.parametrize(
    "text",
    ["The bandits lost nerve and fled.", "The officers executed the search professionally."],
)
def test_nobody_is_hurt_where_things_are_lost_or_done(text: str) -> None:
    assert of_type(text, "violence.") == []


def test_captives_are_handed_over_as_people() -> None:
    (handed,) = of_type("They will be handed over to the authorities.", "detention.")
    assert names(handed, Role.PATIENT) == ["They"]


@pytest.mark.parametrize(
    "text",
    [
        "His father said he was taking his entire family to the embassy.",
        "She said that her passport was taken away.",
    ],
)
def test_kin_and_belongings_are_no_captives(text: str) -> None:
    assert of_type(text, "detention.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The magazine attacked high-ranking defectors from the party.",
        "The army said its units were battle ready.",
        "He dipped into his pockets to help them.",
    ],
)
def test_words_and_readiness_are_no_fighting(text: str) -> None:
    claims = read(text)
    assert not any(
        one.event.type.startswith(("attack.", "fighting.", "territory.")) for one in claims
    )


def test_who_protested_did_it() -> None:
    (protest,) = of_type("A human rights group protested here on Wednesday.", "protest.")
    assert names(protest, Role.AGENT) == ["A human rights group"]


def test_to_whom_somebody_speaks_is_no_part_of_the_name() -> None:
    text = '"Two villages were burned," said Bolden to the crowd.'
    (burned,) = of_type(text, "violence.")
    assert burned.attribution[-1].speaker == "Bolden"


def test_an_attack_is_no_place() -> None:
    text = "Two bombers blew themselves up in Karm in the second-worst attack of the war."
    (blast,) = of_type(text, "attack.suicide")
    assert names(blast, Role.PLACE) in ([], ["Karm"])


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was shot not long after the talks.",
        "Not far from the bridge, a bomb killed two soldiers.",
        "The hostages were not released until Friday.",
        "Not until Monday did the army shell the town.",
    ],
)
def test_not_that_denies_nothing(text: str) -> None:
    wanted = ("attack.", "violence.", "detention.release")
    claims = [one for one in read(text) if one.event.type.startswith(wanted)]
    assert {one.polarity for one in claims} == {Polarity.AFFIRMED}


@pytest.mark.parametrize(
    "text",
    [
        "The hostages were not released on Friday.",
        "The rebels will not shell the town until the truce ends.",
    ],
)
def test_not_that_denies(text: str) -> None:
    wanted = ("attack.", "detention.release")
    claims = [one for one in read(text) if one.event.type.startswith(wanted)]
    assert {one.polarity for one in claims} == {Polarity.DENIED}


def test_children_of_the_dead_are_not_dead() -> None:
    (killed,) = of_type("Mother of 12 killed in crossfire", "violence.")
    assert names(killed, Role.PATIENT) == ["Mother of 12"]
    assert all(count.best != 12 for count in killed.counts)


def test_who_tells_of_a_deed_has_not_done_it() -> None:
    text = "After shooting the clerk, police said the gunman walked into the office."
    (shot,) = of_type(text, "attack.")
    assert names(shot, Role.AGENT) == ["the gunman"]


def test_a_ricochet_is_what_killed() -> None:
    (killed,) = of_type("A ricochet killed a teenager in Karm.", "violence.")
    assert (names(killed, Role.AGENT), names(killed, Role.INSTRUMENT)) == ([], ["A ricochet"])
