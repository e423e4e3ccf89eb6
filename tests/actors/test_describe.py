import pytest

from dateline.actors.describe import describe, neutral_name
from dateline.actors.loaded import find_loaded
from dateline.mentions.nouns import ActorNoun, look_up_actor_noun


def noun_of(phrase: str) -> ActorNoun:
    noun = look_up_actor_noun(phrase)
    assert noun is not None
    return noun


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("at least five masked gunmen", "masked gunmen"),
        ("the Kurdish fighters", "Kurdish fighters"),
        ("Villagers", "villagers"),
        ("two more attackers", "attackers"),
        ("more than 900,000 villagers", "villagers"),
        ("nearly 40 fighters", "fighters"),
        ("the terrorists", "unnamed armed group"),
        ('so-called "rebels"', '"rebels"'),
    ],
)
def test_neutral_name_drops_determiners_numbers_and_loaded_words(
    phrase: str, name: str
) -> None:
    assert neutral_name(phrase, noun_of(phrase.strip('"'))) == name


@pytest.mark.parametrize(
    ("phrase", "country", "name"),
    [
        ("the police", "NO", "Police of Norway"),
        ("the army", "UA", "Armed Forces of Ukraine"),
        ("the army", "NO", "Military of Norway"),
        ("the parliament", "NO", "Parliament of Norway"),
        ("the authorities", "NO", "Government of Norway"),
        ("the local authorities", "NO", "local authorities"),
        ("the Norwegian court", "NO", "Norwegian court"),
    ],
)
def test_state_bodies_are_named_by_their_country(phrase: str, country: str, name: str) -> None:
    assert describe(phrase, noun_of(phrase), country).name == name


def test_loaded_words_are_found_as_written() -> None:
    found = find_loaded("the so-called Mercenaries of the regime")
    assert [word for word, _ in found] == ["so-called", "Mercenaries", "regime"]
