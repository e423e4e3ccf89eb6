from dataclasses import replace

from dateline.link import summary
from dateline.link.sum_up import sum_up
from dateline.model import Argument, Claim, Count, CountKind, Place, Role, Span, Zone
from factory import MOSUL, make_claim, make_report

CAMP = "Gunmen killed two people in a camp for displaced people."
ZAHR = replace(MOSUL, name="near Zahr", precision=2)
FAR = replace(MOSUL, name="Zahr", lat=43.5, lon=-116.4, country="US")
REPELLED = "Guards repelled an attack by raiders."


def told(text: str, event: str, trigger: str, **fields: object) -> Claim:
    fields = {"agent": None} | fields
    return make_claim(make_report(text), event=event, trigger=trigger, **fields)  # type: ignore[arg-type]


def with_patient(claim: Claim, quote: str) -> Claim:
    """The claim with these words of its sentence as an unresolved patient."""
    start = claim.sentence.quote.index(quote) + claim.sentence.start
    span = Span(start=start, end=start + len(quote), quote=quote)
    return replace(claim, arguments=(Argument(role=Role.PATIENT, span=span),))


def test_graver_of_two_types_told_equally_often_gives_the_name() -> None:
    kill = told(CAMP, "violence.kill", "killed")
    flight = told(CAMP, "displacement.flee", "displaced")
    assert summary.main_type([flight, kill]) == "violence.kill"


def test_attack_whose_weapon_is_said_gives_the_name() -> None:
    text = "A bombing and a shooting were told of."
    one, other = told(text, "attack.armed", "shooting"), told(text, "attack.bombing", "bombing")
    assert summary.main_type([one, other]) == "attack.bombing"


def test_event_in_the_role_of_a_patient_is_nobody() -> None:
    attack = told(REPELLED, "attack.armed", "attack")
    repelled = told(REPELLED, "fighting.repel", "repelled")
    assert summary.patients_of([with_patient(repelled, "raiders"), attack]) == ("raiders",)
    assert summary.patients_of([with_patient(repelled, "an attack"), attack]) == ()
    assert summary.patients_of([with_patient(repelled, "an attack")]) == ()


def test_whoever_did_it_is_not_named_as_a_victim() -> None:
    claim = told(REPELLED, "attack.armed", "attack", agent="Raiders", patient="Raiders")
    assert summary.patients_of([claim]) == ()


def test_bare_number_is_not_a_name() -> None:
    claim = told("A blast killed five.", "violence.kill", "killed", killed=5)
    five = with_patient(claim, "five").arguments
    assert summary.patients_of([replace(claim, arguments=five)]) == ()
    few = with_patient(claim, "A blast").arguments
    number = replace(claim.counts[0], span=few[0].span)
    assert summary.patients_of([replace(claim, arguments=few, counts=())]) == ("A blast",)
    assert summary.patients_of([replace(claim, arguments=few, counts=(number,))]) == ()


def test_number_that_another_bound_rules_out_is_not_the_best() -> None:
    claim = told(CAMP, "violence.kill", "killed")
    few = Count(kind=CountKind.KILLED, best=200, high=200, span=claim.trigger)
    many = Count(kind=CountKind.KILLED, low=500, span=claim.trigger)
    both = [replace(claim, counts=(few,)), replace(claim, counts=(many,))]
    (count,) = summary.sum_up_counts(both)
    assert (count.low, count.best, count.high) == (500, None, None)


def test_thing_that_was_taken_is_not_from_whom() -> None:
    taken = told("Raiders took the ruins.", "territory.seize", "took", agent="Raiders")
    assert summary.patients_of([with_patient(taken, "the ruins")]) == ()
    shelled = told("Raiders shelled the ruins.", "attack.shelling", "shelled")
    assert summary.patients_of([with_patient(shelled, "the ruins")]) == ("the ruins",)


def test_type_of_a_body_goes_before_that_of_a_headline() -> None:
    head = told("Bomber strikes in Karm.", "attack.airstrike", "strikes")
    body = told("A man blew himself up.", "attack.suicide", "blew")
    assert summary.main_type([replace(head, zone=Zone.HEADLINE), body]) == "attack.suicide"


