"""Whose army, ministry or soldiers are meant, by where a story was filed and plays."""

import pytest

from dateline.actors.home import without_borders
from dateline.pipeline import read_closely
from factory import make_report


def country_of(text: str, words: str) -> str | None:
    """The country of whoever goes by these words in the claims of a text."""
    claims = read_closely(make_report(text)).claims
    acting = [(one.span, one.actor) for claim in claims for one in claim.arguments]
    speaking = [(one.span, one.actor) for claim in claims for one in claim.attribution]
    actors = [
        actor
        for span, actor in (*acting, *speaking)
        if span is not None and span.quote == words
    ]
    assert actors, words
    return actors[0].country if actors[0] is not None else None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "KYIV (Reuters) - Russia launched drones at Ukraine overnight, the air force said.",
            "the air force",
            "UA",
        ),
        (
            (
                "KYIV (Reuters) - Russian forces shelled Kherson on Monday. "
                "The military said it had repelled two assaults near Pokrovsk."
            ),
            "The military",
            "UA",
        ),
        (
            (
                "DAMASCUS (Reuters) - Israeli jets bombed Homs, killing two soldiers, "
                "the defence ministry said."
            ),
            "two soldiers",
            "SY",
        ),
        (
            "NIAMEY (AFP) - Six soldiers were killed near the border with Mali, the army said.",
            "the army",
            "NE",
        ),
        (
            (
                "YAOUNDE, Cameroon (AP) — Two soldiers were killed in Bamenda on Monday, "
                "the army said."
            ),
            "Two soldiers",
            "CM",
        ),
        (
            (
                "NAIROBI (Reuters) - Ethiopian troops killed ten people in Gondar on Sunday, "
                "police said."
            ),
            "police",
            "ET",
        ),
        (
            (
                "ISTANBUL (Reuters) - Turkish jets bombed a camp in Iraq on Monday, "
                "the defence ministry said."
            ),
            "the defence ministry",
            "TR",
        ),
        (
            "KYIV (Reuters) - Russian troops took Vovchansk. The troops left later.",
            "The troops",
            "RU",
        ),
        (
            "A Palestinian fired at a post near Hebron and was shot dead by troops.",
            "troops",
            "IL",
        ),
    ],
)
def test_whose_they_are(text: str, words: str, country: str | None) -> None:
    assert country_of(text, words) == country


def test_a_border_names_a_country_by_the_way() -> None:
    text = "a post near the border with Chad"
    assert without_borders(text) == "a post near the border"
    assert without_borders("a post in Chad") == "a post in Chad"
