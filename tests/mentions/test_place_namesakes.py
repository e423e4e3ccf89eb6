import pytest

from dateline.mentions.places import MODIFIER
from finding_places import among, finder

pytestmark = pytest.mark.model

NAMES = frozenset({"karm", "zahr", "libra", "homs"})
is_name = among(NAMES)
find = finder(is_name)


@pytest.mark.parametrize(
    "text",
    [
        "The alleged treasurer of the Karm cartel was seized on a farm.",
        "Police blamed the Karm drug cartel for the blast.",
        "The Zahr and Karm cartels have been at war since May.",
    ],
)
def test_town_that_a_gang_is_called_by_only_describes_it(text: str) -> None:
    assert all(one.row.startswith(MODIFIER) for one in find(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen of the cartel attacked Karm at dawn.",
        "In Karm police killed two men of the cartel.",
        "A leader of the cartel was shot in Karm and buried there.",
    ],
)
def test_town_in_which_a_gang_acts_is_a_place(text: str) -> None:
    assert not find(text)["Karm"].row.startswith(MODIFIER)


def test_home_of_a_person_of_the_text_is_in_no_town_of_his_name() -> None:
    found = find("The clerk, Ahmed Karm, was shot.", "Gunmen broke into Karm's residence.")
    assert "Karm" not in found


def test_town_of_a_person_s_name_is_one_behind_in() -> None:
    found = find("The clerk, Ahmed Karm, was shot.", "Soldiers were sent to a camp in Karm.")
    assert "Karm" in found


@pytest.mark.parametrize("text", ["He was in LIBRA until June.", "Troops of LIBRA came."])
def test_acronym_of_a_body_is_no_place(text: str) -> None:
    assert "LIBRA" not in find("The National Liberty Party (LIBRA) won the vote.", text)


def test_town_in_brackets_behind_another_place_is_one() -> None:
    assert "KARM" in find("A mine exploded in Tell Oyun (KARM) on Sunday.", "In KARM two died.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They want the trial of all those involved in Msgr Carlos Valdo's murder.", "Msgr"),
        ("Troops of Col Tavares fired from Col Tavares' camp.", "Col Tavares'"),
    ],
)
def test_title_with_a_name_is_no_place(text: str, name: str) -> None:
    assert name not in find(text)


def test_person_who_is_surrounded_is_no_place() -> None:
    found = find(
        "They said that Gonzalo Ramirez Garza has been surrounded and will be captured.",
        "The army has looked for Ramirez Garza since May.",
    )
    assert not found


def test_town_that_is_surrounded_is_a_place() -> None:
    found = find(
        "Jets have shelled Tell Garza since May.",
        "Ramirez Garza, a clerk, was seen there.",
    )
    assert "Tell Garza" in found


@pytest.mark.parametrize("age", ["45", "aged 45"])
def test_name_with_an_age_is_no_place(age: str) -> None:
    found = find(
        f"Karm, {age}, is a clerk.", "Karm was taken by three men while he drove home."
    )
    assert "Karm" not in found


def test_number_of_those_who_died_in_a_place_is_no_age() -> None:
    found = find("In Karm, 45, mostly women, died.", "Rebels have taken Karm.")
    assert "Karm" in found


def test_name_of_somebody_whom_a_noun_describes_begins_with_no_place() -> None:
    assert find("Karm Ruiz, manager of the Herald in Zahr, was killed on Monday.").keys() == {
        "Zahr"
    }


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit the office of the national workers federation [Fedcomal]. Police guard it.",
        "A deputy of the Fedcomal [popular national alliance] party was shot on Monday.",
        "Rebels blew up a pipe of Fedcomal [a state petroleum company] on Monday.",
    ],
)
def test_body_beside_a_bracket_is_no_place_elsewhere(text: str) -> None:
    assert "Fedcomal" not in find(text, "The blast in Fedcomal killed nine people.")


def test_place_with_a_remark_in_brackets_is_one() -> None:
    assert "Zahr" in find("The blast in Zahr [a town of traders] killed nine people.")
