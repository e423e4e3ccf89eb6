import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.rewrite import CutKind, rewrite


def test_rewrite_cuts_a_bracketed_acronym() -> None:
    found = rewrite("The Border Guard (BG) left the pass.")
    assert found.text == "The Border Guard left the pass."
    assert found.cuts[0].kind is CutKind.BRACKET


def test_rewrite_keeps_what_a_bracket_tells() -> None:
    sentence = "The shell hit a school (two teachers were hurt there) at noon."
    assert rewrite(sentence).text == sentence


def test_rewrite_cuts_an_insertion_that_names_a_backer() -> None:
    sentence = "The brigade, backed up by a foreign air force, crossed the river."
    found = rewrite(sentence)
    assert found.text == "The brigade crossed the river."
    cut = found.cuts[0]
    assert cut.kind is CutKind.BACKER
    assert sentence[cut.content_start : cut.content_end] == "a foreign air force"


def test_rewrite_cuts_de_facto() -> None:
    assert rewrite("The unit de-facto held the ridge.").text == "The unit held the ridge."


def test_rewrite_leaves_a_participle_that_is_an_event() -> None:
    sentence = "The convoy, attacked by gunmen on Monday, turned back."
    assert rewrite(sentence).text == sentence


def test_rewrite_leads_back_to_the_words_as_written() -> None:
    sentence = "The Border Guard (BG), backed by tanks, took the pass (TP) again."
    found = rewrite(sentence)
    at = found.text.index("took")
    assert sentence[found.start_of(at) : found.end_of(at + 4)] == "took"
    assert found.offset_of(sentence.index("took")) == at


def test_rewrite_has_no_offset_inside_a_cut() -> None:
    sentence = "The Border Guard (BG) left."
    assert rewrite(sentence).offset_of(sentence.index("BG")) is None


@given(st.text(alphabet="ab (AB),.-de facto", max_size=60))
def test_rewrite_maps_every_letter_to_itself(sentence: str) -> None:
    found = rewrite(sentence)
    for at, letter in enumerate(found.text):
        assert sentence[found.start_of(at)] == letter


def test_how_strongly_a_thing_is_condemned_is_cut() -> None:
    text = "The ministry condemns in the strongest possible terms the raid on Karm."
    assert rewrite(text).text == "The ministry condemns the raid on Karm."


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("BREAKING: Two hurt in Karm blast", "Two hurt in Karm blast"),
        ("UPDATE 2-Rebels seize Karm airport", "Rebels seize Karm airport"),
        ("#BREAKING Two hurt in Karm", "Two hurt in Karm"),
        ("JUST IN: Karm bridge hit", "Karm bridge hit"),
        ("Blast toll rises to 50 - officials", "Blast toll rises to 50"),
        ("New Delhi: two hurt in blast", None),
        ("Karm airstrike 'kills 12' at market", "Karm airstrike kills 12 at market"),
        ("Rebels 'seize Karm airport'", "Rebels seize Karm airport"),
        ("Leader of 'new army' held", None),
        ("Soldiers' families 'in danger'", None),
        ("Truce talks - now in their third week - have failed", None),
        ("Update on Karm", None),
    ],
)
def test_labels_and_voices_behind_a_dash_are_cut(headline: str, text: str | None) -> None:
    assert rewrite(headline).text == (text or headline)
