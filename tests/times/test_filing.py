"""Days relative to the date line, where it is earlier than publication."""

from datetime import date

import pytest

from dateline.text import read_document
from dateline.times import resolve_times
from dateline.times.filing import day_of_filing
from factory import make_report

PUBLISHED = date(2024, 5, 15)


def starts(text: str) -> list[date | None]:
    """The first days of the times that a text says."""
    found = resolve_times(read_document(make_report(text)), PUBLISHED, None)
    return [one.interval.start for one in found]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("RAMALLAH, May 8 (Plain News) - Troops entered on Wednesday.", date(2024, 5, 8)),
        ("May 2 (Plain News) - Gunmen raided the town on Tuesday.", date(2024, 4, 30)),
        ("KABUL, May 14 (Plain News) - Shells fell yesterday.", date(2024, 5, 13)),
        ("KABUL (Plain News) - Shells fell on Wednesday.", date(2024, 5, 15)),
        ("KABUL, 20 Dec. 2023 (Plain News) - Shells fell on Monday.", date(2024, 5, 13)),
    ],
)
def test_day_is_relative_to_the_date_line(text: str, day: date) -> None:
    assert starts(text) == [day]


def test_two_date_lines_are_of_no_one_day() -> None:
    text = "KABUL, May 8 (Plain News) - Shells fell.\n\nGAO, May 9 (Plain News) - A bomb fell."
    assert day_of_filing(read_document(make_report(text)), PUBLISHED) == PUBLISHED
