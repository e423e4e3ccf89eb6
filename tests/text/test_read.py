import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import ingest
from dateline.errors import LimitError, RecordError, UnreadableError
from dateline.model import Document, Zone
from dateline.text import read_document
from factory import make_report

BODY = (
    "Three shells fell on the market of Karm on Monday before noon, the mayor of the town said."
)
EXAMPLES = Path(__file__).parents[2] / "examples" / "mosul-2017"
PIECES = st.sampled_from(
    [
        "Shells fell on Karm.", "KARM (XWA) - ", "\n", "\n\n", " ", "“Go.”", "\u00a0", "\u202e",
        "All rights reserved.", "Please donate now.", "Photo: a bridge", "By A. Writer",
        "cafe\u0301", "3 May 2018", "The mayor said so.", "\r\n", "Articles by: Plain Gazette",
        "😀",
    ]
)  # fmt: skip


def check_whole(document: Document) -> None:
    """Zones and sentences are in order, and cover every word of the text."""
    covered = {at for one in document.sentences for at in range(one.start, one.end)}
    left = "".join(document.text[at] for at in sorted(set(range(len(document.text))) - covered))
    assert not left.strip(" \n-*•·–—>#")
    for sentence in document.sentences:
        zone = next(one for one in document.zones if one.start <= sentence.start < one.end)
        assert (zone.zone, sentence.end <= zone.end) == (sentence.zone, True)
    assert [one.index for one in document.sentences] == list(range(len(document.sentences)))


@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_read_document_covers_the_text_with_zones_and_sentences(text: str) -> None:
    try:
        document = read_document(make_report(text, title=None))
    except RecordError:
        assert not text.strip("\u00a0\u202e \r\n")
        return
    check_whole(document)


def test_read_document_puts_the_title_first() -> None:
    document = read_document(make_report(BODY, title="Shells on Karm"))
    assert document.text == f"Shells on Karm\n\n{BODY}"
    assert [one.zone for one in document.zones] == [Zone.HEADLINE, Zone.BODY]


def test_read_document_leads_back_to_the_text_behind_a_title() -> None:
    document = read_document(make_report(BODY, title="Shells on Karm"))
    at = document.text.index("market")
    assert document.offsets.to_raw(at) == BODY.index("market")
    assert document.offsets.to_raw(3) == 0


def test_read_document_does_not_repeat_a_title() -> None:
    report = make_report(f"Shells on  Karm\n\n{BODY}", title="Shells on Karm")
    assert read_document(report).text == f"Shells on Karm\n\n{BODY}"


def test_read_document_reads_no_events_in_notices() -> None:
    document = read_document(make_report(f"{BODY}\n\nAll rights reserved."))
    assert len(document.sentences) == 2
    assert len(document.read_sentences()) == 1


def test_read_document_refuses_text_of_nothing() -> None:
    with pytest.raises(UnreadableError):
        read_document(make_report("\u200b\u202e \x00"))


def test_read_document_refuses_text_longer_than_any_report() -> None:
    with pytest.raises(LimitError, match="2,500,000 characters, more than the limit") as caught:
        read_document(make_report("Shells fell on Karm. ".ljust(25) * 100_000))
    assert caught.value.stage == "text"


def test_read_document_warns_where_nothing_is_left_to_read() -> None:
    assert read_document(make_report("Please donate now.")).warnings


def test_read_document_gives_the_same_twice() -> None:
    report = make_report(f"KARM (XWA) - {BODY}", title="Shells on Karm")
    assert read_document(report) == read_document(report)


def test_read_document_reads_all_examples() -> None:
    items = [one for one in ingest.read_path(EXAMPLES) if isinstance(one, ingest.Item)]
    documents = [read_document(one.report) for one in items]
    assert len(documents) >= 20
    for document in documents:
        check_whole(document)
        assert document.zones[0].zone is Zone.HEADLINE
        assert any(one.zone is Zone.BODY for one in document.zones)


CORPORA = os.environ.get("DATELINE_CORPORA", "")


@pytest.mark.corpora
@pytest.mark.skipif(not CORPORA, reason="DATELINE_CORPORA is not set")
def test_read_document_reads_all_of_re3d() -> None:
    items = list(ingest.read_path(Path(CORPORA) / "re3d"))
    reports = [one.report for one in items if isinstance(one, ingest.Item)]
    assert (len(reports), len(items)) == (71, 71)
    for report in reports:
        check_whole(read_document(report))


@pytest.mark.corpora
@pytest.mark.skipif(not CORPORA, reason="DATELINE_CORPORA is not set")
def test_read_document_reads_the_seed_for_provenance() -> None:
    (item,) = ingest.read_path(Path(CORPORA).parent / "seed" / "report.txt")
    assert isinstance(item, ingest.Item)
    document = read_document(item.report)
    zones = [one.zone for one in document.zones]
    assert (zones.count(Zone.BODY), zones.count(Zone.APPEAL)) == (6, 1)
    assert zones[-4:] == [Zone.BYLINE, Zone.NOTICE, Zone.NOTICE, Zone.NOTICE]
    assert document.provenance.author_outlet == "South Front"
    assert document.provenance.publisher == "Centre for Research on Globalization"
    assert "permission" in (document.provenance.reuse_terms or "")
