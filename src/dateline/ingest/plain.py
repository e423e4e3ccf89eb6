"""Plain text and Markdown: title, byline, outlet and date from the lines on top."""

import re
from dataclasses import dataclass

from dateline.ingest.characters import decode_bytes
from dateline.ingest.dates import Dated, date_of_line, find_date, find_text_date, read_text_date
from dateline.ingest.items import Draft
from dateline.ingest.outlets import has_outlet_word, is_kind_of_text, issuer_of, outlet_in_line

EXTRACTOR = "dateline.plain/1"
MAX_TITLE = 200
HEAD_LINES = 8
TITLE_REACH = 6
LABELLED = re.compile(
    r"^(?P<key>title|headline|source|publisher|outlet|url|link|date|published|author|by)\s*:\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"^(?:by|from)\s+(?P<who>(?:[^.!?]|(?<=\b[A-Z])\.){2,90})\.?$", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")


@dataclass(slots=True, kw_only=True)
class Head:
    """What the lines above the body say."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    author_outlet: str | None = None
    url: str | None = None
    published: Dated | None = None


def read_plain(raw: bytes, declared: str | None = None) -> Draft:
    """The draft of a text file.

    Raises:
        UnreadableError: the bytes are not text.
    """
    decoded = decode_bytes(raw, declared)
    head = read_head(decoded.text)
    return Draft(
        text=decoded.text,
        extractor=EXTRACTOR,
        title=head.title,
        url=head.url,
        publisher=head.publisher,
        author_outlet=head.author_outlet,
        byline=head.byline,
        published=head.published or find_text_date(decoded.text),
        warnings=decoded.warnings,
    )


def read_head(text: str) -> Head:
    """What the lines on top of `text` say of it."""
    lines = (
        text[:4000].replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff\n\t ").split("\n")
    )
    head = Head(title=find_title(lines))
    for line in [one.strip() for one in lines if one.strip()][:HEAD_LINES]:
        if SENTENCE_END.search(line) and len(line) > 90:
            break
        if line.lstrip("# ") == head.title:
            continue
        read_head_line(line, head)
    head.publisher = head.publisher or find_issuer(lines, head.title)
    return head


def find_issuer(lines: list[str], title: str | None) -> str | None:
    """The body named in the line that dates the text, or in the line above that one."""
    told = [one.strip() for one in lines if one.strip()][:HEAD_LINES]
    for above, line in zip(["", *told], told, strict=False):
        if date_of_line(line) is None:
            continue
        dated = find_date(line)
        lead = line[: dated[1]].rstrip(" ,|–—-") if dated else ""
        return issuer_of(lead) or (issuer_of(above) if above != title else None)
    return None


def find_title(lines: list[str]) -> str | None:
    """The first line that is set like a title, below no more than a masthead and a date.

    A title is short, ends like no sentence, and an empty line or a byline follows it.
    """
    for at, line in enumerate(lines[:TITLE_REACH]):
        text = re.sub(r"^#+\s+", "", line.strip())
        below = lines[at + 1 :]
        if text and not is_masthead(text) and not is_issuer(text, below):
            return text if is_title(text, below) else None
    return None


def is_masthead(line: str) -> bool:
    """Whether a line is an outlet's name or a date, as may stand above a title."""
    is_name = len(line.split()) <= 5 and has_outlet_word(line)
    return is_name or is_kind_of_text(line) or date_of_line(line) is not None


def is_issuer(line: str, below: list[str]) -> bool:
    """Whether `line` names a body, with a date in the line below."""
    return bool(below) and date_of_line(below[0]) is not None and issuer_of(line) is not None


def is_title(line: str, below: list[str]) -> bool:
    """Whether `line` is a title, with the lines `below` it."""
    if len(line) > MAX_TITLE or LABELLED.match(line) or BYLINE.match(line):
        return False
    if re.search(r"[^.][.;:,]$", line) or not any(one.strip() for one in below[1:]):
        return False
    following = below[0].strip()
    is_signed = bool(BYLINE.match(following)) or is_issuer(following, below[1:])
    return not following or is_signed or date_of_line(following) is not None


def read_head_line(line: str, head: Head) -> None:
    """Add to `head` what one line above the body says."""
    labelled = LABELLED.match(line)
    byline = BYLINE.match(line)
    if labelled:
        read_labelled(labelled["key"].casefold(), labelled["value"].strip(), head)
    elif byline and head.byline is None:
        head.byline = byline["who"].strip()
        head.publisher = head.publisher or outlet_in_line(head.byline)
    elif len(line) <= 90 and has_outlet_word(line) and not SENTENCE_END.search(line):
        head.publisher = head.publisher or outlet_in_line(line)


def read_labelled(key: str, value: str, head: Head) -> None:
    """Add to `head` what a line ``key: value`` says."""
    if key in {"title", "headline"}:
        head.title = head.title or value
    elif key in {"source", "publisher", "outlet"}:
        head.publisher = head.publisher or value
    elif key in {"url", "link"}:
        head.url = head.url or value
    elif key in {"author", "by"}:
        head.byline = head.byline or value
    else:
        head.published = head.published or read_text_date(value)
