"""The coder end to end, on invented sentences."""

from datetime import date

import pytest

from dateline.claims.coder import Coding, code_document
from dateline.claims.resources import load_resources
from dateline.model import (
    Claim,
    CountKind,
    HeadlineStatus,
    PlaceBasis,
    Polarity,
    Role,
    TimeBasis,
    TimeStatus,
    Zone,
)
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def code(*sentences: str, headline: str | None = None) -> Coding:
    parse = parse_text(*sentences, headline=headline)
    return code_document(parse, make_report(parse.document.text), load_resources())


def claims_of(coding: Coding, event_type: str) -> list[Claim]:
    return [one for one in coding.claims if one.event.type == event_type]


def words(claim: Claim, role: Role) -> list[str]:
    return [one.span.quote for one in claim.in_role(role)]


def test_code_document_quotes_every_span_from_the_text() -> None:
    text = "Rebels (HF), backed by Chadian troops, shelled the village of Karm on Monday."
    coding = code(text)
    assert coding.claims
    for claim in coding.claims:
        for span in (claim.trigger, claim.sentence, *(one.span for one in claim.arguments)):
            assert text[span.start : span.end] == span.quote


def test_code_document_gives_one_claim_for_a_light_verb_and_its_noun() -> None:
    coding = code("The army carried out an air strike on the depot.")
    assert [one.event.type for one in coding.claims] == ["attack.airstrike"]
    assert words(coding.claims[0], Role.AGENT) == ["The army"]


def test_code_document_keeps_the_noun_that_a_verb_of_launching_takes() -> None:
    coding = code("Troops launched an assault on the port on Sunday.")
    assert len(coding.claims) == 1
    assert words(coding.claims[0], Role.AGENT) == ["Troops"]


def test_code_document_parts_conjoined_objects_by_class() -> None:
    coding = code("The rebels captured a Humvee and a village.")
    assert {one.event.type for one in coding.claims} == {"materiel.capture", "territory.seize"}


def test_code_document_makes_an_event_the_means_of_its_harm() -> None:
    coding = code("A Turkish air strike killed five fighters.")
    [claim] = claims_of(coding, "violence.kill")
    assert words(claim, Role.INSTRUMENT) == ["A Turkish air strike"]
    assert words(claim, Role.AGENT) == ["Turkish"]


def test_code_document_counts_those_who_were_killed() -> None:
    [claim] = claims_of(code("Gunmen killed five soldiers."), "violence.kill")
    assert [(one.kind, one.best) for one in claim.counts] == [(CountKind.KILLED, 5)]


def test_code_document_counts_members_of_a_force_as_killed() -> None:
    [claim] = claims_of(code("A suicide bomber killed nine recruits."), "violence.kill")
    assert [(one.kind, one.best) for one in claim.counts] == [(CountKind.KILLED, 9)]


def test_code_document_counts_a_part_with_its_whole() -> None:
    coding = code("Gunmen killed nine villagers, including two children.")
    [claim] = claims_of(coding, "violence.kill")
    assert [one.best for one in claim.counts] == [9, 2]


def test_code_document_never_counts_metres_as_losses() -> None:
    coding = code("Soldiers seized a training camp 300 metres long.")
    assert all(not one.counts for one in coding.claims)


def test_code_document_counts_each_kind_of_equipment() -> None:
    coding = code("The rebels captured two tanks and a howitzer.")
    [claim] = claims_of(coding, "materiel.capture")
    assert [one.materiel.count for one in claim.in_role(Role.MATERIEL) if one.materiel] == [
        2,
        1,
    ]


def test_code_document_reads_a_backer_between_commas() -> None:
    coding = code("Border troops, backed up by French jets, advanced towards the bridge.")
    [claim] = claims_of(coding, "territory.advance")
    assert words(claim, Role.BACKER) == ["French jets"]
    assert words(claim, Role.AGENT) == ["Border troops"]


def test_code_document_takes_the_place_of_the_clause() -> None:
    coding = code("Rebels shelled an army base in Aleppo after troops had left Damascus.")
    [claim] = claims_of(coding, "attack.shelling")
    assert claim.place is not None
    assert claim.place_basis is PlaceBasis.CLAUSE
    assert "lep" in claim.place.name or "alab" in claim.place.name


