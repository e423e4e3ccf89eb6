"""Eight people who write to one server at once, for a minute: does anybody find it locked?

Each judges incidents, answers items of the review queue and reads lists, as fast as the server
answers, while it works out what follows from all of that.
"""

import http.client
import json
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dateline.bench.result import Measure, Result
from dateline.bench.web import serving
from dateline.bench.web_store import SEED, write_war

N_WRITERS: Final = 8
SECONDS: Final = 60.0
N_INCIDENTS: Final = 500
API: Final = "/api/v1"


def run(path: Path) -> Result:
    """Answers by kind within the time; `n` is the number of requests.

    Args:
        path: unused; the store is made here.
    """
    del path
    return measure(SECONDS)


def measure(seconds: float) -> Result:
    """The measures of so many seconds."""
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "war.db"
        write_war(db, N_INCIDENTS)
        with serving(db) as server:
            answers = _write_together(server.connection.port, seconds)
    good = sum(n for status, n in answers.items() if status in (200, 201))
    return Result(
        corpus="writers",
        part=f"{N_WRITERS} writers, {seconds:g} s, {N_INCIDENTS} incidents, seed {SEED}",
        n=answers.total(),
        measures={
            "written": _exactly(answers[201]),
            "read": _exactly(answers[200]),
            "failed": _exactly(answers.total() - good),
            "requests_a_second": _exactly(answers.total() / seconds),
        },
        notes=("failed: every answer that is not 200 or 201, a locked store among them",),
    )


def _write_together(port: int, seconds: float) -> Counter[int]:
    answers: Counter[int] = Counter()
    lock = threading.Lock()
    until = time.monotonic() + seconds

    def write() -> None:
        mine = _write(port, until)
        with lock:
            answers.update(mine)

    threads = [threading.Thread(target=write) for _ in range(N_WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def _write(port: int, until: float) -> Counter[int]:
    answers: Counter[int] = Counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    while time.monotonic() < until:
        items = _ask(connection, "GET", "/review/next?n=1&kind=claim", answers)
        for item in items.get("items", []):
            answer = {"item_id": item["item_id"], "decision": "accept", "ms_spent": 1}
            _ask(connection, "POST", "/review/decisions", answers, answer)
        listed = _ask(connection, "GET", "/incidents?sort=harm&limit=5", answers)
        for one in listed.get("items", [])[:1]:
            judgement = {"verdict": "accept", "subjects": [one["id"]]}
            _ask(connection, "POST", "/judgements", answers, judgement)
    connection.close()
    return answers


def _ask(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    answers: Counter[int],
    body: Mapping[str, object] | None = None,
) -> dict[str, list[dict[str, str]]]:
    headers = {"Content-Type": "application/json"} if body else {}
    connection.request(method, API + path, json.dumps(body) if body else None, headers)
    answer = connection.getresponse()
    text = answer.read()
    answers[answer.status] += 1
    found: dict[str, list[dict[str, str]]] = json.loads(text) if answer.status == 200 else {}
    return found


def _exactly(value: float) -> Measure:
    return Measure(value=value, low=value, high=value)
