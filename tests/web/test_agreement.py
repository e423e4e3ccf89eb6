import pytest

from dateline.web.review.agreement import krippendorff_alpha

MISSING = "."


def units(*observers: str) -> list[list[str]]:
    """Values by unit, from a line for each observer; a point is a missing value."""
    return [[one for one in unit if one != MISSING] for unit in zip(*observers, strict=True)]


def test_alpha_of_two_observers_is_the_published_one() -> None:
    found = krippendorff_alpha(units("0100000010", "1110010000"))
    assert found.alpha == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_four_observers_with_gaps_is_the_published_one() -> None:
    found = krippendorff_alpha(
        units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    )
    assert found.alpha == pytest.approx(0.743, abs=0.0005)
    assert (found.n_units, found.n_values) == (11, 40)


def test_full_agreement_is_one() -> None:
    assert krippendorff_alpha([["a", "a"], ["b", "b"]]).alpha == 1.0


def test_alpha_without_a_second_judgement_is_unknown() -> None:
    assert krippendorff_alpha([["a"], ["b"]]).alpha is None


def test_alpha_where_all_say_the_same_is_unknown() -> None:
    assert krippendorff_alpha([["a", "a"], ["a", "a"]]).alpha is None
