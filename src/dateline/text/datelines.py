"""Date lines: the place, day and agency with which a report's first paragraph begins."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.ingest.tables_io import read_table

MONTH = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
YEAR = r"(?:,?\s+(?:\d{4}|\d\d(?=\W)))?"
DAY = rf"(?:(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}){YEAR}|\d{{4}}-\d\d-\d\d)"
CAPITALS = r"[A-Z][A-Z'’.]+(?:[ -](?:[A-Z][A-Z'’.]*|al|el|de|AL))*"
NAME = r"[A-Z][\w'’.-]+(?:[ -](?:[A-Z][\w'’.-]+|al|el|de|of))*"
REST = rf"(?:,\s*(?!{MONTH}\s+\d){NAME}){{0,2}}"
BRACKET = r"\((?P<inside>[^()\n]{2,40})\)"
DASH = r"\s*(?:--|[-–—])\s*(?=\S)"
PLACES = rf"(?P<place>{NAME}(?:\s?/\s?{NAME}){{0,3}}{REST})"
LAND = rf"(?:\s\({CAPITALS}\)(?=,?\s*{DAY}))?"
CAPITAL_PLACES = rf"(?P<place>{CAPITALS}(?:\s?/\s?{CAPITALS}){{0,3}}{REST}{LAND})"
FORMS = (
    rf"{CAPITAL_PLACES}(?:,?\s*{DAY},?)?(?:\s*{BRACKET})?{DASH}",
    rf"{PLACES}(?:,?\s*{DAY},?)?\s*{BRACKET}{DASH}",
    rf"{PLACES}\s*{BRACKET},?\s*{DAY},?{DASH}",
    rf"{PLACES},?\s*{DAY},?{DASH}",
    rf"{CAPITAL_PLACES},?\s*{DAY},?\s*(?:{BRACKET})?\s*:\s*(?=[A-Z\"“])",
    rf"(?P<place>{NAME}(?:\s?/\s?{NAME}){{1,3}})\s*:\s*(?=[A-Z\"“])",
    r"(?P<place>(?!The\b)[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)\s+[–—]\s+(?=[A-Z][a-z]* )",
    rf"(?P<place>){BRACKET}{DASH}",
    rf"(?P<place>){DAY},?\s*{BRACKET}{DASH}",
)
DATELINES = tuple(re.compile(form) for form in FORMS)
ANY_WORD = "x"
"""What must follow a date line for it to be one."""
MAX_LENGTH = 90
REACH = 60
COLUMNS = ("word", "source")


@cache
def labels() -> frozenset[str]:
    """Words in the place of a date line that name no place, such as UPDATE, folded."""
    rows = read_table("dateline.text", "line_labels.csv", COLUMNS)
    return frozenset(row["word"] for row in rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A date line at the head of a paragraph.

    Attributes:
        end: offset, within the paragraph, where the date line with its dash ends.
        place: the words of the place; may be empty.
        inside: what stands in brackets: an agency, a date, or None.
    """

    end: int
    place: str
    inside: str | None


def find_dateline(paragraph: str) -> Dateline | None:
    """The date line with which `paragraph` begins, if it does."""
    head = paragraph[: MAX_LENGTH + 1]
    for form in DATELINES:
        match = form.match(head)
        if match is None or match.end() > MAX_LENGTH or not paragraph[match.end() :].strip():
            continue
        place, inside = match["place"], match.groupdict().get("inside")
        if place.split("/")[0].split(",")[0].strip(". ").casefold() in labels():
            continue
        if not place and not is_agency_code(inside or ""):
            continue
        if match[0].rstrip()[-1:] != ":" and not is_set_off(match[0]):
            continue
        if is_bare(match) and not any(map(str.islower, paragraph[match.end() :][:REACH])):
            continue
        return Dateline(end=match.end(), place=place, inside=inside)
    return None


def read_line(line: str) -> Dateline | None:
    """The date line that these words are, with nothing behind them."""
    return find_dateline(f"{line}{ANY_WORD}")


def is_bare(match: re.Match[str]) -> bool:
    """Whether a date line is a place alone: in text all in capitals, that can be any words."""
    return not re.search(r"\d|\(", match[0])


def is_set_off(words: str) -> bool:
    """Whether the dash at the end of `words` is set off, as no hyphen is."""
    return bool(re.search(r"(?:\s[-–—]+|[-–—]+\s|[–—]|--)\s*$", words))


def is_agency_code(words: str) -> bool:
    """Whether the words in brackets are written like an agency's name or code."""
    return bool(re.fullmatch(r"[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4}|dpa", words))
