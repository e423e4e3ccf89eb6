"""Who did it and whom it befell, in agencies' sentences that name others beside them."""

import pytest

from dateline.claims.arguments_subject import finder_of_plan
from dateline.model import Claim, Modality, Polarity, Role
from parsed import parse_sentence
from read_war import read

pytestmark = pytest.mark.model


def claim(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if trigger in one.trigger.quote)


def roles(text: str, trigger: str) -> set[tuple[str, str]]:
    return {(one.role.value, one.span.quote) for one in claim(text, trigger).arguments}


def doers(text: str, trigger: str) -> set[str]:
    found = [one for one in read(text) if trigger in one.trigger.quote]
    return {one.span.quote for each in found for one in each.in_role(Role.AGENT)}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The bishop accused the army of bribing a witness in the murder.", "murder"),
        ("The bishop accused the government of covering up the murder of a nun.", "murder"),
        ("The bishop accused the army of doing nothing to stop the killings.", "killings"),
        ("The bishop accused the judge of closing the inquiry into the massacre.", "massacre"),
        ("The union accused the minister of lying about the attack on the farm.", "attack"),
    ],
)
def test_who_stands_above_an_act_did_not_do_it(text: str, trigger: str) -> None:
    assert doers(text, trigger) == set()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The bishop accused the army of ordering the bombing of the school.", "bombing"),
        ("The bishop accused the army of taking part in the murder of two nuns.", "murder"),
        ("The bishop accused the army of committing massacres in the north.", "massacres"),
        (
            "The bishop accused the army of killing two nuns in the attack on the farm.",
            "attack",
        ),
    ],
)
def test_who_is_accused_of_doing_or_ordering_an_act_is_its_doer(
    text: str, trigger: str
) -> None:
    assert doers(text, trigger) == {"the army"}


def test_who_defuses_a_bomb_did_not_plant_it() -> None:
    doc = parse_sentence("Army engineers defused a bomb planted in front of the bank.").doc
    planted = next(one for one in doc if one.text == "planted")
    verb = finder_of_plan(planted)
    assert verb is not None
    assert verb.text == "defused"


def test_in_which_way_is_no_doer() -> None:
    text = "The rebels stepped up their sabotage of the railway by destroying two bridges."
    assert doers(text, "sabotage") == {"The rebels"}


@pytest.mark.parametrize(
    ("text", "trigger", "named"),
    [
        ("Those responsible for the murder are soldiers of a brigade.", "murder", "soldiers"),
        ("Those responsible for killing the mayor are extremist groups.", "killing", "groups"),
    ],
)
def test_those_responsible_are_whom_they_are_said_to_be(
    text: str, trigger: str, named: str
) -> None:
    assert [named in one for one in doers(text, trigger)] == [True]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The attack took place on Garden Street at noon.", "attack"),
        ("The explosion took place between the hotel and the savings bank.", "explosion"),
    ],
)
def test_what_lies_where_an_attack_took_place_is_not_its_target(
    text: str, trigger: str
) -> None:
    assert not claim(text, trigger).in_role(Role.PATIENT)


def test_who_lives_in_a_place_is_meant_by_who() -> None:
    text = "The captives were residents of Suchitlan who had been taken prisoner by the troops."
    assert ("patient", "residents of Suchitlan") in roles(text, "taken prisoner")


def test_provinces_are_not_taken_with_those_who_live_there() -> None:
    text = "The rebels took 12 teachers in Cabanas and San Juan provinces on Monday."
    assert [one.event.type for one in read(text)] == ["detention.abduct"]
    assert roles(text, "took") == {("agent", "The rebels"), ("patient", "12 teachers")}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "He has no evidence that those groups are responsible for the explosions.",
            "explosions",
        ),
        ("There is no proof that the army carried out the massacre.", "massacre"),
    ],
)
def test_who_is_not_shown_to_have_done_it_is_no_doer(text: str, trigger: str) -> None:
    assert doers(text, trigger) == set()


def test_who_is_shown_to_have_done_it_is_its_doer() -> None:
    text = "There is proof that the army carried out the massacre."
    assert doers(text, "massacre") == {"the army"}


def test_those_whose_extradition_is_asked_for_undergo_it() -> None:
    text = "Police arrested four traffickers whose extradition may have been requested."
    assert roles(text, "extradition") == {("patient", "four traffickers")}


def test_what_came_of_an_act_does_not_undergo_it() -> None:
    text = "There were raids as a result of which 21 gunmen have fallen."
    assert roles(text, "fallen") == {("patient", "21 gunmen")}


def test_where_a_story_was_filed_is_not_hurt() -> None:
    text = "KIRKUK -- Three persons were hurt during a wave that hit Kirkuk last night."
    assert roles(text, "hurt") == {("patient", "Three persons")}


@pytest.mark.parametrize("means", ["splinters", "shrapnel", "a stray bullet"])
def test_what_hits_people_is_the_means(means: str) -> None:
    assert roles(f"The driver was injured by {means} in his leg.", "injured") == {
        ("patient", "The driver"),
        ("instrument", means),
    }


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Last April the mayor's home was the target of a dynamite attack.", "attack"),
        ("The purpose of these attacks was to give them a reason to leave.", "attacks"),
        ("The colonel, who was the target of an attack in May, spoke.", "attack"),
    ],
)
def test_attack_of_which_someone_was_the_target_happened(text: str, trigger: str) -> None:
    assert claim(text, trigger).modality is Modality.CERTAIN


