"""What stands on a word itself."""

import pytest

from dateline.model import Modality, Polarity
from factuality_readings import FAILED, read, reading

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The rebels did not capture the town.", "capture"),
        ("No civilians were killed in the strike.", "killed"),
        ("Nobody was injured when the rocket hit the roof.", "injured"),
        ("Never before had the group attacked a school.", "attacked"),
        ("Neither side has attacked since Sunday.", "attacked"),
        ("Neither the army nor the rebels attacked the town.", "attacked"),
        ("The pilot almost hit the tower.", "hit"),
        ("There were no drones and no strikes that night.", "strikes"),
        ("Not a single barn was burned.", "burned"),
        ("Not one soldier was killed at the ford.", "killed"),
        ("At no point were prisoners beaten.", "beaten"),
        ("At no point was live ammunition discharged.", "ammunition"),
        ("Under no circumstances did the guards fire at the crowd.", "fire"),
    ],
)
def test_negations_deny(sentence: str, word: str) -> None:
    assert reading(sentence, word) == FAILED


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Not one but two barns were burned.", "burned"),
        ("A single barn was burned, not a mill.", "burned"),
        ("There was a patrol and a strike on the ford.", "strike"),
        ("At that point the guards fired at the crowd.", "fired"),
    ],
)
def test_one_beside_not_is_no_negation(sentence: str, word: str) -> None:
    polarity, _ = reading(sentence, word)
    assert polarity is Polarity.AFFIRMED


def test_not_only_is_no_negation() -> None:
    polarity, _ = reading("The rebels not only shelled the town but took it.", "shelled")
    assert polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("sentence", "word", "modality"),
    [
        ("Five guards were allegedly killed in the raid.", "killed", Modality.POSSIBLE),
        ("Five guards were reportedly killed in the raid.", "killed", Modality.UNCONFIRMED),
        ("Fighters probably crossed the border at night.", "crossed", Modality.PROBABLE),
        ("Militants regularly shell the border villages.", "shell", Modality.HABITUAL),
        ("The militia may attack the convoy again.", "attack", Modality.POSSIBLE),
        ("The loss will be a severe blow to the group.", "blow", Modality.PREDICTED),
        ("Rebels must leave the city by Friday.", "leave", Modality.ORDERED),
        ("The alleged attack took place in May.", "attack", Modality.POSSIBLE),
        ("A planned attack on the barracks was reported.", "attack", Modality.INTENDED),
        ("The daily attacks on the camp go on.", "attacks", Modality.HABITUAL),
        ("Did the army bomb the school?", "bomb", Modality.POSSIBLE),
    ],
)
def test_markers_set_the_modality(sentence: str, word: str, modality: Modality) -> None:
    assert reading(sentence, word) == (Polarity.AFFIRMED, modality)


def test_a_single_yearly_event_is_no_habit() -> None:
    _, modality = reading("The general attended the annual parade on Monday.", "parade")
    assert modality is Modality.CERTAIN


def test_negative_imperatives_are_denied_orders() -> None:
    assert reading("Do not shoot!", "shoot") == (Polarity.DENIED, Modality.ORDERED)


def test_a_participle_denies_its_noun() -> None:
    assert reading("Peace talks cancelled after blast", "talks") == FAILED


@pytest.mark.parametrize(
    ("headline", "word", "modality"),
    [
        ("Karm free?", "free", Modality.POSSIBLE),
        ("Rebels seize Karm airport?", "seize", Modality.POSSIBLE),
        ("Who shelled the hospital in Karm?", "shelled", Modality.CERTAIN),
        ("Rebels seize Karm: a turning point?", "seize", Modality.CERTAIN),
    ],
)
def test_a_headline_that_asks_does_not_tell(
    headline: str, word: str, modality: Modality
) -> None:
    assert read(headline, word, headline=True).modality is modality
