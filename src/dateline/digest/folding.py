"""Claims of one incident, with those of copies folded under the report they rest on."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.digest.evidence import Evidence
from dateline.model import Claim, Origin, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroup:
    """The claims of one origin: those shown, and those of its copies.

    Attributes:
        reason: why the reports are one voice; empty for a report on its own.
    """

    report: Report
    claims: tuple[Claim, ...]
    copies: tuple[tuple[Report, Claim], ...]
    reason: str


def by_sentence(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Claims of one sentence together, so that its words are printed once."""
    groups: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.document_id, claim.sentence.start), []).append(claim)
    return [tuple(group) for group in groups.values()]


def fold_copies(evidence: Evidence) -> list[ClaimGroup]:
    """One group an origin, in the order in which they were first published."""
    by_origin: dict[str, list[Claim]] = {}
    for claim in evidence.claims:
        origin = evidence.origins.get(claim.report_id)
        by_origin.setdefault(origin.id if origin else claim.report_id, []).append(claim)
    return [_fold(claims, evidence) for claims in by_origin.values()]


def _fold(claims: Sequence[Claim], evidence: Evidence) -> ClaimGroup:
    origin = evidence.origins.get(claims[0].report_id)
    first = claims[0].report_id
    if origin and any(claim.report_id == origin.first_report for claim in claims):
        first = origin.first_report or first
    shown = tuple(claim for claim in claims if claim.report_id == first)
    copies = tuple(
        (evidence.reports[claim.report_id], claim)
        for claim in claims
        if claim.report_id != first
    )
    return ClaimGroup(
        report=evidence.reports[first],
        claims=shown,
        copies=copies,
        reason=origin_words(origin) if origin and copies else "",
    )


def origin_words(origin: Origin) -> str:
    """Why the reports of an origin are one voice, in words."""
    kinds = sorted({link.kind.value.replace("_", " ") for link in origin.links})
    shares = [link.measure for link in origin.links if link.measure is not None]
    share = f", up to {max(shares):.0%} of the text shared" if shares else ""
    return f"{', '.join(kinds)}{share}"
