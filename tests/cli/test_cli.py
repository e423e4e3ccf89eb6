import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.export import ExportFormat
from dateline.model import Verdict, judge, make_failure
from dateline.pipeline import derive
from dateline.store import Reading, open_store
from factory import MOSUL, READER, make_claim, make_document, make_report


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Dateline = Callable[..., Ran]


@pytest.fixture
def dateline(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Dateline:
    def run(*words: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dateline", *words])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 0
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


@pytest.fixture
def db(tmp_path: Path) -> str:
    store = open_store(tmp_path / "war.db")
    texts = {"A": "Troops seized the old fort.", "B": "The old fort was seized by troops."}
    for outlet, text in texts.items():
        report = make_report(text, publisher=outlet, source=f"{outlet}.txt")
        claims = (make_claim(report, killed=5),)
        document = make_document(report)
        store.add_readings(
            [Reading(report=report, document=document, claims=claims, reader=READER)]
        )
    store.add_failures([make_failure("ingest", "empty.txt", "the file is empty")])
    derive(store)
    store.close()
    return str(tmp_path / "war.db")


def test_help_lists_the_commands(dateline: Dateline) -> None:
    ran = dateline("--help")
    assert ran.code == 0
    for command in ("run", "read", "incidents", "why", "digest", "export", "doctor", "bench"):
        assert command in ran.out


def test_version_is_printed(dateline: Dateline) -> None:
    assert dateline("--version").out.startswith("dateline 0.")


def test_unknown_option_is_a_usage_error(dateline: Dateline) -> None:
    assert dateline("incidents", "--nonsense").code == 2


@pytest.mark.parametrize("command", ["incidents", "claims", "reports", "failures", "digest"])
def test_missing_store_is_one_clear_line(dateline: Dateline, command: str) -> None:
    ran = dateline(command, "--db", "no-such.db")
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert "there is no store" in ran.err


def test_incidents_are_listed_with_their_grade(dateline: Dateline, db: str) -> None:
    ran = dateline("incidents", "--db", db)
    assert "fair" in ran.out
    assert "29 June 2017" in ran.out


def test_incidents_as_json_are_one_object_a_line(dateline: Dateline, db: str) -> None:
    lines = dateline("incidents", "--db", db, "--json").out.splitlines()
    assert [len(json.loads(line)["incident"]["claim_ids"]) for line in lines] == [2]


def test_why_shows_quotes_voices_and_the_rule(dateline: Dateline, db: str) -> None:
    incident = json.loads(dateline("incidents", "--db", db, "--json").out)["incident"]["id"]
    ran = dateline("why", incident[:12], "--db", db)
    for part in ("Troops seized the old fort.", "grades/", "independent", "same day"):
        assert part in ran.out


def test_why_of_an_unknown_incident_says_so(dateline: Dateline, db: str) -> None:
    ran = dateline("why", "inc1-none", "--db", db)
    assert ran.code == 2
    assert "there is no incident" in ran.err


def test_claims_are_filtered_by_place(dateline: Dateline, db: str) -> None:
    assert len(dateline("claims", "--db", db, "--json").out.splitlines()) == 2
    assert dateline("claims", "--db", db, "--place", "Raqqa", "--json").out == ""


def test_claims_are_filtered_by_day(dateline: Dateline, db: str) -> None:
    assert dateline("claims", "--db", db, "--since", "2017-07-01", "--json").out == ""


def test_reports_and_failures_are_listed(dateline: Dateline, db: str) -> None:
    assert "A.txt" in dateline("reports", "--db", db).out
    assert "the file is empty" in dateline("failures", "--db", db).out


@pytest.mark.parametrize("form", list(ExportFormat))
def test_export_writes_to_a_file(
    dateline: Dateline, db: str, tmp_path: Path, form: ExportFormat
) -> None:
    target = tmp_path / f"out.{form}"
    ran = dateline("export", "--db", db, "--format", form, "--out", str(target))
    assert ran.code == 0
    assert ran.out == ""
    assert "Mosul" in target.read_text()


def test_digest_of_a_week_says_what_happened(dateline: Dateline, db: str) -> None:
    ran = dateline("digest", "--db", db, "--week", "2017-W26")
    assert "26 June to 2 July 2017" in ran.out
    assert "Mosul" in ran.out


def test_digest_of_another_week_is_empty_but_whole(dateline: Dateline, db: str) -> None:
    ran = dateline("digest", "--db", db, "--week", "2016-W01")
    assert ran.code == 0
    assert "Mosul" not in ran.out


def test_nonsense_week_is_one_clear_line(dateline: Dateline, db: str) -> None:
    ran = dateline("digest", "--db", db, "--week", "June")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_missing_model_is_one_line_that_says_what_to_install(
    dateline: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    monkeypatch.setattr("dateline.text.language_model.MODEL_NAME", "no_such_model")
    (tmp_path / "report.txt").write_text("Troops left.")
    db = str(tmp_path / "war.db")
    ran = dateline("run", str(tmp_path / "report.txt"), "--db", db, "--workers", workers)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "pip install" in ran.err


def test_run_of_a_missing_folder_is_one_clear_line(dateline: Dateline, tmp_path: Path) -> None:
    ran = dateline("run", str(tmp_path / "none"), "--db", str(tmp_path / "war.db"))
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_bench_without_corpora_says_what_to_set(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATELINE_CORPORA", raising=False)
    ran = dateline("bench", "re3d")
    assert ran.code == 2
    assert "DATELINE_CORPORA" in ran.err


@pytest.mark.model
def test_read_prints_claims_as_json(dateline: Dateline, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Militants attacked an army convoy near Mosul on Thursday.")
    ran = dateline("read", str(path), "--published", "2017-06-30", "--json")
    claim = json.loads(ran.out.splitlines()[0])
    assert claim["event"]["type"] == "attack.armed"
    assert claim["time"]["start"] == "2017-06-29"


@pytest.mark.model
def test_read_takes_standard_input(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"Militants attacked an army convoy near Mosul on Thursday."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert "attack.armed" in dateline("read", "-", "--published", "2017-06-30").out


@pytest.mark.model
def test_read_explains_the_choice_of_place_and_time(dateline: Dateline, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Gunmen killed two guards in Paris, Texas, on Monday.\n", "utf-8")
    told = dateline("read", str(path), "--published", "2017-06-30", "--explain").out
    words = " ".join(told.split())
    assert "named container" in words
    assert "time: weekday" in words


@pytest.mark.model
def test_read_explains_what_it_threw_away(dateline: Dateline, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Militants attacked an army convoy near Mosul. The team struck a deal.")
    assert "Thrown away" in dateline("read", str(path), "--explain").out


def test_read_of_an_empty_file_fails_with_the_reason(
    dateline: Dateline, tmp_path: Path
) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    ran = dateline("read", str(path))
    assert ran.code == 1
    assert "empty" in ran.err


def test_wrong_gazetteer_file_is_refused_with_the_line(
    dateline: Dateline, tmp_path: Path
) -> None:
    path = tmp_path / "places.csv"
    path.write_text("name,lat,lon,kind,alternates\nKarm,north,44.1,village,\n")
    ran = dateline("gazetteer", "add", str(path))
    assert ran.code == 2
    assert "line 2" in ran.err


@pytest.mark.model
def test_gazetteer_info_counts_places(dateline: Dateline) -> None:
    info = json.loads(dateline("gazetteer", "info", "--json").out)
    assert info["n_entries"] > 200_000


@pytest.mark.model
def test_doctor_finds_everything_in_place(dateline: Dateline, db: str) -> None:
    ran = dateline("doctor", "--json")
    checks = {one["name"]: one["ok"] for one in map(json.loads, ran.out.splitlines())}
    assert checks["language model"]
    assert checks["gazetteer"]


@pytest.mark.model
def test_run_in_its_own_folder_never_reads_the_store(
    dateline: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.txt").write_text("Gunmen killed two guards in Mosul on Monday.")
    monkeypatch.chdir(tmp_path)
    first = dateline("run", ".", "--workers", "1")
    again = dateline("run", ".", "--workers", "1")
    assert (first.code, again.code) == (0, 0)
    assert "Read 1 report into" in first.err
    assert "Read 0 reports" in again.err
    assert len(dateline("reports", "--json").out.splitlines()) == 1


def test_why_of_a_beginning_that_several_share_lists_them(
    dateline: Dateline, tmp_path: Path
) -> None:
    store = open_store(tmp_path / "two.db")
    for outlet, place in (("A", MOSUL), ("B", None)):
        report = make_report("Troops seized the old fort.", publisher=outlet)
        claims = (make_claim(report, place=place, day=None),)
        document = make_document(report)
        reading = Reading(report=report, document=document, claims=claims, reader=READER)
        store.add_readings([reading])
    put_apart = [claim.id for claim in store.claims()]
    store.add_judgement(
        judge(
            Verdict.DIFFERENT, tuple(put_apart), who="ann", at=datetime(2026, 1, 1, tzinfo=UTC)
        )
    )
    derive(store)
    store.close()
    ran = dateline("why", "inc1-", "--db", str(tmp_path / "two.db"))
    assert ran.code == 2
    assert "2 incidents begin with" in ran.err


def test_place_is_found_without_accents_and_by_the_words_read(
    dateline: Dateline, tmp_path: Path
) -> None:
    report = make_report("Troops seized Tal Karm.")
    span = make_document(report).span(14, 22)
    place = replace(MOSUL, name="Tall Kārm", spans=(span,))
    store = open_store(tmp_path / "one.db")
    claims = (make_claim(report, place=place),)
    reading = Reading(
        report=report, document=make_document(report), claims=claims, reader=READER
    )
    store.add_readings([reading])
    store.close()
    for words in ("tall karm", "Tal Karm"):
        found = dateline("claims", "--place", words, "--json", "--db", str(tmp_path / "one.db"))
        assert len(found.out.splitlines()) == 1


def test_judged_apart_and_taken_back(dateline: Dateline, db: str) -> None:
    ids = [
        json.loads(line)["id"]
        for line in dateline("claims", "--db", db, "--json").out.splitlines()
    ]

    def n_incidents() -> int:
        return len(dateline("incidents", "--db", db, "--json").out.splitlines())

    assert dateline("judge", *ids, "different", "--by", "ann", "--db", db).code == 0
    assert n_incidents() == 2
    assert dateline("judge", "--undo", "--by", "ann", "--db", db).code == 0
    assert n_incidents() == 1
    assert "different" in dateline("judge", "--list", "--db", db).out
    kinds = [
        json.loads(one)["kind"]
        for one in dateline("changes", "--db", db, "--json").out.splitlines()
    ]
    assert kinds == ["created", "changed", "split", "changed", "merged"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("inc1-none", "inc1-nil", "same", "--by", "ann"), "there is no incident"),
        (("inc1-none", "same", "--by", "ann"), "needs 2 ids"),
        (("inc1-none", "inc1-nil", "same"), "--by"),
        (("inc1-none", "--by", "ann"), "say what you decide"),
        (("--undo", "--by", "ann"), "there is no judgement"),
    ],
)
def test_judgement_that_can_not_be_made_is_one_clear_line(
    dateline: Dateline, db: str, words: tuple[str, ...], says: str
) -> None:
    ran = dateline("judge", *words, "--db", db)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert says in ran.err


def test_control_says_who_holds_a_place_according_to_whom(dateline: Dateline, db: str) -> None:
    ran = dateline("control", "mosul", "--db", db)
    for part in ("Mosul", "29 June 2017", "Troops", "says A, B"):
        assert part in ran.out
    assert (
        json.loads(dateline("control", "mosul", "--db", db, "--json").out)["place"] == "Mosul"
    )


def test_control_of_an_unknown_place_says_so(dateline: Dateline, db: str) -> None:
    ran = dateline("control", "Atlantis", "--db", db)
    assert (ran.code, ran.out) == (2, "")


def test_incidents_are_shown_as_if_a_kind_of_voice_were_not_heard(
    dateline: Dateline, db: str
) -> None:
    ran = dateline("incidents", "--db", db, "--without", "outlet", "--json")
    assert (ran.code, ran.out) == (0, "")
    assert "without outlet" in ran.err


@pytest.mark.parametrize("command", ["incidents", "digest", "export"])
def test_higher_threshold_parts_incidents_everywhere(
    dateline: Dateline, db: str, command: str
) -> None:
    as_linked = dateline(command, "--db", db, "--threshold", "5").out.count("Mosul")
    parted = dateline(command, "--db", db, "--threshold", "500").out.count("Mosul")
    assert 0 < as_linked < parted


def test_digest_says_what_it_supposes(dateline: Dateline, db: str) -> None:
    assert (
        "supposing: without party" in dateline("digest", "--db", db, "--without", "party").out
    )


def test_unknown_kind_of_voice_is_one_clear_line(dateline: Dateline, db: str) -> None:
    ran = dateline("incidents", "--db", db, "--without", "liars")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_unknown_event_type_is_one_line_that_names_those_alike(
    dateline: Dateline, db: str
) -> None:
    ran = dateline("incidents", "--db", db, "--event", "bombing")
    assert ran.code == 2
    assert ran.err == "dateline: there is no event type bombing: attack.bombing\n"


@pytest.mark.parametrize("command", ["incidents", "claims"])
def test_filters_that_nothing_fits_say_so(dateline: Dateline, db: str, command: str) -> None:
    ran = dateline(command, "--db", db, "--place", "Atlantis")
    assert ran.code == 0
    assert f"no {command.removesuffix('s')} fits" in ran.err


def test_changes_of_one_incident_are_listed_by_its_short_id(
    dateline: Dateline, db: str
) -> None:
    listed = json.loads(dateline("changes", "--db", db, "--json").out.splitlines()[0])
    short = listed["incident_id"][:13]
    ran = dateline("changes", "--db", db, "--incident", short)
    assert short in ran.out
    assert not ran.err
    assert "no change fits" in dateline("changes", "--db", db, "--incident", "inc1-no").err


def test_store_where_everything_could_be_read_says_so(
    dateline: Dateline, tmp_path: Path
) -> None:
    db = str(tmp_path / "whole.db")
    open_store(Path(db))
    assert "everything could be read" in dateline("failures", "--db", db).err


def test_one_report_is_told_in_the_singular(dateline: Dateline, tmp_path: Path) -> None:
    text = tmp_path / "one.txt"
    text.write_text("Troops seized the old fort at Karm on Monday.", encoding="utf-8")
    ran = dateline("run", str(text), "--db", str(tmp_path / "one.db"), "--workers", "1")
    assert "Read 1 report into" in ran.err


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_day_that_is_none_is_told_how_to_be_written(
    dateline: Dateline, db: str, option: str
) -> None:
    ran = dateline("incidents", "--db", db, option, "2017-13-01")
    assert ran.code == 2
    assert "is no day: write it as 2017-06-30" in ran.err


def test_folder_without_reports_is_a_failure(dateline: Dateline, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = dateline("run", str(tmp_path / "empty"), "--db", str(tmp_path / "war.db"))
    assert ran.code == 1
    assert "nothing to read" in ran.err


def test_run_says_why_a_file_could_not_be_read(dateline: Dateline, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n")
    ran = dateline("run", str(table), "--db", str(tmp_path / "war.db"))
    assert ran.code == 1
    assert "no column named text or title" in " ".join(ran.err.split())


def test_reports_tell_what_was_odd_in_a_file(dateline: Dateline, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text('text,published\n"Gunmen killed two men in Karm.",31/31/2020\n')
    dateline("run", str(table), "--db", str(tmp_path / "war.db"))
    ran = dateline("reports", "--db", str(tmp_path / "war.db"))
    assert "date not understood" in " ".join(ran.out.split())


def test_table_in_a_file_is_marked_for_spreadsheets(
    dateline: Dateline, db: str, tmp_path: Path
) -> None:
    file = tmp_path / "war.csv"
    dateline("export", "--db", db, "--out", str(file))
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,")
