"""Acts told in plain words, each read as the one that it is, when and by whom it was."""

from datetime import date

import pytest

from dateline.model import Claim, Polarity, Role
from read_war import read

pytestmark = pytest.mark.model


def types(text: str) -> set[str]:
    return {one.event.type for one in read(text)}


def doers(text: str, event: str) -> set[str]:
    return {
        arg.span.quote
        for one in read(text)
        if one.event.type == event
        for arg in one.in_role(Role.AGENT)
    }


def test_what_stopped_after_a_shooting_is_no_truce() -> None:
    found = types("Boats stopped after the shooting of six passengers on 12 August.")
    assert found == {"violence.kill"}


def test_death_that_somebody_condemns_was_one() -> None:
    text = "The bishop condemned the deaths of three medics in the raid."
    assert "violence.kill" in types(text)


def test_death_to_which_a_court_sentences_is_no_killing() -> None:
    text = "A court in Oram sentenced three men to death on Thursday."
    assert types(text) == {"state.prosecute"}


def test_clause_that_an_allegation_tells_is_its_content() -> None:
    text = "The allegation that soldiers fired at a boat on Monday is false, the ministry said."
    shot = next(one for one in read(text) if one.event.type == "attack.armed")
    assert shot.polarity is Polarity.DENIED
    assert doers(text, "attack.armed") == {"soldiers"}


@pytest.mark.parametrize("words", ["true", "correct", "the case"])
def test_what_is_not_true_is_denied(words: str) -> None:
    text = f"It is not {words} that our men burned the mill at Oram, the Front said."
    assert {one.polarity for one in read(text)} == {Polarity.DENIED}


def test_front_that_takes_a_town_is_no_weather() -> None:
    assert "territory.seize" in types("Oram fell to the Front on Wednesday.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Relatives of those killed in the Karm bombing met on Monday.", "violence.kill"),
        ("Three Grad rockets came down in a field on Monday.", "attack.shelling"),
        ("The mayor of Oram was found with his throat cut on Saturday.", "violence.kill"),
        ("Our men had no part in the shooting of the deacon, it said.", "violence.kill"),
    ],
)
def test_place_weapon_body_or_who_denies_it_is_no_doer(text: str, event: str) -> None:
    assert event in types(text)
    assert doers(text, event) == set()


def test_how_a_body_was_found_is_no_second_killing() -> None:
    found = read("The mayor of Oram was found with his throat cut on Saturday.")
    assert [one.event.type for one in found] == ["violence.kill"]


@pytest.mark.parametrize(
    "text",
    [
        "A memorial for the fishermen was held on Sunday.",
        "The siege of Karm entered its third week on Sunday.",
    ],
)
def test_occasion_and_time_are_nothing_that_is_seized(text: str) -> None:
    assert not {"violence.execute", "detention.arrest", "territory.seize"} & types(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The mill has been closed since the raid on Thursday.", "fighting.raid"),
        ("Of the fighting in Karm on Friday nothing is known.", "fighting.clash"),
        ("The inquest into the shooting at the ford opens on Monday.", "attack.armed"),
        ("He never woke up after the beating, his brother said.", "violence.assault"),
    ],
)
def test_act_does_not_point_back_to_a_whole_war(text: str, event: str) -> None:
    assert event in types(text)


def test_act_behind_which_somebody_is_has_no_day_of_the_war() -> None:
    text = "The Front said it was behind the blast at the depot in Oram on Friday."
    blast = next(one for one in read(text) if one.event.type == "attack.bombing")
    assert blast.time.start is not None
    assert blast.time.start > date(2015, 1, 1)
    assert blast.time.n_days == 1


def one(text: str, event: str) -> Claim:
    return next(it for it in read(text) if it.event.type == event)


