"""What a verb makes of the noun that it governs."""

import pytest

from dateline.model import Modality, Polarity
from factuality_readings import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "polarity"),
    [
        ("Residents escaped the clashes.", "clashes", Polarity.AFFIRMED),
        ("Residents escaped from the fighting.", "fighting", Polarity.AFFIRMED),
        ("Two men escaped death.", "death", Polarity.DENIED),
        ("The rebels evaded arrest.", "arrest", Polarity.DENIED),
    ],
)
def test_what_one_escapes_is_there_unless_it_would_befall_one(
    text: str, noun: str, polarity: Polarity
) -> None:
    assert read(text, noun).polarity is polarity


def test_deed_that_somebody_is_accused_of_ordering_was_done() -> None:
    found = read("He is accused of ordering the massacre.", "massacre")
    assert found.modality is not Modality.ORDERED


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Kenyan soldiers are accused of burning huts in the forest.", "burning"),
        ("Relatives accuse the police of having opened fire.", "opened"),
    ],
)
def test_deed_of_which_somebody_is_accused_is_unconfirmed(text: str, deed: str) -> None:
    assert read(text, deed).modality is Modality.UNCONFIRMED


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The ceasefire will take effect on Sunday.", "ceasefire"),
        ("The truce is set to take effect on Sunday.", "truce"),
        ("The ceasefire is to come into force on Monday.", "ceasefire"),
        ("Talks are to open in Port Sudan on Friday.", "Talks"),
    ],
)
def test_what_will_come_into_force_has_not_yet(text: str, noun: str) -> None:
    assert read(text, noun).modality is Modality.PREDICTED


def test_what_took_effect_has_happened() -> None:
    found = read("The ceasefire took effect on Sunday.", "ceasefire")
    assert found.modality is Modality.CERTAIN
