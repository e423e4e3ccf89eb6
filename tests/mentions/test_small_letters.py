"""Patterns tried on small letters first match as they would alone."""

import csv
import re
from pathlib import Path

import pytest

from dateline.mentions import relation_words
from dateline.mentions.small_letters import SmallFirst

PHRASES = Path(__file__).parents[2] / "benchmarks" / "place_relations" / "dev.csv"
PATTERNS = {
    name: one for name, one in vars(relation_words).items() if isinstance(one, SmallFirst)
}


def texts() -> list[str]:
    with PHRASES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        row["text"].partition(anchor)[0] for row in rows for anchor in row["anchors"].split(";")
    ]


@pytest.mark.parametrize("change", [str, str.upper, str.title])
def test_patterns_before_names_match_in_any_case(change: type[str]) -> None:
    for name, one in PATTERNS.items():
        alone = one._exact
        for text in map(change, texts()):
            found, expected = one.search(text), alone.search(text)
            assert (found is None) == (expected is None), (name, text)
            assert found is None or expected is None or found.groups() == expected.groups()


def test_case_counts_where_a_pattern_says_so() -> None:
    one = SmallFirst(r"near (?-i:[A-Z])\w+$")

    assert one.search("NEAR Karm") is not None
    assert one.search("near karm") is None


def test_a_letter_that_is_two_when_small_hides_nothing() -> None:
    assert SmallFirst(r"near \w$").search("near İ") is not None


def test_no_pattern_has_capitals_of_its_own() -> None:
    """They would match no small letter; those in brackets, whose case counts, are matched."""
    for name, one in PATTERNS.items():
        free = re.sub(r"\(\?-i:(?:\(\?P<\w+>)?[^)]*\)|\\[A-Z]|\(\?P<", "", one._exact.pattern)
        assert not re.search("[A-Z]", free), name
