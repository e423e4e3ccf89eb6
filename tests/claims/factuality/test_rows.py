"""The table of factuality words."""

import pytest

from dateline.claims.factuality.rows import FactualityTable, load_factuality
from dateline.errors import InvalidRecordError


def test_factuality_table_has_more_than_six_hundred_words() -> None:
    assert len({(row.phrase, row.pos) for row in load_factuality().rows}) > 600


def test_factuality_table_refuses_a_row_twice() -> None:
    row = load_factuality().rows[0]
    with pytest.raises(InvalidRecordError, match="twice"):
        FactualityTable((row, row))


def test_factuality_table_finds_the_first_slot_that_a_word_has() -> None:
    row = load_factuality().find("manage", "verb", "raised", "comp")
    assert row is not None
    assert row.slot == "comp"


def test_factuality_table_knows_factive_rows() -> None:
    row = load_factuality().find("regret", "verb", "comp")
    assert row is not None
    assert row.is_factive
