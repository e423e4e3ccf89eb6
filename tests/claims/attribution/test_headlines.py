"""Voices of bare headlines, as the claims have them."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import SpeakerKind
from factory import make_report
from parsed import parse_text

pytestmark = pytest.mark.model


def voices(headline: str) -> dict[str, list[str | None]]:
    """Who tells each event, by its trigger."""
    parse = parse_text(headline)
    claims = code_document(parse, make_report(headline), load_resources()).claims
    return {
        one.trigger.quote: [
            link.speaker for link in one.attribution if link.kind is not SpeakerKind.OUTLET
        ]
        for one in claims
    }


@pytest.mark.parametrize(
    ("headline", "voice"),
    [
        ("Three killed in Karm raid, says governor", "governor"),
        ("Rebels seize airport; two dead, say medics", "medics"),
        ("Rocket hits school in Karm, says the Israeli army", "the Israeli army"),
        ("Village shelled near Karm, said the mayor", "the mayor"),
    ],
)
def test_verb_before_a_voice_at_the_end_is_no_part_of_it(headline: str, voice: str) -> None:
    found = voices(headline)
    assert found
    assert all(one == [voice] for one in found.values())


@pytest.mark.parametrize(
    "headline",
    [
        "Soldiers end siege of hotel in Karm, killing five attackers",
        "Gunmen storm Karm college, abduct students",
        "Rebels seize town, claim army base",
        "Three killed in Karm blast, with 40 injured",
    ],
)
def test_clause_behind_the_last_comma_is_no_voice(headline: str) -> None:
    found = voices(headline)
    assert found
    assert not any(found.values())


@pytest.mark.parametrize(
    "headline",
    [
        "Mali army says 10 soldiers killed in ambush near Menaka",
        "Karm police say five rebels killed in gun battle",
        "Ministry says 14 wounded in drone attack on Belgorod",
        "Hospital says 23 dead, 40 injured in Karm bombing",
        "Governor says three killed, 20 hurt in Karm shelling",
    ],
)
def test_who_says_that_some_were_killed_tells_all_of_it(headline: str) -> None:
    found = voices(headline)
    assert len(found) > 1
    assert all(len(one) == 1 for one in found.values())
