"""Acts told as agencies tell them, in long sentences: whom they befell, who did them, where."""

import pytest

from dateline.model import Claim, Modality, Polarity, Role
from read_war import read

pytestmark = pytest.mark.model


def claim(text: str, trigger: str) -> Claim:
    return next(one for one in read(text) if trigger in one.trigger.quote)


def roles(text: str, trigger: str) -> set[tuple[str, str]]:
    return {(one.role.value, one.span.quote) for one in claim(text, trigger).arguments}


@pytest.mark.parametrize(
    ("text", "trigger", "victim"),
    [
        ("The mayor's murder shocked the town.", "murder", "The mayor"),
        ("Senator Ruiz's assassination was planned.", "assassination", "Senator Ruiz"),
        ("Police said the girl's abduction was reported late.", "abduction", "the girl"),
        ("The journalist's arrest was condemned by the union.", "arrest", "The journalist"),
        ("His extradition may be postponed.", "extradition", "His"),
        ("The rebels denied any part in the Bishop's murder.", "murder", "the Bishop"),
    ],
)
def test_owner_of_an_act_that_is_suffered_is_its_victim(
    text: str, trigger: str, victim: str
) -> None:
    found = roles(text, trigger)
    assert ("patient", victim) in found
    assert ("agent", victim) not in found


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The militia's killings went on all week.", "killings", "The militia"),
        ("The army's murder of the priests was condemned.", "murder", "The army"),
        ("The regime's arrests continue.", "arrests", "The regime"),
    ],
)
def test_owner_of_an_act_that_a_side_does_is_its_doer(
    text: str, trigger: str, doer: str
) -> None:
    assert ("agent", doer) in roles(text, trigger)


def test_no_act_is_freed_or_held() -> None:
    text = "At least 200 people arrested after the senator's murder in May have been released."
    for one in read(text):
        if one.event.type.startswith("detention."):
            assert not any("murder" in it.span.quote for it in one.in_role(Role.PATIENT))


def test_who_wears_something_is_meant_by_who() -> None:
    text = "The bomb was planted by two men wearing sports clothes, who escaped on foot."
    assert ("patient", "two men") in roles(text, "escaped")


def test_object_of_the_clause_before_is_none_of_the_next() -> None:
    text = "They have destroyed many homes which they entered and have held families hostage."
    assert ("patient", "many homes") not in roles(text, "held")


def test_who_was_shot_is_told_by_the_last_clause() -> None:
    text = (
        "The hospital regrets to inform the public that the candidate was admitted this "
        "morning, after having been shot several times in the head."
    )
    assert ("patient", "the candidate") in roles(text, "shot")


@pytest.mark.parametrize("words", ["two attempts to murder him", "a plot to kill him"])
def test_who_tells_of_attempts_on_himself_makes_none(words: str) -> None:
    text = f"The president said there have been {words} since May."
    assert all(not one.in_role(Role.AGENT) for one in read(text) if "kill" in one.event.type)


def test_who_would_not_help_an_inquiry_did_not_do_it() -> None:
    text = "The church refused to cooperate with the inquiry into the murder of the priests."
    assert {one[0] for one in roles(text, "murder")} == {"patient"}


def test_who_went_by_when_a_bomb_went_off_did_not_set_it_off() -> None:
    text = "A charge in a truck went off near the station as the policemen were training."
    assert not claim(text, "went off").in_role(Role.AGENT)


@pytest.mark.parametrize("words", ["panic", "a lot of property damage"])
def test_no_casualties_beside_other_harm_are_denied(words: str) -> None:
    found = claim(f"The blast at the mill caused {words} but no casualties.", "casualties")
    assert found.polarity is Polarity.DENIED


@pytest.mark.parametrize("words", ["was going to be", "was to be"])
def test_what_was_to_be_carried_out_was_not(words: str) -> None:
    found = claim(f"The raid {words} carried out by six men.", "raid")
    assert found.modality is not Modality.CERTAIN
    assert [one.span.quote for one in found.in_role(Role.AGENT)] == ["six men"]


def test_what_one_must_remember_is_so() -> None:
    found = claim("You must remember that rebels shelled the town on Monday.", "shelled")
    assert found.modality is Modality.CERTAIN


