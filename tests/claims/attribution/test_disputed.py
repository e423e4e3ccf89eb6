"""Who disputes what others say."""

import pytest

from dateline.claims.attribution import NonConfirmation, find_attributions
from dateline.claims.attribution.disputed import find_disputes
from dateline.model import Stance
from parsed import parse_text

pytestmark = pytest.mark.model

TOLD = "Soldiers burned the mill on Monday, villagers said."


def find(*sentences: str) -> tuple[NonConfirmation, ...]:
    parse = parse_text(*sentences)
    return find_disputes(parse, find_attributions(parse))


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The army denied it.", "The army", "denied it"),
        ("The army denied involvement.", "The army", "denied involvement"),
        ("The army rejected the accusation.", "The army", "rejected the accusation"),
        ("The Upland Front denied being behind it.", "The Upland Front", "denied being behind"),
        ("Our fighters had no part in it.", "we", "had no part"),
        ("The front had nothing to do with it.", "The front", "had nothing to do with"),
        ("We did not carry out the attack.", "we", "carry out the attack"),
        ("It was not carried out by our men.", "we", "carried out by"),
        ("The rebels were not behind it.", "The rebels", "were not behind"),
        ("The army denied everything.", "The army", "denied everything"),
        ("The army calls that an invention.", "The army", "calls that an invention"),
        ("The army said that this was not the case.", "The army", "was not the case"),
        ("That is not true, the army said.", "the army", "is not true"),
    ],
)
def test_denial_of_what_was_said_before(text: str, speaker: str, cue: str) -> None:
    (found,) = find(TOLD, text)
    assert (found.speaker.name, found.cue.quote) == (speaker, cue)
    assert found.stance is Stance.DISPUTES
    assert "Soldiers burned the mill on Monday" in [one.quote for one in found.antecedent]


def test_denial_in_the_same_sentence_is_of_what_the_others_say() -> None:
    (found,) = find(
        "Soldiers burned the mill on Monday, villagers said, but the army denied it."
    )
    assert [one.quote for one in found.antecedent] == ["Soldiers burned the mill on Monday"]


@pytest.mark.parametrize(
    "end",
    ["a charge the army denied", "a claim that the army rejected", "which the army denies"],
)
def test_denial_behind_a_clause_is_of_all_that_was_told(end: str) -> None:
    (found,) = find(f"Soldiers burned the mill on Monday, {end}.")
    assert found.speaker.name == "the army"
    assert "Soldiers burned the mill on Monday" in [one.quote for one in found.antecedent]


def test_event_that_a_part_was_played_in_is_denied_too() -> None:
    (found,) = find("The front denied any role in the bombing of the court.")
    assert [one.quote for one in found.antecedent] == ["in the bombing of the court"]


@pytest.mark.parametrize(
    "text",
    [
        "The army did not deny it.",
        "It was not carried out by the army.",
        "It was carried out by our men.",
        "The village has no part in the war.",
        "The army denied the boy a visit.",
        "The court rejected the appeal of the miners.",
        "The army denied killing civilians.",
    ],
)
def test_what_is_no_denial_of_a_part_is_left_alone(text: str) -> None:
    assert find(TOLD, text) == ()


def test_that_was_wrong_is_the_word_of_the_text() -> None:
    parse = parse_text(
        "The paper reported that the minister had fled to Karm.", "That was wrong."
    )
    (found,) = find_disputes(parse, find_attributions(parse))
    assert found.speaker.name is None


def test_we_who_had_no_part_in_it_are_who_says_so() -> None:
    (found,) = find(TOLD, '"We had no part in it," the Upland Front wrote.')
    assert found.speaker.name == "the Upland Front"
