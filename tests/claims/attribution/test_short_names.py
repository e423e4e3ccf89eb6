"""Speakers under a short name, evidence as a voice, and numbers by two sources."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from dateline.model import Claim, SpeakerKind
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def claims_of(*sentences: str) -> tuple[Claim, ...]:
    parse = parse_text(*sentences)
    return code_document(parse, make_report(parse.document.text), load_resources()).claims


def voices(claim: Claim) -> list[tuple[str | None, SpeakerKind]]:
    return [(one.speaker, one.kind) for one in claim.attribution if one.cue is not None]


def at(trigger: str, claims: tuple[Claim, ...]) -> Claim:
    return next(one for one in claims if one.trigger.quote == trigger)


@pytest.mark.parametrize(
    ("full", "again", "name", "kind"),
    [
        (
            "An army spokesman, Colonel Haddad Omar, said troops took Hamra on Monday.",
            "Omar said thirty rebels were killed.",
            "An army spokesman",
            SpeakerKind.MILITARY,
        ),
        (
            "Colonel Haddad Omar, an army spokesman, said troops took Hamra on Monday.",
            "Omar said thirty rebels were killed.",
            "Colonel Haddad Omar",
            SpeakerKind.MILITARY,
        ),
        (
            "The state news agency, Zana, said soldiers entered Hamra on Monday.",
            "The agency said thirty rebels were killed.",
            "The state news agency",
            SpeakerKind.AUTHORITY,
        ),
    ],
)
def test_short_name_is_the_speaker_whom_fuller_words_named(
    full: str, again: str, name: str, kind: SpeakerKind
) -> None:
    assert voices(at("killed", claims_of(full, again))) == [(name, kind)]


def test_other_name_is_another_speaker() -> None:
    full = "An army spokesman, Colonel Haddad Omar, said troops took Hamra on Monday."
    found = voices(at("killed", claims_of(full, "Salim Daoud said thirty rebels were killed.")))
    assert found == [("Salim Daoud", SpeakerKind.UNKNOWN)]


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        (
            "Fragments examined by Human Rights Watch suggest that aircraft made the strike.",
            "strike",
            "Human Rights Watch",
        ),
        (
            "Video footage verified by the monitor shows soldiers shooting three prisoners.",
            "shooting",
            "the monitor",
        ),
        (
            "Satellite images show that the village of Hamra was burned in May.",
            "burned",
            "Satellite images",
        ),
    ],
)
def test_evidence_speaks_or_who_examined_it_does(text: str, trigger: str, speaker: str) -> None:
    assert [name for name, _ in voices(at(trigger, claims_of(text)))] == [speaker]


def test_forensic_evidence_is_no_doctor() -> None:
    told = "A rocket hit a hospital in Karm on Monday."
    found = claims_of(told, "Forensic evidence shows that it was fired by the army.")
    assert voices(at("fired", found)) == [("Forensic evidence", SpeakerKind.UNKNOWN)]


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed according to the mayor, eleven according to the hospital.",
        "Five people died, according to the mayor, and eleven according to the hospital.",
    ],
)
def test_numbers_of_two_sources_have_one_voice_each(text: str) -> None:
    told = "Shells hit the market in Karm on Monday."
    found = {
        one.counts[0].best: [name for name, _ in voices(one)]
        for one in claims_of(told, text)
        if one.event.type == "violence.kill"
    }
    assert found == {5: ["the mayor"], 11: ["the hospital"]}


def test_source_behind_a_semicolon_does_not_speak_before_it() -> None:
    text = "Gunmen attacked a bus near Dorsa; four people died, according to the police."
    assert voices(at("attacked", claims_of(text))) == []


def test_body_by_its_noun_is_the_one_that_the_text_has_named() -> None:
    claims = claims_of(
        "Guns of the Left Bank Command hold the hill.",
        "Its men killed four soldiers at Karm on Monday, the command said.",
    )
    assert ("the Left Bank Command", SpeakerKind.MILITARY) in voices(at("killed", claims))


def test_body_by_its_noun_stays_open_where_two_were_named() -> None:
    claims = claims_of(
        "Guns of the Left Bank Command shelled a post of the Western Command.",
        "Its men killed four soldiers at Karm on Monday, the command said.",
    )
    assert voices(at("killed", claims))[0][0] == "the command"


def test_spokesman_of_a_named_body_is_called_by_its_name() -> None:
    claims = claims_of(
        "Guns of the Left Bank Command hold the hill.",
        "Its men killed four soldiers at Karm on Monday, the command's spokesman said.",
    )
    assert voices(at("killed", claims))[0][0] == "the Left Bank Command's spokesman"


def test_surname_behind_a_title_is_whom_an_apposition_named() -> None:
    claims = claims_of(
        "Police killed four gunmen on Saturday, the police chief, Akhtar Khan, told reporters.",
        "Mr Khan said that the men had wounded six soldiers in May.",
    )
    assert voices(at("wounded", claims))[0][0] == "the police chief"
