"""How an organisation is tied to an incident."""

from dataclasses import replace

from dateline.bench.muc4 import score_confidence
from dateline.bench.muc4_confidence import (
    BY_AUTHORITIES,
    CLAIMED,
    FACT,
    POSSIBLE,
    SUSPECTED,
    Tie,
    Untied,
    ties,
)
from dateline.bench.muc4_fill import Response
from dateline.bench.muc4_reader import Filler, Template
from dateline.model import (
    Actor,
    ActorKind,
    Argument,
    Attribution,
    Claim,
    Role,
    Span,
    SpeakerKind,
    actor_id,
)
from factory import make_claim, make_document, make_report

FRONT = Actor(id=actor_id("Upland Front", None), name="Upland Front")


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return make_document(make_report(text)).span(at, at + len(words))


def _deed(text: str, doer: str, trigger: str, *voices: Attribution) -> Claim:
    claim = make_claim(make_report(text), trigger=trigger, event="attack.armed")
    agent = Argument(role=Role.AGENT, span=_span(text, doer), actor=FRONT)
    return replace(claim, arguments=(agent,), attribution=voices)


def _confidences(claim: Claim, *others: Claim) -> list[str]:
    return [one.confidence for one in ties([claim], others)]


def test_what_is_told_without_doubt_is_a_fact() -> None:
    assert _confidences(_deed("The Front attacked a mill.", "The Front", "attacked")) == [FACT]


def test_doubt_about_the_doer_is_a_suspicion() -> None:
    text = "Suspected Front rebels attacked a mill."
    assert _confidences(_deed(text, "Suspected Front rebels", "attacked")) == [SUSPECTED]


def test_accusing_cue_of_an_office_is_a_suspicion_by_authorities() -> None:
    text = "Police accused the Front of an attack on a mill."
    voice = Attribution(
        speaker="Police", kind=SpeakerKind.AUTHORITY, cue=_span(text, "accused")
    )
    assert _confidences(_deed(text, "the Front", "attack", voice)) == [BY_AUTHORITIES]


def test_admission_for_others_is_a_suspicion_by_authorities() -> None:
    text = "The president admitted that the Front attacked a mill."
    voice = Attribution(
        speaker="The president", kind=SpeakerKind.UNKNOWN, cue=_span(text, "admitted")
    )
    assert _confidences(_deed(text, "the Front", "attacked", voice)) == [BY_AUTHORITIES]


def test_organisation_beside_one_that_claims_it_is_only_possible() -> None:
    text = "The Front said it attacked a mill."
    voice = Attribution(speaker="The Front", kind=SpeakerKind.PARTY, actor=FRONT)
    assert _of_untied(_deed(text, "it", "attacked", voice)) == POSSIBLE


def test_who_says_it_itself_has_admitted_it() -> None:
    text = "The Front said it attacked a mill."
    voice = Attribution(speaker="The Front", kind=SpeakerKind.PARTY, actor=FRONT)
    assert _confidences(_deed(text, "it", "attacked", voice)) == [CLAIMED]


def test_claim_of_responsibility_elsewhere_is_an_admission() -> None:
    text = "The Front claimed responsibility."
    claimed = replace(
        _deed(text, "The Front", "claimed"),
        event=make_claim(event="statement.claim_responsibility").event,
    )
    deed = replace(_deed("Men attacked a mill.", "Men", "attacked"), arguments=())
    assert _confidences(deed, claimed) == [CLAIMED]


def _of_untied(deed: Claim, *others: Claim, is_meant: str = "League") -> str:
    untied = Untied(claims=(deed,), others=(deed, *others))
    return untied.confidence(lambda name: is_meant in name, lambda said: is_meant in said)


def test_organisation_beside_others_who_did_it_is_only_possible() -> None:
    assert _of_untied(_deed("Men attacked a mill.", "Men", "attacked")) == POSSIBLE


def test_organisation_is_accused_where_a_sentence_of_accusation_names_it() -> None:
    text = "Men attacked a mill; the League is suspected."
    assert _of_untied(_deed(text, "Men", "attacked")) == SUSPECTED


def test_organisation_that_an_incident_only_mentions_is_possible() -> None:
    text = "Near the League camp a mill was attacked."
    deed = replace(_deed(text, "a mill", "attacked"), arguments=())
    other = _deed("The League attacked a farm.", "The League", "attacked")
    assert _of_untied(deed, other) == POSSIBLE


