"""Normalisation: one form for what means the same, with exact offsets back to the raw text.

Characters in NFC; one kind of line end and of space; nothing that is invisible. Quotation marks
and dashes stay as they are. Lines that were wrapped at a width are joined.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

from dateline.text.alignment import Aligned, Edit, apply_edits, edit_again
from dateline.text.unwrap import find_wraps

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD = re.compile(
    f"(?P<gone>[{INVISIBLE}]+)|(?P<line>\r\n|[\r\x0b\x0c\x85\u2028\u2029])|(?P<space>[{SPACES}])"
)
BLANKS = re.compile(r"\A\s+|\s+\Z| *\n[ \n]*|  +")
WIDE_RUN = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")
MAX_MARKS = 8


def normalise(text: str) -> Aligned:
    """`text` normalised, with the map of its offsets to those of `text`."""
    aligned = apply_edits(text, odd_edits(text))
    if not aligned.text.isascii():
        aligned = edit_again(aligned, mark_edits(aligned.text))
        aligned = edit_again(aligned, composed_edits(aligned.text))
    aligned = edit_again(aligned, blank_edits(aligned.text))
    return edit_again(aligned, find_wraps(aligned.text))


def odd_edits(text: str) -> Iterator[Edit]:
    """Away with what is invisible; one line end; one space."""
    for match in ODD.finditer(text):
        new = {"gone": "", "line": "\n", "space": " "}[match.lastgroup or "gone"]
        yield Edit(start=match.start(), end=match.end(), new=new)


def blank_edits(text: str) -> Iterator[Edit]:
    """One space between words, one line end between lines, one empty line between blocks."""
    for match in BLANKS.finditer(text):
        if match.start() == 0 or match.end() == len(text):
            new = ""
        else:
            new = "\n" * min(match[0].count("\n"), 2) or " "
        if new != match[0]:
            yield Edit(start=match.start(), end=match.end(), new=new)


@cache
def mark_class() -> str:
    """The combining marks, as the inside of a class of a regular expression."""
    marks = [code for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))]
    starts = [code for at, code in enumerate(marks) if at == 0 or marks[at - 1] != code - 1]
    ends = [code for at, code in enumerate(marks) if marks[at + 1 : at + 2] != [code + 1]]
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))


@cache
def too_many_marks() -> re.Pattern[str]:
    """Marks beyond what any script piles on one letter."""
    return re.compile(f"(?<=[{mark_class()}]{{{MAX_MARKS}}})[{mark_class()}]+")


@cache
def marked_letter() -> re.Pattern[str]:
    """A character with its combining marks."""
    return re.compile(f".[{mark_class()}]*", re.DOTALL)


def mark_edits(text: str) -> Iterator[Edit]:
    """Away with heaps of combining marks, which take quadratic time to put in order."""
    for match in too_many_marks().finditer(text):
        yield Edit(start=match.start(), end=match.end(), new="")


def composed_edits(text: str) -> Iterator[Edit]:
    """To NFC, letter by letter where that gives the same as all at once."""
    if unicodedata.is_normalized("NFC", text):
        return
    for run in WIDE_RUN.finditer(text):
        composed = unicodedata.normalize("NFC", run[0])
        if composed == run[0]:
            continue
        letters = [
            Edit(
                start=run.start() + one.start(),
                end=run.start() + one.end(),
                new=unicodedata.normalize("NFC", one[0]),
            )
            for one in marked_letter().finditer(run[0])
        ]
        if "".join(one.new for one in letters) == composed:
            yield from (one for one in letters if one.new != text[one.start : one.end])
        else:
            yield Edit(start=run.start(), end=run.end(), new=composed)
