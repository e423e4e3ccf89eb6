"""Bodies that a report describes without their names: "a rights group", "lawyers".

Where such a body is heard under its name too, the description may mean it, as "the ministry"
may mean the ministry that another report names.
"""

from collections.abc import Mapping
from functools import cache

from dateline.assess.speakers import WORD, Speaker
from dateline.ingest.tables_io import read_table

COLUMNS = ("word", "body", "source")


def may_be_body(described: Speaker, named: Speaker) -> bool:
    """Whether a body without a name is of the kind that the name of another tells."""
    if described.proper or not named.proper:
        return False
    return not bodies_of(described).isdisjoint(bodies_of(named))


def bodies_of(speaker: Speaker) -> frozenset[str]:
    """What sorts of body the words of a name tell."""
    words = (word.casefold() for word in WORD.findall(speaker.name))
    return frozenset(_bodies()[word] for word in words if word in _bodies())


@cache
def _bodies() -> Mapping[str, str]:
    rows = read_table("dateline.assess", "body_words.csv", COLUMNS)
    return {row["word"]: row["body"] for row in rows}
