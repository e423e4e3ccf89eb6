"""PDF: the text of its pages. Its metadata dates the file, not the publication."""

import io
import logging
import re
import warnings
from importlib.metadata import version

from dateline.errors import LimitError, UnreadableError
from dateline.ingest.dates import find_text_date
from dateline.ingest.items import Draft
from dateline.ingest.plain import read_head

MAX_PAGES = 500
BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
SOURCE_NAME = re.compile(
    r"\.(?:docx?|indd|odt|pages|rtf|pptx?)$|^(?:untitled|microsoft word)", re.IGNORECASE
)


def read_pdf(raw: bytes) -> Draft:
    """The draft of a PDF.

    Raises:
        UnreadableError: broken, encrypted, or without a text layer.
        LimitError: more pages than are read.
    """
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pages, title = read_pages(pypdf.PdfReader(io.BytesIO(raw), strict=False))
    except PyPdfError as error:
        raise UnreadableError(f"a broken PDF: {first_line(error)}") from error
    except (
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
    ) as error:
        raise UnreadableError(f"a broken PDF: {type(error).__name__}") from error
    text = BROKEN_WORD.sub("", "\n\n".join(pages)).strip()
    if not text:
        raise UnreadableError("a PDF without a text layer: scanned pages need OCR first")
    head = read_head(text)
    return Draft(
        text=text,
        extractor=f"pypdf/{version('pypdf')}",
        title=title or head.title,
        publisher=head.publisher,
        byline=head.byline,
        published=head.published or find_text_date(text),
    )


def read_pages(reader: "object") -> tuple[list[str], str | None]:
    """The texts of the pages and the title.

    Raises:
        UnreadableError: encrypted.
        LimitError: too many pages.
    """
    import pypdf

    assert isinstance(reader, pypdf.PdfReader)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("an encrypted PDF: it needs a password")
    if len(reader.pages) > MAX_PAGES:
        raise LimitError(f"a PDF of {len(reader.pages)} pages, more than {MAX_PAGES}")
    pages = [(page.extract_text() or "").strip() for page in reader.pages]
    title = (reader.metadata.title or "").strip() if reader.metadata else ""
    return pages, title if title and not SOURCE_NAME.search(title) else None


def first_line(error: Exception) -> str:
    """The first line of an error's message, short."""
    return (str(error).split("\n")[0] or type(error).__name__)[:120]
