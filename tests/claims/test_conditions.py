import pytest

from dateline.claims.conditions import Condition, read_condition
from dateline.claims.word_classes import words_of
from dateline.errors import InvalidRecordError


def test_read_condition_reads_classes() -> None:
    assert read_condition("obj:place|site") == Condition(
        slot="obj", choices=frozenset({"place", "site"}), is_lexical=False
    )


def test_read_condition_reads_lemmas() -> None:
    assert read_condition("on=video") == Condition(
        slot="on", choices=frozenset({"video"}), is_lexical=True
    )


@pytest.mark.parametrize("text", ["", "obj", ":place", "obj:", "=x"])
def test_read_condition_refuses_what_is_none(text: str) -> None:
    with pytest.raises(InvalidRecordError, match="no condition"):
        read_condition(text)


def test_words_of_gives_the_lemmas_of_a_class() -> None:
    assert "use" in words_of("using")


def test_words_of_refuses_an_unknown_class() -> None:
    with pytest.raises(InvalidRecordError, match="no class"):
        words_of("unheard_of")
