import pytest

from dateline.bench.muc4_words import words_in
from dateline.errors import InvalidRecordError


def test_words_in_gives_the_words_of_a_class() -> None:
    assert "embassy" in words_in("thing")


def test_words_in_refuses_an_unknown_class() -> None:
    with pytest.raises(InvalidRecordError, match="no class"):
        words_in("pudding")
