import pytest

from dateline.model import Provenance
from dateline.text import read_document
from factory import make_report

BODY = (
    "Three shells fell on the market of Karm on Monday before noon, the mayor of the town said."
)


def provenance_of(notice: str) -> Provenance:
    return read_document(make_report(f"{BODY}\n\n{notice}")).provenance


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("Articles by: Plain Gazette", "Plain Gazette"),
        ("Articles by: Red Hill. You may cross-post this article.", "Red Hill"),
    ],
)
def test_author_outlet_is_read(notice: str, outlet: str) -> None:
    assert provenance_of(notice).author_outlet == outlet


@pytest.mark.parametrize(
    ("notice", "first"),
    [
        ("First published by The Harbour Post.", "The Harbour Post"),
        ("This article was originally published on Plain News.", "Plain News"),
        ("This article first appeared in The Harbour Post.", "The Harbour Post"),
        ("Reposted from Plain News.", "Plain News"),
        ("Republished with permission from The Harbour Post.", "The Harbour Post"),
        ("Originally published on https://plain.example/karm", "https://plain.example/karm"),
        ("Cross-posted from plain.example", "plain.example"),
        ("The original source of this article is Plain News.", "Plain News"),
        ("Source: Plain News", "Plain News"),
    ],
)
def test_first_publisher_is_read(notice: str, first: str) -> None:
    assert provenance_of(notice).reposted_from == first


@pytest.mark.parametrize(
    ("notice", "publisher"),
    [
        ("© 2018 The Harbour Post. All rights reserved.", "The Harbour Post"),
        ("Copyright 2018 Plain News", "Plain News"),
        ("© Plain News 2018", "Plain News"),
        (
            "The Hill Institute will not be responsible for any wrong statement.",
            "The Hill Institute",
        ),
        (
            "The Centre for River Studies grants permission to cross-post.",
            "Centre for River Studies",
        ),
        ("www.hill.example contains copyrighted material.", "www.hill.example"),
    ],
)
def test_publisher_is_read(notice: str, publisher: str) -> None:
    assert provenance_of(notice).publisher == publisher


@pytest.mark.parametrize(
    ("notice", "wire"),
    [
        ("Reuters contributed to this report.", "Reuters"),
        ("AFP contributed to this report.", "Agence France-Presse"),
        ("Norland News Agency contributed to this report.", "Norland News Agency"),
    ],
)
def test_wire_credit_is_read(notice: str, wire: str) -> None:
    assert provenance_of(notice).wire_credits == (wire,)


def test_wire_credit_is_read_from_a_dateline() -> None:
    report = make_report(f"KARM, Norland (AP) — {BODY}")
    assert read_document(report).provenance.wire_credits == ("Associated Press",)


def test_wire_credit_is_read_from_a_byline() -> None:
    report = make_report(f"Shells on Karm\n\nBy Ann Writer, Reuters\n\n{BODY}", title=None)
    assert read_document(report).provenance.wire_credits == ("Reuters",)


def test_byline_of_a_newspaper_is_no_wire_credit() -> None:
    report = make_report(
        f"Shells on Karm\n\nBy Ann Writer, Plain Gazette\n\n{BODY}", title=None
    )
    assert read_document(report).provenance.wire_credits == ()


def test_person_who_contributed_is_no_wire() -> None:
    assert provenance_of("Ann Writer contributed to this report.").wire_credits == ()


def test_reuse_terms_are_the_sentences_that_state_them() -> None:
    notice = "Readers may reproduce this note with credit. We live by the river."
    assert provenance_of(notice).reuse_terms == "Readers may reproduce this note with credit."


def test_agency_in_the_body_is_no_credit() -> None:
    line = "The mayor told Reuters on Monday that the bridge was closed until the evening."
    assert provenance_of(line) == Provenance()
