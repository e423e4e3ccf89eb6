import pytest

from dateline.text.datelines import find_dateline


@pytest.mark.parametrize(
    ("paragraph", "place", "inside"),
    [
        ("KARM, Norland (XWA) — Shells fell.", "KARM, Norland", "XWA"),
        ("KARM/TELL (12 June 2017) - Shells fell.", "KARM/TELL", "12 June 2017"),
        ("KARM, June 18 (XWA) - Shells fell.", "KARM", "XWA"),
        ("Karm, 29 June 2017 – Shells fell.", "Karm", None),
        ("Karm (Plain News) -- Shells fell.", "Karm", "Plain News"),
        ("KARM - Joint Force East closed the road.", "KARM", None),
        ("KARM, 3 JAN 90 (XWA) -- SHELLS FELL.", "KARM", "XWA"),
        ("KARM (NORLAND), 3 JAN 90 (XWA) -- Shells fell.", "KARM (NORLAND)", "XWA"),
        ("Karm – Shells fell.", "Karm", None),
        ("(Reuters) - Shells fell.", "", "Reuters"),
        ("KARM (Plain News), July 3 - Shells fell.", "KARM", "Plain News"),
        ("TELL AL-KARM, Norland, July 3 (XWA) - Shells fell.", "TELL AL-KARM, Norland", "XWA"),
    ],
)
def test_dateline_is_found(paragraph: str, place: str, inside: str | None) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.place, found.inside) == (place, inside)
    assert paragraph[found.end :].split()[0] in {"Shells", "Joint", "SHELLS"}


@pytest.mark.parametrize(
    "paragraph",
    [
        "UPDATE - Shells fell on Karm.",
        "T-72 tanks rolled into Karm.",
        "Karm - a town on the river - was shelled.",
        "KARM-based rebels shelled the road.",
        "The mayor (who had fled) - as people say - came back.",
        "UN-backed talks began in Karm.",
        "KARM -",
        "The Combined Task Force – Firm Resolve commander spoke.",
        "The Force – Karm East took the hill.",
        "On October 1 - a Sunday - shells fell.",
        "SHELLS FELL -- AS MANY FEARED -- ON THE MARKET OF KARM.",
    ],
)
def test_dateline_is_not_seen_where_none_is(paragraph: str) -> None:
    assert find_dateline(paragraph) is None
