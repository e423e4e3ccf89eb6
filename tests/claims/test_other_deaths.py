"""Deaths told in the place of an act that was told before."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.other_deaths import ORIGIN
from dateline.claims.resources import load_resources
from dateline.model import Claim, Polarity
from parsed import make_report, parse_text

pytestmark = pytest.mark.model

TOLD = "Soldiers beat a farmer to death in Karm on Monday, his brother said."


def denials(*sentences: str) -> list[Claim]:
    parse = parse_text(*sentences)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return [one for one in coding.claims if one.origin == ORIGIN]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("He fell from a window, the army said.", "fell"),
        ("The army says that the man drowned in the canal.", "drowned"),
        ("He had hanged himself, an officer said.", "hanged"),
        ("The farmer died of an illness, the army said.", "died"),
        ("The army said that he took his own life.", "took"),
    ],
)
def test_another_death_denies_the_act_told_before(text: str, trigger: str) -> None:
    (one,) = denials(TOLD, text)
    assert (one.event.branch, one.polarity) == ("violence", Polarity.DENIED)
    assert one.trigger.quote == trigger


@pytest.mark.parametrize(
    "text",
    [
        "He fell from a window.",
        "A boy drowned in the canal, the army said.",
        "He did not fall from a window, the brother said.",
        "He fell from favour, the army said.",
    ],
)
def test_other_words_deny_nothing(text: str) -> None:
    assert denials(TOLD, text) == []


def test_another_death_alone_denies_nothing() -> None:
    assert denials("Rebels fought soldiers in Karm.", "He fell from a window, they said.") == []


def test_death_of_one_denies_none_of_many() -> None:
    told = "Soldiers shot dead four farmers in Karm on Monday, a priest said."
    assert denials(told, "The boy drowned in the canal, the army said.") == []
