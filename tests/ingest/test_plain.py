import pytest

from dateline.ingest.plain import read_plain
from dateline.model import PublishedBasis

BODY = (
    "Three shells fell on the market of Karm on Monday before noon, the mayor of the town said."
)


def test_title_is_a_short_first_line_before_an_empty_one() -> None:
    assert read_plain(f"Shells on Karm\n\n{BODY}".encode()).title == "Shells on Karm"


def test_title_of_markdown_has_no_marks() -> None:
    assert read_plain(f"# Shells on Karm\n\n{BODY}".encode()).title == "Shells on Karm"


def test_sentence_is_no_title() -> None:
    assert read_plain(f"{BODY}\n\n{BODY}".encode()).title is None


def test_line_without_an_empty_one_below_is_no_title() -> None:
    assert read_plain(f"Shells on Karm\n{BODY}".encode()).title is None


def test_title_stands_below_a_masthead_and_a_date() -> None:
    text = f"VALLEY DISPATCH\nThursday 3 May 2018\n\nShells on Karm\nBy A. Writer\n\n{BODY}"
    draft = read_plain(text.encode())
    assert (draft.title, draft.publisher) == ("Shells on Karm", "VALLEY DISPATCH")


def test_byline_gives_the_outlet_too() -> None:
    head = "Shells on Karm\n\nBy the river desk, Plain Gazette\n3 May 2018\n\n"
    draft = read_plain((head + BODY).encode())
    assert draft.byline == "the river desk, Plain Gazette"
    assert draft.publisher == "Plain Gazette"
    assert draft.published is not None
    assert draft.published.basis is PublishedBasis.TEXT


def test_labelled_lines_on_top_are_read() -> None:
    head = "Title: Shells on Karm\nSource: Red Hill\n"
    head += "URL: https://hill.example/1\nDate: 2018-05-03\n\n"
    draft = read_plain((head + BODY).encode())
    assert (draft.title, draft.publisher) == ("Shells on Karm", "Red Hill")
    assert draft.url == "https://hill.example/1"
    assert draft.published is not None


def test_text_is_kept_as_it_came() -> None:
    text = f"Shells on Karm\r\n\r\n  {BODY}\u00a0"
    assert read_plain(text.encode()).text == text


@pytest.mark.parametrize(
    ("head", "title", "publisher"),
    [
        ("Karm Update No. 4\nOffice of the Coordinator\nAs of 3 May 2018\n",
         "Karm Update No. 4", "Office of the Coordinator"),
        ("PRESS RELEASE\nHeadquarters, Karm Task Force\n3 May 2018\n\nShells on Karm\n",
         "Shells on Karm", "Headquarters, Karm Task Force"),
        ("Shells on Karm\nMinistry of Defence of Karm, 3 May 2018\n", "Shells on Karm",
         "Ministry of Defence of Karm"),
        ("Shells on Karm\nBy A. Writer\n3 May 2018\n", "Shells on Karm", None),
        ("Shells on Karm\nKARM, 3 May 2018\n", "Shells on Karm", None),
    ],
)  # fmt: skip
def test_body_above_or_beside_the_date_issues_the_text(
    head: str, title: str, publisher: str | None
) -> None:
    draft = read_plain(f"{head}\n{BODY}".encode())
    assert (draft.title, draft.publisher) == (title, publisher)
    assert draft.published is not None
    assert draft.published.moment.isoformat().startswith("2018-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "As of 3 May 2018",
        "Reporting period: 27 April to 3 May 2018",
        "Period: 27 April – 3 May 2018",
    ],
)
def test_last_day_that_a_text_covers_dates_it(line: str) -> None:
    draft = read_plain(f"Shells on Karm\n{line}\n\n{BODY}".encode())
    assert draft.published is not None
    assert draft.published.moment.isoformat().startswith("2018-05-03")
