from dataclasses import replace
from datetime import date
from itertools import product

import numpy as np
import pytest

from dateline.link.compare import COMPARISONS
from dateline.link.incidents import sketch_claims
from dateline.link.pairs import Pairs
from dateline.link.score import explain_pairs, score_pairs
from dateline.model import (
    AS_BEFORE,
    ActorKind,
    Argument,
    Claim,
    Interval,
    PairScore,
    Place,
    PlaceBasis,
    Polarity,
    Role,
    Span,
    TimeBasis,
)
from factory import MOSUL, make_actor, make_claim, make_report


def claim(outlet: str, text: str = "Troops seized the old fort.", **fields: object) -> Claim:
    one = make_claim(make_report(text, publisher=outlet), **fields)  # type: ignore[arg-type]
    return replace(one, place_basis=PlaceBasis.CLAUSE)


def explained(left: Claim, right: Claim) -> PairScore:
    pairs = Pairs(sketch_claims([left, right]), np.array([0]), np.array([1]))
    return next(iter(explain_pairs(pairs, ["tests"])))


def reason(field: str, left: Claim, right: Claim) -> str:
    found = explained(left, right).reasons
    return next((one for one in found if one.startswith(f"{field}: ")), "")


FORT = claim("A")


@pytest.mark.parametrize(
    ("field", "other", "says"),
    [
        ("type", {}, "same type, one seldom told of (+3.5)"),
        ("type", {"event": "territory.regain"}, "same branch (+0.8)"),
        ("type", {"event": "talks.meet"}, "other families (-6.0)"),
        ("type", {"event": "violence.kill"}, "families that go together (-1.5)"),
        ("type", {"event": "materiel.destroy"}, "other families (-6.0)"),
        ("time", {}, "same day (+3.0)"),
        ("time", {"day": date(2017, 6, 27)}, "different days (-1000.0)"),
        ("time", {"day": date(2017, 6, 28)}, "days beside each other (-8.0)"),
        ("time", {"day": None}, ""),
        ("place", {}, "same place (+4.0)"),
        ("place", {"place": None}, ""),
        ("agent", {}, "same (+1.8)"),
        ("agent", {"agent": None}, ""),
    ],
)
def test_levels_of_a_field(field: str, other: dict[str, object], says: str) -> None:
    found = reason(field, FORT, claim("B", **other))  # type: ignore[arg-type]
    assert found == (f"{field}: {says}" if says else "")


def test_siege_is_not_what_is_done_meanwhile_in_the_town() -> None:
    siege = claim("A", event="territory.encircle")
    dead = claim("B", event="violence.kill")
    assert reason("type", siege, dead) == "type: other families (-6.0)"


def test_release_is_not_the_taking_before_it() -> None:
    taken, freed = claim("A", event="detention.abduct"), claim("B", event="detention.release")
    assert reason("type", taken, freed) == "type: the opposite (-4.0)"


def test_losses_that_agree_speak_for_and_that_differ_against() -> None:
    assert "same number" in reason("counts", claim("A", killed=5), claim("B", killed=5))
    assert "numbers differ" in reason("counts", claim("A", killed=5), claim("B", killed=50))
    assert reason("counts", claim("A", killed=5), claim("B")) == ""


def test_far_places_rule_out_where_both_are_firm() -> None:
    raqqa = Place(name="Raqqa", lat=35.95, lon=39.01, precision=1, radius_km=6.0)
    assert explained(FORT, claim("B", place=raqqa)).bits < -500
    loose = replace(claim("B", place=raqqa), place_basis=PlaceBasis.CONTEXT)
    assert "far apart (-1.5)" in reason("place", FORT, loose)


def test_place_inside_a_wider_area_speaks_against() -> None:
    near = replace(MOSUL, name="Tal Kayf", radius_km=40.0, gazetteer_id="gn:3")
    assert "other's area (-0.5)" in reason("place", FORT, claim("B", place=near))


def test_shared_word_of_an_unlocated_name_counts_whoever_lends_it() -> None:
    left = claim("A", place=Place(name="Dan Karm"))
    right = claim("B", place=Place(name="the school, Dan Lodha"))
    loose = replace(right, place_basis=PlaceBasis.CONTEXT)
    assert reason("place", left, right) == "place: names of places share a word (+1.5)"
    assert reason("place", left, loose).endswith("taken from the context (+1.5)")


def test_place_from_the_context_counts_less() -> None:
    loose = replace(claim("B"), place_basis=PlaceBasis.CONTEXT)
    assert reason("place", FORT, loose) == "place: same place, taken from the context (+1.6)"


def test_wide_area_says_nothing_for() -> None:
    wide = replace(MOSUL, name="Nineveh", radius_km=120.0, gazetteer_id="gn:2")
    assert "wide area (-0.5)" in reason("place", FORT, claim("B", place=wide))


