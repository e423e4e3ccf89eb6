"""Whether people are arrested or abducted, by who holds them."""

import pytest

from read_war import read

pytestmark = pytest.mark.model


def types(text: str) -> set[str]:
    return {one.event.type for one in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Three fishermen have been held by the coastguard since April.",
        "The army holds two nurses in Oram.",
        "Two tailors were held by marines until Friday.",
    ],
)
def test_whom_a_force_of_the_state_holds_is_arrested(text: str) -> None:
    assert "detention.arrest" in types(text)
    assert "detention.abduct" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sailors were in the hands of an armed group on Friday.",
        "Gunmen held six clerks in the mill for an hour.",
        "Two teachers were detained by gunmen for two hours.",
    ],
)
def test_whom_a_band_holds_is_abducted(text: str) -> None:
    assert "detention.abduct" in types(text)
    assert "detention.arrest" not in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army held talks with the nurses in Oram.",
        "The group held talks with two clerks in Oram.",
        "The band held a concert in Oram on Friday.",
        "The town is in the hands of an armed group.",
        "The army was held responsible by the nurses.",
    ],
)
def test_what_is_no_captive_is_not_held(text: str) -> None:
    assert not {"detention.abduct", "detention.arrest"} & types(text)


def test_violence_against_women_as_such_is_no_clash() -> None:
    text = "Violence against women is a plague, the delegation said."
    assert "fighting.clash" not in types(text)
