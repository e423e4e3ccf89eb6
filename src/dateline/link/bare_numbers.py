"""Names that are only a number of nobody in particular: "at least nine", "2 more"."""

import re

from dateline.mentions.numbers import number_value

BOUNDS = re.compile(
    r"^(?:(?:at least|at most|more than|fewer than|less than|up to|as many as|a further|about|"
    r"around|over|some|nearly|almost|another|other|an? (?:estimated|additional)|estimated|the|"
    r"these|those|all)\s+)+",
    re.IGNORECASE,
)
MORE = re.compile(r"\s+(?:more|others?)$", re.IGNORECASE)
VAGUE = frozenset({"dozens", "hundreds", "many", "scores", "several", "thousands"})


def is_bare_number(name: str) -> bool:
    """Whether a name says how many and not who."""
    core = MORE.sub("", BOUNDS.sub("", name.strip()))
    return core.casefold() in VAGUE or number_value(core) is not None
