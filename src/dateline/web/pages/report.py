"""The page of one report: its text with every claim marked, and where it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from dateline.model import READ_ZONES, OriginLink, Report, Zone
from dateline.web.access import AccountRole, GuardedRoute, open_to
from dateline.web.asking import catalogue_of
from dateline.web.filters import refuse_unknown
from dateline.web.highlight import Part, cut_blocks, parts_of
from dateline.web.pages.rendering import render
from dateline.web.pages.why import claim_parts, steps_of, why_parts
from dateline.web.pages.wording import day
from dateline.web.problems import not_found
from dateline.web.queries.evidence import ClaimView
from dateline.web.queries.reports import ReportDetail, read_report

router = APIRouter(route_class=GuardedRoute, include_in_schema=False)
RTL_LANGUAGES: Final = frozenset({"ar", "fa", "he", "ku", "ps", "ur"})
ZONE_NAMES: Final = {
    Zone.HEADLINE: "Headline",
    Zone.DATELINE: "Place and date line",
    Zone.BYLINE: "Author's line",
    Zone.CAPTION: "Caption",
    Zone.APPEAL: "Appeal to readers",
    Zone.NOTICE: "Notice",
    Zone.QUOTE: "Quotation",
    Zone.BODY: "Text",
}
BASIS_WORDS: Final = {
    "given": "given by the user",
    "metadata": "from the item's own data",
    "text": "from a date line in the text",
    "url": "from the address",
    "none": "",
}
LINK_WORDS: Final = {
    "exact_copy": "The same text",
    "near_copy": "Nearly the same text",
    "edited_copy": "The same text, edited",
    "repost": "One says that it reposts the other",
    "wire": "Both credit the same wire",
    "family": "Both belong to one publisher",
    "version": "Two versions of one item",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """Why another report is the same voice."""

    words: str
    quote: str


@router.get("/reports/{report_id}")
@open_to(AccountRole.VIEWER)
def get_report(request: Request, report_id: str) -> Response:
    """One report; ``claim`` chooses the claim that is explained."""
    refuse_unknown(request.query_params, ["claim"])
    detail = read_report(catalogue_of(request), report_id)
    chosen = _chosen(detail, request.query_params.get("claim", ""))
    report = detail.report
    return render(
        request,
        "report.html.jinja",
        {
            "detail": detail,
            "dataset": detail.dataset,
            "report": report,
            "blocks": cut_blocks(detail.document, _parts(detail, chosen)),
            "chosen": chosen,
            "why_parts": why_parts(chosen.claim) if chosen else [],
            "steps": steps_of(chosen.claim) if chosen else [],
            "confidence_words": _confidence_words(chosen) if chosen else "",
            "incident_id": detail.incidents.get(chosen.claim.id) if chosen else None,
            "claim_parts": claim_parts(view.claim for view in detail.claims),
            "trigger_classes": {view.claim.id: _trigger_class(view) for view in detail.claims},
            "unread": frozenset(Zone) - READ_ZONES - {Zone.DATELINE, Zone.BYLINE},
            "zone_names": ZONE_NAMES,
            "is_rtl": report.language in RTL_LANGUAGES,
            "provenance": list(_provenance(detail)),
            "warnings": (*report.warnings, *detail.document.warnings),
            "origin_links": _origin_links(detail),
        },
        scripts=("report",),
    )


def _chosen(detail: ReportDetail, claim_id: str) -> ClaimView | None:
    if not claim_id:
        return None
    found = next((view for view in detail.claims if view.claim.id == claim_id), None)
    if found is None:
        raise not_found("claim in this report")
    return found


def _parts(detail: ReportDetail, chosen: ClaimView | None) -> list[Part]:
    """Triggers and sentences of all claims, and every part of the one that is chosen."""
    return [
        part
        for view in detail.claims
        for part in parts_of(view.claim)
        if part.role in ("sentence", "trigger") or view is chosen
    ]


def _trigger_class(view: ClaimView) -> str:
    if view.claim.polarity == "denied":
        return " denied"
    return "" if view.claim.counts_as_happened else " unsure"


def _confidence_words(view: ClaimView) -> str:
    return (
        f"How sure the reading of these words is: {view.claim.confidence:.0%}. "
        "It says nothing on whether the claim is true."
    )


def _provenance(detail: ReportDetail) -> Iterator[tuple[str, str]]:
    """What is known of where a report comes from, with plain names."""
    report, said = detail.report, detail.document.provenance
    lines = (
        ("Published by", report.publisher or said.publisher),
        ("Written by", report.author_outlet or said.author_outlet),
        ("Author", report.byline),
        ("Reposted from", said.reposted_from),
        ("Wire agencies credited", ", ".join(said.wire_credits)),
        ("Published", _published(report)),
        ("Fetched", day(report.fetched_at.isoformat()) if report.fetched_at else ""),
        ("Address", report.url),
        ("Read from", report.source),
        ("Language", report.language),
        ("Terms of reuse", report.terms or said.reuse_terms),
        ("Fingerprint (SHA-256)", report.sha256),
        ("Text extracted by", report.extractor),
    )
    return ((name, value) for name, value in lines if value)


def _published(report: Report) -> str:
    if report.published_at is None:
        return "not known"
    basis = BASIS_WORDS[report.published_basis.value]
    return f"{day(report.published_at.isoformat())} ({basis})"


def _origin_links(detail: ReportDetail) -> Sequence[LinkLine]:
    links = detail.origin.links if detail.origin else ()
    here = detail.report.id
    return [_link_line(one) for one in links if here in (one.left, one.right)]


def _link_line(link: OriginLink) -> LinkLine:
    words = LINK_WORDS.get(link.kind.value, link.kind.value.replace("_", " "))
    share = f" ({link.measure:.0%} of the shorter text)" if link.measure is not None else ""
    return LinkLine(words=f"{words}{share}", quote=" ".join(link.words.split())[:240])
