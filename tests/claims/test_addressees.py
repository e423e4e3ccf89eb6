"""Whom a demand or an announcement concerns."""

import pytest

from claims.read_roles import read_claim, read_roles
from dateline.model import Role

pytestmark = pytest.mark.model


def test_what_must_be_done_is_the_topic_of_the_demand() -> None:
    claim = read_claim("The envoy said that Chad must return a helicopter.", "must")
    assert [one.span.quote for one in claim.in_role(Role.TOPIC)] == ["return a helicopter"]
    assert [one.span.quote for one in claim.in_role(Role.PATIENT)] == ["Chad"]


def test_pronoun_for_who_announces_is_not_whom_it_concerns() -> None:
    claim = read_claim(
        "NATO announced that it would tighten the blockade of Chad.", "announced"
    )
    assert [one.span.quote for one in claim.in_role(Role.TOPIC)] == [
        "tighten the blockade of Chad",
        "Chad",
    ]


def test_sides_of_a_mediation_effort_are_its_patients() -> None:
    roles = read_roles(
        "The emir launched a mediation effort between Chad and Sudan.", "mediation"
    )
    assert roles == {("agent", "The emir"), ("patient", "Chad"), ("patient", "Sudan")}


def test_inquiry_against_somebody_has_a_patient() -> None:
    roles = read_roles(
        "A judge opened fraud investigations against 28 Chadian officials.",
        "opened fraud investigations",
    )
    assert ("patient", "28 Chadian officials") in roles


def test_it_that_is_willing_stands_for_the_speaker() -> None:
    claim = read_claim("Chad says it is willing to withdraw its troops.", "withdraw")
    (agent,) = claim.in_role(Role.AGENT)
    assert agent.actor is not None
    assert agent.actor.country == "TD"


def test_part_of_a_country_behind_a_noun_gives_its_country() -> None:
    claim = read_claim("Rebels in south Chad demanded autonomy.", "demanded")
    (agent,) = claim.in_role(Role.AGENT)
    assert agent.actor is not None
    assert agent.actor.country == "TD"
