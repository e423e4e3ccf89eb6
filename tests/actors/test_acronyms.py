import pytest

from dateline.actors.acronyms import find_definitions
from parsed import make_document


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Karm River Force (KRF) left.", "KRF", "Karm River Force"),
        ("The KRF (Karm River Force) left.", "KRF", "Karm River Force"),
        (
            "The Movement for the Defence of Karm (MDK) left.",
            "MDK",
            "Movement for the Defence of Karm",
        ),
        ("Rural River Army [RRA] men left.", "RRA", "Rural River Army"),
    ],
)
def test_definition_ties_short_and_long(text: str, short: str, long: str) -> None:
    (found,) = find_definitions(make_document(text))
    assert (found.short, found.short_span.quote, found.long_span.quote) == (short, short, long)


@pytest.mark.parametrize("text", ["The mayor (PKX) left.", "The town (see below) fell."])
def test_brackets_that_spell_nothing_define_nothing(text: str) -> None:
    assert find_definitions(make_document(text)) == ()
