"""Who and what an incident hit, and with what."""

from dataclasses import replace

from dateline.bench.muc4_targets import means_of, people_hit, things_hit, told_once
from dateline.model import Actor, ActorKind, Argument, Claim, Role, actor_id
from factory import make_claim, make_document, make_report


def _patient(words: str, kind: ActorKind | None = None, by: str = "description") -> Argument:
    span = make_document(make_report(words)).span(0, len(words))
    actor = None
    if kind is not None:
        id_ = actor_id("Ana Sol", None)
        actor = Actor(id=id_, name="Ana Sol", kind=kind, resolved_by=by)
    return Argument(role=Role.PATIENT, span=span, actor=actor)


def _claim(trigger: str, means: str | None = None) -> Claim:
    text = f"{trigger} {means or ''}".strip()
    claim = replace(make_claim(make_report(text), trigger=trigger), arguments=())
    if means is None:
        return claim
    start = len(trigger) + 1
    span = make_document(make_report(text)).span(start, start + len(means))
    return replace(claim, arguments=(Argument(role=Role.INSTRUMENT, span=span),))


def test_building_is_a_thing_and_nobody() -> None:
    mill = _patient("two warehouses of the mill")
    assert things_hit([mill]) == ["two warehouses of the mill"]
    assert not list(people_hit([mill]))


def test_what_cannot_be_hurt_is_no_target() -> None:
    assert not list(people_hit([_patient("three hours"), _patient("democracy")]))


def test_people_without_actor_are_known_by_name_or_noun() -> None:
    assert list(people_hit([_patient("the Benedictines"), _patient("four passengers")])) == [
        "the Benedictines",
        "four passengers",
    ]


def test_member_of_an_armed_group_is_no_target() -> None:
    assert not list(people_hit([_patient("the rebels", ActorKind.REBEL)]))


def test_who_is_called_again_is_told_once() -> None:
    named = _patient("Ana Sol", ActorKind.PERSON, "name")
    again = _patient("the senator", ActorKind.PERSON, "coreference")
    assert list(told_once([again, named])) == [named]
    assert list(people_hit([again])) == ["Ana Sol"]


def test_event_is_no_weapon() -> None:
    assert not list(means_of([_claim("killed", "an attack")]))
    assert list(means_of([_claim("killed", "a hand grenade")])) == ["a hand grenade"]


def test_weapon_in_the_name_of_an_event_is_its_means() -> None:
    assert list(means_of([_claim("car bomb attack")])) == ["car bomb"]
