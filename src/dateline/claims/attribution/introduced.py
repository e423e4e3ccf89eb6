"""Quotations that no verb introduces: 'The colonel shook his head. "We shot nobody."'.

Such words are of whoever the sentence before tells of, where these fill sentences of their own.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.claims.attribution.quotations import Quotation, find_quotations
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.claims.attribution.subjects import subject_of_sentence
from dateline.model import Document, Modality, Span, Stance, Zone
from dateline.text.parse import Parse, ParsedSentence

ENDS: Final = (".", "!", "?", "…")
MARKS: Final = "\"“”«»' "
MIN_WORDS: Final = 3
MAX_GAP: Final = 4
"""Characters between a sentence and the words quoted behind it: a space and a mark."""


def read_introduced(
    parse: Parse, found: Sequence[FoundAttribution]
) -> Iterator[FoundAttribution]:
    """The attributions of quotations that are nobody's yet, to who was told of before."""
    spoken = [part for one in found for part in (*one.content, one.cue)]
    for quotation in find_quotations(parse.document.text):
        span = parse.document.span(quotation.start, quotation.end)
        if any(part.overlaps(span) for part in spoken) or not _is_whole(span):
            continue
        before = _sentence_before(quotation, parse)
        if before is None:
            continue
        speaker = subject_of_sentence(before, with_pronouns=True)
        if speaker is not None:
            yield _make(before, span, speaker, parse.document)


def _is_whole(quoted: Span) -> bool:
    """Whether a quotation makes sentences of its own: no "Freedom" on a wall."""
    words = quoted.quote.split()
    return len(words) >= MIN_WORDS and words[-1].endswith(ENDS) and words[0][:1].isupper()


def _sentence_before(quotation: Quotation, parse: Parse) -> ParsedSentence | None:
    """The sentence that ends right before a quotation, in its paragraph."""
    text = parse.document.text
    for parsed in parse.sentences:
        sentence = parsed.sentence
        if not 0 < quotation.start - sentence.end <= MAX_GAP or sentence.zone is not Zone.BODY:
            continue
        between = text[sentence.end : quotation.start]
        is_near = not between.strip(MARKS) and bool(between.strip(" ")) and "\n" not in between
        return parsed if is_near and text.endswith(ENDS, 0, sentence.end) else None
    return None


def _make(
    before: ParsedSentence, span: Span, speaker: Speaker, document: Document
) -> FoundAttribution:
    mark = document.span(span.start - 1, span.start)
    return FoundAttribution(
        sentence=before.sentence.index,
        cue=mark,
        speakers=(speaker,),
        content=(span,),
        stance=Stance.STATES,
        commitment=Modality.CERTAIN,
        construction="introduced",
    )
