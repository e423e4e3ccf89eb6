from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Document, OriginKind, OriginLink, Report
from dateline.origins import find_origins
from factory import make_document, make_report

FIRST = datetime(2017, 6, 27, 9, 0, tzinfo=UTC)
TEXT = (
    "Two barges with grain were burned on the canal at Dorn on Tuesday after the crews had "
    "been put ashore, the harbour master said. He counted eleven men in two boats."
)
LATER = (
    "Three barges with grain were burned on the canal at Dorn on Tuesday after the crews had "
    "been put ashore, the harbour master said. He no longer gives a number of men."
)
CITING = (
    "Grain barges were set on fire at Dorn, the Canal Letter reports. The crews had been put "
    "ashore, and nobody was hurt. The price of flour rose at once in the whole valley."
)


def item(
    text: str, publisher: str, hours: int = 0, url: str | None = None
) -> tuple[Report, Document]:
    published = FIRST + timedelta(hours=hours)
    report = make_report(text, publisher=publisher, published=published, url=url)
    return report, make_document(report)


def links(*items: tuple[Report, Document]) -> list[OriginLink]:
    return [link for origin in find_origins(items) for link in origin.links]


def test_changed_text_at_one_address_is_a_version() -> None:
    url = "https://canal.example/barges"
    found = links(item(TEXT, "Canal Letter", 0, url), item(LATER, "Canal Letter", 3, url))
    assert [(one.kind, one.words) for one in found] == [
        (OriginKind.VERSION, "canal.example/barges")
    ]


def test_address_is_the_same_under_another_scheme_or_query() -> None:
    left = item(TEXT, "Canal Letter", 0, "https://www.canal.example/barges/")
    right = item(LATER, "Canal Letter", 3, "http://canal.example/barges?from=mail")
    assert [one.kind for one in links(left, right)] == [OriginKind.VERSION]


def test_other_outlet_that_names_the_address_reposts() -> None:
    url = "https://canal.example/barges"
    found = links(item(TEXT, "Canal Letter", 0, url), item(LATER, "Hill Post", 3, url))
    assert [one.kind for one in found] == [OriginKind.REPOST]


def test_report_that_cites_the_outlet_rests_on_it() -> None:
    found = links(item(TEXT, "Canal Letter"), item(CITING, "Hill Post", 3))
    assert [(one.kind, one.words) for one in found] == [
        (OriginKind.WIRE, "the canal letter reports")
    ]


def test_report_that_cites_another_outlet_is_its_own() -> None:
    text = CITING.replace("Canal Letter", "Mountain Echo")
    assert links(item(TEXT, "Canal Letter"), item(text, "Hill Post", 3)) == []


def test_titles_of_one_house_need_less_shared_text() -> None:
    cut = TEXT[:90] + " " + CITING[60:]
    found = links(item(TEXT, "Al Arabiya"), item(cut, "Al Hadath", 5))
    assert [(one.kind, one.words) for one in found] == [(OriginKind.FAMILY, "MBC Group")]


@pytest.mark.parametrize("publisher", ["Hill Post", "Canal Letter"])
def test_link_quotes_the_words_it_rests_on(publisher: str) -> None:
    found = links(item(TEXT, "Canal Letter"), item(TEXT + " More tomorrow.", publisher, 2))
    assert found[0].words in TEXT.casefold().replace(",", "").replace(".", "")
    assert found[0].measure is not None


def test_author_in_the_metadata_makes_a_repost() -> None:
    first = item(TEXT, "Canal Letter")
    copy, document = item(TEXT[:100] + CITING[60:], "Hill Post", 4)
    named = replace(copy, author_outlet="https://www.canalletter.com/barges")
    assert [one.kind for one in links(first, (named, document))] == [OriginKind.REPOST]


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 60))
def test_any_number_of_edited_copies_is_one_origin(n_copies: int) -> None:
    items = [item(TEXT, "Canal Letter")]
    items += [item(f"{TEXT} Edition {n}.", f"outlet {n}", 1 + n % 40) for n in range(n_copies)]
    assert len(find_origins(items)) == 1


WIRE_STORY = (
    "Militiamen of the Red Kite seized the Ostra dam on Monday night and sent the engineers "
    "home, a foreman said. They opened one of its sluices and hoisted a flag on the tower."
)
REWORDED = (
    "The Ostra dam was seized on Monday night by militiamen of the Red Kite, who sent the "
    "engineers home, a foreman said. One of its sluices was opened and a flag was hoisted on "
    "the tower."
)


def test_text_in_other_words_is_an_edited_copy() -> None:
    found = links(item(WIRE_STORY, "Canal Letter"), item(REWORDED, "Hill Post", 3))
    assert [one.kind for one in found] == [OriginKind.EDITED_COPY]


def test_same_words_on_another_day_of_the_week_are_no_copy() -> None:
    other = REWORDED.replace("Monday", "Thursday")
    assert links(item(WIRE_STORY, "Canal Letter"), item(other, "Hill Post", 60)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dorn: two grain barges burned on the canal, crews put ashore (via Canal Letter)",
        "From our partners at Canal Letter: two barges burned at Dorn, crews were put ashore.",
        "Barges with grain burned at Dorn and crews put ashore, as first told by Canal Letter.",
    ],
)
def test_few_words_with_an_odd_credit_rest_on_the_outlet(text: str) -> None:
    found = links(item(TEXT, "Canal Letter"), item(text, "Hill Post", 3))
    assert [one.kind for one in found] == [OriginKind.WIRE]


def test_report_that_contradicts_an_outlet_does_not_rest_on_it() -> None:
    text = (
        "The barges with grain at Dorn were not burned on the canal but in the dock, contrary "
        "to what Canal Letter reported, and the crews had been put ashore on Monday."
    )
    assert links(item(TEXT, "Canal Letter"), item(text, "Hill Post", 3)) == []
