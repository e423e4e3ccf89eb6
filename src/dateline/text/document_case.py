"""A document in the letter case in which it is read: headlines as sentences are written."""

from dataclasses import replace
from functools import partial

from dateline.model import Document, Sentence
from dateline.model.requoting import requote
from dateline.model.vocabulary import Zone
from dateline.text.casing import restore_case


def with_case(document: Document) -> Document:
    """`document` with the letter case of its read sentences restored; itself where none was."""
    text = document.text
    for sentence in document.read_sentences():
        written = document.text[sentence.start : sentence.end]
        cased = restore_case(
            written,
            partial(_rest_of, document, sentence),
            partial(_line_of, document, sentence),
            is_headline=sentence.zone is Zone.HEADLINE,
        )
        if cased != written:
            text = text[: sentence.start] + cased + text[sentence.end :]
    if text == document.text:
        return document
    return replace(document, text=text, provenance=requote(document.provenance, text))


def _rest_of(document: Document, sentence: Sentence) -> str:
    """The text without a sentence: how the others write its words."""
    return document.text[: sentence.start] + document.text[sentence.end :]


def _line_of(document: Document, sentence: Sentence) -> str:
    """The line or lines in which a sentence stands."""
    end = document.text.find("\n", sentence.end)
    start = document.text.rfind("\n", 0, sentence.start) + 1
    return document.text[start : end if end >= 0 else None]
