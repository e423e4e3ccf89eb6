"""Voices beside the text."""

import pytest

from attribution_readings import contents, find, find_one, names

pytestmark = pytest.mark.model


def test_headline_colon_names_the_voice() -> None:
    found = find_one(headline="Army: 12 militants killed in raid", cue=":")
    assert (names(found), contents(found)) == (["Army"], ["12 militants killed in raid"])


def test_headline_dash_names_the_voice() -> None:
    found = find_one(headline="Blast kills nine in capital - police", cue="-")
    assert names(found) == ["police"]


def test_headline_colon_before_no_voice_is_no_attribution() -> None:
    assert find(headline="Bridge of sighs: a walk through the old town") == ()


def test_headline_quotation_is_a_voice_without_speaker() -> None:
    found = find_one(headline="'Dozens killed' in strike on market", cue="'")
    assert (names(found), contents(found)) == ([], ["Dozens killed"])


def test_credit_belongs_to_the_caption_before() -> None:
    found = find_one("Soldiers cross the river.", "Image: Lina Berg.", cue="Image")
    assert (found.construction, names(found)) == ("credit", ["Lina Berg"])


def test_signature_belongs_to_the_quotation_before() -> None:
    found = find_one('"Nobody came to help us." — Lina Berg', cue="—")
    assert names(found) == ["Lina Berg"]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Militants kill nine in raid on Karm: residents", "residents"),
        ("Nine killed in raid on Karm - residents of the town", "residents of the town"),
    ],
)
def test_headline_ends_in_the_voice(headline: str, speaker: str) -> None:
    (found,) = find(headline=headline)
    assert names(found) == [speaker]


def test_end_of_a_headline_that_is_nobody_is_no_voice() -> None:
    assert find(headline="Forty soldiers killed in north Yemen, army silent") == ()


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Army: 12 rebels killed in Karm", "Army"),
        ("Syrian state TV: drone attack on Homs airbase", "Syrian state TV"),
        ("Drone strikes fuel train near Karm – officials", "officials"),
        ("Police 'tortured' banker in custody, widow claims", "widow"),
        ("Dozens held in raid on mill, Karm governor tells senate", "Karm governor"),
    ],
)
def test_line_that_ends_like_none_has_the_voice_of_a_headline(line: str, speaker: str) -> None:
    assert [speaker] in [names(found) for found in find(line)]


@pytest.mark.parametrize(
    "line", ["Mali: Patrol ambushed near Karm", "Day 12: Troops retake mill"]
)
def test_line_before_whose_colon_nobody_stands_has_no_voice(line: str) -> None:
    assert find(line) == ()
