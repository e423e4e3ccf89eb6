"""Voices beside the text: credits of pictures, signed quotations, "Army: 12 killed"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.headlines import is_set_alone, read_headline
from dateline.claims.attribution.matched import make_matched
from dateline.claims.attribution.records import FoundAttribution
from dateline.model import Document, Sentence, Zone
from dateline.text.parse import Parse, ParsedSentence

SIGNATURE: Final = re.compile(
    r"""["”’'.!?]\s*(?P<cue>[-–—]{1,2})\s*(?P<name>[A-Z][^"”\n]{1,90})$"""
)
DASHED: Final = re.compile(r"(?P<cue>[-–—]{1,2})\s*(?P<name>[A-Z][^\"”\n]{1,90})$")


def read_signatures(parse: Parse) -> Iterator[FoundAttribution]:
    """The credits, signed quotations and headline voices of a document."""
    document = parse.document
    for parsed in parse.sentences:
        if parsed.sentence.zone is Zone.HEADLINE or is_set_alone(parsed.sentence, document):
            headline = tuple(read_headline(parsed))
            yield from headline
            if headline or parsed.sentence.zone is Zone.HEADLINE:
                continue
        found = _read_credit(parsed, document) or _read_signature(parsed, document)
        if found is not None:
            yield found


@cache
def _credit_pattern() -> re.Pattern[str]:
    words = sorted((row.phrase for row in load_cues().of_part("credit")), key=len, reverse=True)
    return re.compile(
        rf"(?P<cue>{'|'.join(words)})\s*:\s*(?P<name>\S.{{0,90}})$", re.IGNORECASE
    )


def _read_credit(parsed: ParsedSentence, document: Document) -> FoundAttribution | None:
    """A line such as "Image: N.N." after the caption that it belongs to."""
    match = _credit_pattern().match(parsed.span.quote)
    before = _sentence_before(parsed.sentence, document)
    if match is None or before is None:
        return None
    content = document.span(before.start, before.end)
    return make_matched(parsed, match, (content,), "credit")


def _read_signature(parsed: ParsedSentence, document: Document) -> FoundAttribution | None:
    """The name after a dash behind a quotation, in its sentence or on a line of its own."""
    words = parsed.span.quote
    dashed = DASHED.match(words)
    if dashed is not None:
        before = _sentence_before(parsed.sentence, document)
        if before is None or _has_verb(parsed):
            return None
        return make_matched(
            parsed, dashed, (document.span(before.start, before.end),), "signature"
        )
    match = SIGNATURE.search(words)
    if match is None or match.start() < 3:
        return None
    start = parsed.sentence.start
    content = document.span(start, start + match.start() + 1)
    return make_matched(parsed, match, (content,), "signature")


def _has_verb(parsed: ParsedSentence) -> bool:
    return any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in parsed.doc)


def _sentence_before(sentence: Sentence, document: Document) -> Sentence | None:
    if sentence.index == 0:
        return None
    before = document.sentences[sentence.index - 1]
    between = document.text[before.end : sentence.start]
    return before if between.count("\n") <= 2 else None
