"""Armed people and the body they are from."""

import pytest

from dateline.actors import resolve_actors
from dateline.mentions import find_actors
from dateline.model import Actor, ActorKind
from parsed import parse_text

pytestmark = pytest.mark.model


def actors(*sentences: str) -> dict[str, Actor]:
    parse = parse_text(*sentences)
    found = resolve_actors(parse.document, find_actors(parse), None).resolved
    return {one.mention.span.quote: one.actor for one in found if one.actor is not None}


@pytest.mark.parametrize(
    ("text", "people", "body"),
    [
        (
            "Two nurses were shot by a group of gunmen from the Red Valley Liberation Forces.",
            "a group of gunmen",
            "Red Valley Liberation Forces",
        ),
        (
            "Rebels belonging to the Upland Liberation Front attacked a post.",
            "Rebels",
            "Upland Liberation Front",
        ),
        (
            "Members of a gang called the Night Hawks kidnapped a trader in Karm.",
            "Members of a gang",
            "Night Hawks",
        ),
    ],
)
def test_armed_people_are_the_body_named_after_them(text: str, people: str, body: str) -> None:
    assert actors(text)[people].name == body


def test_body_is_what_its_people_are() -> None:
    found = actors("Gunmen from the Red Valley Liberation Forces shot two nurses.")
    assert found["the Red Valley Liberation Forces"].kind is ActorKind.POLITICAL_MILITIA


def test_who_stands_for_the_people_is_the_body_too() -> None:
    found = actors(
        "Gunmen from the Red Valley Liberation Forces came.", "They shot two nurses."
    )
    assert found["They"].name == "Red Valley Liberation Forces"


def test_country_that_troops_are_from_is_no_body_of_theirs() -> None:
    found = actors("Troops from France attacked a post in Mali.")
    assert found["Troops"].name == "French Armed Forces"


def test_number_of_rebels_is_what_they_are() -> None:
    found = actors("A group of rebels attacked a post.")
    assert found["A group of rebels"].kind is ActorKind.REBEL


def test_members_of_the_police_are_no_group_told_before() -> None:
    found = actors(
        "The Upland Liberation Front attacked a post.",
        "It will fight the members of the police who torture its men.",
    )
    assert found["the members of the police"].kind is ActorKind.STATE_FORCES


def test_bank_is_no_organisation_of_another_sort() -> None:
    found = actors("The Upland Relief Corps came to Karm.", "The bank was closed.")
    assert found["The bank"].name == "bank"
