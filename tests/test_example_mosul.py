"""What is planted in ``examples/mosul-2017`` is found by the whole flow."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from dateline.bench.scenarios import Derived, conflicts, derive
from dateline.ingest import read_path
from dateline.model import Claim, Failure, HeadlineStatus, OriginKind, Polarity
from dateline.pipeline import read_batch
from dateline.store import Reading

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "mosul-2017"
EXPECTED = Path(__file__).parent / "fixtures/mosul-2017.toml"
COPY_KINDS = {OriginKind.EXACT_COPY, OriginKind.NEAR_COPY, OriginKind.EDITED_COPY}


class Copy(TypedDict):
    """A row of ``copy``."""

    members: list[str]
    kind: str


class Words(TypedDict):
    """A row that names words of a report."""

    report: str
    quote: str
    kind: str
    zone: str


class Correction(TypedDict):
    """A row of ``correction``."""

    field: str
    was: str
    now: str


class Table(TypedDict):
    """The tables that are tested here."""

    copy: list[Copy]
    correction: list[Correction]
    denial: list[Words]
    unconfirmed: list[Words]
    claim_not_event: list[Words]
    boilerplate: list[Words]


PLANTED: Table = tomllib.loads(EXPECTED.read_text("utf-8"))  # type: ignore[assignment]


@cache
def readings() -> Mapping[str, Reading]:
    items = list(read_path(EXAMPLE))
    outcomes = read_batch([one.report for one in items if not isinstance(one, Failure)])
    read = [one for one in outcomes if isinstance(one, Reading)]
    return {Path(one.report.source).name: one for one in read}


@cache
def derived() -> Derived:
    return derive(readings())


def claims_in(report: str, quote: str) -> list[Claim]:
    """The claims whose trigger lies in `quote`, or in the sentence around it."""
    return [
        claim
        for claim in readings()[report].claims
        if claim.trigger.quote in quote and quote in (claim.sentence.quote + ".")
    ]


def not_events() -> Iterator[object]:
    for row in PLANTED["claim_not_event"]:
        yield pytest.param(row, id=row["quote"][:30])


@pytest.mark.parametrize("row", PLANTED["copy"], ids=lambda row: "+".join(row["members"]))
def test_planted_copies_are_one_origin(row: Copy) -> None:
    ids = {readings()[name].report.id for name in row["members"]}
    origin = next(one for one in derived().origins if ids & set(one.members))
    assert ids <= set(origin.members)
    kinds = {link.kind for link in origin.links if {link.left, link.right} == ids}
    fitting = {OriginKind(row["kind"])} | (COPY_KINDS if row["kind"] == "near_copy" else set())
    assert kinds & (fitting | COPY_KINDS)


def test_reports_of_their_own_are_no_copies() -> None:
    copied = {name for row in PLANTED["copy"] for name in row["members"]}
    own = {one.report.id: name for name, one in readings().items() if name not in copied}
    for origin in derived().origins:
        assert len([one for one in origin.members if one in own]) in {0, len(origin.members)}
        assert len(origin.members) == 1 or not own.keys() & set(origin.members)


def test_headline_that_the_text_does_not_carry_is_marked() -> None:
    claims = readings()["05-meridian-mosque-video.html"].claims
    states = {one.headline_status for one in claims if "FLATTEN" in one.sentence.quote}
    assert states == {HeadlineStatus.NOT_CARRIED}


@pytest.mark.parametrize("row", PLANTED["boilerplate"], ids=lambda row: row["quote"][:30])
def test_planted_boilerplate_is_in_its_zone(row: Words) -> None:
    document = readings()[row["report"]].document
    at = document.text.index(row["quote"])
    zone = next(one.zone for one in document.zones if one.start <= at < one.end)
    assert zone == row["zone"]
    assert not [one for one in readings()[row["report"]].claims if one.trigger.start == at]


@pytest.mark.parametrize("row", PLANTED["denial"], ids=lambda row: row["quote"][:30])
def test_planted_denial_is_read_as_denied(row: Words) -> None:
    claims = claims_in(row["report"], row["quote"])
    assert Polarity.DENIED in {one.polarity for one in claims}


@pytest.mark.parametrize("row", PLANTED["unconfirmed"], ids=lambda row: row["quote"][:30])
def test_planted_unconfirmed_claim_is_read_so(row: Words) -> None:
    claims = claims_in(row["report"], row["quote"])
    assert {one.modality.value for one in claims} == {"unconfirmed"}


@pytest.mark.parametrize("row", list(not_events()))
def test_planted_words_are_no_event(row: Words) -> None:
    claims = claims_in(row["report"], row["quote"])
    acts = [one for one in claims if one.event.branch != "statement"]
    assert row["kind"] in {one.modality.value for one in claims}
    assert not [one for one in acts if one.counts_as_happened]


def conflicting(report: str, word: str) -> set[str]:
    """The fields on which the incident of a claim disagrees; its trigger has `word`."""
    ids = {
        one.id
        for one in readings()[report].claims
        if word in one.trigger.quote and one.zone == "body"
    }
    found = [one for one in derived().incidents.values() if ids & set(one.claim_ids)]
    return {field for one in found for field in conflicts(derived().assessments[one.id])}


def test_tolls_of_the_air_strike_are_a_contradiction() -> None:
    assert "killed" in conflicting("06-ledger-zanjili-strike.txt", "killed")


def test_who_destroyed_the_mosque_is_a_contradiction() -> None:
    disputed = conflicting("02-rwa-mosque.txt", "blew up")
    assert "agent" in disputed
    assert "happened" not in disputed


def revisions() -> set[tuple[str, str, str, str]]:
    """What was revised: field, first value, last value and ground."""
    return {
        (one.field, one.was, one.now, one.basis)
        for assessment in derived().assessments.values()
        for one in assessment.revisions
    }


def test_planted_corrections_are_revisions() -> None:
    planted = {(row["field"], row["was"], row["now"]) for row in PLANTED["correction"]}
    assert planted <= {(field, was, now) for field, was, now, _ in revisions()}


def test_corrected_number_is_no_conflict() -> None:
    assert "killed" not in conflicting("12-radio-muthanna-correction.txt", "killed")


def test_corrected_toll_is_found_in_one_incident() -> None:
    ids = {
        claim.id
        for name in ("11-radio-muthanna.txt", "12-radio-muthanna-correction.txt")
        for claim in readings()[name].claims
        if claim.counts and claim.event.type == "violence.kill" and claim.zone == "body"
    }
    holding = [one for one in derived().incidents.values() if ids & set(one.claim_ids)]
    assert len(holding) == 1
    assert ids <= set(holding[0].claim_ids)
