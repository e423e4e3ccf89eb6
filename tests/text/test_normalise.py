import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.normalise import normalise

ODD_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "ab é .\n\r\t\x00\u00ad\u00a0\u200b\u200e\u202e\u2028\u0301\u0327\u1161“”’"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@given(ODD_TEXT)
def test_normalise_leads_each_unchanged_character_back_to_itself(raw: str) -> None:
    aligned = normalise(raw)
    for at, char in enumerate(aligned.text):
        origin = raw[aligned.offsets.to_raw(at)]
        plain = unicodedata.is_normalized("NFC", raw) and not char.isspace()
        assert origin == char or not plain


@given(ODD_TEXT)
def test_normalise_gives_nfc_without_odd_blanks(raw: str) -> None:
    text = normalise(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert not {"\r", "\t", "\x00", "\u00a0", "\u00ad", "\u202e"} & set(text)
    assert "  " not in text
    assert "\n\n\n" not in text


@given(ODD_TEXT)
def test_normalise_twice_is_normalise_once(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once


@given(ODD_TEXT)
def test_normalise_never_leads_back_out_of_the_text(raw: str) -> None:
    aligned = normalise(raw)
    origins = [aligned.offsets.to_raw(at) for at in range(len(aligned.text))]
    assert origins == sorted(origins)
    assert all(origin < len(raw) for origin in origins)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("co\u00adlumn", "column"),
        ("a\u00a0b\u2003c", "a b c"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("one\n \t\n\n\ntwo", "one\n\ntwo"),
        ("left\u202eright\u2066", "leftright"),
        ("cafe\u0301", "café"),
        ("“Go,” he said — twice", "“Go,” he said — twice"),
        ("\ufeffThe town", "The town"),
    ],
)
def test_normalise_makes_one_form(raw: str, text: str) -> None:
    assert normalise(raw).text == text


def test_normalise_leads_words_after_changes_back() -> None:
    raw = "The\u00a0\u00a0co\u00adlumn of cafe\u0301s\r\n\r\n burned"
    aligned = normalise(raw)
    at = aligned.text.index("burned")
    assert raw[aligned.offsets.to_raw(at) :] == "burned"


def test_normalise_survives_a_heap_of_combining_marks() -> None:
    start = time.monotonic()
    text = normalise("a" + "\u0301\u0327" * 500_000 + " b").text
    assert len(text) < 20
    assert time.monotonic() - start < 10
