import re

import pytest

from dateline.mentions.measures import DISTANCE, DRIVE, read_bearing, read_km, read_number
from dateline.places.geodesy import angle_between


@pytest.mark.parametrize(
    ("way", "bearing"),
    [
        ("north", 0), ("south-east", 135), ("northwest", 315), ("south-southeast", 157.5),
        ("north-northwest", 337.5), ("west", 270),
    ],
)  # fmt: skip
def test_read_bearing_knows_sixteen_winds(way: str, bearing: float) -> None:
    assert angle_between(read_bearing(way), bearing) < 0.1


def test_read_bearing_knows_initials() -> None:
    assert read_bearing("NE") == pytest.approx(45.0)
    assert read_bearing("SSW") == pytest.approx(202.5)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("80-90", 85), ("1,200", 1200), ("2.5", 2.5), ("a hundred", 100), ("a dozen", 12),
        ("two and a half", 2.5), ("half a", 0.5), ("twenty-five", 25), ("a few hundred", 400),
        ("three hundred", 300), ("a couple of", 2),
    ],
)  # fmt: skip
def test_read_number_knows_words_and_ranges(words: str, number: float) -> None:
    assert read_number(words) == pytest.approx(number)


@pytest.mark.parametrize(
    ("words", "km"),
    [
        ("30km", 30), ("10 miles (16 km)", 16.09), ("40 nautical miles", 74.1),
        ("half a mile", 0.8), ("1.5-kilometre", 1.5),
    ],
)  # fmt: skip
def test_read_km_knows_units(words: str, km: float) -> None:
    match = re.match(DISTANCE, words)
    assert match is not None
    assert read_km(match) == pytest.approx(km, rel=0.01)


def test_read_km_turns_a_drive_into_a_distance() -> None:
    match = re.match(DRIVE, "a two-hour drive".removeprefix("a "))
    assert match is not None
    assert read_km(match) == pytest.approx(100.0)
