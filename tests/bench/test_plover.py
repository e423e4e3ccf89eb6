import json
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.bench.plover import FILE, GoldRecord, align, read_records, run, score_record
from dateline.errors import MissingResourceError
from dateline.model import Argument, Role
from factory import make_claim, make_document, make_report

RECORD_TEXT = "Iraqi soldiers attacked a convoy of militants near the old bridge."
RECORD = {
    "id": "TEST-1",
    "event": "FIGHT",
    "eventText": "attacked",
    "source": [{"actorText": "Iraqi soldiers", "code": "IRQ"}],
    "target": {"actorText": "a convoy", "code": ""},
    "text": RECORD_TEXT,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    entries = [{"id": "doc", "event": "DOCUMENT"}, RECORD]
    (tmp_path / FILE).write_text(json.dumps(entries))
    return tmp_path


def test_first_entry_is_no_record(folder: Path) -> None:
    records = read_records(folder / FILE)
    assert [one.id for one in records] == ["TEST-1"]
    assert records[0].sources == (("Iraqi soldiers", "IRQ"),)


def test_claim_is_aligned_by_the_words_of_the_event(folder: Path) -> None:
    record = read_records(folder / FILE)[0]
    report = make_report("Troops seized the fort and attacked a convoy.")
    other = make_claim(report, trigger="seized")
    right = make_claim(report, trigger="attacked", event="attack.armed")
    assert align(record, [other, right]) == right


def test_text_without_a_claim_is_wrong_in_everything() -> None:
    record = GoldRecord(
        id="x", text="", event="AID", sources=(("Chad", "TCD"),), targets=(), event_words="gave"
    )
    score = score_record(record, [])
    assert (score.type_right, score.n_countries, score.n_countries_right) == (False, 1, 0)
    assert (score.n_words_gold, score.n_words_found) == (2, 0)


def test_reciprocal_actors_may_stand_on_either_side(tmp_path: Path) -> None:
    marked = {**RECORD, "textInfo": {"markup": "(SRC/TAR: Iraqi soldiers) (EVT: met) …"}}
    (tmp_path / FILE).write_text(json.dumps([marked]))
    record = read_records(tmp_path / FILE)[0]
    assert record.is_reciprocal
    report = make_report(RECORD_TEXT)
    span = make_document(report).span(0, len("Iraqi soldiers"))
    patient = Argument(role=Role.PATIENT, span=span)
    claim = replace(make_claim(report, trigger="attacked"), arguments=(patient,))
    score = score_record(record, [claim])
    assert score.n_words_right == len(["Iraqi", "soldiers", "attacked"])


@pytest.mark.model
def test_run_scores_type_country_and_words(folder: Path) -> None:
    result = run(folder)
    assert result.n == 1
    assert result.measures["type"].value == 1.0
    assert result.measures["country"].value == 1.0
    assert 0.5 < result.measures["span_token_f1"].value <= 1.0


def test_missing_corpus_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        run(tmp_path)