def test_code_document_takes_the_place_of_the_sentence_before() -> None:
    coding = code("Rebels shelled an army base in Aleppo.", "Five soldiers were killed.")
    [claim] = claims_of(coding, "violence.kill")
    assert claim.place_basis is PlaceBasis.CONTEXT


def test_code_document_dates_an_undated_claim_not_later_than_publication() -> None:
    [claim] = claims_of(code("Gunmen killed five soldiers."), "violence.kill")
    assert claim.time.basis is TimeBasis.PUBLICATION
    assert claim.time.start is None


def test_code_document_marks_a_headline_that_alleges_backing() -> None:
    coding = code(
        "Iraqi forces, backed by the US-led coalition, attacked ISIS militants in Mosul.",
        headline="Iraqi Forces Attack (US Supported) ISIS Militants in Mosul",
    )
    found = [one for one in coding.claims if one.zone is Zone.HEADLINE]
    assert {one.headline_status for one in found if one.event.type == "talks.cooperate"} == {
        HeadlineStatus.CONTRADICTED
    }


def test_code_document_keeps_what_is_newly_said_of_an_event() -> None:
    coding = code("Gunmen attacked a convoy.", "The attack lasted an hour.")
    assert len([one for one in coding.claims if one.event.branch == "attack"]) == 2


def test_code_document_lets_a_definite_noun_point_back() -> None:
    coding = code("Gunmen attacked a convoy.", "A driver told the guards of the attack.")
    assert len([one for one in coding.claims if one.event.branch == "attack"]) == 1
    assert any(one.stage == "coreference" for one in coding.discards)


def test_code_document_takes_no_reporter_for_a_killer() -> None:
    coding = code('Reuters reported "Armed youths killed seven people on Wednesday."')
    for claim in claims_of(coding, "violence.kill"):
        assert "Reuters" not in words(claim, Role.AGENT)


def test_code_document_throws_no_candidate_away_without_a_reason() -> None:
    coding = code("The raid units wore new boots after a heart attack.")
    assert all(one.stage and one.reason for one in coding.discards)


def test_code_document_says_how_each_claim_was_read() -> None:
    [claim] = claims_of(code("Gunmen killed five soldiers."), "violence.kill")
    assert any(step.startswith("trigger: violence.kill:kill") for step in claim.steps)
    assert any(step.startswith("agent: active") for step in claim.steps)


def test_code_document_gives_the_same_claims_twice() -> None:
    sentence = "Gunmen killed five soldiers near Aleppo on Monday."
    assert code(sentence) == code(sentence)


def test_code_document_dates_a_claim_by_its_clause() -> None:
    [claim] = claims_of(code("Gunmen killed five soldiers on Thursday."), "violence.kill")
    assert (claim.time.start, claim.time.end) == (date(2017, 6, 29), date(2017, 6, 29))


def test_code_document_shares_a_time_before_joined_verbs() -> None:
    coding = code("On Thursday gunmen attacked a base and killed five soldiers.")
    [claim] = claims_of(coding, "violence.kill")
    assert claim.time.start == date(2017, 6, 29)


def test_code_document_takes_the_day_of_a_statement_as_a_limit() -> None:
    coding = code("The army said on Thursday that gunmen had killed five soldiers.")
    [claim] = claims_of(coding, "violence.kill")
    assert (claim.time.start, claim.time.end) == (None, date(2017, 6, 29))


def test_code_document_dates_a_claim_by_the_sentence_before() -> None:
    coding = code("On Thursday gunmen attacked a base.", "Five soldiers were killed.")
    [claim] = claims_of(coding, "violence.kill")
    assert claim.time.start == date(2017, 6, 29)
    assert "before" in claim.time.reason


def test_code_document_dates_an_undated_plan_not_before_publication() -> None:
    [claim] = claims_of(code("The army will attack the port."), "attack.armed")
    assert (claim.time.start, claim.time.end) == (date(2017, 6, 30), None)


@pytest.mark.parametrize(
    "text", ["(ISF)", "...", "—", "\u200b", '"', "A", "(ISF) (PMU)", ", backed by jets,"]
)
def test_code_document_bears_sentences_without_words(text: str) -> None:
    assert code("Rebels left.", text, "Troops came.").claims is not None


