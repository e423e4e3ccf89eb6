"""How telling an event type is: types of which a war sees several on one day tell little.

Of two claims of a raid on one day either may mean its own raid; a curfew, a prisoner exchange
or a truce on that day is mostly one. The common types are in ``tables/common_types.csv``.
"""

import csv
from functools import cache
from importlib.resources import files


@cache
def load_common_types() -> frozenset[str]:
    """The types of which several happen on one day."""
    text = files("dateline.link").joinpath("tables/common_types.csv").read_text("utf-8")
    return frozenset(row["type"] for row in csv.DictReader(text.splitlines()))
