import io
import json
from collections.abc import Mapping

import pytest

from dateline.ingest.html_worker import LENGTH, serve


def frames(*pages: str) -> io.BytesIO:
    return io.BytesIO(b"".join(LENGTH.pack(len(one.encode())) + one.encode() for one in pages))


def answers_of(stream: io.BytesIO) -> list[Mapping[str, str]]:
    data, found = stream.getvalue(), []
    while data:
        (length,) = LENGTH.unpack(data[: LENGTH.size])
        found.append(json.loads(data[LENGTH.size :][:length]))
        data = data[LENGTH.size + length :]
    return found


def read(markup: str) -> Mapping[str, str | None]:
    if markup == "broken":
        raise ValueError("no page\nsecond line")
    if markup == "huge":
        raise MemoryError
    return {"text": markup.upper()}


def test_worker_answers_each_page_in_turn() -> None:
    answers = io.BytesIO()
    serve(frames("", "a", "é"), answers, read)
    assert answers_of(answers) == [{}, {"text": "A"}, {"text": "É"}]


def test_worker_goes_on_after_a_page_that_can_not_be_read() -> None:
    answers = io.BytesIO()
    serve(frames("broken", "a"), answers, read)
    assert answers_of(answers) == [{"error": "ValueError: no page"}, {"text": "A"}]


def test_worker_ends_where_memory_does() -> None:
    with pytest.raises(SystemExit):
        serve(frames("huge"), io.BytesIO(), read)
