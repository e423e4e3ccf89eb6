"""A page read again with another number is a revision, from the store to what people see."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.digest import build_digest, write_html, write_markdown
from dateline.model import OriginKind, Report
from dateline.pipeline import derive
from dateline.store import IncidentQuery, IncidentView, Reading, SqlStore, open_store
from factory import READER, make_claim, make_document, make_report

URL = "https://gazette.example/fort"
CHANGED = datetime(2017, 6, 30, 15, 0, tzinfo=UTC)


def version(text: str, *, modified: datetime | None, publisher: str = "Gazette") -> Report:
    report = make_report(text, publisher=publisher, url=URL)
    return replace(report, modified_at=modified)


def reading(report: Report, killed: int) -> Reading:
    claim = make_claim(report, killed=killed)
    return Reading(
        report=report, document=make_document(report), claims=(claim,), reader=READER
    )


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    store = open_store(tmp_path / "war.db")
    first = version("Troops seized the old fort; twelve were killed.", modified=None)
    second = version("Troops seized the old fort; nine were killed.", modified=CHANGED)
    store.add_readings([reading(first, 12), reading(second, 9)])
    derive(store)
    return store


def only_incident(store: SqlStore) -> IncidentView:
    (view,) = store.incidents()
    return view


def test_page_read_again_is_a_version_of_one_origin(store: SqlStore) -> None:
    (origin,) = store.origins()
    assert [link.kind for link in origin.links] == [OriginKind.VERSION]


def test_changed_number_is_a_revision_and_adds_no_voice(store: SqlStore) -> None:
    assessment = only_incident(store).assessment
    (revision,) = assessment.revisions
    assert (revision.field, revision.was, revision.now) == ("killed", "12", "9")
    assert revision.basis == "version"
    assert assessment.n_independent == 1


def test_older_number_has_no_say(store: SqlStore) -> None:
    fields = only_incident(store).assessment.fields
    killed = next(one for one in fields if one.field == "killed")
    assert (killed.low, killed.best, killed.high) == (9, 9, 9)


def test_digest_tells_the_revision(store: SqlStore) -> None:
    digest = build_digest(store, IncidentQuery())
    assert "Revised: killed: 12, then 9 (Gazette; version)." in write_markdown(digest)
    assert "Revised: killed: 12, then 9 (Gazette; version)" in write_html(digest)


def test_why_tells_the_revision_and_its_json_too(store: SqlStore, tmp_path: Path) -> None:
    known = only_incident(store).incident.id
    arguments = ["why", known, "--db", str(tmp_path / "war.db")]
    shown = CliRunner().invoke(app, arguments)
    assert "killed: 12, then 9 (Gazette; version)" in " ".join(shown.output.split())
    printed = CliRunner().invoke(app, [*arguments, "--json"])
    lines = [json.loads(line) for line in printed.output.splitlines()]
    assert [one["revisions"][0]["now"] for one in lines if "revisions" in one] == ["9"]


def test_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    first = version("Troops seized the old fort; twelve were killed.", modified=None)
    second = version("Troops seized the old fort; nine were killed.", modified=CHANGED)
    store = open_store(tmp_path / "other.db")
    for one in (reading(second, 9), reading(first, 12)):
        store.add_readings([one])
    derive(store)
    (revision,) = only_incident(store).assessment.revisions
    assert (revision.was, revision.now) == ("12", "9")


def test_versions_of_unknown_order_are_one_origin_and_nothing_is_superseded(
    tmp_path: Path,
) -> None:
    store = open_store(tmp_path / "other.db")
    first = version("Troops seized the old fort; twelve were killed.", modified=None)
    second = version("Troops seized the old fort; nine were killed.", modified=None)
    store.add_readings([reading(first, 12), reading(second, 9)])
    derive(store)
    assessment = only_incident(store).assessment
    assert assessment.n_independent == 1
    assert [one.basis for one in assessment.revisions] != ["version"]