def test_open_start_overlaps_the_days_before() -> None:
    told = Interval(end=date(2017, 6, 30), basis=TimeBasis.PUBLICATION)
    assert "before publication" in reason("time", FORT, replace(claim("B"), time=told))


def test_undated_claim_may_lie_back_where_all_else_agrees() -> None:
    undated = Interval(end=date(2017, 7, 12), basis=TimeBasis.PUBLICATION)
    told = reason("time", FORT, replace(claim("B"), time=undated))
    assert told.startswith("time: 10 days apart, one of them undated (-5.5)")
    old = replace(undated, end=date(2017, 9, 12))
    assert "(-1000.0)" in reason("time", FORT, replace(claim("B"), time=old))


def test_what_is_told_again_of_a_named_place_may_lie_back_further() -> None:
    undated = Interval(end=date(2017, 7, 20), basis=TimeBasis.PUBLICATION)
    again = replace(claim("B"), time=undated)
    assert reason("again", FORT, again) == "again: told again without its day (+1.5)"
    elsewhere = replace(again, place=None)
    assert not reason("again", FORT, elsewhere)
    assert not reason(
        "again", FORT, replace(again, time=replace(undated, end=date(2018, 1, 1)))
    )


def test_day_taken_from_the_sentence_before_rules_out_no_day_near_it() -> None:
    near, far = claim("B", day=date(2017, 6, 27)), claim("B", day=date(2017, 6, 20))
    lent = [replace(one, time=lend(one.time)) for one in (near, far)]
    assert "other days, one lent (-3.0)" in reason("time", FORT, lent[0])
    assert "(-1000.0)" in reason("time", FORT, lent[1])
    same = claim("B")
    assert "one lent (+2.8)" in reason("time", FORT, replace(same, time=lend(same.time)))


def lend(time: Interval) -> Interval:
    return replace(time, reason=f"{AS_BEFORE} (weekday)")


def test_things_told_in_the_same_words_are_named() -> None:
    text = "Troops seized the granary."
    told = [with_object(claim(outlet, text), "granary") for outlet in "AB"]
    assert reason("objects", *told) == "objects: both tell of granary (+1.3)"


def with_object(one: Claim, word: str) -> Claim:
    start = one.sentence.quote.index(word)
    span = Span(start=start, end=start + len(word), quote=word)
    return replace(one, arguments=(*one.arguments, Argument(role=Role.MATERIEL, span=span)))


def test_words_of_one_sentence_are_not_counted_twice() -> None:
    one = claim("A", "Troops seized and burned the granary.")
    other = replace(one, id="clm1-b", trigger=Span.of(one.sentence.quote, 18, 24))
    assert reason("words", one, other) == ""
    assert reason("report", one, other) == "report: twice in one sentence (+0.5)"


def test_wave_of_strikes_is_not_one_strike() -> None:
    wave = claim("A", "Jets flew three raids on the port.", trigger="raids")
    one = claim("B", "Jets flew a raid on the port.", trigger="raid")
    assert "several happenings (-2.0)" in reason("number", wave, one)


def test_other_doer_and_other_losses_at_once_weigh_more() -> None:
    told = [
        by_rebels(claim("A", agent="Red Guard", killed=4)),
        by_rebels(claim("B", agent="Blue Front", killed=80)),
    ]
    assert reason("accounts", *told) == "accounts: another doer and other losses (-2.5)"
    assert (
        reason("accounts", told[0], by_rebels(claim("C", agent="Blue Front", killed=4))) == ""
    )


def by_rebels(one: Claim) -> Claim:
    made = tuple(
        replace(a, actor=replace(a.actor, kind=ActorKind.REBEL)) if a.actor else a
        for a in one.arguments
    )
    return replace(one, arguments=made)


def test_sides_of_a_clash_are_compared_without_an_order() -> None:
    told = claim("A", event="fighting.clash", agent="Red Guard")
    blue = replace(told.arguments[0], actor=make_actor("Blue Front"))
    other = replace(claim("B", event="fighting.clash"), arguments=(blue,))
    both = replace(told, arguments=(*told.arguments, replace(blue, role=Role.PATIENT)))
    assert reason("agent", told, other) != "agent: same (+1.8)"
    assert reason("agent", both, other) == "agent: same (+1.8)"


def test_one_very_day_is_enough_where_no_place_is_named() -> None:
    fields = {"event": "attack.bombing", "agent": None, "place": None}
    one = claim("A", "A blast shook the bazaar.", trigger="blast", **fields)
    other = claim("B", "The charges went off.", trigger="went off", **fields)
    assert reason("particulars", one, other) == ""
    june = Interval(end=date(2017, 6, 30), basis=TimeBasis.PUBLICATION)
    assert "particular" in reason("particulars", one, replace(other, time=june))


