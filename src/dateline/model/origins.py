"""Origins: reports that are one voice."""

from dataclasses import dataclass
from datetime import datetime

from dateline.model.ids import make_id
from dateline.model.vocabulary import OriginKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLink:
    """Why two reports are one voice.

    Attributes:
        left: id of the report that came first, as far as is known.
        right: id of the other.
        kind: the kind of dependence.
        measure: share of the shorter text that is copied, 0 to 1; None where not measured.
        words: the words on which it rests: a notice, a credit, the longest common run.
    """

    left: str
    right: str
    kind: OriginKind
    measure: float | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Reports that are one voice. A report that depends on no other is an origin of its own.

    Attributes:
        id: ``org1-…``, from the members.
        members: report ids, ascending.
        links: the reasons, empty for a single report.
        first_seen: the earliest publication time among the members.
        first_report: the member that the others rest on, as far as is known.
    """

    id: str
    members: tuple[str, ...]
    links: tuple[OriginLink, ...] = ()
    first_seen: datetime | None = None
    first_report: str | None = None


def origin_id(members: tuple[str, ...]) -> str:
    """The id of the origin with these report ids, ascending."""
    return make_id("org", 1, members)
