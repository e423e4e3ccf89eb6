"""The process that reads pages: frames in on standard input, frames out on standard output.

A frame is a length (four bytes, big-endian) and that many bytes: in, the page as UTF-8; out, a
JSON object with the fields of `Page`, or with ``error``. An empty frame in is answered with
``{}``, once everything is loaded. Run as ``python -m dateline.ingest.html_worker MEMORY``.
"""

import json
import logging
import resource
import struct
import sys
from collections.abc import Callable, Mapping
from typing import BinaryIO

from dateline.ingest.html_page import read_page

LENGTH = struct.Struct(">I")


def main() -> None:
    """Answer frames until standard input ends."""
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    logging.disable(logging.CRITICAL)
    serve(sys.stdin.buffer, sys.stdout.buffer, read_page)


def serve(
    stream: BinaryIO, answers: BinaryIO, read: Callable[[str], Mapping[str, str | None]]
) -> None:
    """Answer every frame of `stream` by what `read` makes of it."""
    while True:
        head = stream.read(LENGTH.size)
        if len(head) < LENGTH.size:
            return
        markup = stream.read(LENGTH.unpack(head)[0]).decode("utf-8", "replace")
        data = json.dumps(answer(markup, read)).encode()
        answers.write(LENGTH.pack(len(data)) + data)
        answers.flush()


def answer(
    markup: str, read: Callable[[str], Mapping[str, str | None]]
) -> Mapping[str, str | None]:
    """The answer to one page. Running out of memory ends the process, which says as much."""
    if not markup:
        return {}
    try:
        return read(markup)
    except MemoryError:
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - whatever a page does to the parser, it is one page
        return {"error": f"{type(error).__name__}: {error}".split("\n")[0][:200]}


if __name__ == "__main__":
    main()
