from datetime import UTC, datetime, timedelta

from dateline.origins.citing import cited_words, citing_pairs
from dateline.origins.shingles import Fingerprint, take_fingerprint
from factory import make_document, make_report

FIRST = datetime(2017, 6, 27, 9, 0, tzinfo=UTC)


def taken(text: str, publisher: str = "Hill Post", days: int = 0) -> Fingerprint:
    report = make_report(text, publisher=publisher, published=FIRST + timedelta(days=days))
    return take_fingerprint(report, make_document(report))


def test_agency_is_credited_by_its_short_name() -> None:
    copy = taken("A mine killed two at Tarn, Anchor reported on Friday.")
    assert cited_words(copy, "Anchor News Agency") == "anchor reported"


def test_name_that_ends_a_text_credits_it() -> None:
    assert cited_words(taken("Two dead at Tarn - Tarn Letter"), "Tarn Letter") == "tarn letter"


def test_contradicted_outlet_is_no_source() -> None:
    copy = taken("He was not in his car when they came, as the Tarn Letter wrote.")
    assert cited_words(copy, "Tarn Letter") == ""


def test_later_report_that_names_an_outlet_is_paired_with_its_reports() -> None:
    told = [taken("Two dead.", "Tarn Letter"), taken("The Tarn Letter has more.", days=1)]
    assert list(citing_pairs(told, timedelta(days=3))) == [(0, 1)]


def test_report_of_long_before_is_not_paired() -> None:
    told = [taken("Two dead.", "Tarn Letter"), taken("The Tarn Letter has more.", days=9)]
    assert list(citing_pairs(told, timedelta(days=3))) == []
