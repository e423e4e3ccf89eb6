"""Who and what suffered: people beside people, things beside things."""

from dataclasses import replace

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.model import Actor, ActorKind, Argument, Claim, FieldState, Role, actor_id
from factory import make_claim, make_report


def hit(thing: str, publisher: str, event: str = "attack.airstrike") -> Claim:
    report = make_report(f"A drone struck {thing} near Karm.", publisher=publisher)
    claim = make_claim(report, trigger="struck", event=event)
    start = report.text.index(thing)
    span = replace(claim.trigger, start=start, end=start + len(thing), quote=thing)
    return replace(claim, arguments=(Argument(role=Role.PATIENT, span=span),))


def died(name: str, kind: ActorKind, publisher: str, event: str = "violence.kill") -> Claim:
    report = make_report(f"{name} died there.", publisher=publisher)
    claim = make_claim(report, trigger="died", event=event)
    actor = Actor(id=actor_id(name, None), name=name, kind=kind, resolved_by="description")
    span = replace(claim.trigger, start=0, end=len(name), quote=name)
    return replace(claim, arguments=(Argument(role=Role.PATIENT, span=span, actor=actor),))


def state(*claims: Claim) -> FieldState:
    return by_name(assess_fields(hear(list(claims), {}, {})))["patient"].state


def test_things_hit_are_compared_whoever_died_in_them() -> None:
    claims = (
        hit("an ammunition lorry", "A"),
        died("Fighters", ActorKind.REBEL, "A"),
        hit("an ambulance", "B"),
    )
    assert state(*claims) is FieldState.CONFLICT


def test_whom_somebody_helps_is_not_whom_a_blow_struck() -> None:
    claims = (
        died("Policemen", ActorKind.STATE_FORCES, "A", "attack.airstrike"),
        died("Villagers", ActorKind.CIVILIANS, "B", "aid.rescue"),
    )
    assert state(*claims) is not FieldState.CONFLICT


def test_thing_of_somebody_is_a_thing() -> None:
    battery = hit("a Kestrian battery", "A")
    (patient,) = battery.arguments
    owner = Actor(id=actor_id("Kestria", "XX"), name="Kestria", kind=ActorKind.GOVERNMENT)
    owned = replace(battery, arguments=(replace(patient, actor=owner),))
    assert state(owned, hit("a village", "B")) is FieldState.CONFLICT


def test_market_and_fighters_are_two_tales_of_one_strike() -> None:
    fighters = died("Fighters", ActorKind.REBEL, "A", "attack.airstrike")
    assert state(fighters, hit("a market", "B")) is FieldState.CONFLICT


def test_voice_that_tells_of_both_contradicts_neither() -> None:
    fighters = died("Fighters", ActorKind.REBEL, "A", "attack.airstrike")
    children = died("Children", ActorKind.CIVILIANS, "A")
    children = replace(children, report_id=fighters.report_id)
    assert state(fighters, children, hit("a market", "B")) is not FieldState.CONFLICT


def test_who_is_blamed_is_not_who_was_struck() -> None:
    blamed = died("Fighters", ActorKind.REBEL, "A", "statement.accuse")
    assert state(blamed, hit("a market", "B")) is not FieldState.CONFLICT


def test_soldiers_of_whom_two_voices_tell_were_among_those_hit() -> None:
    fighters = died("Fighters", ActorKind.REBEL, "A", "attack.airstrike")
    soldiers = died("Soldiers", ActorKind.STATE_FORCES, "C", "attack.shelling")
    houses = hit("houses", "B", "attack.drone")
    assert state(fighters, houses) is FieldState.CONFLICT
    assert state(fighters, soldiers, houses) is not FieldState.CONFLICT
