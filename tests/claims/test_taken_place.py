"""What of a place was taken: a part of it is not the whole."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def taken(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.event.branch == "territory"]


def name(*sentences: str) -> str:
    place = taken(*sentences)[-1].place
    assert place is not None
    return place.name


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Troops captured the medical centre in Benghazi.", "the medical centre, Benghazi"),
        ("Soldiers retook Benghazi hospital from the rebels.", "hospital, Benghazi"),
        (
            "Rebels captured the barracks in the Vornal quarter of Benghazi.",
            "the barracks, Vornal, Benghazi",
        ),
        (
            "The army took the last pocket in Benghazi in the morning.",
            "the last pocket, Benghazi",
        ),
        ("Rebels captured the fuel depot at Karm.", "the fuel depot, Karm"),
        ("Rebels hold three streets in Benghazi.", "three streets, Benghazi"),
        ("Rebels captured Benghazi.", "Benghazi"),
        ("Rebels captured the whole of Benghazi.", "Benghazi"),
        ("Rebels raised their flag over Benghazi.", "Benghazi"),
    ],
)
def test_part_that_was_taken_is_in_the_place(text: str, place: str) -> None:
    assert name(text) == place


def test_the_city_is_the_town_of_which_the_text_tells() -> None:
    told = "Shells fell on the Vornal quarter of Benghazi."
    assert name(told, "Rebels captured the city a year ago.") == "Benghazi"


def test_no_street_of_a_quarter_is_nothing_of_the_quarter() -> None:
    told = "Troops fought rebels in the Vornal quarter of Benghazi."
    assert name(told, "The army denied that the rebels held any street.") == "Vornal, Benghazi"


def test_village_by_the_city_is_what_was_stormed() -> None:
    found = taken(
        "In Qaminis, a village south of the city which rebels overran last week, troops fought."
    )
    assert [one.place.name for one in found if one.place] == ["Qaminis"]
