"""Voices beside the text: credits of pictures, signed quotations, "Army: 12 killed"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.kinds import load_speakers
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import Document, Modality, Sentence, Span, SpeakerKind, Stance, Zone
from dateline.text.parse import Parse, ParsedSentence

SIGNATURE: Final = re.compile(
    r"""["”’'.!?]\s*(?P<cue>[-–—]{1,2})\s*(?P<name>[A-Z][^"”\n]{1,90})$"""
)
DASHED: Final = re.compile(r"(?P<cue>[-–—]{1,2})\s*(?P<name>[A-Z][^\"”\n]{1,90})$")
HEADLINE_COLON: Final = re.compile(
    r"^(?P<name>[^:\"“‘']{2,50})(?P<cue>:)\s*(?P<content>\S.{5,})$"
)
HEADLINE_END: Final = re.compile(
    r"^(?P<content>.{8,}?)\s*(?P<cue>[-–—:,])\s*(?P<name>[^,:\"”]{2,40})$"
)
HEADLINE_QUOTE: Final = re.compile(r"(?P<cue>[‘“'\"])(?P<content>[^‘’“”'\"]{3,})[’”'\"]")
OF_A_PLACE: Final = re.compile(r" (?:of|in|from|for|at) ")
NAME_END: Final = re.compile(r",|\s[-–—(]|\.$")


def read_signatures(parse: Parse) -> Iterator[FoundAttribution]:
    """The credits, signed quotations and headline voices of a document."""
    document = parse.document
    for parsed in parse.sentences:
        if parsed.sentence.zone is Zone.HEADLINE:
            yield from _read_headline(parsed)
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
    return _make(parsed, match, (content,), "credit")


def _read_signature(parsed: ParsedSentence, document: Document) -> FoundAttribution | None:
    """The name after a dash behind a quotation, in its sentence or on a line of its own."""
    words = parsed.span.quote
    dashed = DASHED.match(words)
    if dashed is not None:
        before = _sentence_before(parsed.sentence, document)
        if before is None or _has_verb(parsed):
            return None
        return _make(parsed, dashed, (document.span(before.start, before.end),), "signature")
    match = SIGNATURE.search(words)
    if match is None or match.start() < 3:
        return None
    start = parsed.sentence.start
    content = document.span(start, start + match.start() + 1)
    return _make(parsed, match, (content,), "signature")


def _has_verb(parsed: ParsedSentence) -> bool:
    return any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in parsed.doc)


def _sentence_before(sentence: Sentence, document: Document) -> Sentence | None:
    if sentence.index == 0:
        return None
    before = document.sentences[sentence.index - 1]
    between = document.text[before.end : sentence.start]
    return before if between.count("\n") <= 2 else None


def _make(
    parsed: ParsedSentence, match: re.Match[str], content: tuple[Span, ...], construction: str
) -> FoundAttribution:
    start = parsed.sentence.start
    span = _name_span(parsed, start + match.start("name"), match["name"])
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.document.span(start + match.start("cue"), start + match.end("cue")),
        speakers=(Speaker(span=span, name=span.quote, kind=kind_of_words(span.quote)),),
        content=content,
        stance=Stance.STATES,
        commitment=Modality.CERTAIN,
        construction=construction,
    )


def _name_span(parsed: ParsedSentence, start: int, words: str) -> Span:
    """The name without the role, the date or the full stop behind it."""
    end = NAME_END.search(words, 1)
    name = (words[: end.start()] if end else words).rstrip()
    return parsed.document.span(start, start + len(name))


def kind_of_words(words: str) -> SpeakerKind:
    """What sort of voice these words name, without a parse."""
    table = load_speakers()
    lowered = tuple(words.lower().replace(",", " ").split())
    found = table.find_ending(lowered, "head") or table.find_within(lowered, "head")
    return found or SpeakerKind.UNKNOWN


def _read_headline(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The voice before a colon, behind a dash, or of words in quotation marks."""
    words = parsed.span.quote
    end, colon = HEADLINE_END.match(words), HEADLINE_COLON.match(words)
    match = end if end is not None and _ends_in_a_voice(end) else None
    if match is None and colon is not None and _names_a_voice(colon["name"]):
        match = colon
    if match is not None:
        start = parsed.sentence.start
        content = parsed.document.span(
            start + match.start("content"), start + match.end("content")
        )
        yield _make(parsed, match, (content,), "headline")
        return
    yield from _read_scare_quotes(parsed)


def _names_a_voice(words: str) -> bool:
    cues, lowered = load_cues(), words.lower()
    if cues.find(lowered, "credit") or any(map(cues.find_form, lowered.split()[1:])):
        return False
    return kind_of_words(words) is not SpeakerKind.UNKNOWN


def _ends_in_a_voice(headline: re.Match[str]) -> bool:
    """Whether a headline ends in whose word it is: "Nine killed in raid: residents"."""
    name = OF_A_PLACE.split(headline["name"].lower(), maxsplit=1)[0].split()
    if len(name) >= len(headline["content"].split()) or not _names_a_voice(headline["name"]):
        return False
    is_name = headline["name"].split()[-1][:1].isupper()
    return is_name or load_speakers().find_ending(tuple(name), "head") is not None


def _read_scare_quotes(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """Words of a headline in quotation marks: somebody's, but it does not say whose."""
    start = parsed.sentence.start
    for match in HEADLINE_QUOTE.finditer(parsed.span.quote):
        opened = match.start() == 0 or not parsed.span.quote[match.start() - 1].isalnum()
        if not opened:
            continue
        yield FoundAttribution(
            sentence=parsed.sentence.index,
            cue=parsed.document.span(start + match.start("cue"), start + match.end("cue")),
            speakers=(),
            content=(
                parsed.document.span(
                    start + match.start("content"), start + match.end("content")
                ),
            ),
            stance=Stance.STATES,
            commitment=Modality.UNCONFIRMED,
            construction="headline-quote",
        )
