"""Names and habits that hold words of time and are none: "Black Friday", a brigade, a paper."""

import re
from functools import cache
from typing import Final

from dateline.mentions.tables import read_table
from dateline.times.pieces import compile_pattern

COLUMNS: Final = ("pattern", "kind", "source")
GROUPS: Final = re.compile(r"\?P<\w+>")


@cache
def name_patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of the table, in the grammar's notation; case matters."""
    rows = read_table("times", "names.csv", COLUMNS)
    return tuple(_compile(row["pattern"]) for row in rows)


def _compile(source: str) -> re.Pattern[str]:
    loose = compile_pattern(source).pattern
    return re.compile(GROUPS.sub("?:", loose) + r"(?!\w)")


@cache
def _all_names() -> re.Pattern[str]:
    either = "|".join(f"(?:{one.pattern})" for one in name_patterns())
    return re.compile(rf"\b(?=[A-Z\d])(?:{either})")


def find_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where names and habits stand between two offsets."""
    return [match.span() for match in _all_names().finditer(text, start, end)]
