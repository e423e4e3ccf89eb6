"""Finds numbers in a text, as words, digits, vague words, ranges and bounds.

Conventions stand in ``tables/number_bounds.csv`` and ``tables/vague_numbers.csv``: "at least"
gives no high, "dozens" has low 24 and no best. Bounds are the numbers said: "more than 100" has
low 100.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.mentions.tables import read_table

UNSAID: Final = ("how ", "not ", "however ")
"""What stands before a vague number that nobody gives: "it is not clear how many"."""
LONGEST_UNSAID: Final = max(map(len, UNSAID))
Bounds = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundNumber:
    """A number in a text, its half-open range in code points, and its bounds.

    Attributes:
        row: the table row or construction that gave the bounds, as ``bounds:at least``.
    """

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    row: str


@dataclass(frozen=True, slots=True)
class _Tables:
    words: dict[str, tuple[str, int]]
    vague: dict[str, Bounds]
    bounds: dict[str, str]
    pattern: re.Pattern[str]


DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
# Not inside a word, a model name (T-72), an amount of money, a date or a clock time.
BEFORE = r"(?<![\w$€£¥.,:/])(?<![A-Za-z]-)(?<!\d[-–])(?<![#№])"
AFTER = r"(?![\w%:/])(?!\.\d)(?!,\d)(?! ?(?:%|°))"


def find_numbers(text: str) -> tuple[FoundNumber, ...]:
    """The numbers in `text`, from left to right, never overlapping."""
    return tuple(_read_matches(text))


def number_value(words: str) -> int | None:
    """The value of an exact numeral, in words or digits; None where it is none."""
    half = AND_A_HALF.fullmatch(words.strip())
    if half is not None:
        whole = number_value(f"{half['whole']} {half['scale']}")
        scale = number_value(half["scale"])
        return None if whole is None or scale is None else whole + scale // 2
    scales = [one for one in re.split(r"[\s-]+", words.casefold().replace(",", "")) if one]
    if not scales:
        return None
    total, group = 0.0, 0.0
    for word in scales:
        if word in ("and", "a", "an"):
            continue
        if word.replace(".", "", 1).isdigit():
            group += float(word)
            continue
        kind, value = _tables().words.get(word, ("", 0))
        if not kind:
            return None
        if kind != "scale":
            group += value
        elif value == 100:
            group = max(group, 1.0) * value
        else:
            total, group = total + max(group, 1.0) * value, 0.0
    return round(total + group)


def _read_matches(text: str) -> Iterator[FoundNumber]:
    for match in _tables().pattern.finditer(text):
        number = _read_match(match)
        if number is not None:
            yield number


def _read_match(match: re.Match[str]) -> FoundNumber | None:
    bound = _squeeze(match["bound"] or "")
    if match["vague"]:
        before = match.string[max(0, match.start() - LONGEST_UNSAID) : match.start()].casefold()
        if EXCEPTED.match(match.string, match.end()) or before.endswith(UNSAID):
            return None
        return _found(match, *_read_vague(_squeeze(match["vague"]), bound))
    first = number_value(match["first"] or match["least"] or "")
    if first is None:
        return None
    if match["second"] or match["most"]:
        second = number_value(match["second"] or match["most"])
        if second is None:
            return None
        if second < first:
            return _fallen_to(match, second)
        return _found(match, first, None, second, "range")
    kind = _tables().bounds.get(bound, "exact")
    low, best, high = BOUNDS[kind](first)
    return _found(match, low, best, high, f"bounds:{bound}" if bound else "numeral")


def _fallen_to(match: re.Match[str], number: int) -> FoundNumber | None:
    """The second number of "from 30 to 22": no range, but what a figure has fallen to."""
    if not match["most"] or not match[0].lower().startswith("from"):
        return None
    start, end = match.span("most")
    return FoundNumber(
        start=start, end=end, low=number, best=number, high=number, row="numeral"
    )


def _read_vague(phrase: str, bound: str) -> tuple[int | None, int | None, int | None, str]:
    low, best, high = _tables().vague[phrase]
    if _tables().bounds.get(bound) in ("high", "under", "below"):
        low = None
    return low, best, high, f"vague:{phrase}"


def _found(
    match: re.Match[str], low: int | None, best: int | None, high: int | None, row: str
) -> FoundNumber:
    return FoundNumber(
        start=match.start(), end=match.end(), low=low, best=best, high=high, row=row
    )


AND_A_HALF: Final = re.compile(
    r"(?P<whole>\w+)\s+and\s+a\s+half\s+(?P<scale>\w+)", re.IGNORECASE
)
EXCEPTED: Final = re.compile(r"\s+(?:but|except|save)\b", re.IGNORECASE)
"""Behind "nobody" it names somebody after all."""
BOUNDS: dict[str, Callable[[int], Bounds]] = {
    "exact": lambda n: (n, n, n),
    "more": lambda n: (n, n, n),
    "low": lambda n: (n, n, None),
    "above": lambda n: (n, None, None),
    "about": lambda n: (None, n, None),
    "below": lambda n: (None, n, n),
    "high": lambda n: (None, None, n),
    "under": lambda n: (None, None, n),
}


@cache
def _tables() -> _Tables:
    words = {
        row["word"]: (row["class"], int(row["value"]))
        for row in read_table(
            "mentions", "number_words.csv", ("word", "class", "value", "source")
        )
    }
    columns = ("phrase", "low", "best", "high", "convention", "source")
    vague = {
        row["phrase"]: (_bound(row["low"]), _bound(row["best"]), _bound(row["high"]))
        for row in read_table("mentions", "vague_numbers.csv", columns)
    }
    bounds = {
        row["phrase"]: row["bound"]
        for row in read_table(
            "mentions", "number_bounds.csv", ("phrase", "bound", "convention", "source")
        )
    }
    return _Tables(words, vague, bounds, _pattern(words, vague, bounds))


def _pattern(
    words: dict[str, tuple[str, int]], vague: Iterable[str], bounds: Iterable[str]
) -> re.Pattern[str]:
    word = _either(words)
    scale = _either(one for one, (kind, _) in words.items() if kind == "scale")
    digits = rf"(?:{DIGITS})(?:[\s-]+{scale})*"
    article = rf"an?\s+{scale}(?:\s+(?:and\s+)?{word})*"
    half = rf"{word}\s+and\s+a\s+half\s+{scale}"
    numeral = rf"(?:{half}|{digits}|{article}|{word}(?:[\s-]+(?:and\s+)?{word})*)"
    between = rf"(?:between|from)\s+(?P<least>{numeral})\s+(?:and|to)\s+(?P<most>{numeral})"
    ranged = rf"(?P<first>{numeral})(?:(?:\s*[-–—]\s*|\s+(?:to|or)\s+)(?P<second>{numeral}))?"
    money = rf"[$€£¥]\s?[\d.,]+(?:[\s-]*{scale})?"
    return re.compile(
        rf"{money}|{BEFORE}(?:{between}|(?:(?P<bound>{_either(bounds)})\s+)?"
        rf"(?:{ranged}|(?P<vague>{_either(vague)}))){AFTER}",
        re.IGNORECASE,
    )


def _either(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return (
        "(?:"
        + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
        + r")\b"
    )


def _squeeze(words: str) -> str:
    return re.sub(r"\s+", " ", words.casefold()).strip()


def _bound(cell: str) -> int | None:
    return int(cell) if cell else None
