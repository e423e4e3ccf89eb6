"""Quotations that no verb introduces."""

import pytest

from attribution_readings import contents, find, names

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Colonel Harb shook his head.", "Colonel Harb"),
        ("The bishop had no doubt.", "The bishop"),
        ("Olha Petrenko wept in the yard.", "Olha Petrenko"),
    ],
)
def test_quotation_is_of_who_was_told_of_before(before: str, speaker: str) -> None:
    (found,) = find(before, '"The guards burned our house."')
    assert (names(found), contents(found)) == ([speaker], ["The guards burned our house."])


def test_quotation_with_a_cue_has_its_own_speaker() -> None:
    (found,) = find("Colonel Harb shook his head.", '"They burned it," said a farmer.')
    assert names(found) == ["a farmer"]


@pytest.mark.parametrize(
    ("before", "quoted"),
    [
        ("The bridge had been closed.", '"The guards burned our house."'),
        ("The mayor walked along the wall.", '"Freedom now" was painted on it.'),
    ],
)
def test_quotation_of_nobody_is_no_voice(before: str, quoted: str) -> None:
    assert find(before, quoted) == ()
