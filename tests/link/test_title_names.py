from dataclasses import replace

import pytest

from dateline.link.title_names import spoken_names, title_names
from dateline.model import Actor, ActorKind, Argument, Role, Span
from factory import make_claim, make_report


def told(text: str, quote: str, name: str | None) -> dict[str, str]:
    """How `quote`, of an actor called `name` or of nobody known, is said."""
    claim = make_claim(make_report(text), trigger="burned", agent=None)
    start = claim.sentence.quote.index(quote) + claim.sentence.start
    span = Span(start=start, end=start + len(quote), quote=quote)
    actor = name and Actor(
        id="act1-x", name=name, kind=ActorKind.OTHER, resolved_by="description"
    )
    argument = Argument(role=Role.AGENT, span=span, actor=actor or None)
    return spoken_names([replace(claim, arguments=(argument,))])


@pytest.mark.parametrize(
    ("text", "quote", "name", "said"),
    [
        ("The coalition burned it.", "The coalition", "coalition", "the coalition"),
        ("A driver burned it.", "A driver", "driver", "a driver"),
        ("The nurses burned it.", "The nurses", "nurses", "nurses"),
        ("A few dozen men burned it.", "A few dozen men", "few dozen men", "a few dozen men"),
        ("Several dozen men burned.", "Several dozen men", "dozen men", "several dozen men"),
        ("Armed men burned it.", "Armed men", "Armed men", "armed men"),
        ("Karmian men burned it.", "Karmian men", "Karmian men", "Karmian men"),
        ("Villages burned.", "Villages", None, "villages"),
        ("Around 40 huts burned.", "Around 40 huts", None, "around 40 huts"),
        ("Karm burned.", "Karm", None, "Karm"),
    ],
)  # fmt: skip
def test_name_is_told_as_the_report_says_it(
    text: str, quote: str, name: str | None, said: str
) -> None:
    assert told(text, quote, name) == {name or quote: said}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Military of Karm", "the Military of Karm"),
        ("Armed men", "Armed men"),
        ("coalition", "the coalition"),
        ("suicide bomber", "a suicide bomber"),
        ("governor of Karm", "the governor of Karm"),
        ("islamist armed group", "an islamist armed group"),
        ("people", "people"),
        ("our supply column", "the supply column"),
        ("Karm Front", "Karm Front"),
        ("Commander", "the commander"),
        ("Karm Army 9th Division", "the Karm Army 9th Division"),
    ],
)
def test_name_takes_the_article_that_it_needs(name: str, said: str) -> None:
    assert title_names([name], None, "violence", {}) == [said]


@pytest.mark.parametrize(
    "name",
    ["those", "Their", "everybody", "My own two francs", "any of them", "Heavy", "others"],
)
def test_words_that_point_at_nobody_are_no_names(name: str) -> None:
    assert title_names([name], None, "violence", {}) == []


def test_target_of_which_nothing_is_said_is_left_out_of_an_attack() -> None:
    names = ["the building", "people", "positions", "two buildings", "a row of houses"]
    assert title_names(names, None, "attack", {}) == ["two buildings", "a row of houses"]
    assert title_names(["people"], None, "violence", {}) == ["people"]
