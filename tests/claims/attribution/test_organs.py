"""Outlets that say whose they are."""

import pytest

from attribution_readings import find, names

pytestmark = pytest.mark.model


def organ_of(*sentences: str) -> list[str | None]:
    found = [one for one in find(*sentences) if one.construction == "organ"]
    return [name for one in found for name in names(one)]


@pytest.mark.parametrize(
    "first",
    [
        "This is the voice of the Karm Defence Front.",
        "You are listening to Radio Ford, voice of the Karm Defence Front.",
        "In the name of the Karm Defence Front, our commander greets the people of the valley.",
    ],
)
def test_text_that_says_whose_it_is_has_that_voice(first: str) -> None:
    assert organ_of(first, "Our men took the post.") == ["Karm Defence Front"]


@pytest.mark.parametrize(
    "first",
    [
        "In the name of God the Merciful, we greet the people of the valley.",
        "He acted in the name of the Karm Defence Front, police said.",
        "The voice of the Karm Defence Front fell silent on Monday.",
    ],
)
def test_text_that_tells_of_a_party_is_none_of_its_own(first: str) -> None:
    assert organ_of(first, "Men took the post.") == []


def test_whole_text_is_said_by_the_party() -> None:
    found = find("This is the voice of the Karm Front.", "Our men took the post.")
    assert [one.content[0].quote for one in found if one.construction == "organ"] == [
        "This is the voice of the Karm Front. Our men took the post."
    ]
