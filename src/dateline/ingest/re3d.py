"""The folder format of re3d: ``documents.json`` beside its annotations and its licence.

The annotations and the licence files belong to the folder: neither reports nor failures.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dateline.ingest.items import Draft, Part
from dateline.ingest.json_rows import read_json_lines
from dateline.ingest.options import IngestOptions

DOCUMENTS = "documents.json"
COMPANIONS = frozenset({"entities.json", "relations.json"})
TERMS_FILE = "LICENSE"
EXTRACTOR = "dateline.re3d/1"
MAX_TERMS = 240


def is_re3d_folder(names: frozenset[str]) -> bool:
    """Whether a folder with files of these `names` is one of re3d's."""
    return DOCUMENTS in names and bool(COMPANIONS & names)


def read_re3d(raw: bytes, path: Path, options: IngestOptions) -> Iterator[Part]:
    """The items of ``documents.json`` at `path`, under the licence that lies beside it."""
    terms = read_terms(path.parent)
    for part in read_json_lines(raw, str(path), options):
        if isinstance(part.outcome, Draft):
            draft = replace(part.outcome, terms=terms, extractor=EXTRACTOR, language="en")
            yield replace(part, outcome=draft)
        else:
            yield part


def read_terms(folder: Path) -> str | None:
    """The first sentences of the folder's licence, on one line."""
    try:
        text = (folder / TERMS_FILE).read_text("utf-8", "replace")
    except OSError:
        return None
    words = " ".join(text.split("\n\n")[0].split())
    return words if len(words) <= MAX_TERMS else words[: MAX_TERMS - 1].rsplit(" ", 1)[0] + "…"
