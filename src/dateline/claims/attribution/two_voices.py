"""Two speakers in one sentence, each for their own half of it.

"Tanks entered the city, residents said, as strikes killed nine, according to medics": the
parser gives one or the other the whole. A news outlet at the end passes all of it on.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from dateline.claims.attribution.records import FoundAttribution
from dateline.model import Document, Span, SpeakerKind
from dateline.text.parse import Parse

FIRST: Final = frozenset({"clause", "parenthesis", "mistagged"})
LAST: Final = FIRST | {"according"}
PASSING_ON: Final = frozenset(
    {SpeakerKind.WIRE, SpeakerKind.MEDIA, SpeakerKind.LOCAL_MEDIA, SpeakerKind.OUTLET}
)
JOINT: Final = re.compile(
    r"(?P<tail>[^,.;:]{0,28}),\s+(?=(?:as|while|whereas|and|but|after|before|with|when|though|"
    r"although)\s)"
)
"""What stands between the first cue and the second half: "said on Monday, as"."""
SETTING_OFF: Final = ","
MAX_AFTER: Final = 28
"""Characters of a time or a place behind the last cue, or its speaker."""
MIN_HALF: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CueClause:
    """An attribution, and where its speaker and cue stand together."""

    found: FoundAttribution
    start: int
    end: int


def part_voices(
    parse: Parse, found: Sequence[FoundAttribution]
) -> tuple[FoundAttribution, ...]:
    """`found`, where the first of two speakers has the first half, and the last the other."""
    sentences = {one.sentence.index: one.span for one in parse.sentences}
    parted: list[FoundAttribution] = []
    for index, together in groupby(found, key=lambda one: one.sentence):
        those = list(together)
        halves = _halves(those, sentences[index], parse.document) if len(those) > 1 else {}
        parted.extend(halves.get(id(one), one) for one in those)
    return tuple(parted)


def _halves(
    those: Sequence[FoundAttribution], sentence: Span, document: Document
) -> dict[int, FoundAttribution]:
    """The two attributions with their halves, by the identity of what they replace."""
    clauses = [one for one in map(_clause_of, those) if one is not None]
    if len(clauses) < 2:
        return {}
    last = clauses[-1]
    start = next(
        (
            (first, at)
            for first in clauses[:-1]
            if (at := _second_half(first, last, document)) is not None
        ),
        None,
    )
    if start is None or not _closes(last, sentence, document):
        return {}
    first, at = start
    return {
        id(first.found): _with_content(first.found, sentence.start, first.start, document),
        id(last.found): _with_content(last.found, at, last.start, document),
    }


def _clause_of(one: FoundAttribution) -> CueClause | None:
    spans = [who.span for who in one.speakers if who.span is not None]
    if not spans or len(spans) != len(one.speakers) or one.construction not in LAST:
        return None
    start = min(one.cue.start, *(span.start for span in spans))
    end = max(one.cue.end, *(span.end for span in spans))
    return CueClause(found=one, start=start, end=end)


def _second_half(first: CueClause, last: CueClause, document: Document) -> int | None:
    """Where the half of the last speaker begins; None where it is no half of its own."""
    if first.found.construction not in FIRST or not _is_set_off(first, document):
        return None
    joint = JOINT.match(document.text, first.end)
    if joint is None or last.start - joint.end() < MIN_HALF:
        return None
    return joint.end()


def _is_set_off(one: CueClause, document: Document) -> bool:
    """Whether a comma stands before a speaker and a cue."""
    return document.text[: one.start].rstrip().endswith(SETTING_OFF)


def _closes(last: CueClause, sentence: Span, document: Document) -> bool:
    """Whether a speaker and a cue end the sentence, and speak for what comes before."""
    after = document.text[last.end : sentence.end]
    is_outlet = any(who.kind in PASSING_ON for who in last.found.speakers)
    is_end = len(after) <= MAX_AFTER and "," not in after
    return is_end and not is_outlet and _is_set_off(last, document)


def _with_content(
    one: FoundAttribution, start: int, end: int, document: Document
) -> FoundAttribution:
    words = document.text[start:end].rstrip(" ,\n")
    return replace(one, content=(document.span(start, start + len(words)),))
