"""Roles in the prose of ministries, councils and staffs, where the parse goes astray."""

import pytest

from claims.read_roles import read_roles

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "pairs"),
    [
        (
            "We call on Chad to pull its armour out of Karm and to release the prisoners.",
            "release",
            {("agent", "Chad"), ("patient", "the prisoners")},
        ),
        (
            "The Council notes that 9,000 people have fled Karm and urges all sides to talk.",
            "urges",
            {("agent", "The Council"), ("patient", "all sides")},
        ),
        (
            "The minister condemned the bombing that killed a nurse and wounded nine soldiers.",
            "wounded",
            {("patient", "nine soldiers")},
        ),
        (
            "Soldiers burned nine houses, the rebels said, a claim the army denied.",
            "burned",
            {("agent", "Soldiers"), ("patient", "nine houses")},
        ),
        (
            "Early Monday rebels stormed the barracks in Karm.",
            "stormed",
            {("agent", "rebels"), ("patient", "the barracks")},
        ),
        (
            "Villagers fleeing the fighting said that soldiers had burned their homes.",
            "fighting",
            set(),
        ),
        (
            "Rockets fired from Zahr hit a school in Karm.",
            "hit",
            {("patient", "a school")},
        ),
        (
            "Three teachers were detained at a checkpoint and released the same day.",
            "released",
            {("patient", "Three teachers")},
        ),
        ("A bomb killed five people in Karm.", "bomb", {("patient", "five people")}),
        (
            "The committee added two commanders to its list for attacking aid convoys.",
            "attacking",
            {("agent", "two commanders"), ("patient", "aid convoys")},
        ),
        (
            "Security forces cleared Islamic State from four villages near Karm.",
            "cleared",
            {("agent", "Security forces"), ("patient", "Islamic State")},
        ),
        (
            "IS militants attacked a checkpoint near Karm.",
            "attacked",
            {("agent", "IS militants"), ("patient", "a checkpoint")},
        ),
        (
            "Fighters entered Karm on Friday after IS withdrew.",
            "withdrew",
            {("agent", "IS")},
        ),
        ("Police spoke of the raid but gave a lower toll.", "toll", set()),
        (
            "Two men were killed in a drone strike blamed on Ruritania.",
            "drone strike",
            {("patient", "Two men")},
        ),
        (
            "Two customers died at the hands of a gunman in Karm.",
            "died",
            {("agent", "a gunman"), ("patient", "Two customers")},
        ),
        (
            "On the eve of the visit, the rebels fired two rockets at the camp near Karm.",
            "fired",
            {("agent", "the rebels"), ("patient", "the camp")},
        ),
        (
            "Q: Minister, did our ships take part in last night's strikes on the rebels?",
            "strikes",
            {("agent", "our ships"), ("patient", "the rebels")},
        ),
        (
            "The observers left Karm at the request of the military observers of Chad.",
            "request",
            {("agent", "the military observers of Chad")},
        ),
        (
            "The Chadian ministry reiterates its full solidarity with the people of Niger.",
            "reiterates",
            {("agent", "The Chadian ministry"), ("patient", "the people of Niger")},
        ),
        (
            "Sappers defused 312 mines in the port of Karm.",
            "defused",
            {("agent", "Sappers"), ("patient", "312 mines")},
        ),
    ],
)
def test_roles_in_official_prose(text: str, trigger: str, pairs: set[tuple[str, str]]) -> None:
    assert read_roles(text, trigger) == pairs


def test_agreement_to_a_truce_is_not_with_its_mediation() -> None:
    text = "The army and the rebels agreed to a ceasefire with the mediation of Chad."
    assert ("patient", "the mediation of Chad") not in read_roles(text, "agreed to a ceasefire")


def test_those_who_travel_are_not_taken_by_a_helicopter() -> None:
    text = "After the fighting, fifty nurses were evacuated by helicopter from Karm."
    assert read_roles(text, "evacuated") == {("patient", "fifty nurses")}