def test_code_document_takes_who_led_an_attack_as_its_agent() -> None:
    coding = code("An ISIS-led bombardment hit the town of Taiz.")
    assert words(coding.claims[0], Role.AGENT) == ["ISIS"]


def test_code_document_lends_no_place_between_events_of_a_sentence() -> None:
    coding = code("Shells hit Hama.", "A bomb killed two men in Homs, and France condemned it.")
    (condemned,) = claims_of(coding, "statement.condemn")
    assert condemned.place is None


def test_code_document_puts_no_statement_where_its_topic_lies() -> None:
    coding = code("Shells hit Hama.", "Britain stands by Iraq in the war.")
    (supported,) = claims_of(coding, "statement.support")
    assert supported.place is None


def test_code_document_takes_no_acting_government_for_the_main_place() -> None:
    coding = code(
        "Troops left their trenches.", "Brazil has warned the rebels against revenge."
    )
    assert all(one.place is None or not one.place.is_located for one in coding.claims)


def test_code_document_takes_no_name_before_people_for_a_place() -> None:
    coding = code("Soldiers were held by a Velmari rebel group.")
    assert all(one.place is None for one in coding.claims)


def test_code_document_reads_a_people_inside_a_place_name_as_the_place() -> None:
    coding = code("Troops seized Mosul and Tal Afar on Sunday.")
    assert {one.event.type for one in coding.claims} == {"territory.seize"}


def test_code_document_reads_who_must_act_as_asked_by_the_speaker() -> None:
    coding = code("The minister said that Chad must open its border.")
    (demand,) = claims_of(coding, "statement.demand")
    assert words(demand, Role.PATIENT) == ["Chad"]


@pytest.mark.parametrize(
    ("text", "event", "numbers"),
    [
        ("A bomb hit Karm, leaving at least 13 people dead.", "violence.kill", [13]),
        ("He blew himself up, killing himself and at least ten others.", "violence.kill", [10]),
        ("Rebels shot two men dead and nine others were wounded.", "violence.injure", [9]),
        ("The raid on Karm took seven lives.", "violence.kill", [7]),
        ("We counted eleven martyrs after shells hit Karm.", "violence.kill", [11]),
        ("Police killed three protesters in Karm.", "protest.force", [3]),
    ],
)
def test_code_document_counts_where_numbers_hide(
    text: str, event: str, numbers: list[int]
) -> None:
    claims = claims_of(code(text), event)
    assert [count.low for one in claims for count in one.counts] == numbers


def test_code_document_makes_no_zero_of_a_toll_that_nobody_gave() -> None:
    coding = code("Shells hit Karm on Monday.", "The army gave no toll.")
    assert claims_of(coding, "violence.kill") == []


def test_code_document_takes_who_did_not_do_it_for_no_agent() -> None:
    (claim,) = claims_of(
        code("The rebels did not carry out the attack on Karm."), "attack.armed"
    )
    assert words(claim, Role.AGENT) == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Four villagers did not survive.", 4),
        ("Four of them didn't survive, a nurse said.", 4),
    ],
)
def test_who_did_not_survive_is_dead(text: str, dead: int) -> None:
    coding = code("Gunmen attacked the village of Karm on Monday.", text)
    claims = claims_of(coding, "violence.kill")
    assert claims
    assert claims[-1].polarity is Polarity.AFFIRMED
    assert [(one.kind, one.best) for one in claims[-1].counts] == [(CountKind.KILLED, dead)]


@pytest.mark.parametrize(
    "text", ["Four villagers survived.", "The old mill did not survive the winter."]
)
def test_who_survived_is_not_dead(text: str) -> None:
    coding = code("Gunmen attacked the village of Karm on Monday.", text)
    affirmed = [
        one for one in claims_of(coding, "violence.kill") if one.polarity is Polarity.AFFIRMED
    ]
    assert affirmed == []


@pytest.mark.parametrize(
    "text", ["No civilian was touched, the army said.", "Nobody was touched, the army said."]
)
def test_nobody_touched_is_nobody_hurt(text: str) -> None:
    coding = code("Gunmen attacked the village of Karm on Monday.", text)
    [claim] = claims_of(coding, "violence.injure")
    assert claim.polarity is Polarity.DENIED