def test_verb_of_another_claim_of_the_incident_is_nobody() -> None:
    text = "Shelling kills nine farmers."
    shelling = told(text, "attack.shelling", "Shelling")
    killing = told(text, "violence.kill", "kills")
    bombed = with_patient(shelling, "kills")
    assert summary.patients_of([bombed], [bombed, killing]) == ()
    assert summary.patients_of([bombed]) == ("kills",)


def test_doer_of_another_attack_is_none_of_one_that_names_nobody() -> None:
    text = "An air strike killed two men; gunmen shot at the porters."
    strike = told(text, "attack.airstrike", "strike")
    shots = told(text, "attack.armed", "shot", agent="gunmen")
    deaths = told(text, "violence.kill", "killed", agent="jets")
    assert sum_up("inc", [strike, shots], ()).agents == ()
    assert len(sum_up("inc", [strike, shots, deaths], ()).agents) == 1


def test_attack_takes_no_target_from_what_burned_in_it() -> None:
    text = "A raid on Karm: raiders burned stalls and shot a guard."
    raid = told(text, "fighting.raid", "raid")
    burned = with_patient(told(text, "violence.property", "burned"), "stalls")
    shot = with_patient(told(text, "violence.kill", "shot"), "a guard")
    assert sum_up("inc", [raid, burned], ()).patients == ()
    assert sum_up("inc", [raid, burned, shot], ()).patients == ("a guard",)


def test_denial_takes_nobody_from_what_it_denies() -> None:
    text = "Raiders denied that they shot a guard."
    denial = told(text, "statement.deny", "denied", agent="Raiders")
    shot = with_patient(told(text, "violence.kill", "shot"), "a guard")
    assert sum_up("inc", [denial, denial, shot], ()).patients == ()


def test_hardship_befalls_people_and_no_price() -> None:
    text = "Prices doubled and families went hungry."
    doubled = with_patient(told(text, "condition.humanitarian", "doubled"), "Prices")
    hungry = with_patient(told(text, "condition.humanitarian", "hungry"), "families")
    assert sum_up("inc", [doubled, hungry], ()).patients == ("families",)


def test_building_that_was_hit_is_a_target_though_it_is_a_place() -> None:
    text = "Raiders shelled the Karm mosque and Zahr."
    shelled = told(text, "attack.shelling", "shelled")
    karm, zahr = (
        with_patient(shelled, one).arguments[0] for one in ("the Karm mosque", "Zahr")
    )
    both = (replace(karm, place=Place(name="Karm")), replace(zahr, place=Place(name="Zahr")))
    assert summary.patients_of([replace(shelled, arguments=both)]) == ("the Karm mosque",)


def test_building_in_a_town_goes_before_the_town_where_it_is_told_as_often() -> None:
    text = "Raiders shelled the Karm mosque."
    town = told(text, "attack.shelling", "shelled")
    inside = replace(town, place=replace(MOSUL, name="Karm mosque, Mosul", precision=2))
    towns = replace(town, place=MOSUL)
    assert str(summary.main_place([towns, inside]).name) == "Karm mosque, Mosul"  # type: ignore[union-attr]
    assert str(summary.main_place([towns, towns, inside]).name) == "Mosul"  # type: ignore[union-attr]


def test_place_is_in_the_country_that_most_claims_name() -> None:
    text = "Raiders shelled the mill."
    near, far = (told(text, "attack.shelling", "shelled", place=one) for one in (ZAHR, FAR))
    assert summary.main_place([far, near]) == FAR
    assert summary.main_place([far, near, near]) == ZAHR


def test_place_is_not_taken_from_whoever_is_surrounded_in_it() -> None:
    text = "Troops took Karm and surrounded raiders."
    taken = told(text, "territory.seize", "took", agent="Troops")
    around = told(text, "territory.encircle", "surrounded", patient="raiders")
    assert sum_up("inc", [taken, taken, around], ()).patients == ()
