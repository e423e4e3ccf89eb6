"""Reading a path or a stream: items, and a Failure for whatever can't be read."""

import os
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import LimitError, RecordError, UnreadableError
from dateline.ingest.csv_rows import read_csv
from dateline.ingest.html import read_html
from dateline.ingest.items import Draft, Item, Part, build_item
from dateline.ingest.json_rows import read_json, read_json_lines, size_of
from dateline.ingest.kinds import CONTAINERS, Kind, is_companion, kind_of_bytes, kind_of_name
from dateline.ingest.mail import read_mail
from dateline.ingest.options import IngestOptions
from dateline.ingest.pdf import read_pdf
from dateline.ingest.plain import read_plain
from dateline.ingest.re3d import COMPANIONS, DOCUMENTS, is_re3d_folder, read_re3d
from dateline.model import Failure, make_failure, sha256_hex

STAGE = "ingest"
NO_OPTIONS = IngestOptions()


def read_path(path: Path, options: IngestOptions = NO_OPTIONS) -> Iterator[Item | Failure]:
    """The items of the file or folder at `path`, and a Failure for each that can't be read.

    A folder is walked in the order of its names. Left out without a word: hidden files, files
    that tell about their folder (README, LICENSE …), and the annotations of re3d.
    """
    if path.is_dir():
        yield from read_folder(path, options)
    else:
        yield from read_file(path, options)


def read_stream(
    data: bytes, name: str, options: IngestOptions = NO_OPTIONS
) -> Iterator[Item | Failure]:
    """The items in `data`, such as standard input; `name` is what the user will know it by."""
    yield from read_bytes(data, name, kind_of_bytes(data, None), options)


def read_folder(folder: Path, options: IngestOptions) -> Iterator[Item | Failure]:
    """The items of everything in `folder`, by name."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield make_failure(STAGE, str(folder), f"can't open this folder: {reason_of(error)}")
        return
    names = frozenset(entry.name for entry in entries)
    skipped = COMPANIONS if is_re3d_folder(names) else frozenset[str]()
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or entry.name in skipped:
            continue
        if options.excluded and path.resolve() in options.excluded:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from read_folder(path, options)
        elif entry.is_dir():
            yield make_failure(STAGE, str(path), "a link to a folder: not followed")
        elif not is_companion(path.stem):
            yield from read_file(path, options)


def read_file(path: Path, options: IngestOptions) -> Iterator[Item | Failure]:
    """The items of one file."""
    try:
        named = kind_of_name(path.suffix)
        raw = load(path, named, options)
    except RecordError as error:
        yield make_failure(error.stage, str(path), error.reason)
        return
    yield from read_bytes(raw, str(path), kind_of_bytes(raw, named), options)


def load(path: Path, named: Kind | None, options: IngestOptions) -> bytes:
    """The bytes of a file within the limit for its kind.

    Raises:
        UnreadableError: there is no such file, or it can't be opened, or is empty.
        LimitError: it is too large.
    """
    limit = options.max_container_bytes if named in CONTAINERS else options.max_bytes
    try:
        if path.exists() and not path.is_file():
            raise UnreadableError("not a regular file")
        size = path.stat().st_size
        if size > limit:
            raise LimitError(f"{size_of(size)}, more than the limit of {size_of(limit)}")
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"can't open this file: {reason_of(error)}") from error
    if not raw.strip():
        raise UnreadableError("an empty file")
    return raw


def reason_of(error: OSError) -> str:
    """Why the system would not do it, in its own words."""
    return (error.strerror or type(error).__name__).lower()


def read_bytes(
    raw: bytes, source: str, kind: Kind, options: IngestOptions
) -> Iterator[Item | Failure]:
    """The items in `raw`, which is of `kind`."""
    try:
        if not raw.strip():
            raise UnreadableError("an empty file")
        if kind not in CONTAINERS:
            if len(raw) > options.max_bytes:
                raise LimitError(f"{size_of(len(raw))}, more than {size_of(options.max_bytes)}")
            yield build_item(read_single(raw, kind, options), raw, source, options)
            return
        for part in read_parts(raw, source, kind, options):
            yield finish(part, options)
    except RecordError as error:
        yield make_failure(error.stage, source, error.reason, sha256_hex(raw))


def read_single(raw: bytes, kind: Kind, options: IngestOptions) -> Draft:
    """What is in a file that is one item."""
    if kind is Kind.HTML:
        return read_html(raw, options)
    if kind is Kind.MAIL:
        return read_mail(raw, options)
    if kind is Kind.PDF:
        return read_pdf(raw)
    return read_plain(raw)


def read_parts(raw: bytes, source: str, kind: Kind, options: IngestOptions) -> Iterator[Part]:
    """The items in a file that holds several."""
    if is_re3d_document(Path(source)):
        return read_re3d(raw, Path(source), options)
    if kind is Kind.JSON_LINES:
        return read_json_lines(raw, source, options)
    if kind is Kind.JSON:
        return read_json(raw, source, options)
    return read_csv(raw, source, options)


def is_re3d_document(path: Path) -> bool:
    """Whether the file at `path` is the ``documents.json`` of a folder of re3d."""
    if path.name != DOCUMENTS:
        return False
    names = frozenset(name for name in COMPANIONS if (path.parent / name).is_file())
    return is_re3d_folder(names | {path.name})


def finish(part: Part, options: IngestOptions) -> Item | Failure:
    """The item of a part, or the Failure."""
    try:
        if isinstance(part.outcome, RecordError):
            raise part.outcome
        return build_item(part.outcome, part.raw, part.name, options)
    except RecordError as error:
        return make_failure(error.stage, part.name, error.reason, sha256_hex(part.raw))
