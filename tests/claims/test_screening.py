import pytest

from dateline.pipeline import read_closely
from factory import make_report

pytestmark = pytest.mark.model


def types(text: str) -> set[str]:
    return {one.event.type for one in read_closely(make_report(text)).claims}


@pytest.mark.parametrize(
    "text",
    [
        "Engineers destroyed a VBIED near the bridge.",
        "Troops found two tunnels, a mortar and a car bomb in the village.",
    ],
)
def test_weapon_that_something_is_done_to_is_no_attack(text: str) -> None:
    assert not {one for one in types(text) if one.startswith("attack.")}


@pytest.mark.parametrize(
    "text", ["A car bomb killed five people.", "Five people died when a car bomb exploded."]
)
def test_weapon_that_acts_is_an_attack(text: str) -> None:
    assert "attack.bombing" in types(text)


def test_text_that_speaks_is_no_release_of_people() -> None:
    found = types("The sergeant was killed by the militia, the release said.")
    assert "detention.release" not in found


def test_what_a_party_calls_itself_is_no_protest() -> None:
    text = "In the name of the Rally of the Karm Faithful, our men killed nine soldiers."
    assert "protest.demonstrate" not in types(text)
    assert "protest.demonstrate" in types(
        "Thousands joined the rally against the junta in Karm."
    )


def test_site_where_people_are_shot_is_no_bomb() -> None:
    assert "attack.bombing" not in types("Gunmen shot dead 17 people at the Karm mine.")


@pytest.mark.parametrize(
    "text",
    [
        "A bomber killed nine people in a camp for displaced people near Ramadi.",
        "Gunmen burned a settlement of displaced farmers near Ramadi.",
    ],
)
def test_camp_for_displaced_people_is_no_flight(text: str) -> None:
    assert "displacement.flee" not in types(text)


def test_fighting_that_displaced_people_is_flight() -> None:
    text = "Fighting displaced 3,000 people in Ramadi, and 200 displaced families fled on."
    assert "displacement.flee" in types(text)


def test_displaced_farmer_who_speaks_is_no_flight() -> None:
    text = "Gunmen burned two houses in Tibu, a displaced farmer told this newspaper."
    assert "displacement.flee" not in types(text)


@pytest.mark.model
def test_month_is_no_march() -> None:
    found = read_closely(make_report("Protesters have blocked the port since March."))
    assert [one.trigger.quote for one in found.claims] == ["blocked"]


def test_who_is_reached_for_comment_reaches_no_place() -> None:
    text = "Rebels took Karm on Monday. The army in Karm could not be reached for comment."
    assert "territory.reach" not in types(text)


def test_report_that_is_rejected_as_baseless_is_denied_once() -> None:
    text = "Ruvu rejected the report on the massacre as baseless."
    claims = read_closely(make_report(text)).claims
    assert len([one for one in claims if one.event.type == "statement.deny"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A commander of the rebels, speaking by phone on Tuesday, said that it was over.",
        "Two officials, who declined to be named, said that it was over.",
        "Two officials said that it was over and asked not to be named.",
    ],
)
def test_how_somebody_speaks_is_no_event(text: str) -> None:
    assert not {one for one in types(text) if one.startswith(("talks.", "statement."))}


def test_talks_by_phone_are_talks() -> None:
    assert "talks.meet" in types("The two presidents spoke by phone about the war on Tuesday.")


def test_what_is_not_confirmed_is_no_announcement() -> None:
    text = "Rebels took Karm on Monday. The army has not confirmed any deaths."
    assert "statement.announce" not in types(text)


def test_what_is_neither_confirmed_nor_denied_is_no_announcement() -> None:
    text = "The military neither confirmed nor denied the strike on Karm."
    assert "statement.announce" not in types(text)


def test_accusation_that_somebody_denied_is_told_once() -> None:
    text = "The council accused the army of a massacre, an accusation it has denied."
    claims = read_closely(make_report(text)).claims
    assert len([one for one in claims if one.event.type == "statement.accuse"]) == 1
