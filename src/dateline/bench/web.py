"""The web at scale: how long the server takes over a war of a million incidents.

A server is started over an invented store, as ``dateline serve`` starts one, and is asked over
the loopback what the pages ask: one question after another, each time another filter, so that
nothing is answered from memory of the same question.
"""

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from dateline.bench.result import Measure, Result
from dateline.bench.web_store import (
    COUNTRIES,
    FIRST_DAY,
    N_ACTORS,
    N_DAYS,
    SEED,
    TYPES,
    write_war,
)
from dateline.errors import RunError

N_INCIDENTS: Final = 1_000_000
ROUNDS: Final = 40
API: Final = "/api/v1"
START_S: Final = 120
Params = Mapping[str, str]


def run(path: Path) -> Result:
    """Milliseconds at the 95th percentile, and megabytes; `n` is the number of incidents.

    Args:
        path: a store that `write_war` wrote; where there is none, one of a million is written
            beside the temporary files.
    """
    if path.suffix == ".db":
        return measure(path, ROUNDS)
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "war.db"
        started = time.perf_counter()
        write_war(db, N_INCIDENTS)
        return measure(db, ROUNDS, written_s=time.perf_counter() - started)


def measure(db: Path, rounds: int, *, written_s: float | None = None) -> Result:
    """The measures of a server over the store at `db`."""
    chance = random.Random(SEED)  # noqa: S311 - sampling, not secrets
    with serving(db) as server:
        n = int(server.ask("/incidents", {"limit": "1"})["total"])
        started = time.perf_counter()
        times: dict[str, list[float]] = {}
        work_ms: dict[str, float] = {}
        for name, question in QUESTIONS.items():
            before = server.cpu_ms()
            times[name] = [_milliseconds(server, question, chance) for _ in range(rounds)]
            work_ms[name] = (server.cpu_ms() - before) / rounds
        took = time.perf_counter() - started
        memory_mb = server.memory_mb()
    measures = {f"{name}_p95_ms": _percentiles(found, 95) for name, found in times.items()}
    measures |= {f"{name}_p50_ms": _percentiles(found, 50) for name, found in times.items()}
    measures |= {f"{name}_cpu_ms": _exactly(one) for name, one in work_ms.items()}
    measures["server_mb"] = _exactly(memory_mb)
    measures["questions_a_second"] = _exactly(rounds * len(QUESTIONS) / took)
    if written_s is not None:
        measures["write_store_s"] = _exactly(written_s)
    return Result(
        corpus="web",
        part=f"{n:,} incidents, seed {SEED}",
        n=n,
        measures=measures,
        published={
            "list_p95_ms": 100,
            "facets_p95_ms": 200,
            "map_p95_ms": 150,
            "server_mb": 500,
        },
        notes=(
            "published: what we set ourselves, in milliseconds and megabytes",
            "cpu_ms: the mean time that the server worked for one answer",
        ),
    )


@dataclass(slots=True)
class Server:
    """A server that runs, and a connection to it."""

    process: "subprocess.Popen[bytes]"
    connection: http.client.HTTPConnection

    def get(self, path: str, params: Params) -> bytes:
        """The body of an answer.

        Raises:
            RunError: it is no good answer.
        """
        self.connection.request("GET", f"{API}{path}?{urlencode(params)}")
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RunError(f"{path} {dict(params)}: {answer.status} {body[:200]!r}")
        return body

    def ask(self, path: str, params: Params) -> Mapping[str, int]:
        """The object of an answer."""
        found: Mapping[str, int] = json.loads(self.get(path, params))
        return found

    def cpu_ms(self) -> float:
        """How long the server has worked: what does not depend on who else works here."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory_mb(self) -> float:
        """The most memory that the server has held."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(one for one in status.splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / 1024


@contextmanager
def serving(db: Path) -> Iterator[Server]:
    """A server over `db` in a process of its own.

    Raises:
        RunError: it does not start.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    command = [
        sys.executable, "-m", "dateline", "serve", "--db", str(db), "--port", str(port),
        "--no-browser", "--requests-per-minute", "1000000",
    ]  # fmt: skip
    process = subprocess.Popen(command, env=dict(os.environ))  # noqa: S603 - our own command
    try:
        _wait_for(process, port)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        yield Server(process, connection)
        connection.close()
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RunError("the server did not start")


def _milliseconds(
    server: Server,
    question: Callable[[random.Random], tuple[str, Params]],
    chance: random.Random,
) -> float:
    path, params = question(chance)
    started = time.perf_counter()
    server.get(path, params)
    return (time.perf_counter() - started) * 1000


def _filter(chance: random.Random) -> dict[str, str]:
    """A filter as a person sets it: one to three conditions."""
    start = FIRST_DAY + timedelta(days=chance.randrange(N_DAYS))
    choices: list[dict[str, str]] = [
        {
            "day__gte": str(start),
            "day__lte": str(start + timedelta(days=chance.choice((30, 365)))),
        },
        {"event__in": chance.choice(TYPES).partition(".")[0]},
        {"country__eq": chance.choice(COUNTRIES)},
        {"grade__in": chance.choice(("fair,confirmed", "weak", "contested"))},
        {"actor__contains": f"brigade {chance.randrange(N_ACTORS)}"},
        {"voice__in": chance.choice(("witness", "military", "monitor,party"))},
        {"precision__lte": str(chance.randrange(1, 5))},
        {"text__contains": f"village{chance.randrange(6000)}"},
        {"without__in": "party"},
    ]
    chosen = chance.sample(choices, chance.randrange(1, 4))
    return {name: value for one in chosen for name, value in one.items()}


def _list(chance: random.Random) -> tuple[str, Params]:
    sort = chance.choice(("day", "-day", "voices", "harm"))
    return "/incidents", {"sort": sort, "limit": "50", **_filter(chance)}


def _deep(chance: random.Random) -> tuple[str, Params]:
    """A far page, by days rather than by a cursor that would have to be fetched before."""
    start = FIRST_DAY + timedelta(days=chance.randrange(N_DAYS))
    return "/incidents", {"sort": "day", "limit": "50", "day__gte": str(start)}


def _map(chance: random.Random) -> tuple[str, Params]:
    zoom = chance.choice((2, 4, 6, 8, 10))
    west, south = chance.uniform(-10, 40), chance.uniform(5, 60)
    width = 360 / 2**zoom * 4
    box = (west, south, min(west + width, 180), min(south + width / 2, 85))
    params = {"zoom": str(zoom), "bbox__within": ",".join(f"{one:.4f}" for one in box)}
    return "/map", params | (_filter(chance) if chance.random() < 0.5 else {})


QUESTIONS: Mapping[str, Callable[[random.Random], tuple[str, Params]]] = {
    "list": _list,
    "list_from_a_day": _deep,
    "facets": lambda chance: ("/incidents/facets", _filter(chance)),
    "timeline": lambda chance: ("/incidents/timeline", {"bins": "120", **_filter(chance)}),
    "map": _map,
    "actors": lambda chance: (
        "/actors", {"text__contains": f"brigade {chance.randrange(N_ACTORS)}"}
    ),
}  # fmt: skip


def _percentiles(values: list[float], percent: int) -> Measure:
    """A percentile, with the least and the most of all."""
    ordered = sorted(values)
    at = min(len(ordered) - 1, -(-len(ordered) * percent // 100) - 1)
    return Measure(value=ordered[at], low=ordered[0], high=ordered[-1])


def _exactly(value: float) -> Measure:
    return Measure(value=value, low=value, high=value)
