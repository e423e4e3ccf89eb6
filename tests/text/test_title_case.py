"""Which words of a Title Case Headline are names."""

import pytest

from dateline.text.casing import restore_case


def cased(headline: str, rest: str = "") -> str:
    return restore_case(headline, lambda: rest, lambda: headline, is_headline=False)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Gunmen Storm Hotel in Northern Mali", "Gunmen storm hotel in northern Mali"),
        ("Thousands Flee Karm", "Thousands flee Karm"),
        ("12 Killed in Karm Blast, Medics Say", "12 killed in Karm blast, medics say"),
        ("Rebel-Held Town Shelled Near Karm", "Rebel-held town shelled near Karm"),
        ("BREAKING: Bridge Destroyed at Karm", "BREAKING: Bridge destroyed at Karm"),
    ],
)
def test_common_words_of_a_title_are_written_small(headline: str, expected: str) -> None:
    assert cased(headline) == expected


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Islamic Resistance Claims Drone Attack on Base", "Islamic Resistance"),
        ("New York Times Reporter Detained at Border", "New York Times"),
        ("Free Syrian Army Captures Two Villages", "Free Syrian Army"),
        ("Ships Attacked in Red Sea, Owners Say", "Red Sea"),
        ("World Food Programme Halts Deliveries", "World Food Programme"),
        ("Gangs Burn Market in Port-au-Prince", "Port-au-Prince"),
        ("Fighting Spreads to South Kordofan", "South Kordofan"),
        ("Soldiers Arrest General Dagalo's Aide", "General Dagalo"),
        ("Envoy Frank Wisner Meets Rebel Leaders", "Frank Wisner"),
        ("US Strikes Camp, CENTCOM Says", "CENTCOM"),
    ],
)
def test_names_of_a_title_stay_names(headline: str, name: str) -> None:
    assert name in cased(headline)


@pytest.mark.parametrize(
    ("headline", "written"),
    [
        ("Truce to Begin in May, Envoy Says", "in May,"),
        ("Rebels May Attack Capital, Army Warns", "Rebels may attack"),
        ("Truce Holds Since March 3, Monitors Say", "since March 3"),
        ("Thousands March in Karm Over Killings", "Thousands march"),
        ("Strike in South Lebanon Kills Three", "in south Lebanon"),
    ],
)
def test_month_and_compass_are_told_from_words(headline: str, written: str) -> None:
    assert written in cased(headline)


def test_words_that_the_rest_writes_together_stay_a_name() -> None:
    headline = "Shells Fall on Upper Mill as Talks Fail"
    assert "upper mill" in cased(headline)
    assert "Upper Mill" in cased(headline, "People from Upper Mill fled to the coast.")


@pytest.mark.parametrize(
    "sentence",
    [
        "General Dagalo met the Sovereign Council in Port Sudan",
        "Army Chief Burhan Visits the town",
        "Red Sea",
    ],
)
def test_sentences_that_are_no_title_stay(sentence: str) -> None:
    assert cased(sentence) == sentence
