import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.batch import ProcessEngine
from dateline.claims.coder import code_document
from dateline.errors import RunError
from dateline.export import EXPORTERS, ExportFormat, claim_rows
from dateline.ingest import IngestOptions
from dateline.pipeline import Archive, run, warm_up
from dateline.store import BlobStore, SqlStore, open_store

pytestmark = pytest.mark.model

REPORTS = {
    "clash.txt": "Ministry says rebels left Karmel\n\nPublished 30 June 2017\n\n"
    "Rebels attacked a checkpoint near Mosul on Thursday, killing three soldiers, "
    "the defence ministry said.\n",
    "strike.txt": "Strike on Raqqa\n\nPublished 1 July 2017\n\n"
    "Warplanes bombed a depot in Raqqa on Friday. Residents said two people were wounded.\n",
    "french.txt": "Les forces de sécurité ont repris le village jeudi soir après de violents "
    "combats, a déclaré le ministère de la défense dans un communiqué publié vendredi matin.\n",
    "empty.txt": "",
}


FILLER = "The road runs along the river, past two mills and a row of old houses. " * 10


@dataclass(frozen=True)
class Place:
    folder: Path
    db: Path

    def archive(self) -> Archive:
        return Archive(store=self.open(), blobs=BlobStore.beside(self.db))

    def open(self) -> SqlStore:
        return open_store(self.db)

    def export(self) -> bytes:
        store = self.open()
        text = b"".join(EXPORTERS[ExportFormat.JSONL](claim_rows(store.claims())))
        incidents = "\n".join(str(view) for view in store.incidents())
        store.close()
        return text + incidents.encode()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    return Place(folder, tmp_path / "war.db")


def test_run_reads_what_it_can_and_keeps_every_failure(place: Place) -> None:
    archive = place.archive()
    summary = run([place.folder], archive, IngestOptions())
    reasons = {one.source: one.reason for one in archive.store.failures()}
    assert (summary.n_read, summary.n_failures) == (2, 2)
    assert any("empty" in reason for reason in reasons.values())
    assert any("English" in reason for reason in reasons.values())


def test_run_twice_is_as_once(place: Place) -> None:
    run([place.folder], place.archive(), IngestOptions())
    before = place.export(), place.open().counts()
    again = run([place.folder], place.archive(), IngestOptions())
    assert (place.export(), place.open().counts()) == before
    assert (again.n_read, again.n_known) == (0, 2)


def test_workers_give_what_one_process_gives(place: Place, tmp_path: Path) -> None:
    run([place.folder], place.archive(), IngestOptions())
    other = Place(place.folder, tmp_path / "other.db")
    engine = ProcessEngine(n_workers=2, start=warm_up)
    run([place.folder], other.archive(), IngestOptions(), engine)
    assert other.export() == place.export()


def test_raw_bytes_are_kept_under_their_hash(place: Place) -> None:
    archive = place.archive()
    run([place.folder], archive, IngestOptions())
    for report in archive.store.reports():
        assert archive.blobs.get(report.sha256).decode() == REPORTS[Path(report.source).name]


def test_bug_in_the_coder_costs_one_report_only(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = code_document

    def code(parse, report, resources):  # type: ignore[no-untyped-def]
        if "Raqqa" in report.text:
            raise ZeroDivisionError("no such thing")
        return real(parse, report, resources)

    monkeypatch.setattr("dateline.pipeline.code_as_written", code)
    archive = place.archive()
    summary = run([place.folder], archive, IngestOptions())
    assert (summary.n_read, summary.n_failures) == (1, 3)
    assert any("a bug in Dateline" in one.reason for one in archive.store.failures())


def test_run_error_stops_the_run(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def code(*_: object) -> None:
        raise RunError("no gazetteer")

    monkeypatch.setattr("dateline.pipeline.code_as_written", code)
    with pytest.raises(RunError, match="no gazetteer"):
        run([place.folder], place.archive(), IngestOptions())


def test_killed_run_goes_on_to_the_same_result(tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    rows = (
        {
            "title": f"Report {n}",
            "text": f"Militants attacked convoy {n} in Mosul on Thursday, the army said. "
            + FILLER,
            "published": "2017-06-30",
            "publisher": "The Plain Gazette",
        }
        for n in range(240)
    )
    source.write_text("\n".join(json.dumps(row) for row in rows))
    killed, whole = Place(source, tmp_path / "killed.db"), Place(source, tmp_path / "whole.db")
    command = ["-m", "dateline", "run", str(source), "--db", str(killed.db), "--workers", "1"]
    process = subprocess.Popen([sys.executable, *command], stderr=subprocess.DEVNULL)
    _wait_for_first_reports(killed, process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    n_before = killed.open().counts().reports
    run([source], killed.archive(), IngestOptions())
    run([source], whole.archive(), IngestOptions())
    assert 0 < n_before < 240
    assert killed.export() == whole.export()


def _wait_for_first_reports(place: Place, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if place.db.exists() and place.open().counts().reports:
            return
        time.sleep(0.01)
    raise AssertionError("the run stored nothing, or ended before it could be killed")
