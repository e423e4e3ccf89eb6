"""Sentences by rule, from a table of abbreviations and one of words that begin a sentence."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.ingest.tables_io import read_table

COLUMNS = ("abbreviation", "kind", "source")
STARTER_COLUMNS = ("word", "source")
END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[\"'”’»)\]]*+)(?P<gap>\s++|(?=[A-Z“\"][a-z]))"
)
ITEM_MARK = re.compile(r"(?:[-*•·▪–—>]|#{1,6}) (?=\S)")
AFTER_CLOCK = re.compile(
    r"\d|[A-Z]{2,5}\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]*\b|(?:Eastern|Central|Pacific|Greenwich|Local)\b"
)
REACH = 60
LAST_WORD = re.compile(r"[^\s\"“”‘(\[]+$")
NEXT_WORD = re.compile(r"[\"“‘'(\[«•*–—-]*\s?(?P<word>[^\s,;:\"”)]{1,60})")
DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
ADDRESS = re.compile(r"://|@|^www\.|\.(?:com|org|net|gov|mil|int|example)\b", re.IGNORECASE)
NUMBER = re.compile(r"\d|[IVXLC]+\b")
REPORTING = re.compile(
    r"(?:[A-Z][\w'’-]*\s+){0,3}(?:said|says|asked|asks|told|added|adds|replied|wrote|shouted)\b"
)


@cache
def abbreviations() -> dict[str, str]:
    """The abbreviations without their last full stop, folded, with their kind."""
    rows = read_table("dateline.text", "abbreviations.csv", COLUMNS)
    return {row["abbreviation"].casefold().rstrip("."): row["kind"] for row in rows}


@cache
def starters() -> frozenset[str]:
    """The words that, capitalised, begin a sentence more often than a name, folded."""
    rows = read_table("dateline.text", "sentence_starters.csv", STARTER_COLUMNS)
    return frozenset(row["word"] for row in rows)


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraph ``text[start:end]``: offsets in `text`, without blanks.

    The mark of a list item, a heading or a quotation at its head belongs to none of them.
    """
    mark = ITEM_MARK.match(text, start, end)
    begin = mark.end() if mark else start
    for match in END.finditer(text, start, end):
        if match.end() < end and is_boundary(text, begin, match, end):
            yield from strip(text, begin, match.end("close"))
            begin = match.end()
    yield from strip(text, begin, end)


def strip(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without blanks at its ends, if anything is left of it."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield start + left, start + len(piece.rstrip())


def is_boundary(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether a sentence that began at `begin` ends at `match`."""
    following = NEXT_WORD.match(text, match.end(), end)
    word = following["word"] if following else ""
    if word[:1].islower():
        return False
    before = LAST_WORD.search(text, max(begin, match.start() - REACH), match.start())
    last = before[0] if before else ""
    if not match["gap"]:
        return is_tight_boundary(last, word, match)
    if "!" in match["mark"] or "?" in match["mark"]:
        return not (match["close"] and REPORTING.match(text, match.end(), end))
    if match["mark"] != ".":
        return word[:1].isalpha()
    return ends_sentence(last, word, is_first=before is not None and before.start() == begin)


def is_tight_boundary(last: str, word: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends without a blank after it, as scraped text has it."""
    whole_word = last.isalpha() and last.islower() and len(last) > 2
    quoted = bool(match["close"]) and last[-1:].islower()
    return (whole_word or quoted) and len(word) > 1 and not ADDRESS.search(f"{last}.{word}")


def ends_sentence(last: str, word: str, *, is_first: bool) -> bool:
    """Whether the full stop between `last` and the capitalised or other `word` ends a sentence.

    Args:
        last: the word before the full stop, without it.
        word: the word after it.
        is_first: whether `last` is the first word of its sentence.
    """
    folded = last.casefold().lstrip("-–—")
    kind = abbreviations().get(folded) or abbreviations().get(folded.rpartition("-")[2])
    starts = word.casefold().strip("'’.") in starters()
    if kind == "title":
        return False
    if kind in {"number", "month"}:
        return not NUMBER.match(word) and (kind == "month" or starts)
    if kind == "inner":
        return False
    if kind == "clock":
        return starts or not AFTER_CLOCK.match(word)
    if kind == "end" or DOTTED.match(last):
        return starts
    if len(last) == 1 and last.isalpha():
        return starts and last.isupper() and not is_first
    return not (is_first and last.strip("()").isdigit() and len(last) < 4)
