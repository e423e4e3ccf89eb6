"""The chain of voices behind a claim."""

import pytest

from attribution_readings import OneActor, chain_of
from dateline.model import Actor, ActorKind, SpeakerKind, Stance, actor_id
from parsed import parse_text

pytestmark = pytest.mark.model


def test_chain_starts_with_the_outlet() -> None:
    chain = chain_of(parse_text("Rebels seized the town."), "seized")
    assert [(one.speaker, one.kind) for one in chain] == [("Example Times", SpeakerKind.OUTLET)]


def test_chain_nests_voices_outermost_first() -> None:
    parse = parse_text(
        "State media reported that the minister claimed that rebels had used gas."
    )
    assert [one.speaker for one in chain_of(parse, "used")[1:]] == [
        "State media",
        "the minister",
    ]


def test_chain_leaves_out_voices_that_say_something_else() -> None:
    parse = parse_text("Rebels seized the town, and the mayor said he would resign.")
    assert len(chain_of(parse, "seized")) == 1


def test_chain_of_a_cue_word_has_a_link_without_speaker() -> None:
    chain = chain_of(parse_text("Five guards were allegedly killed."), "killed")
    assert (chain[-1].speaker, chain[-1].kind) == (None, SpeakerKind.UNKNOWN)


def test_chain_ends_with_who_did_not_confirm() -> None:
    parse = parse_text(
        "Posts on social media claimed that the port had fallen.",
        "No official announcement confirming these reports has appeared.",
    )
    last = chain_of(parse, "fallen")[-1]
    assert (last.kind, last.stance) == (SpeakerKind.AUTHORITY, Stance.DOES_NOT_CONFIRM)


def test_chain_keeps_a_denial_as_stance() -> None:
    chain = chain_of(parse_text("The army denied shelling the hospital."), "shelling")
    assert chain[-1].stance is Stance.DENIES


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The agency quoted the mayor as saying that the port had fallen.", "the mayor"),
        ("The mayor was quoted as saying that the port had fallen.", "The mayor"),
    ],
)
def test_who_is_quoted_as_saying_it_says_it(text: str, speaker: str) -> None:
    assert chain_of(parse_text(text), "fallen")[-1].speaker == speaker


def test_who_disputes_twice_is_one_voice() -> None:
    parse = parse_text(
        "The Front accused the army of killing two traders.",
        "The army rejected the accusation, calling it propaganda.",
    )
    chain = chain_of(parse, "killing")
    assert [one.speaker for one in chain if one.stance is Stance.DISPUTES] == ["The army"]


def test_speaker_of_two_cues_stands_once_in_the_chain() -> None:
    parse = parse_text("The Front's spokesman told us by letter that its men killed nine.")
    assert [one.speaker for one in chain_of(parse, "killed")].count(
        "The Front's spokesman"
    ) == 1


def test_what_a_speaker_says_it_knows_is_a_step_more() -> None:
    told = "The army said it had information that 40 rebels were attacking the depot."
    assert [one.cue.quote for one in chain_of(parse_text(told), "attacking") if one.cue] == [
        "said",
        "information",
    ]


def test_person_is_he_where_a_body_spoke_last() -> None:
    parse = parse_text(
        "Relief for Karm said that two nurses were ill.",
        "They were received by a police officer, Musa Adan.",
        "He said that six men had been arrested.",
    )
    adan = Actor(id=actor_id("Musa Adan", None), name="Musa Adan", kind=ActorKind.PERSON)
    chain = chain_of(parse, "arrested", OneActor(adan))
    assert chain[-1].speaker == "Musa Adan"


def test_one_of_them_is_of_no_side_that_an_actor_names() -> None:
    parse = parse_text(
        "Four participants told the paper that police had fired.",
        "They shot at us, said one of them.",
    )
    police = Actor(id=actor_id("Police", None), name="Police", kind=ActorKind.STATE_FORCES)
    link = chain_of(parse, "shot", OneActor(police))[-1]
    assert link.actor is None


def test_armed_group_with_the_name_of_an_army_is_a_party() -> None:
    parse = parse_text("The Upland Army said that six men had been arrested.")
    front = Actor(id=actor_id("Upland Army", None), name="Upland Army", kind=ActorKind.REBEL)
    assert chain_of(parse, "arrested", OneActor(front))[-1].kind is SpeakerKind.PARTY
