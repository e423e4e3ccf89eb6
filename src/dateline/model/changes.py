"""Changes of incidents, so that nobody's copy of them goes stale without a word."""

from dataclasses import dataclass
from datetime import datetime

from dateline.model.reports import check_utc
from dateline.model.vocabulary import ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one incident. Append-only; the tombstone of what is gone.

    Attributes:
        position: its place in the feed, from 1; 0 before it is stored.
        others: MERGED: the incident to which the id leads, then others that took claims; SPLIT
            and CHANGED: incidents whose claims it took, or that took its own.
        n_claims: how many claims it has now.
        at: when it was worked out, where that is known.
    """

    position: int = 0
    kind: ChangeKind
    incident_id: str
    others: tuple[str, ...] = ()
    n_claims: int = 0
    at: datetime | None = None

    def __post_init__(self) -> None:
        if self.at is not None:
            check_utc(self.at)