def test_purpose_of_attacking_is_only_meant() -> None:
    text = "They came with the purpose of attacking the town."
    assert claim(text, "attacking").modality is not Modality.CERTAIN


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("There was no bombing, but clashes with a group of rebels.", "clashes"),
        ("There were no arrests but two killings.", "killings"),
    ],
)
def test_what_is_told_instead_happened(text: str, trigger: str) -> None:
    assert claim(text, trigger).polarity is Polarity.AFFIRMED


def test_neither_of_what_is_denied_together_happened() -> None:
    text = "There were no arrests and no killings."
    assert claim(text, "killings").polarity is Polarity.DENIED


def test_who_speaks_in_brackets_before_a_sentence_is_no_doer() -> None:
    text = (
        "[Communique] [Upland Front] today, 11 February, at 0900, the air force began bombing "
        "and firing rockets against a settlement, killing six persons."
    )
    for trigger in ("bombing", "firing", "killing"):
        assert doers(text, trigger) == {"the air force"}
    assert ("patient", "rockets") not in roles(text, "bombing")


def test_hospitals_that_are_stormed_are_not_tortured() -> None:
    text = (
        "The army has assaulted Upland hospitals, captured, tortured, and murdered medical "
        "staff and patients."
    )
    assert ("patient", "Upland hospitals") in roles(text, "assaulted")
    for trigger in ("captured", "tortured"):
        assert ("patient", "Upland hospitals") not in roles(text, trigger)


def test_house_that_burns_is_none_of_the_dead() -> None:
    found = claim("A house is burning and there are many dead.", "dead")
    assert not found.in_role(Role.PATIENT)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("He died when he was hit by 12 bullets.", "hit"),
        ("The clerk's body received 18 bullet wounds.", "received"),
        ("The mayor's body showed signs of torture and several bullet wounds.", "torture"),
    ],
)
def test_bullets_and_wounds_are_no_number_of_people(text: str, trigger: str) -> None:
    assert claim(text, trigger).counts == ()


def test_people_wounded_by_shots_are_counted() -> None:
    found = claim("Twelve guards were wounded by shots.", "wounded")
    assert [one.best for one in found.counts] == [12]


def test_when_shots_were_fired_is_not_what_they_hit() -> None:
    found = claim("A watchman fired shots at the time of the attack.", "fired shots")
    assert not found.in_role(Role.PATIENT)


def test_who_admits_how_bad_an_attack_was_did_not_make_it() -> None:
    text = "The minister admitted that the car bomb attack on the ministry is the bloodiest."
    assert doers(text, "attack") == set()
    assert all(one.event.type != "statement.claim_responsibility" for one in read(text))


def test_who_has_no_information_on_losses_did_not_cause_them() -> None:
    text = "The army said it had no information on the number of casualties."
    assert doers(text, "casualties") == set()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Upland terrorists might be involved in the kidnapping of a clerk.", "kidnapping"),
        ("The colonel said that gangs could be responsible for the latest attacks.", "attacks"),
        ("Since 21 May, when two banks were attacked, the army has held back.", "attacked"),
    ],
)
def test_who_only_may_have_done_it_or_acts_after_it_is_no_doer(text: str, trigger: str) -> None:
    assert doers(text, trigger) == set()


def test_who_says_what_others_may_have_done_claims_nothing() -> None:
    text = "The colonel said that gangs could be responsible for the latest attacks."
    assert all(one.event.type != "statement.claim_responsibility" for one in read(text))


def test_bomb_that_is_left_and_explodes_is_the_means() -> None:
    text = "The car bomb was left under the bridge where it exploded at noon, killing two."
    assert ("instrument", "The car bomb") in roles(text, "left")
    assert ("instrument", "it") in roles(text, "exploded")


def test_all_are_killed_of_whom_some_are_told_apart() -> None:
    text = "They mourned the six priests, five of them Spaniards, who were killed on Monday."
    assert ("patient", "the six priests") in roles(text, "killed")


def test_hour_in_brackets_is_not_what_was_shot_at() -> None:
    text = "A report says that at 1145 [1745 gmt] today a soldier fired a rifle at a woman."
    assert roles(text, "fired") == {("agent", "a soldier"), ("patient", "a woman")}


def test_not_in_an_editor_s_brackets_denies_nothing() -> None:
    text = "They [not further identified] burned a few cabins at the lake."
    assert claim(text, "burned").polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        (
            "Spaniards Ignacio Ruiz, Ignacio Mora, Segundo Leon and Joaquin Sanz were killed.",
            4,
        ),
        ("It was the raid in which Father Mora, other priests, and clerks were killed.", 3),
        ("Major Juan Ruiz, Captain Pedro Sanz and two guards were killed.", 3),
        ("Juan Ruiz, president of the union, and Ana Mora were killed.", 2),
        ("The president, Juan Ruiz, and the clerk were killed.", 2),
    ],
)
def test_all_of_a_list_of_names_are_killed(text: str, victims: int) -> None:
    assert len(claim(text, "killed").in_role(Role.PATIENT)) == victims


def test_who_alleges_an_act_did_not_do_it() -> None:
    text = (
        "The Front has denied any links with the assassination of Minister Ruiz, an allegation "
        "made by the army."
    )
    assert doers(text, "assassination") == set()
