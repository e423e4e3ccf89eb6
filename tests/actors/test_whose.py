"""Whose soldiers, ministries and governors are meant, where nobody says their country."""

from collections.abc import Mapping

import pytest

from dateline.actors import ResolvedActor
from dateline.claims.resources import load_resources
from dateline.claims.scene import read_scene
from dateline.text import read_document
from dateline.text.language_model import load
from dateline.text.parse import parse_document
from parsed import make_report

pytestmark = pytest.mark.model


def resolved(text: str) -> tuple[ResolvedActor, ...]:
    """The actor mentions of a text, read with its date line and its places."""
    report = make_report(text)
    parse = parse_document(read_document(report), load())
    return read_scene(parse, report, load_resources()).actors.resolved


def countries(text: str) -> Mapping[str, str | None]:
    """The countries of the actors of a text, by their words."""
    return {
        one.mention.span.quote: one.actor.country if one.actor else None
        for one in resolved(text)
    }


def named(text: str) -> list[tuple[str, str]]:
    """The words for actors in a text, with the names of those who are meant."""
    return [(one.mention.span.quote, one.actor.name) for one in resolved(text) if one.actor]


HOME = [
    (
        "KABUL (AW) - Iranian jets hit Herat, killing two soldiers, the army said.",
        "the army",
        "AF",
    ),
    (
        "KABUL (AW) - Iranian jets hit Herat, killing two soldiers, he said.",
        "two soldiers",
        "AF",
    ),
    (
        "BAKU (AW) - Armenian guns shelled Barda, the defence ministry said.",
        "the defence ministry",
        "AZ",
    ),
    (
        "BAMAKO (AW) - Ten guards died near the border with Algeria, the army said.",
        "the army",
        "ML",
    ),
    (
        "KHARTOUM (AW) - Chadian troops entered Geneina. The military fired back.",
        "The military",
        "SD",
    ),
    ("Turkey launched drones at Iraq on Friday, the air force said.", "the air force", "IQ"),
    (
        "BEIRUT (AW) - Shells hit Nabatieh in Lebanon, the regional governor said.",
        "the regional governor",
        "LB",
    ),
    ("A soldier was shot dead near Ramallah, the army said.", "the army", "IL"),
]


@pytest.mark.parametrize(("text", "words", "country"), HOME)
def test_bodies_without_a_country_are_of_the_home_of_the_report(
    text: str, words: str, country: str
) -> None:
    assert countries(text)[words] == country


NAMED = [
    ("M23 shelled Goma on Friday. The army fired back.", "The army", "CD"),
    ("The Kenyan army said two soldiers were killed near Kismayo.", "two soldiers", "KE"),
    (
        "DAKAR (AW) - Six soldiers were killed in Mali. The army is after them.",
        "The army",
        "ML",
    ),
    (
        "AMMAN (AW) - Ten died in Jordan. Syrian troops fired. The troops left.",
        "The troops",
        "SY",
    ),
    (
        "BEIRUT (AW) - A Syrian strike hit Tripoli. The army said it carried out the strike.",
        "The army",
        "SY",
    ),
    (
        "MOSCOW (AW) - Drones hit Kursk in Russia. The Ukrainian army spoke. The army hid.",
        "The army",
        "UA",
    ),
]


@pytest.mark.parametrize(("text", "words", "country"), NAMED)
def test_the_side_that_speaks_or_was_named_is_meant(
    text: str, words: str, country: str
) -> None:
    assert countries(text)[words] == country


NOBODY = [
    ("A commander in Baghdad was killed by Iraqi jets.", "A commander"),
    ("KABUL (AW) - A commander was killed in Herat on Monday.", "A commander"),
    ("KABUL (AW) - Iran and Pakistan met in Herat. Both armies left.", "Both armies"),
    ("KABUL (AW) - “Our troops left Herat,” the Front said.", "Our troops"),
    ("The United Nations said ten died in Gao. The army spoke.", "The army"),
    ("Iranian jets bombed a post, killing two soldiers.", "two soldiers"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_those_of_any_side_have_no_country(text: str, words: str) -> None:
    assert countries(text)[words] is None


def test_a_place_is_nobody_who_is_meant_later() -> None:
    text = "Rebels killed ten people in Palmyra on Friday. The group left."
    assert "Palmyra" not in {one for one, _ in named(text)}


def test_the_government_is_no_commission() -> None:
    text = (
        "ADDIS ABABA (AW) - The Ethiopian Human Rights Commission spoke. The government left."
    )
    assert dict(named(text))["The government"] == "Government of Ethiopia"


def test_an_agency_that_saw_a_note_did_not_write_it() -> None:
    text = "NIAMEY (AW) - Ten died, the defence ministry said in a note seen by AFP. It left."
    assert dict(named(text))["It"] == "Defence ministry of Niger"


ABROAD = [
    ("BANGKOK (AW) - Myanmar rebels took Myawaddy. The junta said little.", "The junta", "MM"),
    ("BEIRUT (AW) - An Israeli drone hit a car in Tyre. The army said so.", "The army", "LB"),
    (
        "SEOUL (AW) - North Korean troops came, the army said. The troops left.",
        "The troops",
        "KP",
    ),
]


@pytest.mark.parametrize(("text", "words", "country"), ABROAD)
def test_a_hub_is_home_to_what_tells_most_of_it(text: str, words: str, country: str) -> None:
    assert countries(text)[words] == country
