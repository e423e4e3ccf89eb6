"""Somebody whom nobody knows, who speaks for a side."""

import pytest

from attribution_readings import find, names
from dateline.model import SpeakerKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "caller",
    [
        "A man who said that he spoke for the Hill Front",
        "A caller claiming to speak for the Hill Front",
        "A man calling himself a spokesman for the Hill Front",
    ],
)
def test_caller_is_the_side_for_which_he_says_he_speaks(caller: str) -> None:
    found = find(f"{caller} told the paper that the bridge was destroyed.")[-1]
    assert names(found) == ["the Hill Front"]
    assert found.speakers[0].kind in (SpeakerKind.PARTY, SpeakerKind.MILITARY)


def test_woman_who_works_for_the_city_speaks_for_herself() -> None:
    (found,) = find("A woman who works for the city said that the bridge was destroyed.")
    assert names(found) == ["A woman"]
