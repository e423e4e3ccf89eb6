"""Where something happened, by the ways that people went."""

import pytest

from dateline.model import Claim
from dateline.pipeline import read_closely
from factory import make_report

pytestmark = pytest.mark.model


def claim_at(text: str, trigger: str) -> Claim:
    claims = read_closely(make_report(text)).claims
    return next(one for one in claims if one.trigger.quote == trigger)


def place_of(text: str, trigger: str) -> str | None:
    place = claim_at(text, trigger).place
    return place.name if place else None


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Bunia fled to Beni after Tuesday's attack.",
        "Residents fled from Bunia to Beni after Tuesday's attack.",
        "Tuesday's attack, from which residents of Bunia fled to Beni, was the third.",
    ],
)
def test_attack_is_where_people_fled_from(text: str) -> None:
    assert place_of(text, "attack") == "Bunia"


def test_refuge_is_not_where_an_attack_was_told_of() -> None:
    text = "Residents of Ovand fled to Zarvand after Tuesday's attack."
    assert place_of(text, "attack") != "Zarvand"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The raid was the work of 40 men who came from Chad.", "raid"),
        ("Gunmen who had crossed from Chad attacked a village on Tuesday.", "attacked"),
        ("Rebels launched the attack from the direction of the Niger border.", "attack"),
    ],
)
def test_where_attackers_came_from_is_not_where_it_was(text: str, trigger: str) -> None:
    assert place_of(text, trigger) is None


def test_army_withdraws_where_it_was() -> None:
    assert place_of("The army withdrew from Sirte to Misrata on Friday.", "withdrew") == "Sirte"


def test_what_befell_people_on_their_way_is_between() -> None:
    text = "Six people were shot dead as they fled from Bunia to Beni on Tuesday."
    place = claim_at(text, "shot dead").place
    assert place is not None
    assert place.name == "from Bunia to Beni"
    assert place.line


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        (
            "Families came to Beni from Jalalabad, where rebels killed six.",
            "killed",
            "Jalalabad",
        ),
        ("Ovand, 30 km to the south, where 14 died on Tuesday, was quiet.", "died", "Ovand"),
        (
            "Ovand, a town near the border, where rebels killed four, was calm.",
            "killed",
            "Ovand",
        ),
        ("A trader from Gao was killed in Bamako on Tuesday.", "killed", "Bamako"),
        ("Men who fled Kismayo attacked a base in Jalalabad.", "attacked", "Jalalabad"),
    ],
)
def test_event_is_where_its_own_words_say(text: str, trigger: str, name: str) -> None:
    assert (place_of(text, trigger) or "").endswith(name)
