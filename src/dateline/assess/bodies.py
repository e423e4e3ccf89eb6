"""Bodies that a report describes without their names: "a rights group", "lawyers".

Where such a body is heard under its name too, the description may mean it, as "the ministry"
may mean the ministry that another report names.
"""

import re
from collections.abc import Mapping
from functools import cache

from dateline.assess.speakers import WORD, Speaker
from dateline.ingest.tables_io import read_table

GENERAL_BODY = re.compile(
    r"[Tt]he (?:[a-z]+ )?"
    r"(?:association|body|charity|collective|group|network|NGO|organi[sz]ation)"
)
WITHIN_A_NAME = re.compile(r"[A-Z]\w* (?:de|del|des|du|for|of|pour|sans)\b")
"""Words within the names of bodies: "Casa de la Memoria", "Doctors for Karm"."""

PEOPLE = frozenset({"cleric", "physician"})
COLUMNS = ("word", "body", "source")


def may_be_body(described: Speaker, named: Speaker) -> bool:
    """Whether a body without a name is of the kind that the name of another tells."""
    if described.proper or not named.proper:
        return False
    return not bodies_of(described).isdisjoint(bodies_of(named))


def is_called_so(described: Speaker, named: Speaker) -> bool:
    """Whether a report may mean by "the rights group", or "a priest", whom it names besides.

    "Father Musa Adan" is a priest; of "Casa de la Memoria" no word tells what it is.
    """
    if described.proper or not named.proper:
        return False
    if not people_of(described).isdisjoint(people_of(named)):
        return True
    is_group = GENERAL_BODY.fullmatch(described.name) is not None
    return is_group and not named.office and WITHIN_A_NAME.search(named.name) is not None


def people_of(speaker: Speaker) -> frozenset[str]:
    """What sorts of people the words of a name tell."""
    words = (word.casefold() for word in WORD.findall(speaker.name))
    return frozenset(body for word in words if (body := _bodies().get(word, "")) in PEOPLE)


def bodies_of(speaker: Speaker) -> frozenset[str]:
    """What sorts of body the words of a name tell."""
    words = (word.casefold() for word in WORD.findall(speaker.name))
    return frozenset(body for word in words if (body := _bodies().get(word))) - PEOPLE


@cache
def _bodies() -> Mapping[str, str]:
    rows = read_table("dateline.assess", "body_words.csv", COLUMNS)
    return {row["word"]: row["body"] for row in rows}