def befallen(text: str, event: str) -> set[str]:
    return {arg.span.quote for arg in one(text, event).in_role(Role.PATIENT)}


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("The young man had a bullet in the neck, the doctor said.", "The young man"),
        ("She had shrapnel in both legs, her sister said.", "She"),
        ("The woman has fragments of a shell in her back.", "The woman"),
        ("A cook took a splinter in the eye.", "A cook"),
        ("Doctors removed a bullet from the girl's shoulder on Tuesday.", "the girl"),
        ("The hospital received four people with gunshot wounds.", "four people"),
        ("Among the wounded were three children.", "three children"),
    ],
)
def test_wound_told_by_the_body_befell_who_has_it(text: str, patient: str) -> None:
    assert befallen(text, "violence.injure") == {patient}
    assert doers(text, "violence.injure") == set()


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("Among the dead was a nurse of 24.", "a nurse of 24"),
        ("Among those killed were two children.", "two children"),
        ("Two children were among those killed.", "Two children"),
    ],
)
def test_who_was_among_the_dead_was_killed(text: str, patient: str) -> None:
    assert befallen(text, "violence.kill") == {patient}


def test_bodies_with_bullet_holes_are_of_the_killed() -> None:
    text = "Four bodies with bullet holes in the head were brought to the morgue on Friday."
    found = one(text, "violence.kill")
    assert [count.best for count in found.counts] == [4]
    assert found.time.n_days == 1


def test_nobody_who_survived_is_nobody_whom_it_befell() -> None:
    found = one("Nobody survived the blast at the mill.", "violence.kill")
    assert found.polarity is Polarity.AFFIRMED
    assert not found.arguments
    assert not found.counts


def test_what_is_carried_off_is_looted() -> None:
    assert "violence.property" in types("The militia carried off the seed on Sunday.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Soldiers would not let the trucks pass at Oram on Monday.", "aid.obstruct"),
        ("The convoy for Karm turned back on Monday.", "aid.obstruct"),
        ("The air drop over Karm on Saturday missed the village.", "aid.deliver"),
        ("The Front called off its truce on Wednesday.", "talks.break_truce"),
        ("The truce took hold at midnight on Sunday.", "talks.truce"),
        ("The army ordered everyone out of the quarter.", "displacement.evacuate"),
        ("The rebels let the six policemen go on Sunday.", "detention.release"),
        ("The truck at Karm was our work, the Front said.", "statement.claim_responsibility"),
    ],
)
def test_act_is_told_in_plain_words(text: str, event: str) -> None:
    found = one(text, event)
    assert found.polarity is Polarity.AFFIRMED
    assert found.time.start is None or found.time.start <= date(2017, 6, 30)


def test_truce_that_took_hold_is_not_broken() -> None:
    found = types("The truce took hold at midnight on Sunday.")
    assert "talks.break_truce" not in found


def test_prisoners_given_up_in_return_are_released() -> None:
    text = "The Front gave up eleven captured soldiers in return for five men on Saturday."
    assert "eleven captured soldiers" in befallen(text, "detention.release")


@pytest.mark.parametrize("who", ["Karm", "Green"])
def test_goal_and_word_of_a_name_do_nothing(who: str) -> None:
    texts = (
        "The convoy for Karm turned back on Monday after shots were fired at the first truck.",
        "The Green Hand got forty tons of flour into Karm on Tuesday.",
    )
    agents = {
        arg.span.quote for text in texts for it in read(text) for arg in it.in_role(Role.AGENT)
    }
    assert who not in agents


def test_day_of_an_act_stands_behind_a_verb_of_statement() -> None:
    raid = one("The governor condemned Thursday's raid on Karm.", "fighting.raid")
    assert raid.time.n_days == 1


def test_story_does_not_go_on_where_a_voice_is() -> None:
    text = (
        "Police broke up a march in Odessa on Monday. A student had a bullet in the neck, said "
        "a doctor of the Kharkiv hospital. Two guards were killed on Tuesday."
    )
    killed = one(text, "violence.kill")
    assert killed.place is None or killed.place.name != "Kharkiv"
