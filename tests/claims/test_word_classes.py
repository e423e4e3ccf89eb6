"""The closed classes of words."""

import pytest

from dateline.claims.word_classes import read_classes
from dateline.errors import InvalidRecordError


def test_classes_are_read_with_their_words() -> None:
    assert read_classes([("felling", "fell cut")]) == {"felling": frozenset({"fell", "cut"})}


def test_no_class_stands_there_twice() -> None:
    with pytest.raises(InvalidRecordError, match="'felling' twice"):
        read_classes([("felling", "fell"), ("felling", "cut")])
