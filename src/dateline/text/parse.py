"""The parse: every read sentence as a Doc of its own, tied to the document's offsets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.language import Language

from dateline.model import Document, Sentence, Span
from dateline.text.casing import small_opening
from dateline.text.document_case import with_case
from dateline.text.matrix_products import one_thread
from dateline.text.mirror import mirror
from dateline.text.rewrite import Cut, Rewritten, rewrite
from dateline.text.tokens import Doc, Token, TokenSpan

BATCH_SENTENCES = 256
WINDOW_DOCUMENTS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class CutSpan:
    """A stretch that was left out of the parse, in document offsets.

    Attributes:
        kind: what was cut.
        span: all that was cut.
        content: the noun phrase or acronym inside.
    """

    kind: str
    span: Span
    content: Span


@dataclass(frozen=True, kw_only=True)
class ParsedSentence:
    """One sentence with its parse.

    Attributes:
        doc: the parse of the sentence as rewritten; its offsets are not the document's.
        cuts: what was left out of the parse.
    """

    sentence: Sentence
    document: Document
    doc: Doc
    rewritten: Rewritten
    cuts: tuple[CutSpan, ...]

    def span_of(self, tokens: Token | TokenSpan | Sequence[Token]) -> Span:
        """The span from the first to the last of `tokens`, in document offsets."""
        if isinstance(tokens, Token):
            first = last = tokens
        else:
            first, last = tokens[0], tokens[-1]
        ends = first.i, last.i
        if ends not in self._spans:
            self._spans[ends] = self.document.span(
                self.start_of(first),
                self.sentence.start + self.rewritten.end_of(last.idx + len(last.text)),
            )
        return self._spans[ends]

    @cached_property
    def _spans(self) -> dict[tuple[int, int], Span]:
        """The spans that were asked for, by their first and last token: many are, often."""
        return {}

    def bounds_of(self, token: Token) -> tuple[int, int]:
        """From where to where `token` stands, in document offsets."""
        start, end = token.idx, token.idx + len(token.text)
        base = self.sentence.start
        return base + self.rewritten.start_of(start), base + self.rewritten.end_of(end)

    def start_of(self, token: Token) -> int:
        """The document offset at which `token` starts."""
        return self.sentence.start + self.rewritten.start_of(token.idx)

    def token_at(self, document_offset: int) -> Token | None:
        """The token that covers `document_offset`; None in a gap, a cut or elsewhere."""
        if not self.sentence.start <= document_offset < self.sentence.end:
            return None
        offset = self.rewritten.offset_of(document_offset - self.sentence.start)
        if offset is None:
            return None
        return self.doc.token_over(offset)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a character with `span`."""
        inside = []
        for token in self.doc:
            start = self.start_of(token)
            if start >= span.end:
                break
            if span.start < start + len(token):
                inside.append(token)
        return tuple(inside)

    @cached_property
    def span(self) -> Span:
        """The whole sentence."""
        return self.document.span(self.sentence.start, self.sentence.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """A document with its parsed sentences, those of the zones read for events.

    Attributes:
        document: the document as it is read, in the letter case of sentences.
        written: the document as it is written, where that is another.
    """

    document: Document
    sentences: tuple[ParsedSentence, ...]
    written: Document | None = None

    def at(self, document_offset: int) -> ParsedSentence | None:
        """The parsed sentence in which `document_offset` lies."""
        for parsed in self.sentences:
            if parsed.sentence.start <= document_offset < parsed.sentence.end:
                return parsed
        return None


def parse_document(document: Document, nlp: Language) -> Parse:
    """The parse of one document."""
    return next(parse_documents([document], nlp))


def parse_documents(documents: Iterable[Document], nlp: Language) -> Iterator[Parse]:
    """The parses of `documents`, in order; sentences of many go through the model at once."""
    window: list[Document] = []
    for document in documents:
        window.append(document)
        if len(window) == WINDOW_DOCUMENTS:
            yield from _parse_window(window, nlp)
            window = []
    yield from _parse_window(window, nlp)


def _parse_window(written: Sequence[Document], nlp: Language) -> Iterator[Parse]:
    documents = [with_case(one) for one in written]
    rewrites = [
        (document, sentence, rewritten)
        for document in documents
        for sentence, rewritten in _rewrite_sentences(document)
    ]
    docs = nlp.pipe((one.text for _, _, one in rewrites), batch_size=BATCH_SENTENCES)
    parsed: dict[int, list[ParsedSentence]] = {id(document): [] for document in documents}
    with one_thread():
        for (document, sentence, rewritten), doc in zip(rewrites, docs, strict=True):
            parsed[id(document)].append(_tie(document, sentence, rewritten, mirror(doc)))
    for document, before in zip(documents, written, strict=True):
        sentences = tuple(parsed[id(document)])
        other = before if before is not document else None
        yield Parse(document=document, sentences=sentences, written=other)


def _rewrite_sentences(document: Document) -> Iterator[tuple[Sentence, Rewritten]]:
    for sentence in document.read_sentences():
        text = document.text[sentence.start : sentence.end]
        rewritten = rewrite(text.replace("\n", " "))
        cased = small_opening(rewritten.text)
        if cased != rewritten.text:
            rewritten = replace(rewritten, text=cased)
        yield sentence, rewritten


def _tie(
    document: Document, sentence: Sentence, rewritten: Rewritten, doc: Doc
) -> ParsedSentence:
    return ParsedSentence(
        sentence=sentence,
        document=document,
        doc=doc,
        rewritten=rewritten,
        cuts=tuple(_place_cut(document, sentence, cut) for cut in rewritten.cuts),
    )


def _place_cut(document: Document, sentence: Sentence, cut: Cut) -> CutSpan:
    base = sentence.start
    return CutSpan(
        kind=cut.kind.value,
        span=document.span(base + cut.start, base + cut.end),
        content=document.span(base + cut.content_start, base + cut.content_end),
    )