def test_score_does_not_depend_on_which_comes_first() -> None:
    claims = [
        FORT,
        claim("B", killed=5),
        claim("C", "The old fort was seized by Blue Front.", agent="Blue Front", killed=9),
        claim("D", day=None),
        claim("E", polarity=Polarity.DENIED, place=None),
    ]
    columns = sketch_claims(claims)
    at = np.array(list(product(range(5), range(5))))
    scores = score_pairs(Pairs(columns, at[:, 0], at[:, 1])).reshape(5, 5)
    assert (scores == scores.T).all()


def test_score_is_the_sum_of_what_is_explained() -> None:
    pairs = Pairs(sketch_claims([FORT, claim("B", killed=5)]), np.array([0]), np.array([1]))
    total = sum(float(compare(pairs).bits[0]) for compare in COMPARISONS.values())
    assert score_pairs(pairs)[0] == pytest.approx(total, abs=0.01)
    assert explained(FORT, claim("B", killed=5)).bits == pytest.approx(total, abs=0.01)


def test_places_of_other_names_that_no_gazetteer_holds_speak_against() -> None:
    karm, lodha = (claim(name, place=Place(name=name)) for name in ("Karm", "Lodha"))
    assert reason("place", karm, lodha) == "place: unlocated places of other names (-1.2)"
    assert reason("place", karm, FORT) == ""


def fight(outlet: str, event: str, agent: str, kind: ActorKind, text: str = "") -> Claim:
    one = claim(outlet, text or "Troops seized the old fort.", event=event, agent=agent)
    actors = tuple(
        replace(a, actor=replace(a.actor, kind=kind, name=agent)) if a.actor else a
        for a in one.arguments
    )
    return replace(one, arguments=actors)


def test_attack_and_its_repelling_have_two_doers() -> None:
    raid = fight("A", "fighting.raid", "River Front", ActorKind.REBEL)
    repelled = fight("B", "fighting.repel", "Army", ActorKind.STATE_FORCES)
    assert (
        reason("type", raid, repelled) == "type: an attack, and that it was beaten off (+1.8)"
    )
    assert reason("agent", raid, repelled) == ""


def test_talks_of_one_day_and_place_are_one_whoever_tells() -> None:
    left, right = (claim(one, event="talks.meet", agent=None) for one in "AB")
    assert reason("speaker", left, right) == ""
    assert "by others" in reason("speaker", left, replace(right, place=None))


def test_name_that_no_table_knows_is_a_name_in_any_role() -> None:
    attacked = with_patient(claim("A", "Troops seized and burned Lodha."), "Lodha", "name")
    fled = claim("B", "People say that in Lodha troops seized the fort.", place=None)
    assert reason("names", attacked, fled) == "names: 1 names shared (+0.4)"
    known = with_patient(claim("A", "Troops seized and burned Lodha."), "Lodha", "alias")
    assert reason("names", known, fled) == ""


def with_patient(one: Claim, word: str, resolved_by: str) -> Claim:
    start = one.sentence.quote.index(word)
    span = Span(start=start, end=start + len(word), quote=word)
    actor = replace(make_actor(word), resolved_by=resolved_by)
    return replace(one, arguments=(Argument(role=Role.PATIENT, span=span, actor=actor),))


ROUND_UP = "Shells hit the mill at noon. Two millers died. Nobody else was hurt."


def told_at(trigger: str, event: str, **fields: object) -> Claim:
    start = ROUND_UP.index(trigger)
    one = claim("A", ROUND_UP, trigger=trigger, event=event, agent=None, **fields)
    before = ROUND_UP[:start].rpartition(". ")[0]
    first = len(before) + 2 if before else 0
    sentence = Span.of(ROUND_UP, first, ROUND_UP.index(".", start) + 1)
    return replace(one, id=f"clm1-{trigger}", sentence=sentence)


def test_losses_told_beside_an_act_are_its_losses() -> None:
    act, loss = told_at("hit", "attack.shelling"), told_at("died", "violence.kill", place=None)
    assert "an act, and its losses in a sentence beside it (+3.0)" in reason(
        "report", act, loss
    )
    assert reason("report", loss, act) == reason("report", act, loss)


def test_losses_with_a_place_of_their_own_are_only_told_next() -> None:
    act, loss = told_at("hit", "attack.shelling"), told_at("died", "violence.kill")
    assert "following sentences of one report (+1.0)" in reason("report", act, loss)


