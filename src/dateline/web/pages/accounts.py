"""The accounts of an incident: its claims by origin, copies folded under what they rest on."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.digest.folding import origin_words
from dateline.web.queries.evidence import ClaimView, ReportBrief

LONGEST_SHARED = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The claims of one origin.

    Attributes:
        brief: the report that the others rest on, as far as is known.
        sentences: its claims, those of one sentence together.
        copies: the claims of reports that only repeat it.
        reason: why they are one voice.
        shared: words that they share.
    """

    brief: ReportBrief
    sentences: tuple[tuple[ClaimView, ...], ...]
    copies: tuple[ClaimView, ...]
    reason: str
    shared: str


def accounts_of(claims: Sequence[ClaimView]) -> list[Account]:
    """One account an origin, in the order in which they were first published."""
    by_origin: dict[str, list[ClaimView]] = {}
    for view in claims:
        by_origin.setdefault(view.origin.id if view.origin else view.report.id, []).append(view)
    return [_account(views) for views in by_origin.values()]


def _account(views: Sequence[ClaimView]) -> Account:
    origin = views[0].origin
    first = views[0].report.id
    if origin and any(view.report.id == origin.first_report for view in views):
        first = origin.first_report or first
    shown = [view for view in views if view.report.id == first]
    copies = tuple(view for view in views if view.report.id != first)
    words = [link.words for link in origin.links if link.words] if origin and copies else []
    return Account(
        brief=shown[0].report,
        sentences=_by_sentence(shown),
        copies=copies,
        reason=origin_words(origin) if origin and copies else "",
        shared=" ".join(words[0].split())[:LONGEST_SHARED] if words else "",
    )


def _by_sentence(views: Sequence[ClaimView]) -> tuple[tuple[ClaimView, ...], ...]:
    groups: dict[int, list[ClaimView]] = {}
    for view in views:
        groups.setdefault(view.claim.sentence.start, []).append(view)
    return tuple(tuple(group) for group in groups.values())
