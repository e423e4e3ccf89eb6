"""Event nouns that point back to an event told before."""

import pytest

from dateline.pipeline import read_closely
from factory import make_report

pytestmark = pytest.mark.model


def types(text: str) -> list[str]:
    return [one.event.type for one in read_closely(make_report(text)).claims]


def test_vague_attack_has_the_means_of_the_one_before() -> None:
    found = types(
        "A suicide bomber blew himself up at the barracks. The attack killed nine soldiers."
    )
    assert "attack.suicide" in found
    assert "attack.armed" not in found


def test_attack_with_no_one_before_stays_vague() -> None:
    assert "attack.armed" in types("The attack on the barracks killed nine soldiers.")


def test_who_is_forced_to_flee_flees_once() -> None:
    found = types("The militia's raids forced thousands of villagers to flee their homes.")
    assert found.count("displacement.flee") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested four helpers in the Karm bombing.",
        "Traders closed their stalls over the bombing in Karm.",
    ],
)
def test_attack_with_a_place_of_its_own_is_told_once_more(text: str) -> None:
    found = types(f"A bomb exploded at the mill and wounded nine soldiers. {text}")
    assert found.count("attack.bombing") == 2


def test_bare_attack_only_points_back() -> None:
    found = types(
        "A bomb exploded at the mill and wounded nine soldiers. "
        "Police arrested four helpers in the bombing."
    )
    assert found.count("attack.bombing") == 1


def test_attack_with_a_site_of_its_own_is_told_once_more() -> None:
    found = types(
        "Gunmen massacred nine traders at the market of Karm. "
        "The camp has filled up since the market massacre."
    )
    assert found.count("violence.kill") == 2


def test_attack_in_a_list_is_none_of_the_others() -> None:
    found = types(
        "Nine people were killed in the bus bombing near Karm and the attack on the chief."
    )
    assert {"attack.bombing", "attack.armed"} <= set(found)
