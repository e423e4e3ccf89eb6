"""What benches on texts of our own share: rows of a file, and claims at some words."""

import csv
from pathlib import Path

from dateline.errors import MissingResourceError
from dateline.model import Claim


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, by column.

    Raises:
        MissingResourceError: there is no such file.
    """
    if not path.is_file():
        raise MissingResourceError(f"there is no {path}")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def n_shared(claim: Claim, start: int, words: str) -> int:
    """How many characters a claim's trigger shares with words that begin at `start`.

    None or fewer where they lie apart.
    """
    return min(start + len(words), claim.trigger.end) - max(start, claim.trigger.start)
