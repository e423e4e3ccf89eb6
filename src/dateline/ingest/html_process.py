"""The process that reads pages: started on first use, reused, killed and restarted at a limit.

A page that takes longer than the wall limit, or more memory than the process may have, costs
that page and nothing else.
"""

import atexit
import json
import os
import select
import struct
import subprocess  # our own module, in a process that can be killed
import sys
import threading
import time
from dataclasses import dataclass

from dateline.errors import LimitError, UnreadableError
from dateline.ingest.options import IngestOptions

LENGTH = struct.Struct(">I")
START_SECONDS = 60.0
CHUNK = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the process found in a page; every field as the page says it."""

    text: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author_outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    terms: str | None = None


class Extractor:
    """A process that reads pages, one at a time.

    Args:
        memory: the address space in bytes that it may use.
    """

    def __init__(self, memory: int) -> None:
        self.memory = memory
        self.owner = os.getpid()
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def read(self, markup: str, seconds: float) -> Page:
        """What is in the page `markup`.

        Raises:
            LimitError: it took longer than `seconds`, or too much memory.
            UnreadableError: the page can't be read.
        """
        data = markup.encode("utf-8", "replace")
        with self.lock:
            process = self.process or self.start()
            try:
                answer = exchange(process, data, seconds)
            except TimeoutError as error:
                self.stop()
                raise LimitError(f"reading this page took longer than {seconds:g} s") from error
            except (EOFError, BrokenPipeError) as error:
                self.stop()
                raise LimitError("reading this page took too much memory") from error
        return page_of(answer)

    def start(self) -> "subprocess.Popen[bytes]":
        """The process, started and ready to read."""
        command = [sys.executable, "-m", "dateline.ingest.html_worker", str(self.memory)]
        process = subprocess.Popen(  # noqa: S603 - the command is ours alone
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.process = process
        try:
            exchange(process, b"", START_SECONDS)
        except (TimeoutError, EOFError, BrokenPipeError) as error:
            self.stop()
            raise UnreadableError("the process that reads pages does not start") from error
        return process

    def stop(self) -> None:
        """Kill the process, if this one started it."""
        process, self.process = self.process, None
        if process is None or self.owner != os.getpid():
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
        process.wait()


EXTRACTORS: dict[int, Extractor] = {}


def extract_page(markup: str, options: IngestOptions) -> Page:
    """What is in the page `markup`, read under the limits of `options`.

    Raises:
        LimitError: it took too long, or too much memory.
        UnreadableError: the page can't be read.
    """
    extractor = EXTRACTORS.get(options.html_memory)
    if extractor is None or extractor.owner != os.getpid():
        extractor = EXTRACTORS[options.html_memory] = Extractor(options.html_memory)
    return extractor.read(markup, options.html_seconds)


@atexit.register
def stop_extractors() -> None:
    """Stop every process that reads pages."""
    for extractor in EXTRACTORS.values():
        extractor.stop()
    EXTRACTORS.clear()


def exchange(process: "subprocess.Popen[bytes]", data: bytes, seconds: float) -> bytes:
    """Send `data`, a frame, and receive the frame that answers it.

    Raises:
        TimeoutError: no answer within `seconds`.
        EOFError: the process ended.
    """
    if process.stdin is None or process.stdout is None:
        raise EOFError
    deadline = time.monotonic() + seconds
    process.stdin.write(LENGTH.pack(len(data)) + data)
    process.stdin.flush()
    (length,) = LENGTH.unpack(receive(process.stdout.fileno(), LENGTH.size, deadline))
    return receive(process.stdout.fileno(), length, deadline)


def receive(descriptor: int, n_bytes: int, deadline: float) -> bytes:
    """Exactly `n_bytes` from a pipe, before the monotonic time `deadline`."""
    received = bytearray()
    while len(received) < n_bytes:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            raise TimeoutError
        chunk = os.read(descriptor, min(CHUNK, n_bytes - len(received)))
        if not chunk:
            raise EOFError
        received += chunk
    return bytes(received)


def page_of(answer: bytes) -> Page:
    """The page in an answer of the process.

    Raises:
        UnreadableError: the answer is an error.
    """
    fields = json.loads(answer)
    if "error" in fields:
        raise UnreadableError(f"this page can't be read: {fields['error']}")
    return Page(**fields)
