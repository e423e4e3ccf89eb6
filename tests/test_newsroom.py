"""Tolls, denials, counter-claims, responsibility, who holds a town, corrections."""

import pytest

import dateline
from newsroom import is_wanted, wanted_rows

pytestmark = pytest.mark.model

LEAST_READ = 66
"""Of 84 rows, written before any of them was read; more may be, none fewer."""


def test_most_of_what_newsrooms_write_is_read_right() -> None:
    rows = wanted_rows()
    texts = {row.text for row in rows}
    read = {
        text: dateline.read(text, published="2021-05-12", publisher="The Upland Post")
        for text in texts
    }
    missed = [row for row in rows if not any(is_wanted(one, row) for one in read[row.text])]
    assert len(rows) - len(missed) >= LEAST_READ, "\n".join(row.text for row in missed)
