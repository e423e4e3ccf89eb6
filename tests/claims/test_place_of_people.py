"""From where people are, and where those are who speak, meet or judge."""

import pytest

from story_places import place_of

pytestmark = pytest.mark.model

RAID = "A bomb exploded at a bus park in Kaduna on Thursday."


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("killed", "The blast killed nine people, among them a trader from Kano."),
        ("wounded", "Two pilgrims from Katsina were wounded."),
        ("died", "A poet from Sokoto, Musa Bello, died in the attack."),
        ("killed", "A native of Sokoto was killed."),
        ("killed", "Two women from the village of Sokoto were killed."),
        ("arrested", "Police arrested a former pupil, a man from Sokoto, in the town."),
    ],
)
def test_home_of_victims_is_not_where_it_was(trigger: str, sentence: str) -> None:
    told = place_of(trigger, RAID, sentence)
    assert told in {"Kaduna", "the town"}


@pytest.mark.parametrize(
    ("trigger", "sentence", "place"),
    [
        ("shot", "Police shot a student from Kano in Kaduna.", "Kaduna"),
        ("detained", "Soldiers detained a nun from Kano at a post near Zaria.", "near Zaria"),
        ("carried off", "Gunmen carried off six women from Kano.", "Kano"),
        ("abducted", "Gunmen abducted girls from a school in Kano.", "Kano"),
        ("fled", "Families from Kano fled on Monday.", "Kano"),
        ("killed", "Gunmen killed a trader from Baghdad.", "Baghdad"),
    ],
)
def test_from_says_where_it_was_only_of_those_led_away(
    trigger: str, sentence: str, place: str
) -> None:
    assert place_of(trigger, sentence) == place


@pytest.mark.parametrize(
    ("trigger", "sentence", "place"),
    [
        ("praised", "Lawyers in Berlin praised the ruling.", "Berlin"),
        ("blamed", "The president, on a visit to Bucharest, blamed the rebels.", "Bucharest"),
        ("urged", "The mayor of Kano, stranded in Geneva, urged the army to act.", "Geneva"),
        ("accused", "Speaking in Luanda, the minister accused the rebels.", "Luanda"),
        ("met", "The minister, in Brussels for consultations, met the envoy.", "Brussels"),
        ("met", "Envoys of the rebels met Turkish diplomats in Istanbul.", "Istanbul"),
        ("convicted", "Judges in The Hague convicted him of murders in Bunia.", "The Hague"),
        ("jailed", "A military court in Lagos jailed a student from Kano.", "Lagos"),
    ],
)
def test_those_who_speak_meet_or_judge_are_where_they_did(
    trigger: str, sentence: str, place: str
) -> None:
    assert place_of(trigger, RAID, sentence) == place


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        ("arming", "Speaking in Luanda, the minister accused the rebels of arming boys."),
        ("blast", "The council, meeting in New York, condemned the bomb blast of Thursday."),
        ("condemned", "The bishop of Kano condemned the blast."),
    ],
)
def test_where_someone_spoke_is_not_where_the_deed_was(trigger: str, sentence: str) -> None:
    assert place_of(trigger, RAID, sentence) in {"Kaduna", None}
