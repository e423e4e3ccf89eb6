"""What the user says about the items to be read, and how much reading may cost."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """What the user says about the items, and the limits of reading them.

    What is said here wins over what an item says of itself.

    Attributes:
        published: the day on which the items were published, where the user knows it.
        publisher: the outlet that published them.
        url: the address of the item.
        language: ISO 639-1 code of the items' language.
        excluded: files and folders that a walk passes over, such as the store itself.
        today: with it, a later publication date gives a warning; None: no date is "future".
        max_bytes: the largest item that is read.
        max_container_bytes: the largest file of many items (JSON Lines, CSV) that is read.
        html_seconds: wall time after which the reading of one page is given up.
        html_memory: address space in bytes of the process that reads pages.
    """

    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    excluded: frozenset[Path] = frozenset()
    today: date | None = None
    max_bytes: int = 20 * MEGABYTE
    max_container_bytes: int = 1000 * MEGABYTE
    html_seconds: float = 10.0
    html_memory: int = 1500 * MEGABYTE
