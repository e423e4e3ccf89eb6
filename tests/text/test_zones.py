from collections.abc import Sequence

import pytest

from dateline.model import Zone
from dateline.text.normalise import normalise
from dateline.text.paragraphs import find_paragraphs
from dateline.text.zones import find_zones

BODY = (
    "Three shells fell on the market of Karm on Monday before noon, the mayor of the town said."
)
MORE = "Two men were wounded, and the bridge over the river stayed closed until the evening."


def zones_of(text: str, title: str | None = None) -> list[tuple[Zone, str]]:
    normal = normalise(text).text
    found = find_zones(tuple(find_paragraphs(normal)), title)
    return [(one.zone, normal[one.start : one.end].strip()) for one in found]


def text_in(zones: Sequence[tuple[Zone, str]], zone: Zone) -> list[str]:
    return [text for one, text in zones if one is zone]


def test_headline_is_the_title() -> None:
    zones = zones_of(f"Shells on Karm\n\n{BODY}", "Shells on Karm")
    assert zones == [(Zone.HEADLINE, "Shells on Karm"), (Zone.BODY, BODY)]


def test_lines_above_the_title_are_no_body() -> None:
    zones = zones_of(f"World news\n\nShells on Karm\n\n{BODY}", "Shells on Karm")
    assert [zone for zone, _ in zones] == [Zone.BYLINE, Zone.HEADLINE, Zone.BODY]


def test_headline_is_a_short_first_line_without_a_title() -> None:
    assert text_in(zones_of(f"Shells fall on Karm\n{BODY}"), Zone.HEADLINE) == [
        "Shells fall on Karm"
    ]


def test_sentence_is_no_headline() -> None:
    assert text_in(zones_of(f"{BODY}\n{MORE}"), Zone.HEADLINE) == []


@pytest.mark.parametrize(
    "line",
    [
        "By the river desk, Plain Gazette",
        "Published: 3 May 2018",
        "3 May 2018",
        "Plain Gazette, evening edition\n3 May 2018",
        "From our correspondent in Karm",
        "Plain News Agency",
    ],
)
def test_byline_lines_stand_between_headline_and_body(line: str) -> None:
    zones = zones_of(f"Shells on Karm\n\n{line}\n\n{BODY}", "Shells on Karm")
    assert text_in(zones, Zone.BYLINE) == line.split("\n")
    assert text_in(zones, Zone.BODY) == [BODY]


def test_dateline_is_cut_from_the_first_paragraph() -> None:
    zones = zones_of(f"KARM, May 3 (XWA) - {BODY}")
    assert zones == [(Zone.DATELINE, "KARM, May 3 (XWA) -"), (Zone.BODY, BODY)]


def test_quoted_paragraph_is_a_quote() -> None:
    quoted = "“We heard the shells come over the hill, one after the other, all the morning.”"
    zones = zones_of(f"{BODY}\n\n{quoted}\n\n{MORE}")
    assert text_in(zones, Zone.QUOTE) == [quoted]


def test_quotation_over_paragraphs_is_a_quote_in_each() -> None:
    first = "“We heard the shells come over the hill."
    second = "“Nobody came to help us until noon.”"
    assert text_in(zones_of(f"{BODY}\n\n{first}\n\n{second}"), Zone.QUOTE) == [first, second]


def test_paragraph_with_a_quotation_in_it_is_body() -> None:
    said = "“We heard the shells come over the hill,” a baker said by the gate of his shop."
    assert text_in(zones_of(f"{BODY}\n\n{said}"), Zone.QUOTE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Photo: The market of Karm after the shelling.",
        "FILE PHOTO: Soldiers by the bridge of Karm in April.",
        "The market of Karm after the shelling. (Photo by A. Writer)",
        "Image credit: Plain News",
    ],
)
def test_caption_is_told_by_its_label(line: str) -> None:
    assert text_in(zones_of(f"{BODY}\n\n{line}\n\n{MORE}"), Zone.CAPTION) == [line]


def test_news_about_photos_is_body() -> None:
    line = "Photographs of the market show two craters, and image after image tells the same."
    assert text_in(zones_of(f"{BODY}\n\n{line}"), Zone.CAPTION) == []


def test_notice_in_the_middle_leaves_the_body_around_it() -> None:
    zones = zones_of(f"{BODY}\n\nSubscribe to our newsletter today.\n\n{MORE}")
    assert text_in(zones, Zone.APPEAL) == ["Subscribe to our newsletter today."]
    assert text_in(zones, Zone.BODY) == [BODY, MORE]


def test_appeal_at_the_end_of_a_body_paragraph_is_cut_off() -> None:
    zones = zones_of(f"{BODY} {MORE} The Gazette needs your help: give online.")
    assert text_in(zones, Zone.BODY) == [f"{BODY} {MORE}"]
    assert text_in(zones, Zone.APPEAL) == ["The Gazette needs your help: give online."]


def test_sentence_between_two_of_a_notice_is_notice_too() -> None:
    notice = (
        "© 2018 The Plain Gazette. Some words that say nothing by themselves. "
        "All rights reserved."
    )
    assert text_in(zones_of(f"{BODY}\n\n{notice}"), Zone.NOTICE) == [notice]


def test_two_kinds_around_a_report_stay_apart() -> None:
    zones = zones_of(f"{BODY}\n\nDonate now to keep us going. All rights reserved.")
    assert text_in(zones, Zone.APPEAL) == ["Donate now to keep us going."]
    assert text_in(zones, Zone.NOTICE) == ["All rights reserved."]


def test_news_that_mentions_paypal_stays_body() -> None:
    line = "The militia took donations through PayPal until the bank closed the account in May."
    assert text_in(zones_of(f"{BODY}\n\n{line}"), Zone.BODY) == [BODY, line]


def test_signature_of_an_e_mail_is_notice() -> None:
    zones = zones_of(f"{BODY}\n\n-- \nRiver Alerts\nMill Road 5, Karm")
    assert text_in(zones, Zone.NOTICE) == ["--", "River Alerts", "Mill Road 5, Karm"]


def test_line_of_marks_is_notice() -> None:
    assert text_in(zones_of(f"{BODY}\n\n* * *\n\n{MORE}"), Zone.NOTICE) == ["* * *"]


def test_correction_is_body() -> None:
    line = (
        "Correction. We reported on Friday that seven people died; the correct figure is five."
    )
    assert text_in(zones_of(f"Title of Karm\n\n{line}", "Title of Karm"), Zone.BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "From January to June, gunmen killed 40 people in Karm.",
        "By Friday, six people had died in Karm.",
    ],
)
def test_sentence_that_begins_with_a_time_is_no_byline(line: str) -> None:
    assert text_in(zones_of(line), Zone.BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By the rebels' own count, they killed sixty soldiers in March.",
        "By Kyiv's own admission, Russian missiles destroyed the depot.",
    ],
)
def test_sentence_that_begins_with_a_count_is_no_byline(line: str) -> None:
    assert text_in(zones_of(line), Zone.BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday Okoro",
        "From May Salim in Karm",
        "By Lina Berg, our own correspondent in Karm.",
        "By our own correspondent in Karm, special to the Times.",
    ],
)
def test_line_with_a_name_like_a_day_is_a_byline(line: str) -> None:
    assert text_in(zones_of(f"{line}\n\n{BODY}\n\n{MORE}"), Zone.BODY)[0] == BODY
