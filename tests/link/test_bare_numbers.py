import pytest

from dateline.link.bare_numbers import is_bare_number


@pytest.mark.parametrize(
    "name",
    [
        "30",
        "Nine",
        "at least nine",
        "2 more",
        "the other five",
        "dozens",
        "An estimated 12,000",
    ],
)
def test_number_of_nobody_in_particular_is_bare(name: str) -> None:
    assert is_bare_number(name)


@pytest.mark.parametrize("name", ["nine farmers", "the army", "M23", "33rd Front", "some", ""])
def test_name_that_says_who_is_not_bare(name: str) -> None:
    assert not is_bare_number(name)
