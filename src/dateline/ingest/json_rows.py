"""JSON Lines, one object a line; and JSON files that hold an array of objects, or one."""

import json
from collections.abc import Iterator, Mapping

from dateline.errors import LimitError, RecordError, UnreadableError, UnsupportedError
from dateline.ingest.characters import decode_bytes
from dateline.ingest.columns import read_row
from dateline.ingest.items import Draft, Part
from dateline.ingest.options import IngestOptions

LINES_EXTRACTOR = "dateline.jsonl/1"
ARRAY_EXTRACTOR = "dateline.json/1"
LIST_KEYS = ("articles", "items", "reports", "documents", "data", "results")


def read_json_lines(raw: bytes, source: str, options: IngestOptions) -> Iterator[Part]:
    """The items of JSON Lines; a broken line is one Part with its error."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raw = decode_bytes(raw).text.encode()
    item = 0
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            item += 1
            yield read_line(line.strip(), number, f"{source}#{item}", options)


def read_line(line: bytes, number: int, name: str, options: IngestOptions) -> Part:
    """The item of one line."""
    outcome: Draft | RecordError
    try:
        if len(line) > options.max_bytes:
            raise LimitError(f"{size_of(len(line))}, more than {size_of(options.max_bytes)}")
        outcome = read_row(parse_object(line), LINES_EXTRACTOR)
    except RecordError as error:
        outcome = type(error)(f"line {number}: {error.reason}", stage=error.stage)
    return Part(name=name, raw=line, outcome=outcome)


def size_of(n_bytes: int) -> str:
    """`n_bytes` in megabytes, for people."""
    return f"{n_bytes / 1_000_000:.1f} MB"


def parse_object(line: bytes) -> Mapping[str, object]:
    """The JSON object in `line`.

    Raises:
        UnreadableError: it is no JSON object.
    """
    value = parse_json(line)
    if not isinstance(value, dict):
        raise UnreadableError("not a JSON object")
    return value


def parse_json(raw: bytes) -> object:
    """The JSON value in `raw`.

    Raises:
        UnreadableError: it is not JSON.
    """
    try:
        value: object = json.loads(decode_bytes(raw).text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"not valid JSON: {error.msg} at character {error.pos}"
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableError(
            "not usable JSON: nested too deeply, or a number too long"
        ) from error
    return value


def looks_like_lines(raw: bytes) -> bool:
    """Whether `raw` has one JSON object a line, whatever the file is called."""
    first, _, rest = raw.lstrip(b"\xef\xbb\xbf \r\n").partition(b"\n")
    try:
        return first.startswith(b"{") and bool(rest.strip()) and bool(parse_object(first))
    except UnreadableError:
        return False


def read_json(raw: bytes, source: str, options: IngestOptions) -> Iterator[Part]:
    """The items of a JSON file: an array of objects, an object that holds one, or one object.

    Raises:
        UnreadableError: it is not JSON.
        UnsupportedError: it holds no such thing.
    """
    if looks_like_lines(raw):
        yield from read_json_lines(raw, source, options)
        return
    value = parse_json(raw)
    rows = find_rows(value)
    if rows is None and isinstance(value, dict):
        yield Part(name=source, raw=raw, outcome=read_row(value, ARRAY_EXTRACTOR))
        return
    if rows is None:
        raise UnsupportedError(
            "JSON without reports: neither an array of objects nor an object"
        )
    for number, row in enumerate(rows, start=1):
        yield read_element(row, number, f"{source}#{number}")


def find_rows(value: object) -> list[object] | None:
    """The array of reports in a JSON value, if it holds one."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for key in LIST_KEYS:
            if isinstance(value.get(key), list):
                found: list[object] = value[key]
                return found
    return None


def read_element(row: object, number: int, name: str) -> Part:
    """The item of one element of an array; its bytes are the element written canonically."""
    raw = json.dumps(row, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    outcome: Draft | RecordError
    try:
        if not isinstance(row, dict):
            raise UnreadableError("not a JSON object")
        outcome = read_row(row, ARRAY_EXTRACTOR)
    except RecordError as error:
        outcome = type(error)(f"element {number}: {error.reason}", stage=error.stage)
    return Part(name=name, raw=raw, outcome=outcome)
