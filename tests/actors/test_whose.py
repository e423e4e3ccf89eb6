"""Whose soldiers, ministries and governors are meant, where nobody says their country."""

from collections.abc import Mapping

import pytest

from dateline.claims.resources import load_resources
from dateline.claims.scene import read_scene
from dateline.text import read_document
from dateline.text.language_model import load
from dateline.text.parse import parse_document
from parsed import make_report

pytestmark = pytest.mark.model


def countries(text: str) -> Mapping[str, str | None]:
    """The countries of the actors of a text, by their words."""
    report = make_report(text)
    parse = parse_document(read_document(report), load())
    resolved = read_scene(parse, report, load_resources()).actors.resolved
    return {
        one.mention.span.quote: one.actor.country if one.actor else None for one in resolved
    }


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
    ("KABUL (AW) - A commander was killed in Herat on Monday.", "A commander"),
    ("KABUL (AW) - Iran and Pakistan met in Herat. Both armies left.", "Both armies"),
    ("KABUL (AW) - “Our troops left Herat,” the Front said.", "Our troops"),
    ("The United Nations said ten died in Gao. The army spoke.", "The army"),
    ("Iranian jets bombed a post, killing two soldiers.", "two soldiers"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_those_of_any_side_have_no_country(text: str, words: str) -> None:
    assert countries(text)[words] is None
