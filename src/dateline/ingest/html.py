"""HTML pages, read by trafilatura in a process of its own under wall and memory limits."""

import re
from importlib.metadata import version

from dateline.errors import UnreadableError
from dateline.ingest.characters import decode_bytes
from dateline.ingest.columns import language_code
from dateline.ingest.dates import find_text_date, read_metadata_date
from dateline.ingest.html_process import extract_page
from dateline.ingest.items import Draft
from dateline.ingest.options import IngestOptions
from dateline.ingest.plain import read_head

META_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
MARKUP = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|table|div|p|h1|meta)\b",
    re.IGNORECASE | re.DOTALL,
)


def looks_like_html(raw: bytes) -> bool:
    """Whether `raw` begins like a page."""
    return bool(MARKUP.match(raw.removeprefix(b"\xef\xbb\xbf")[:4000]))


def read_html(raw: bytes, options: IngestOptions, declared: str | None = None) -> Draft:
    """The draft of a page.

    Raises:
        UnreadableError: the bytes are no text, or the page has none.
        LimitError: it took too long or too much memory.
    """
    meta = META_CHARSET.search(raw[:4096])
    decoded = decode_bytes(raw, declared or (meta[1].decode("ascii") if meta else None))
    page = extract_page(decoded.text, options)
    if not page.text.strip() and not page.title:
        raise UnreadableError("no text in this page")
    head = read_head(page.text)
    return Draft(
        text=page.text,
        extractor=f"trafilatura/{version('trafilatura')}",
        title=page.title,
        url=page.url,
        publisher=page.publisher or head.publisher,
        author_outlet=page.author_outlet,
        byline=page.byline or head.byline,
        published=read_metadata_date(page.published) or find_text_date(page.text),
        modified=read_metadata_date(page.modified),
        language=language_code(page.language),
        terms=page.terms,
        warnings=decoded.warnings,
    )


def read_html_text(markup: str, options: IngestOptions) -> str:
    """The text of a piece of HTML, such as the body of an e-mail.

    Raises:
        UnreadableError: it has none.
        LimitError: it took too long or too much memory.
    """
    text = extract_page(markup, options).text
    if not text.strip():
        raise UnreadableError("no text in its HTML")
    return text
