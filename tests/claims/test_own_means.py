"""What the means in a word's own clause say of the type of an attack."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def types_at(trigger: str, *sentences: str) -> list[str]:
    return [
        one.event.type for one in claims_of(*sentences) if one.trigger.quote.startswith(trigger)
    ]


def claims_of(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber blew himself up outside the court, and gunfire hit a police car.",
        "A suicide bomber attacked the base; another group hit it with gunfire.",
        "Two suicide bombers ran at the hotel and gunmen hit the guests with gunfire.",
    ],
)
def test_gunfire_beside_a_suicide_bombing_is_an_armed_attack(text: str) -> None:
    found = [one.event.type for one in claims_of(text) if one.event.branch == "attack"]
    assert found == ["attack.suicide", "attack.armed"]


def test_survivors_of_a_suicide_blast_who_are_shot_at_suffer_an_armed_attack() -> None:
    told = "A suicide blast killed nine."
    then = "The survivors were struck with gunfire from the roofs."
    assert types_at("struck", told, then) == ["attack.armed"]


def test_suicide_bomber_who_hits_a_queue_makes_a_suicide_attack() -> None:
    text = "A suicide bomber hit a queue of recruits in Karm on Monday."
    assert types_at("suicide bomber", text) == ["attack.suicide"]


def test_building_struck_with_rockets_is_shelled() -> None:
    text = "Attackers struck the building with rockets on Monday."
    assert types_at("struck", text) == ["attack.shelling"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the camp on Friday, and nobody knows who fired them.",
        "A rocket hit a clinic in Karm; residents said troops fired it from the hill.",
    ],
)
def test_weapon_named_before_that_is_fired_is_no_dismissal(text: str) -> None:
    assert types_at("fired", text) == ["attack.shelling"]


def test_official_whom_the_president_fires_is_dismissed() -> None:
    text = "The president met the interior minister and fired him on Monday."
    assert types_at("fired", text) in ([], ["state.leadership"])
