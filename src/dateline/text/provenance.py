"""Provenance: what the lines around a report say of who wrote it, and who may use it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.errors import MissingResourceError
from dateline.ingest.tables_io import read_table
from dateline.model import Provenance, Sentence, Span, Zone, ZonedSpan
from dateline.text.datelines import is_agency_code, read_line

COLUMNS = ("pattern", "field", "source")
WIRE_COLUMNS = ("name", "code", "source")
FIELDS = frozenset({"author_outlet", "publisher", "reposted_from", "wire", "reuse_terms"})
MAX_LENGTH = 1500
READ_FROM = frozenset({Zone.BYLINE, Zone.NOTICE, Zone.APPEAL})
WORD = r"[A-Z0-9][\w&'’-]*(?:\.(?=\w)[\w&'’-]+)*"
LINKS = r"(?:(?:of|on|for|and|the|in|de|al|&) )*"
NAME = rf"(?P<name>(?-i:(?:[Tt]he )?{WORD}(?: {LINKS}{WORD}){{0,7}}))"
SITE = r"(?P<name>(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/[^\s,;)]*[\w/])?)"
LEADING_ARTICLE = re.compile(r"^[Tt]he (?=[A-Z].* (?:of|for|on|and) )")
TRAILING_YEAR = re.compile(r"\s+(?:19|20)\d\d$")
AGENCY_ENDING = re.compile(
    r"\b(?:agency|press|news|wire|newswire|wires|agencies)\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing read: the field, its value and the words."""

    field: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table of wording."""

    pattern: re.Pattern[str]
    field: str


@cache
def rows() -> tuple[Row, ...]:
    """The table of wording from which provenance is read.

    Raises:
        MissingResourceError: a row is not in order.
    """
    return tuple(map(row_of, read_table("dateline.text", "provenance.csv", COLUMNS)))


def row_of(row: Mapping[str, str]) -> Row:
    """One row, checked."""
    written = row["pattern"].replace("{NAME}", NAME).replace("{SITE}", SITE)
    try:
        pattern = re.compile(written, re.IGNORECASE)
    except re.error as error:
        raise MissingResourceError(f"provenance.csv: {row['pattern']}: {error}") from error
    if row["field"] not in FIELDS:
        raise MissingResourceError(f"provenance.csv: {row['pattern']}: field {row['field']}")
    return Row(pattern=pattern, field=row["field"])


@cache
def wires() -> dict[str, str]:
    """The names of news agencies by name and by code, folded."""
    table = read_table("dateline.text", "wires.csv", WIRE_COLUMNS)
    return {key.casefold(): row["name"] for row in table for key in (row["name"], row["code"])}


def read_provenance(
    text: str, zones: Sequence[ZonedSpan], sentences: Iterable[Sentence]
) -> Provenance:
    """What the date line, the bylines, the notices and the appeals of `text` say."""
    found = [one for zone in zones for one in read_dateline(text, zone)]
    for sentence in sentences:
        if sentence.zone in READ_FROM:
            found += read_sentence(Span.of(text, sentence.start, sentence.end))
    terms = dict.fromkeys(one.value for one in found if one.field == "reuse_terms")
    return Provenance(
        author_outlet=first(found, "author_outlet"),
        publisher=first(found, "publisher"),
        reposted_from=first(found, "reposted_from"),
        wire_credits=tuple(dict.fromkeys(one.value for one in found if one.field == "wire")),
        reuse_terms=" ".join(terms) or None,
        spans=tuple(dict.fromkeys(sorted(one.span for one in found))),
    )


def first(found: Iterable[Found], field: str) -> str | None:
    """The first value found of `field`."""
    return next((one.value for one in found if one.field == field), None)


def read_dateline(text: str, zone: ZonedSpan) -> list[Found]:
    """The agency in the brackets of a date line."""
    if zone.zone is not Zone.DATELINE:
        return []
    dateline = read_line(text[zone.start : zone.end])
    inside = dateline.inside if dateline else None
    if not inside or not is_agency_code(inside):
        return []
    at = text.index(inside, zone.start)
    name = wires().get(inside.casefold(), inside)
    return [Found(field="wire", value=name, span=Span.of(text, at, at + len(inside)))]


def read_sentence(sentence: Span) -> list[Found]:
    """What one sentence around the report says."""
    found = []
    for row in rows():
        match = row.pattern.search(sentence.quote[:MAX_LENGTH])
        if match is None:
            continue
        if row.field == "reuse_terms":
            found.append(Found(field=row.field, value=sentence.quote, span=sentence))
            continue
        one = found_name(row.field, match, sentence)
        if one:
            found.append(one)
    return found


def found_name(field: str, match: re.Match[str], sentence: Span) -> Found | None:
    """The name in a match; None where it is none of the kind that the field asks for."""
    start, end = match.span("name")
    value = match["name"].rstrip(".'’")
    if field == "wire":
        value = wires().get(value.casefold(), value)
        if value.casefold() not in wires() and not AGENCY_ENDING.search(value):
            return None
    end = start + len(match["name"].rstrip(".'’"))
    bare = LEADING_ARTICLE.sub("", TRAILING_YEAR.sub("", value))
    if not bare:
        return None
    base = sentence.start
    span = Span(start=base + start, end=base + end, quote=sentence.quote[start:end])
    return Found(field=field, value=bare, span=span)
