"""A ransom is a field of its own, and to deny it denies no release."""

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.model import Claim, FieldState, Polarity
from factory import make_claim, make_report

FREED = make_claim(
    make_report("The driver was freed after his family paid.", publisher="A"),
    trigger="freed",
    event="detention.release",
)
NOT_PAID = make_claim(
    make_report("No ransom was given for the driver.", publisher="B"),
    trigger="ransom",
    event="detention.release",
    polarity=Polarity.DENIED,
)


def states(*claims: Claim) -> dict[str, FieldState]:
    fields = by_name(assess_fields(hear(list(claims), {}, {})))
    return {name: one.state for name, one in fields.items()}


def test_voices_may_differ_on_a_ransom() -> None:
    assert states(FREED, NOT_PAID)["ransom"] is FieldState.CONFLICT


def test_denied_ransom_denies_no_release() -> None:
    assert states(FREED, NOT_PAID)["happened"] is not FieldState.CONFLICT


def test_nothing_is_said_of_a_ransom_where_nobody_tells_of_one() -> None:
    report = make_report("The driver was freed.", publisher="A")
    freed = make_claim(report, trigger="freed", event="detention.release")
    assert "ransom" not in states(freed)


def test_money_that_was_handed_over_for_captives_is_a_ransom() -> None:
    report = make_report("The families handed over six million rupees.", publisher="C")
    paid = make_claim(report, trigger="handed over", event="aid.deliver")
    assert states(FREED, paid, NOT_PAID)["ransom"] is FieldState.CONFLICT
    assert "ransom" not in states(paid)


def test_not_one_coin_that_was_paid_is_no_ransom() -> None:
    report = make_report("They were freed, and not one kobo was paid.", publisher="D")
    free = make_claim(report, trigger="freed", event="detention.release")
    assert states(FREED, free)["ransom"] is FieldState.CONFLICT
    assert states(free, NOT_PAID)["ransom"] is not FieldState.CONFLICT