@pytest.mark.parametrize("doers", ["Rebels", "Guerrillas", "Insurgents"])
def test_who_has_no_aircraft_bombs_on_the_ground(doers: str) -> None:
    assert claim(f"{doers} bombed three public buildings.", "bombed").event.type == (
        "attack.bombing"
    )


@pytest.mark.parametrize(
    "text",
    [
        "We hold Colonel Vega, who led the brigade, responsible for this attack.",
        "The commission is made up of officials of the governor's office.",
        "The dead had gone to the chapel because its walls are thick.",
    ],
)
def test_general_words_tell_no_act_by_themselves(text: str) -> None:
    general = {"hold", "made", "gone"}
    assert not any(one.trigger.quote in general for one in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two U.S. citizens were released today.",
        "We remember how U.S. journalist Paul Reed was killed.",
        "Guerrillas attacked the U.S. embassy on Friday.",
        "Eight UK aid workers were abducted on Friday.",
    ],
)
def test_country_that_says_whose_someone_is_is_no_place(text: str) -> None:
    assert all(one.place is None for one in read(text))


def test_country_is_where_its_soil_is() -> None:
    found = claim("Two men were killed on U.S. soil on Friday.", "killed")
    assert found.place is not None
    assert found.place.name == "United States"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Colonel Franco, chief of police in Tikrit, was assassinated in May.", "assassinated"),
        ("The judge was shot on 18 August, hours before a man was killed in Hawija.", "shot"),
    ],
)
def test_place_of_an_office_or_of_hours_later_is_another(text: str, trigger: str) -> None:
    found = next(
        one
        for one in read(f"A clerk was wounded in Kirkuk. {text}")
        if trigger in one.trigger.quote
    )
    assert found.place is not None
    assert found.place.name == "Kirkuk"


@pytest.mark.parametrize(
    "text",
    [
        "Police uncovered a plot to bomb the station.",
        "The minister said that officers had discovered plans to bomb the station.",
    ],
)
def test_who_finds_a_plot_out_does_not_make_it(text: str) -> None:
    assert not claim(text, "bomb").in_role(Role.AGENT)


def test_who_makes_a_plan_acts() -> None:
    text = "The rebels drew up a plan to bomb the station."
    assert ("agent", "The rebels") in roles(text, "bomb")


def test_man_linked_to_a_gang_is_linked_to_no_act() -> None:
    text = "They planned to kill a man linked to the Sula gang."
    assert not any(
        one.trigger.quote == "linked" and one.event.type.startswith("violence.")
        for one in read(text)
    )


def test_hour_is_nothing_that_was_hit() -> None:
    text = "At approximately 1330, two men hurled a petrol bomb at the mill."
    assert not any("1330" in quote for _, quote in roles(text, "hurled"))


def test_sides_of_a_clash_do_not_arrest_those_who_are_held_after_it() -> None:
    text = "Four men were arrested after clashes between army troops and rebels in the north."
    assert not claim(text, "arrested").in_role(Role.AGENT)


def test_what_exploded_is_the_means() -> None:
    text = "A white saloon loaded with dynamite exploded in front of the general's car."
    assert not claim(text, "exploded").in_role(Role.AGENT)


def test_subject_that_the_parse_hangs_on_the_auxiliary_is_read() -> None:
    text = "The police reported that 10 other people were also injured and two cars were hit."
    assert ("patient", "10 other people") in roles(text, "injured")


@pytest.mark.parametrize(
    "text",
    [
        "There was no confirmation on whether the attack was perpetrated by guerrillas.",
        "It is not known whether the attack was carried out by the army.",
    ],
)
def test_doer_who_is_asked_about_is_left_open(text: str) -> None:
    assert not claim(text, "attack").in_role(Role.AGENT)


def test_acts_in_a_list_that_a_report_tells_are_not_the_report_s() -> None:
    text = (
        "A report from the north says the Front damaged a helicopter, seized a machine gun "
        "and inflicted four casualties on the troops."
    )
    assert ("agent", "the Front") in roles(text, "seized")
    assert ("agent", "the Front") in roles(text, "inflicted")


def test_wounded_are_counted_apart_from_the_dead() -> None:
    text = "Among the rebels there are 655 dead and 491 wounded."
    assert roles(text, "wounded") == {("patient", "491")}


