"""Paragraphs, a line each, with what their form alone says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.text.sentences import split_sentences

OPENERS = '"“„«'
CLOSERS = '"”»“'
CAPTION = re.compile(
    r"^\W*(?:(?:file )?(?:photos?|image|picture|video still|screenshot|caption|map|graphic)"
    r"(?: (?:by|from|credit|courtesy of)\b|\s*[:/|]|\s*[-–—]\s)|file photo\b|pictured\s*:|"
    r"\(?(?:[A-Z]\.?[\w.]* ){0,4}photos? by [A-Z])",
    re.IGNORECASE,
)
CREDIT_AT_END = re.compile(
    r"[(\[](?:(?:photo|image|picture)s?(?: credit)?\s*[:/]|(?:file )?photo (?:by|courtesy)|"
    r"(?:AP|AFP|Reuters|Getty)[ /](?:photo|images?)|"
    r"[A-Z][\w/ ]{1,30}/(?:AP|AFP|Reuters|Getty Images))[^)\]]{0,80}[)\]]\s*$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line of the normalised text.

    Attributes:
        is_block_start: whether an empty line, or nothing, stands before it.
    """

    start: int
    end: int
    text: str
    sentences: tuple[tuple[int, int], ...]
    is_block_start: bool

    @property
    def n_words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_short(self) -> bool:
        """Whether it has the form of a heading: few words, ending like no sentence."""
        return self.n_words <= 14 and not SENTENCE_END.search(self.text)


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """The lines of `text` that hold anything."""
    start = 0
    after_empty = True
    for line in text.split("\n"):
        if line.strip():
            yield Paragraph(
                start=start,
                end=start + len(line),
                text=line,
                sentences=tuple(split_sentences(text, start, start + len(line))),
                is_block_start=after_empty,
            )
        after_empty = not line.strip()
        start += len(line) + 1


def is_caption(paragraph: str) -> bool:
    """Whether `paragraph` is labelled as a caption or ends in a picture's credit."""
    return bool(CAPTION.match(paragraph) or CREDIT_AT_END.search(paragraph[-160:]))


def is_quotation(paragraph: str, *, in_quotation: bool) -> bool:
    """Whether `paragraph` is a quotation and nothing else.

    Args:
        paragraph: its text.
        in_quotation: whether the paragraph before left its quotation marks open.
    """
    if paragraph.startswith("> "):
        return True
    inner = paragraph.rstrip(" .,")
    opens, closes = paragraph[0] in OPENERS, inner[-1:] in CLOSERS
    if not opens:
        return in_quotation and closes and not any(char in inner[:-1] for char in CLOSERS)
    inside = inner[1:-1] if closes else inner[1:]
    return not any(char in inside for char in OPENERS + CLOSERS)


def leaves_open(paragraph: str) -> bool:
    """Whether quotation marks that open in `paragraph` are not closed in it."""
    curly = paragraph.count("“") - paragraph.count("”")
    return curly > 0 or paragraph.count('"') % 2 == 1
