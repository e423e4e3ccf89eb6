"""A weapon is a field of its own, and to deny it denies no attack."""

from dataclasses import replace

import pytest

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.assess.weapon import denies_weapon, tells_of_accident
from dateline.model import Argument, Claim, FieldState, Polarity, Role
from factory import make_claim, make_report


def claim(text: str, publisher: str, means: str, **fields: object) -> Claim:
    report = make_report(text, publisher=publisher)
    made = make_claim(report, trigger=means, event="attack.airstrike", **fields)  # type: ignore[arg-type]
    means_of = Argument(role=Role.INSTRUMENT, span=made.trigger)
    return replace(made, arguments=(means_of,))


BOMBED = claim("Planes dropped cluster bombs on the market.", "A", "cluster bombs")
NEVER = claim(
    "The air force has no cluster bombs.", "B", "cluster bombs", polarity=Polarity.DENIED
)
SHELLS = claim("The guns fired shells at the market.", "A", "shells")


def states(*claims: Claim) -> dict[str, FieldState]:
    fields = by_name(assess_fields(hear(list(claims), {}, {})))
    return {name: one.state for name, one in fields.items()}


def test_voices_may_differ_on_a_forbidden_weapon() -> None:
    assert states(BOMBED, NEVER)["weapon"] is FieldState.CONFLICT


def test_denied_weapon_denies_no_strike() -> None:
    assert states(BOMBED, NEVER)["happened"] is not FieldState.CONFLICT


def test_weapon_that_nobody_denies_is_no_field() -> None:
    assert "weapon" not in states(BOMBED, SHELLS)


def done_with(one: str, other: str) -> tuple[Claim, Claim]:
    left = claim(f"It was done with {one}.", "A", one)
    return left, claim(f"It was done with {other}.", "B", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rockets", "a mortar bomb"),
        ("a grenade", "a motorcycle"),
        ("a drone", "fighter jets"),
        ("a hand grenade", "a gas cylinder"),
        ("a drone", "a mine"),
        ("missiles of jets", "mortar shells"),
        ("home-made shotguns", "assault rifles"),
    ],
)
def test_two_kinds_of_weapon_are_a_contradiction(one: str, other: str) -> None:
    assert states(*done_with(one, other))["weapon"] is FieldState.CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rockets", "a missile"),
        ("artillery", "howitzers"),
        ("a drone", "a rocket"),
        ("rockets and mortars", "mortars"),
        ("a bomb", "a mortar"),
    ],
)
def test_words_that_may_mean_one_weapon_are_no_contradiction(one: str, other: str) -> None:
    assert "weapon" not in states(*done_with(one, other))


def test_accident_that_a_denial_tells_of_contradicts_the_weapon() -> None:
    told = claim("It was done with a grenade.", "A", "a grenade")
    denial = claim("A boiler burst.", "B", "A boiler", polarity=Polarity.DENIED)
    assert states(told, denial)["weapon"] is FieldState.CONFLICT


def test_weapon_that_is_denied_is_not_told() -> None:
    told = claim("It was done with a grenade.", "A", "a grenade")
    denial = claim("No mortar was fired.", "B", "No mortar", polarity=Polarity.DENIED)
    assert "weapon" not in states(told, denial)


def test_gas_cylinder_is_no_forbidden_weapon() -> None:
    denial = claim("A gas cylinder burst.", "B", "A gas cylinder", polarity=Polarity.DENIED)
    assert not denies_weapon(denial)


def test_boiler_that_burst_is_told_as_an_accident() -> None:
    assert tells_of_accident(claim("A boiler burst.", "B", "A boiler"))
    assert not tells_of_accident(claim("A boiler and a grenade.", "B", "boiler and a grenade"))


def shot(text: str, publisher: str, trigger: str, **fields: object) -> Claim:
    report = make_report(text, publisher=publisher)
    return make_claim(report, trigger=trigger, event="protest.force", **fields)  # type: ignore[arg-type]


def test_live_rounds_are_denied_by_who_used_none() -> None:
    told = shot("Police opened fire on marchers.", "A", "opened fire")
    denial = shot(
        "Police never used live rounds.", "B", "used live rounds", polarity=Polarity.DENIED
    )
    assert states(told, denial)["weapon"] is FieldState.CONFLICT
    assert states(told, denial)["happened"] is not FieldState.CONFLICT


def test_rubber_bullets_are_no_live_rounds() -> None:
    told = shot("Police fired rubber bullets.", "A", "fired rubber bullets")
    denial = shot(
        "Police never used live rounds.", "B", "used live rounds", polarity=Polarity.DENIED
    )
    assert states(told, denial)["weapon"] is not FieldState.CONFLICT


def test_nobody_who_fired_denies_the_act() -> None:
    denial = shot(
        "No officer fired a live round.", "B", "fired a live round", polarity=Polarity.DENIED
    )
    assert not denies_weapon(denial)


def test_what_flies_may_be_told_as_the_doer() -> None:
    jets = make_claim(
        make_report("Two jets bombed the mill.", publisher="A"),
        trigger="bombed",
        event="attack.airstrike",
        agent=None,
    )
    span = replace(jets.trigger, start=0, end=8, quote="Two jets")
    flown = replace(jets, arguments=(Argument(role=Role.AGENT, span=span),))
    _, mortars = done_with("bombs", "their own mortars")
    assert states(flown, mortars)["weapon"] is FieldState.CONFLICT
