"""What is asked of reports whose origins are known, to find those of one more."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from dateline.model import Origin
from dateline.origins.shingles import Fingerprint, Hashes

Holders = bytes
"""The numbers of reports, by age, as `WIDE` bytes each: popular words have very many."""

WIDE = 4


def numbers_in(held: Holders) -> NDArray[np.int32]:
    """The numbers of the reports, by age."""
    return np.frombuffer(held, dtype="<i4")


def n_in(held: Holders) -> int:
    """How many reports these are."""
    return len(held) // WIDE


@dataclass(frozen=True, slots=True)
class Card:
    """What is kept at hand of a report.

    Attributes:
        number: by which holders of shingles are known.
        age: text that sorts as reports do by age.
        published: when it was published, in ISO 8601.
        version: when this version was first seen.
        publisher: who published it.
        outlet: the same, folded.
        n_runs: how many runs of words it has.
        digest: of the words that are read; None where there are none.
        url: the folded address.
    """

    number: int
    report_id: str
    age: str
    published: str | None
    version: str | None
    publisher: str | None
    outlet: str | None
    n_runs: int
    digest: str | None
    url: str | None

    @property
    def published_at(self) -> datetime | None:
        """When it was published."""
        return datetime.fromisoformat(self.published) if self.published else None

    @property
    def version_at(self) -> datetime | None:
        """When this version of it was first seen."""
        return datetime.fromisoformat(self.version) if self.version else None


class CopyIndex(Protocol):
    """Reports whose origins are known, found by what they share."""

    def holders(self, shingles: Collection[int]) -> dict[int, Holders]:
        """The reports that hold each of these, by age."""
        ...

    def put_holders(self, holders: Mapping[int, Holders]) -> None:
        """Put these in the place of what was known."""
        ...

    def held_alike(self, holders: Collection[Holders]) -> dict[Holders, list[int]]:
        """The shingles that exactly these reports hold, which are three or more."""
        ...

    def rounds(self, shingles: Collection[int]) -> dict[int, int]:
        """The round in which each of these was found a commonplace, where it was."""
        ...

    def put_rounds(self, rounds: Mapping[int, int | None]) -> None:
        """Put these in the place of what was known; None: it is no commonplace."""
        ...

    def cards(self, numbers: Collection[int]) -> dict[int, Card]:
        """The cards of these reports."""
        ...

    def numbers(self, reports: Collection[str]) -> dict[str, int]:
        """The numbers of these reports."""
        ...

    def beside_in_text(self, card: Card) -> list[int]:
        """The reports next in age with the same text."""
        ...

    def beside_in_address(self, card: Card) -> list[int]:
        """The reports next in age with the same address."""
        ...

    def outlets_named(self, words: Collection[str]) -> list[str]:
        """Outlets, by the age of their first report, whose name begins with one of these."""
        ...

    def has_namesake(self, card: Card) -> bool:
        """Whether it is its outlet's first dated report, and another outlet is called alike."""
        ...

    def told_before(self, outlet: str, card: Card) -> list[int]:
        """The last reports of an outlet up to this one, within the window, oldest first."""
        ...

    def told_after(self, card: Card) -> list[str]:
        """The ages of the reports that follow this one in its outlet, as many as are cited."""
        ...

    def naming(self, card: Card) -> list[int]:
        """The reports within the window after this one that name its outlet."""
        ...

    def shingles(self, numbers: Collection[int]) -> dict[int, Hashes]:
        """All shingles of these reports, commonplaces included."""
        ...

    def fingerprints(self, numbers: Collection[int]) -> dict[int, Fingerprint]:
        """The fingerprints of these reports, commonplaces included."""
        ...

    def origins(self, reports: Collection[str]) -> list[Origin]:
        """The origins of these reports, as they were."""
        ...
