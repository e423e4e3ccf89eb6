"""Who says a quotation: speakers before it, after it, inside it, and across sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.attribution.quotations import Quotation, find_quotations
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.verbal import BARE
from dateline.model import Document, Span

CLAUSAL: Final = frozenset({"clause", "mistagged", "parenthesis", "quote"})
MAX_TAIL: Final = 48
"""Characters of a new sentence before the cue that speaks for a quotation of the old one."""
MAX_REACH: Final = 160
"""Characters between a cue and its quotation within one sentence."""


def attach_quotations(
    document: Document, found: Sequence[FoundAttribution]
) -> tuple[FoundAttribution, ...]:
    """`found` with quotations as contents: of their cue in the sentence, or of one near by.

    A quotation belongs to the cue that already has part of it; else to the nearest bare cue of
    its sentence; else to the bare cue of the sentence before (that ends with a colon or with
    the cue clause) or after ("… ." He said.); else, where it follows a quotation or a reported
    sentence of its paragraph directly, to that speaker.
    """
    state = _Attachment(document=document, found=list(found))
    for quotation in find_quotations(document.text):
        state.attach(quotation)
    return tuple(one for one in state.found if one.content)


@dataclass(slots=True, kw_only=True)
class _Attachment:
    """The attributions while quotations are being given to them."""

    document: Document
    found: list[FoundAttribution]
    last: int | None = None  # index of the attribution that got the last quotation

    def attach(self, quotation: Quotation) -> None:
        """Give one quotation to the attribution that introduces it, if there is one."""
        span = self.document.span(quotation.start, quotation.end)
        index = self._owner(span)
        if index is None:
            index = self.last if quotation.continues else self._follows(span)
        if index is not None:
            self.found[index] = _extend(self.found[index], span)
            self.last = index

    def _owner(self, span: Span) -> int | None:
        owners = [
            index
            for index, one in enumerate(self.found)
            if one.construction in CLAUSAL
            and not span.covers(one.cue)
            and any(part.overlaps(span) for part in one.content)
        ]
        if owners:
            return max(owners, key=lambda index: _nearness(self.found[index], span))
        bare = [
            index
            for index, one in enumerate(self.found)
            if one.construction == BARE and self._introduces(one, span)
        ]
        return max(bare, key=lambda index: _nearness(self.found[index], span), default=None)

    def _introduces(self, one: FoundAttribution, span: Span) -> bool:
        """Whether a bare cue stands close enough to the quotation, outside of it."""
        if one.cue.overlaps(span) or _gap(one.cue, span) > MAX_REACH:
            return False
        text = self.document.text
        if one.cue.end <= span.start:
            between = text[one.cue.end : span.start]
            return ":" in between or "." not in between.rstrip('"“ \n')
        between = text[span.end : one.cue.start].lstrip('"” ,')
        return not _ends_sentence(between)

    def _follows(self, span: Span) -> int | None:
        """The attribution of the sentence before, where the quotation opens the next one."""
        before = [
            index
            for index, one in enumerate(self.found)
            if one.construction in CLAUSAL and one.cue.end <= span.start
        ]
        if not before:
            return None
        index = max(before, key=lambda index: self.found[index].cue.start)
        last = self.found[index]
        end = max(
            last.cue.end, *(part.end for part in last.content if part.end <= span.start), 0
        )
        between = self.document.text[end : span.start].rstrip('"“ \n')
        is_next = between.endswith((".", "?", "!", '"', "”")) or not between.strip('"” ')
        return index if is_next and len(between) <= MAX_REACH and "\n" not in between else None


def _ends_sentence(text: str) -> bool:
    """Whether a sentence ends inside `text`, and another one goes on for long."""
    _, stop, tail = text.partition(". ")
    return bool(stop) and len(tail) > MAX_TAIL


def _gap(cue: Span, span: Span) -> int:
    return max(span.start - cue.end, cue.start - span.end, 0)


def _nearness(one: FoundAttribution, span: Span) -> int:
    return -_gap(one.cue, span)


def _extend(one: FoundAttribution, span: Span) -> FoundAttribution:
    """`one` with the quotation among its contents, overlapping parts made one."""
    parts = sorted((*one.content, span))
    merged: list[Span] = []
    for part in parts:
        if merged and part.start <= merged[-1].end:
            merged[-1] = _union(merged[-1], part)
        else:
            merged.append(part)
    construction = "quote" if one.construction == BARE else one.construction
    return replace(one, content=tuple(merged), construction=construction)


def _union(left: Span, right: Span) -> Span:
    if left.covers(right):
        return left
    if right.covers(left):
        return right
    quote = left.quote + right.quote[left.end - right.start :]
    return Span(start=left.start, end=max(left.end, right.end), quote=quote)