def test_patients_who_are_discharged_were_no_captives() -> None:
    text = "He was treated at the hospital and later released."
    assert not any(one.event.type == "detention.release" for one in read(text))


def test_threats_are_received_and_not_made() -> None:
    text = "Two leaders fled, saying that they had received death threats."
    assert not claim(text, "threats").in_role(Role.AGENT)


def test_bus_is_hit_and_not_a_word_before_it() -> None:
    text = "A bomb exploded inside a tourist bus."
    assert ("patient", "a tourist bus") in roles(text, "exploded")


def test_words_of_a_trigger_are_left_out_of_a_name() -> None:
    text = "The gunmen shot dead Sergeant Luis Caceres, 24."
    assert ("patient", "Sergeant Luis Caceres") in roles(text, "shot")


def test_fight_against_drugs_is_no_fighting() -> None:
    text = "The fight against drugs was the main subject of the talks."
    assert not any(one.event.type.startswith("fighting.") for one in read(text))


@pytest.mark.parametrize("day", ["18 August", "August 18"])
def test_day_before_an_act_counts_nobody(day: str) -> None:
    found = claim(f"After the {day} killing of three priests the town was quiet.", "killing")
    assert [one.best for one in found.counts] == [3]


def test_man_accused_of_something_else_did_not_do_what_befell_him() -> None:
    text = "The court allowed the extradition of Elena Ruiz, accused of smuggling cocaine."
    found = [one for one in read(text) if one.event.type.startswith("detention.")]
    assert all(not one.in_role(Role.AGENT) for one in found if one.trigger.quote == "accused")


def test_who_is_freed_was_kidnapped_and_not_the_release() -> None:
    text = "He asked for the release of the citizen Juan Mir, kidnapped on Tuesday by rebels."
    assert ("patient", "the citizen") in roles(text, "kidnapped")


def test_molotov_cocktails_are_thrown_in_no_town_of_that_name() -> None:
    text = "Molotov cocktails exploded near the bank."
    assert all(one.place is None or "Perm" not in one.place.name for one in read(text))


def test_enemy_is_more_than_one_man() -> None:
    assert all(one.low != 1 for one in claim("The enemy was killed at dawn.", "killed").counts)


@pytest.mark.parametrize("words", ["has sworn", "conspired"])
def test_who_swears_to_kill_has_killed_nobody(words: str) -> None:
    assert claim(f"The gang {words} to kill ten judges.", "kill").modality is Modality.INTENDED


def test_who_declines_to_kill_does_not() -> None:
    found = claim("The militia declined to kill the captives.", "kill")
    assert found.polarity is Polarity.DENIED


def test_economic_losses_are_no_deaths() -> None:
    text = "They carry out acts of violence in mines, causing economic losses to companies."
    assert not any(one.event.type == "violence.kill" for one in read(text))


def test_how_many_attacks_there_were_is_no_doer() -> None:
    text = "Several guerrilla attacks took place throughout the country."
    assert ("agent", "Several") not in roles(text, "attacks")


def test_person_is_no_ground_that_is_held() -> None:
    text = "She was kept at the base in Clearwater until June."
    assert not any(one.event.type.startswith("territory.") for one in read(text))


def test_capital_of_a_people_is_its_country_s() -> None:
    found = claim("A bomb killed five people in the Afghan capital on Monday.", "killed")
    assert found.place is not None
    assert found.place.name == "Kabul"


@pytest.mark.parametrize("verb", ["killed", "wounded"])
def test_bomb_that_harms_is_no_airstrike(verb: str) -> None:
    assert claim(f"A bomb {verb} two guards near the court.", "bomb").event.type == (
        "attack.bombing"
    )


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Nobody has seen him since Sunday.", "seen"),
        ("A student has not been seen since he left the market.", "seen"),
        ("The boy who watched them has not come home.", "come home"),
    ],
)
def test_who_has_not_been_seen_since_is_missing(text: str, trigger: str) -> None:
    found = claim(text, trigger)
    assert found.event.type == "detention.disappear"
    assert found.polarity is Polarity.AFFIRMED


def test_one_adult_is_counted_beside_others() -> None:
    found = claim("One adult and four boys were killed on Sunday.", "killed")
    assert [one.best for one in found.counts] == [1, 4]
