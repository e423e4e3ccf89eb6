"""The numbers of an incident: lowest, best and highest, each with the words behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.link.wording import bounds_words, sort_counts
from dateline.model import Count, CountScope
from dateline.web.queries.evidence import ClaimView, IncidentDetail

NOT_SAID: Final = "–"
SCOPE_WORDS: Final[Mapping[CountScope, str]] = {
    CountScope.NEW: "",
    CountScope.PART: ", part of another number",
    CountScope.RUNNING_TOTAL: ", a running total",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidNumber:
    """A number in a voice's words."""

    words: str
    quote: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """What was counted, between which bounds, and who says so."""

    title: str
    low: str
    best: str
    high: str
    said: tuple[SaidNumber, ...]


def number_lines(detail: IncidentDetail) -> list[NumberLine]:
    """A line for each kind of count of the incident, deaths first."""
    return [_line(count, detail.claims) for count in sort_counts(detail.incident.counts)]


def _line(count: Count, claims: Iterable[ClaimView]) -> NumberLine:
    said = (
        SaidNumber(
            words=f"{bounds_words(one)}{SCOPE_WORDS.get(one.scope, '')}",
            quote=one.span.quote,
            voice=view.voice.name.replace("_", " "),
        )
        for view in claims
        for one in view.claim.counts
        if one.kind is count.kind
    )
    return NumberLine(
        title=count.kind.value.capitalize(),
        low=_number(count.low),
        best=_number(count.best),
        high=_number(count.high),
        said=tuple(dict.fromkeys(said)),
    )


def _number(bound: int | None) -> str:
    return NOT_SAID if bound is None else f"{bound:,}"
