"""Names that only what happens to them tells to be places'."""

import pytest

from dateline.mentions.places import find_places
from parsed import parse_text

pytestmark = pytest.mark.model


def targets(text: str) -> set[str]:
    found = find_places(parse_text(text), lambda _name: False)
    return {one.head.quote for one in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels shelled Ouvandi on Tuesday.", "Ouvandi"),
        ("The army has retaken Ouvandi.", "Ouvandi"),
        ("Nine people were killed in the attack on Ouvandi.", "Ouvandi"),
        ("The shelling of Ouvandi went on all night.", "Ouvandi"),
        ("Ouvandi fell to the rebels on Wednesday.", "Ouvandi"),
        ("Ouvandi is in rebel hands, residents said.", "Ouvandi"),
        ("Rebels took Ouvandi on Wednesday.", "Ouvandi"),
        ("The rebels withdrew from Ouvandi.", "Ouvandi"),
        ("Gunmen attacked the market of Ouvandi on Monday.", "Ouvandi"),
        ("The men fell upon Ouvandi on Saturday night.", "Ouvandi"),
        ("A second village, Ouvandi, was attacked the same night.", "Ouvandi"),
        ("The raids on Barsova and Ouvandi went on.", "Ouvandi"),
        ("A boat sank off Ouvandi on Friday.", "Ouvandi"),
        ("Ten girls were carried off from Ouvandi on Friday.", "Ouvandi"),
        ("A drone attacked the border post of Salim Ouvandi at noon.", "Salim Ouvandi"),
        ("Gunmen abducted the village head of Salim Ouvandi.", "Salim Ouvandi"),
        ("Police in Salim Ouvandi arrested six men.", "Salim Ouvandi"),
        ("Troops retook Salim Ouvandi on Monday.", "Salim Ouvandi"),
        ("Troops entered Salim Ouvandi on Monday.", "Salim Ouvandi"),
        ("Troops reclaimed Ouvandi on Monday.", "Ouvandi"),
    ],
)
def test_what_is_taken_or_shelled_is_a_place(text: str, name: str) -> None:
    assert name in targets(text)


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the Ouvandi Brigade went on.",
        "Salim Ouvandi said it. Gunmen attacked Ouvandi.",
        "The raid on Hezbollah went on.",
        "Members of the police were taken by farmers.",
        "Gunmen abducted the head of Salim Ouvandi.",
        "Gunmen attacked General Ouvandi.",
        "The party of Ouvandi won the vote.",
        "The tanker Ouvandi came under attack on Monday.",
        "The army retook the bridge in Operation Ouvandi Dawn.",
    ],
)
def test_what_may_be_somebody_is_none(text: str) -> None:
    assert "Ouvandi" not in targets(text)
    assert "Hezbollah" not in targets(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stormed the school at Dan Ouvandi.",
        "Nine died outside a bakery in Dan Ouvandi on Monday.",
        "The old mill of Dan Ouvandi was bombed.",
        "The families slept at Dan Ouvandi.",
        "A drone hit a pickup at Dan Ouvandi on Tuesday.",
        "The ambush of a convoy at Dan Ouvandi left nine dead.",
        "Gunmen attacked the Dan Ouvandi post.",
        "Nine died at the Dan Ouvandi toll barrier.",
    ],
)
def test_what_things_lie_in_is_a_place_whatever_the_model_takes_it_for(text: str) -> None:
    assert "Dan Ouvandi" in targets(text)


@pytest.mark.parametrize(
    "text",
    [
        "Their trust in Dan Ouvandi is gone.",
        "A man fired at Dan Ouvandi from a car.",
        "The guards fired shots at Dan Ouvandi.",
        "There was anger at Dan Ouvandi after the vote.",
        "Gunmen attacked the house of Dan Ouvandi.",
    ],
)
def test_whom_a_shot_or_a_feeling_is_aimed_at_is_none(text: str) -> None:
    assert "Dan Ouvandi" not in targets(text)


def test_valley_is_a_place_where_things_happen_in_it() -> None:
    assert "Ouvandi" in targets("Jets bombed a monastery in the Ouvandi valley.")
    assert "Ouvandi" not in targets("Hunters said the Ouvandi forest was theirs.")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the Ouvandi gold mine.",
        "Shells hit the Ouvandi livestock market.",
        "Jets bombed the Ouvandi refugee camp.",
    ],
)
def test_name_before_the_kind_of_a_site_is_a_place(text: str) -> None:
    assert "Ouvandi" in targets(text)


def test_people_before_the_kind_of_a_site_are_none() -> None:
    assert not targets("Jets bombed the American air base.")
