"""What sides answer to an act that was told before."""

import pytest

from dateline.claims.answers import ORIGIN
from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, Polarity, Role
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "A bomb went off at the market in Karm on Monday, residents said."


def answers(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    "text",
    [
        "The Upland Front had no hand in the market blast, it said.",
        "The Upland Front denied that it had had anything to do with the attack.",
        "The Upland Front denied any involvement in the bombing.",
    ],
)
def test_who_had_no_part_denies_that_it_did_it(text: str) -> None:
    (one,) = answers(TOLD, text)
    assert (one.event.type, one.polarity) == ("attack.bombing", Polarity.DENIED)
    assert [agent.span.quote for agent in one.in_role(Role.AGENT)] == ["The Upland Front"]
    assert one.place is not None
    assert one.place.name == "Karm"


def test_who_confirms_a_raid_tells_of_it() -> None:
    jets = "Jets bombed a camp near Karm on Monday, residents said."
    (one,) = answers(jets, "The defence ministry confirmed the raid.")
    assert (one.event.type, one.polarity) == ("attack.airstrike", Polarity.AFFIRMED)
    assert "The defence ministry" in {link.speaker for link in one.attribution}


@pytest.mark.parametrize(
    "text",
    [
        "The Upland Front denied any part in the talks.",
        "The Upland Front denied that it had shelled the clinic.",
        "The defence ministry confirmed the visit.",
    ],
)
def test_answer_to_something_else_makes_no_claim(text: str) -> None:
    assert answers(TOLD, text) == []


def test_answer_with_nothing_told_before_makes_no_claim() -> None:
    assert answers("The Upland Front had no hand in the attack, it said.") == []


def test_raid_that_is_confirmed_is_the_raid_and_not_its_dead() -> None:
    jets = "Jets bombed a camp near Karm on Monday."
    dead = "Four herders were killed, residents said."
    (one,) = answers(jets, dead, "The defence ministry confirmed the raid.")
    assert one.event.type == "attack.airstrike"


def test_who_confirms_a_kidnapping_may_give_a_number_of_his_own() -> None:
    taken = "Gunmen abducted twelve girls in Karm on Monday."
    text = "The district police confirmed the kidnapping but said seven were taken."
    (one,) = answers(taken, text)
    assert "The district police" in {link.speaker for link in one.attribution}
