"""E-mail files: headers to title, publisher and date; the plain or HTML part to text."""

import re
from datetime import UTC
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from dateline.errors import UnreadableError
from dateline.ingest.characters import decode_bytes
from dateline.ingest.dates import Dated, find_text_date
from dateline.ingest.html import read_html_text
from dateline.ingest.items import Draft
from dateline.ingest.options import IngestOptions
from dateline.model import PublishedBasis

EXTRACTOR = "dateline.mail/1"
HEADER_LINE = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
KNOWN_HEADERS = ("From", "Subject", "Date", "To")


def looks_like_mail(raw: bytes) -> bool:
    """Whether `raw` begins with the headers of an e-mail."""
    head = raw.lstrip()[:4000].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    names = {line.partition(b":")[0].lower() for line in head.split(b"\n")}
    return bool(HEADER_LINE.match(head)) and {b"from", b"subject"} <= names


def read_mail(raw: bytes, options: IngestOptions) -> Draft:
    """The draft of one e-mail.

    Raises:
        UnreadableError: it has no headers of an e-mail, or no text.
    """
    try:
        message = message_from_bytes(raw, policy=default)
        headers = {name: header(message, name) for name in KNOWN_HEADERS}
        if not any(headers.values()):
            raise UnreadableError("not an e-mail: no From, Subject or Date")
        text, warnings = body_text(message, options)
    except (
        MessageError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
    ) as error:
        raise UnreadableError(f"a broken e-mail: {error}") from error
    name, address = parseaddr(headers["From"] or "")
    return Draft(
        text=text,
        extractor=EXTRACTOR,
        title=headers["Subject"],
        publisher=name or address or None,
        byline=headers["From"],
        published=sent_at(headers["Date"]) or find_text_date(text),
        warnings=warnings,
    )


def header(message: EmailMessage, name: str) -> str | None:
    """The header `name` as text; None where it is missing."""
    value = message.get(name)
    return str(value) if value is not None else None


def sent_at(value: str | None) -> Dated | None:
    """The moment in the Date header; None where it can't be read."""
    try:
        moment = parsedate_to_datetime(value or "")
    except (ValueError, TypeError, IndexError):
        return None
    moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return Dated(moment=moment, basis=PublishedBasis.METADATA)


def body_text(message: EmailMessage, options: IngestOptions) -> tuple[str, tuple[str, ...]]:
    """The text of the message with warnings: the plain part, else the text of the HTML part.

    Raises:
        UnreadableError: it has neither.
    """
    part = message.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise UnreadableError("no text in this e-mail")
    decoded = decode_bytes(payload, part.get_content_charset())
    if part.get_content_subtype() == "html":
        return read_html_text(decoded.text, options), decoded.warnings
    return decoded.text, decoded.warnings
