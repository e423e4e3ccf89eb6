import time

import pytest

from dateline.errors import LimitError
from dateline.ingest import IngestOptions, Item, read_stream
from dateline.ingest.html import read_html
from dateline.ingest.html_process import EXTRACTORS, Extractor
from dateline.model import Failure

OPTIONS = IngestOptions()
WORDS = "<p>Three shells fell on the market of Karm on Monday before noon, the mayor said.</p>"
BODY = f"<article><h1>Shells on Karm</h1>{WORDS * 3}</article>"
LINKED = (
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": '
    '"2018-05-03T10:00:00Z", "author": [{"name": "A. Writer"}], "publisher": {"name": "Plain '
    'Gazette"}}]}</script>'
)


def page(head: str = "", body: str = BODY) -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>".encode()
    )


def test_page_metadata_is_read_from_meta_elements() -> None:
    head = (
        '<meta property="og:site_name" content="Plain Gazette">'
        '<meta name="author" content="A. Writer">'
        '<meta property="article:published_time" content="2018-05-03T12:00:00+02:00">'
        '<link rel="canonical" href="https://plain.example/1">'
    )
    draft = read_html(page(head), OPTIONS)
    assert (draft.title, draft.publisher, draft.byline) == (
        "Shells on Karm",
        "Plain Gazette",
        "A. Writer",
    )
    assert (draft.url, draft.language) == ("https://plain.example/1", "en")
    assert draft.published is not None
    assert draft.published.moment.isoformat() == "2018-05-03T10:00:00+00:00"


def test_page_metadata_is_read_from_linked_data() -> None:
    draft = read_html(page(LINKED), OPTIONS)
    assert (draft.publisher, draft.byline) == ("Plain Gazette", "A. Writer")
    assert draft.published is not None


def test_page_date_is_read_from_a_time_element() -> None:
    stamp = '<time datetime="2018-05-03">3 May</time>'
    draft = read_html(page(body=BODY.replace("</h1>", f"</h1>{stamp}")), OPTIONS)
    assert draft.published is not None


def test_page_without_a_heading_has_its_title_without_the_site() -> None:
    draft = read_html(page("<title>Shells on Karm | Plain Gazette</title>", WORDS * 3), OPTIONS)
    assert draft.title == "Shells on Karm"


def test_notice_in_the_footer_is_kept() -> None:
    footer = "<footer><p>First published by The Harbour Post.</p></footer>"
    assert "Harbour Post" in read_html(page(body=BODY + footer), OPTIONS).text


def test_menu_is_left_out() -> None:
    menu = "<nav><a href='/'>Home</a> <a href='/w'>Weather</a></nav>"
    assert "Weather" not in read_html(page(body=menu + BODY), OPTIONS).text


def test_broken_markup_is_read() -> None:
    broken = "<table><tr><td>Gazette<h2>Shells on Karm<p>Three shells fell on the market."
    broken += "<p>Two men ran"
    draft = read_html(broken.encode(), OPTIONS)
    assert draft.title == "Shells on Karm"
    assert "Two men ran" in draft.text


def test_wrong_meta_charset_does_not_harm() -> None:
    body = BODY.replace("market", "façade")
    assert "façade" in read_html(page('<meta charset="iso-8859-1">', body), OPTIONS).text


def test_undeclared_windows_charset_is_guessed() -> None:
    raw = BODY.replace("market", "façade").encode("cp1252")
    draft = read_html(raw, OPTIONS)
    assert "façade" in draft.text
    assert draft.warnings == ("charset guessed: cp1252",)


def test_page_reads_the_same_again_and_again() -> None:
    texts = {read_html(page(), OPTIONS).text for _ in range(5)}
    assert len(texts) == 1


def test_page_of_a_hundred_thousand_paragraphs_is_given_up_in_time() -> None:
    huge = page(body=WORDS * 100_000)
    start = time.monotonic()
    (failure,) = read_stream(huge, "huge.html", IngestOptions(html_seconds=1.0))
    assert isinstance(failure, Failure)
    assert failure.reason == "reading this page took longer than 1 s"
    assert time.monotonic() - start < 10


def test_page_after_one_that_was_given_up_is_read() -> None:
    with pytest.raises(LimitError):
        read_html(page(body=WORDS * 30_000), IngestOptions(html_seconds=0.5))
    assert read_html(page(), OPTIONS).title == "Shells on Karm"


def test_page_that_needs_too_much_memory_is_given_up() -> None:
    options = IngestOptions(html_memory=450_000_000, html_seconds=60.0)
    (failure,) = read_stream(page(body="<b>x</b>" * 2_000_000), "x.html", options)
    EXTRACTORS.pop(options.html_memory).stop()
    assert isinstance(failure, Failure)
    assert failure.reason.startswith(("reading this page took too much", "this page can't be"))


def test_page_without_text_fails() -> None:
    (failure,) = read_stream(b"<html><body><script>1</script></body></html>", "x.html")
    assert isinstance(failure, Failure)
    assert failure.reason == "no text in this page"


def test_extractor_stops_and_starts_again() -> None:
    extractor = Extractor(OPTIONS.html_memory)
    assert extractor.read(page().decode(), 30.0).title == "Shells on Karm"
    extractor.stop()
    assert extractor.process is None
    assert extractor.read(page().decode(), 30.0).title == "Shells on Karm"
    extractor.stop()


def test_deeply_nested_page_is_no_crash() -> None:
    (found,) = read_stream(page(body="<div>" * 50_000 + WORDS), "deep.html")
    assert isinstance(found, Item | Failure)