def test_what_somebody_shot_down_is_no_loss_of_the_act_beside_it() -> None:
    act = told_at("hit", "attack.shelling")
    nobody = told_at("died", "materiel.destroy", place=None)
    assert "its losses in a sentence beside it" in reason("report", act, nobody)
    guards = replace(nobody, arguments=FORT.arguments)
    assert "following sentences of one report (+1.0)" in reason("report", act, guards)


def test_denial_of_what_is_named_is_of_what_another_told() -> None:
    denial = claim("B", polarity=Polarity.DENIED)
    assert reason("denial", FORT, denial) == "denial: one denies what the other tells of (+2.0)"
    assert reason("denial", FORT, claim("B")) == ""
    assert reason("denial", replace(FORT, place=None), denial) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("attack.shelling", "materiel.destroy"),
        ("protest.demonstrate", "attack.armed"),
        ("attack.bombing", "aid.rescue"),
    ],
)
def test_families_that_mostly_tell_of_one_happening(one: str, other: str) -> None:
    left, right = claim("A", event=one), claim("B", event=other)
    assert reason("type", left, right) == "type: families that go together (+0.2)"
    assert reason("type", right, left) == reason("type", left, right)


def test_type_of_which_a_war_sees_many_tells_less() -> None:
    raids = [claim(one, event="attack.armed") for one in "AB"]
    assert reason("type", *raids) == "type: same type (+2.0)"
    truces = [claim(one, event="talks.truce") for one in "AB"]
    assert reason("type", *truces) == "type: same type, one seldom told of (+3.5)"


def test_what_seldom_happens_needs_nothing_else_in_common() -> None:
    june = Interval(end=date(2017, 6, 30), basis=TimeBasis.PUBLICATION)
    texts = {"curfew": "A curfew began.", "stay": "All must stay at home by night."}
    told = [
        replace(claim(text, text, trigger=word, event=event, agent=None), time=june)
        for event in ("state.emergency", "attack.armed")
        for word, text in texts.items()
    ]
    assert reason("particulars", *told[:2]) == ""
    assert "particular" in reason("particulars", *told[2:])


def test_truce_is_one_whoever_tells_of_it_unless_the_places_differ() -> None:
    left, right = (claim(one, event="talks.truce", agent=None) for one in "AB")
    assert reason("speaker", left, replace(right, place=None)) == ""
    raqqa = Place(name="Raqqa", lat=35.95, lon=39.01, precision=1, radius_km=6.0)
    loose = replace(right, place=raqqa, place_basis=PlaceBasis.CONTEXT)
    assert "by others" in reason("speaker", left, loose)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Karm, west Mosul", "Qatna, east Mosul"), ("west Mosul", "Zahr, east Mosul")],
)
def test_other_quarters_of_one_town_speak_against(left: str, right: str) -> None:
    one, other = (claim("A", place=replace(MOSUL, name=name)) for name in (left, right))
    assert reason("place", one, other) == "place: other quarters of one place (-12.0)"


def test_quarter_and_its_whole_town_speak_for() -> None:
    quarter = claim("B", place=replace(MOSUL, name="Karm, west Mosul"))
    assert "(-" not in reason("place", FORT, quarter)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aid.deliver", "aid.obstruct"),
        ("displacement.return", "displacement.flee"),
        ("territory.cut_route", "territory.open_route"),
    ],
)
def test_what_undoes_the_other_is_another_happening(one: str, other: str) -> None:
    left, right = claim("A", event=one), claim("B", event=other)
    assert (
        reason("type", left, right)
        == reason("type", right, left)
        == ("type: the opposite (-4.0)")
    )


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Karm", "the mill, Karm", "a part, and the whole"),
        ("Karm", "Zahr, Karm", "a part, and the whole"),
        ("Zahr, Karm", "the mill, Zahr, Karm", "a part, and the whole"),
        ("the mill, Karm", "the bridge, Karm", "other parts"),
        ("Zahr, Karm", "Homs, Karm", "other parts"),
        ("the old mill, Karm", "the mill, Zahr, Karm", ""),
        ("the last pocket, Karm", "the bridge, Karm", ""),
        ("Karm", "Karm", ""),
    ],
)
def test_part_of_a_place_that_was_taken_is_not_the_whole(
    left: str, right: str, level: str
) -> None:
    one, other = (
        claim(outlet, place=replace(MOSUL, name=name))
        for outlet, name in (("A", left), ("B", right))
    )
    found = reason("taken", one, other)
    assert level in found if level else not found


def test_attacks_in_parts_of_a_place_are_compared_by_place_alone() -> None:
    one, other = (
        claim(outlet, event="attack.shelling", place=replace(MOSUL, name=name))
        for outlet, name in (("A", "Mosul"), ("B", "the mill, Mosul"))
    )
    assert not reason("taken", one, other)