def test_who_does_such_things_elsewhere_in_the_message_did_it() -> None:
    deed = replace(_deed("A mill was attacked.", "A mill", "attacked"), arguments=())
    other = _deed("The League attacked a farm.", "The League", "attacked")
    assert _of_untied(deed, other) == FACT


def test_without_anybody_who_did_it_the_organisation_is_a_fact() -> None:
    deed = replace(_deed("A mill was attacked.", "A mill", "attacked"), arguments=())
    assert _of_untied(deed) == FACT


def test_doubt_between_the_deed_and_its_doer_is_a_suspicion() -> None:
    text = "The attack may have been the work of the Front."
    assert _confidences(_deed(text, "the Front", "attack")) == [SUSPECTED]


def test_fighters_of_a_body_that_tells_of_them_are_its_own() -> None:
    rebels = replace(FRONT, kind=ActorKind.REBEL)
    fighters = Actor(
        id=actor_id("fighters", None),
        name="fighters",
        kind=ActorKind.REBEL,
        resolved_by="description",
    )
    text = "The Front said fighters attacked a mill."
    voice = Attribution(speaker="The Front", kind=SpeakerKind.PARTY, actor=rebels)
    deed = _deed(text, "fighters", "attacked", voice)
    deed = replace(deed, arguments=(replace(deed.arguments[0], actor=fighters),))
    (tie,) = ties([deed], [])
    assert (tie.confidence, tie.names) == (CLAIMED, ("fighters", "Upland Front"))


def test_who_only_answers_for_it_is_accused() -> None:
    claim = _deed("The Front is responsible for an attack.", "The Front", "attack")
    charged = replace(claim, steps=("agent: responsible 'Front'",))
    assert _confidences(charged) == [SUSPECTED]


def test_group_has_the_names_that_other_claims_give_it() -> None:
    named = replace(FRONT, resolved_by="alias")
    text = "Rebels attacked a mill. The UPF fled."
    deed, other = _deed(text, "Rebels", "attacked"), _deed(text, "The UPF", "fled")
    deed, other = (
        replace(one, arguments=(replace(one.arguments[0], actor=named),))
        for one in (deed, other)
    )
    (tie,) = ties([deed], [other])
    assert tie.names == ("Rebels", "Upland Front", "The UPF")


def _response(*found: Tie) -> Response:
    return Response(type="ATTACK", stage="ACCOMPLISHED", ties=found, slots=((),) * 5)


def _key(*organisations: Filler) -> Template:
    return Template(
        message="m",
        is_optional=False,
        types=("ATTACK",),
        stages=(),
        organisations=organisations,
    )


def test_each_organisation_of_the_key_is_asked_by_its_own_ties() -> None:
    key = _key(
        Filler(words=("UPLAND FRONT",), confidences=("SUSPECTED OR ACCUSED",)),
        Filler(words=("RED BRIGADE",), confidences=("REPORTED AS FACT",)),
        Filler(words=("BLUE LEAGUE",)),
    )
    found = Tie(names=("the Upland Front",), confidence=BY_AUTHORITIES)
    tallies = score_confidence(key, _response(found))
    assert (tallies["confidence"].n_right, tallies["confidence"].n_gold) == (2, 2)
    assert (tallies["confidence_named"].n_right, tallies["confidence_named"].n_gold) == (1, 1)


def test_optional_organisation_that_is_not_tied_is_not_asked() -> None:
    optional = Filler(
        words=("RED BRIGADE",), is_optional=True, confidences=("REPORTED AS FACT",)
    )
    assert score_confidence(_key(optional), _response())["confidence"].n_gold == 0


def test_one_of_several_that_may_have_done_it_is_possible() -> None:
    text = "The attack could have been the work of the Front or the League."
    deed = _deed(text, "the Front", "attack")
    other = replace(deed.arguments[0], span=_span(text, "the League"), actor=None)
    both = replace(deed, arguments=(*deed.arguments, other))
    assert _confidences(both) == [POSSIBLE, POSSIBLE]


def test_who_is_behind_what_it_is_told_to_have_done_is_not_doubted() -> None:
    told = _deed("The Front attacked a mill.", "The Front", "attacked")
    text = "The Front is behind the attack."
    charged = replace(_deed(text, "The Front", "attack"), steps=("agent: responsible 'Front'",))
    assert [one.confidence for one in ties([told, charged], ())] == [FACT]
    assert _confidences(charged) == [SUSPECTED]
