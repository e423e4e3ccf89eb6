"""A weapon is a field of its own, and to deny it denies no attack."""

from dataclasses import replace

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
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
