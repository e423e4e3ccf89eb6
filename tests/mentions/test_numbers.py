import pytest

from dateline.mentions.numbers import find_numbers, number_value


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("five men", (5, 5, 5)),
        ("1,200 men", (1200, 1200, 1200)),
        ("two dozen men", (24, 24, 24)),
        ("2.5 million people", (2_500_000, 2_500_000, 2_500_000)),
        ("one hundred and twenty-three men", (123, 123, 123)),
        ("a hundred and five men", (105, 105, 105)),
        ("half a dozen men", (6, 6, 6)),
        ("dozens of men", (24, None, None)),
        ("scores of men", (40, None, None)),
        ("hundreds of men", (200, None, None)),
        ("tens of thousands of men", (20_000, None, None)),
        ("several men", (3, None, None)),
        ("a couple of men", (2, 2, 2)),
        ("no casualties", (0, 0, 0)),
        ("at least five men", (5, 5, None)),
        ("no fewer than five men", (5, 5, None)),
        ("more than 1,200 men", (1200, None, None)),
        ("nearly fifty men", (None, 50, 50)),
        ("about 40 men", (None, 40, None)),
        ("up to 40 men", (None, None, 40)),
        ("as many as twenty-five men", (None, None, 25)),
        ("fewer than 10 men", (None, None, 10)),
        ("between 20 and 30 men", (20, None, 30)),
        ("10-15 men", (10, None, 15)),
        ("two or three men", (2, None, 3)),
    ],
)
def test_number_bounds_follow_the_convention(
    text: str, bounds: tuple[int | None, int | None, int | None]
) -> None:
    (number,) = find_numbers(text)
    assert (number.low, number.best, number.high) == bounds


@pytest.mark.parametrize("text", ["a T-72", "the 72nd brigade", "45%", "at 10:30", "an AK-47"])
def test_numbers_in_names_and_clock_times_are_left_alone(text: str) -> None:
    assert find_numbers(text) == ()


def test_number_range_covers_its_words() -> None:
    text = "Officials spoke of at least 12 dead."
    (number,) = find_numbers(text)
    assert text[number.start : number.end] == "at least 12"


@pytest.mark.parametrize("words", ["", "many", "twelve apples"])
def test_number_value_of_other_words_is_none(words: str) -> None:
    assert number_value(words) is None


def test_figure_that_fell_is_the_second_number() -> None:
    (found,) = find_numbers("cut from 30 to 22")
    assert (found.low, found.best, found.high, found.start) == (22, 22, 22, 15)


def test_one_and_a_half_million_is_one_number() -> None:
    (found,) = find_numbers("displaced one and a half million people")
    assert found.best == 1_500_000
