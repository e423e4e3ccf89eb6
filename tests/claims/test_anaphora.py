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
