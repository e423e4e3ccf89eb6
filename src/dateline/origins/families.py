"""Publisher families: one owner, several titles, from a table of public facts."""

from functools import cache

from dateline.ingest.tables_io import read_table
from dateline.origins.voices import fold_outlet

COLUMNS = ("title", "family", "note", "source")


def same_house(left: str | None, right: str | None) -> str | None:
    """The family to which two outlets of different names belong; None where there is none."""
    if not left or not right or fold_outlet(left) == fold_outlet(right):
        return None
    family = family_of(left)
    return family if family is not None and family == family_of(right) else None


def family_of(outlet: str) -> str | None:
    """The family to which an outlet belongs, where the table knows it."""
    return families().get(fold_outlet(outlet))


@cache
def families() -> dict[str, str]:
    """Families by folded title."""
    rows = read_table("dateline.origins", "families.csv", COLUMNS)
    return {fold_outlet(row["title"]): row["family"] for row in rows}
