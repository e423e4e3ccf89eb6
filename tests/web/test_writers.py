"""Many write at once, and nobody finds the store locked; lists stay whole meanwhile."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from fastapi.testclient import TestClient

from dateline.export import ExportFormat
from dateline.model import Claim, Report, Verdict, judge
from dateline.pipeline import derive
from dateline.store import open_store
from dateline.web.app import create_app
from dateline.web.filters import IncidentFilter
from dateline.web.queries.streams import stream_incident_bytes
from dateline.web.settings import Settings
from web.conftest import TIKRIT, put, told

API = "/api/v1"
WRITERS, SECONDS = 8, 2.0


def telling(number: int, *, day: int = 1, month: int = 7) -> tuple[Report, Claim]:
    return told(
        f"Gunmen killed {number} people in district {number}.", trigger="killed",
        event="violence.kill", agent="Gunmen", place=TIKRIT, day=date(2017, month, day),
        killed=number,
    )  # fmt: skip


def together(works: list[Callable[[], None]]) -> list[BaseException]:
    """Do all at once; what went wrong."""
    wrong: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test must see it
            wrong.append(error)

    threads = [threading.Thread(target=guarded, args=(one,)) for one in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def test_eight_people_judge_and_read_at_once(client: TestClient, db: Path) -> None:
    ids = [one["id"] for one in client.get(f"{API}/incidents").json()["items"]]
    until = time.monotonic() + SECONDS
    answers: list[int] = []

    def judge_and_read(number: int) -> None:
        while time.monotonic() < until:
            body = {"verdict": "accept", "subjects": [ids[number % len(ids)]]}
            answers.append(client.post(f"{API}/judgements", json=body).status_code)
            answers.append(client.get(f"{API}/incidents?sort=harm").status_code)
            answers.append(client.get(f"{API}/review/next?n=2").status_code)

    wrong = together([lambda n=n: judge_and_read(n) for n in range(WRITERS)])  # type: ignore[misc]
    assert wrong == []
    assert set(answers) == {200, 201}
    assert client.app.state.deriver.settle(60)  # type: ignore[attr-defined]
    store = open_store(db)
    assert store.counts().judgements == answers.count(201)
    assert store.check() == "ok"
    store.close()


def test_pages_hide_nothing_and_repeat_nothing_while_others_write(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    store = open_store(path)
    tellings = [telling(n, day=1 + n % 28, month=1 + n // 28) for n in range(60)]
    put(store, *tellings[:40])
    client = TestClient(create_app(Settings(db=path)), base_url="http://127.0.0.1")
    for sort in ("day", "-day", "harm", "voices"):
        before = {one["id"] for one in everything(client, sort)}
        seen: list[str] = []
        cursor, pages = "", 0
        while pages == 0 or cursor:
            found = client.get(f"{API}/incidents?sort={sort}&limit=7&cursor={cursor}").json()
            seen.extend(one["id"] for one in found["items"])
            cursor = found["next"] or ""
            pages += 1
            if pages == 3:
                put(store, *tellings[40:])
                doomed = next(store.claims()).id
                at = datetime(2017, 8, 1, tzinfo=UTC)
                store.add_judgement(judge(Verdict.REJECT, (doomed,), who="ann", at=at))
                derive(store)
        assert len(seen) == len(set(seen))
        after = {one["id"] for one in everything(client, sort)}
        assert before & after <= set(seen)
    store.close()


def everything(client: TestClient, sort: str) -> list[dict[str, str]]:
    items: list[dict[str, str]] = client.get(f"{API}/incidents?sort={sort}&limit=500").json()[
        "items"
    ]
    return items


def test_stream_is_of_one_moment_while_others_write(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    store = open_store(path)
    put(store, *[telling(n, day=1 + n % 28) for n in range(20)])
    client = TestClient(create_app(Settings(db=path)), base_url="http://127.0.0.1")
    total = client.get(f"{API}/incidents").json()["total"]
    catalogue = client.app.state.catalogue  # type: ignore[attr-defined]
    pieces = stream_incident_bytes(catalogue, IncidentFilter(), ExportFormat.JSONL)
    first = next(pieces)
    put(store, telling(999, day=30))
    rest = b"".join(pieces)
    assert len((first + rest).splitlines()) == total
    store.close()
