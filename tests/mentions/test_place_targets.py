"""Names that only what happens to them tells to be places'."""

import pytest

from dateline.mentions.places import find_places
from parsed import parse_text

pytestmark = pytest.mark.model


def targets(text: str) -> set[str]:
    found = find_places(parse_text(text), lambda _name: False)
    return {one.head.quote for one in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels shelled Ouvandi on Tuesday.", "Ouvandi"),
        ("The army has retaken Ouvandi.", "Ouvandi"),
        ("Nine people were killed in the attack on Ouvandi.", "Ouvandi"),
        ("The shelling of Ouvandi went on all night.", "Ouvandi"),
        ("Ouvandi fell to the rebels on Wednesday.", "Ouvandi"),
        ("Ouvandi is in rebel hands, residents said.", "Ouvandi"),
        ("Rebels took Ouvandi on Wednesday.", "Ouvandi"),
        ("The rebels withdrew from Ouvandi.", "Ouvandi"),
        ("Gunmen attacked the market of Ouvandi on Monday.", "Ouvandi"),
    ],
)
def test_what_is_taken_or_shelled_is_a_place(text: str, name: str) -> None:
    assert name in targets(text)


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the Ouvandi Brigade went on.",
        "Salim Ouvandi said it. Gunmen attacked Ouvandi.",
        "The raid on Hezbollah went on.",
        "Gunmen attacked General Ouvandi.",
        "The party of Ouvandi won the vote.",
    ],
)
def test_what_may_be_somebody_is_none(text: str) -> None:
    assert "Ouvandi" not in targets(text)
    assert "Hezbollah" not in targets(text)
