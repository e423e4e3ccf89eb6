from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Document, OriginKind, Provenance, Report
from dateline.origins import find_origins
from factory import make_document, make_report

WIRE_TEXT = (
    "Shells fired from the eastern ridge struck the covered market of Dorn on Tuesday morning, "
    "killing nine traders and wounding thirty others, two doctors at the town's hospital said. "
    "A spokesman for the governor said that repair crews could not reach the water tower, and "
    "that families were leaving for the river villages on foot. The road north stayed shut."
)
OTHER_TEXT = (
    "The council of Dorn voted on Wednesday to reopen its three schools after a month without "
    "lessons, and asked the ministry of education to send teachers. Parents who came to the "
    "meeting asked for buses, because the bridge on the lower road has not been repaired yet."
)
EDITED_TEXT = (
    "Nine people died in the market of Dorn. Shells fired from the eastern ridge struck the "
    "covered market of Dorn on Tuesday morning, killing nine traders and wounding thirty "
    "others, two doctors at the town's hospital said. Our correspondent saw smoke over the "
    "roofs until noon, and heard ambulances behind the customs house for hours afterwards."
)
FIRST = datetime(2017, 6, 27, 9, 0, tzinfo=UTC)


def item(
    text: str, publisher: str, hours: int = 0, provenance: Provenance | None = None
) -> tuple[Report, Document]:
    report = make_report(text, publisher=publisher, published=FIRST + timedelta(hours=hours))
    document = make_document(report)
    return report, replace(document, provenance=provenance or Provenance())


def kinds(*items: tuple[Report, Document]) -> list[OriginKind]:
    return [link.kind for origin in find_origins(items) for link in origin.links]


def test_reports_of_their_own_are_origins_of_their_own() -> None:
    assert len(find_origins([item(WIRE_TEXT, "A"), item(OTHER_TEXT, "B")])) == 2


def test_copy_in_other_case_and_spacing_is_exact() -> None:
    copy = WIRE_TEXT.upper().replace(" ", "  ")
    assert kinds(item(WIRE_TEXT, "A"), item(copy, "B")) == [OriginKind.EXACT_COPY]


def test_copy_with_a_new_end_is_near() -> None:
    copy = WIRE_TEXT + " Readers can follow us for more on this story."
    assert kinds(item(WIRE_TEXT, "A"), item(copy, "B")) == [OriginKind.NEAR_COPY]


def test_rewritten_copy_with_a_long_run_is_edited() -> None:
    link = find_origins([item(WIRE_TEXT, "A"), item(EDITED_TEXT, "B", hours=5)])[0].links[0]
    assert link.kind is OriginKind.EDITED_COPY
    assert "struck the covered market of dorn" in link.words


def test_shared_run_a_month_later_is_no_copy() -> None:
    assert kinds(item(WIRE_TEXT, "A"), item(EDITED_TEXT, "B", hours=24 * 30)) == []


def test_repost_notice_needs_less_shared_text() -> None:
    notice = Provenance(reposted_from="the A Tribune")
    short = WIRE_TEXT[:200] + OTHER_TEXT
    reports = item(WIRE_TEXT, "A Tribune"), item(short, "B", 3, notice)
    assert kinds(*reports) == [OriginKind.REPOST]


def test_two_credits_of_one_wire_are_one_voice() -> None:
    credit = Provenance(wire_credits=("Plainwire",))
    reports = (
        item(WIRE_TEXT, "A", 0, credit),
        item(WIRE_TEXT[:170] + OTHER_TEXT, "B", 2, credit),
    )
    assert kinds(*reports) == [OriginKind.WIRE]


def test_origin_starts_with_the_earliest_report() -> None:
    late, early = item(WIRE_TEXT, "A", hours=9), item(WIRE_TEXT, "B")
    origin = find_origins([late, early])[0]
    assert origin.first_report == early[0].id
    assert origin.first_seen == early[0].published_at


def test_order_of_the_reports_does_not_matter() -> None:
    items = [item(WIRE_TEXT, "A"), item(EDITED_TEXT, "B", 4), item(OTHER_TEXT, "C", 1)]
    results = {find_origins(order) for order in permutations(items)}
    assert len(results) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_copies_in_any_number_stay_one_origin(delays: list[int]) -> None:
    items = [item(WIRE_TEXT, f"outlet {n}", hours) for n, hours in enumerate(delays)]
    assert len(find_origins(items)) == 1


def test_two_stories_of_the_wire_itself_stay_two() -> None:
    credit = Provenance(wire_credits=("Plainwire",))
    first = item(WIRE_TEXT, "Plainwire", 0, credit)
    second = item(WIRE_TEXT[:170] + OTHER_TEXT, "Plainwire", 9, credit)
    assert kinds(first, second) == []


def test_agency_text_is_known_by_its_initials() -> None:
    credit = Provenance(wire_credits=("PWA",))
    agency = item(WIRE_TEXT, "Plain Wire Agency", 0, credit)
    assert kinds(agency, item(WIRE_TEXT, "B", 2, credit)) == [OriginKind.EXACT_COPY]
    cut = item(WIRE_TEXT[:250] + " " + OTHER_TEXT[:60], "Plain Wire Agency", 2, credit)
    assert kinds(agency, cut) == [OriginKind.NEAR_COPY]


def test_short_rewording_of_an_agency_text_is_edited() -> None:
    agency = item(
        "Gunmen took four engineers from the pumping station at Dorn on Monday, and asked the "
        "water company for a ransom, the mayor said. The pumps stopped an hour later.",
        "Plainwire",
        0,
        Provenance(wire_credits=("Plainwire",)),
    )
    paper = item(
        "Armed men drove off with four engineers from the pumping station at Dorn on Monday, "
        "and asked the water company for money. Half of the town was without water at night.",
        "The Dorn Letter",
        5,
    )
    assert kinds(agency, paper) == [OriginKind.EDITED_COPY]