def test_heart_that_is_touched_is_not_hurt() -> None:
    coding = code("Rebels attacked Karm.", "The song never touched my heart.")
    assert claims_of(coding, "violence.injure") == []


@pytest.mark.parametrize(
    ("text", "event", "kind", "number"),
    [
        ("At least nine villagers were shot.", "attack.armed", CountKind.INJURED, 9),
        ("A doctor spoke of fourteen killed.", "violence.kill", CountKind.KILLED, 14),
        ("The death toll is eleven, residents said.", "violence.kill", CountKind.KILLED, 11),
        ("Deaths in the raid rose to 14, a nurse said.", "violence.kill", CountKind.KILLED, 14),
        ("Injuries from the blast reached 70.", "violence.injure", CountKind.INJURED, 70),
        (
            "Gunmen seized a school principal near Karm.",
            "detention.abduct",
            CountKind.DETAINED,
            1,
        ),
    ],
)
def test_number_is_counted(text: str, event: str, kind: CountKind, number: int) -> None:
    coding = code("Gunmen attacked the village of Karm on Monday.", text)
    claim = claims_of(coding, event)[-1]
    assert [(one.kind, one.best) for one in claim.counts] == [(kind, number)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gunmen shot at three villagers.", "attack.armed"),
        ("The police seized a school.", "territory.seize"),
    ],
)
def test_number_is_not_counted(text: str, event: str) -> None:
    coding = code("Gunmen attacked the village of Karm on Monday.", text)
    assert claims_of(coding, event)[-1].counts == ()


def test_who_speaks_of_an_event_tells_it() -> None:
    coding = code("Gunmen attacked the village of Karm.", "A priest spoke of a second attack.")
    claim = claims_of(coding, "attack.armed")[-1]
    assert [one.speaker for one in claim.attribution][-1] == "A priest"


def test_who_is_spoken_with_is_not_who_tells() -> None:
    coding = code(
        "Gunmen attacked the village of Karm.",
        "The envoy spoke with survivors of a second attack.",
    )
    claim = claims_of(coding, "attack.armed")[-1]
    assert "The envoy" not in [one.speaker for one in claim.attribution]


def test_the_wounded_are_not_one() -> None:
    coding = code("Gunmen attacked Karm.", "A truck carried the wounded away, a nurse said.")
    assert [one.counts for one in claims_of(coding, "violence.injure")] in ([], [()])


@pytest.mark.parametrize(
    "text",
    [
        "Forty students cannot be accounted for since the raid.",
        "Forty students could not be accounted for after the raid.",
    ],
)
def test_who_cannot_be_accounted_for_is_missing(text: str) -> None:
    coding = code("Rebels raided a school in Mosul.", text)
    (one,) = claims_of(coding, "detention.disappear")
    assert one.polarity is Polarity.AFFIRMED
    assert one.time_status is not TimeStatus.FUTURE


def test_day_is_no_part_of_a_phrase() -> None:
    coding = code("Rebels fought soldiers in Mosul.", "The guards did not fire on Monday.")
    assert "fire on Monday" not in [one.trigger.quote for one in coding.claims]


def test_guns_that_were_silent_did_not_shell() -> None:
    coding = code(
        "Rebels shelled Mosul on Monday.",
        "Soldiers fought them at the gate.",
        "Nine guards were killed by the shells.",
        "The army said that its artillery was silent.",
    )
    (one,) = [it for it in coding.claims if it.trigger.quote == "silent"]
    assert (one.event.type, one.polarity) == ("attack.shelling", Polarity.DENIED)


SIDES = (
    "The Zahr Front said that American jets bombed the mill in Karm on Monday.",
    "The Turkish army said that the Zahr Front shelled the mill in Karm itself.",
)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (SIDES, HeadlineStatus.NOT_CARRIED),
        (
            ("American jets bombed the mill in Karm on Monday.", SIDES[1]),
            HeadlineStatus.CARRIED,
        ),
        (SIDES[:1], HeadlineStatus.CARRIED),
    ],
)
def test_headline_is_not_carried_by_one_side_of_two(
    body: tuple[str, ...], status: HeadlineStatus
) -> None:
    coding = code(*body, headline="American jets bomb mill in Karm")
    found = {one.headline_status for one in coding.claims if one.zone is Zone.HEADLINE}
    assert found == {status}
