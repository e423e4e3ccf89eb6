from datetime import UTC, date, datetime

import pytest

from dateline.errors import InvalidRecordError
from dateline.link import correct_claims
from dateline.link.corrections import correct_claim
from dateline.model import CountKind, Polarity, Verdict, judge
from factory import make_claim

AT = datetime(2026, 1, 1, tzinfo=UTC)


def test_event_type_is_put_right_with_its_codes() -> None:
    code = correct_claim(make_claim(), "event=attack.shelling").event
    assert (code.type, bool(code.plover)) == ("attack.shelling", True)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2017-06-28", (date(2017, 6, 28), date(2017, 6, 28))),
        ("2017-06-26/2017-06-28", (date(2017, 6, 26), date(2017, 6, 28))),
    ],
)
def test_day_is_put_right(value: str, days: tuple[date, date]) -> None:
    time = correct_claim(make_claim(), f"day={value}").time
    assert (time.start, time.end) == days


def test_number_is_put_right_where_it_was_read() -> None:
    claim = make_claim(killed=9)
    counts = correct_claim(claim, "killed=5").counts
    assert [(one.kind, one.best, one.span) for one in counts] == [
        (CountKind.KILLED, 5, claim.counts[0].span)
    ]


def test_polarity_is_put_right() -> None:
    assert correct_claim(make_claim(), "polarity=denied").polarity is Polarity.DENIED


@pytest.mark.parametrize("wrong", ["colour=red", "day=June", "event=war", "killed="])
def test_impossible_correction_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidRecordError):
        correct_claim(make_claim(), wrong)


def test_latest_correction_holds_until_it_is_undone() -> None:
    claim = make_claim(killed=9)
    first = judge(Verdict.CORRECT, (claim.id,), who="ann", at=AT, value="killed=5")
    second = judge(Verdict.CORRECT, (claim.id,), who="ann", at=AT, value="killed=6")
    undo = judge(Verdict.UNDO, (second.id,), who="ann", at=AT)

    def killed(*judgements: object) -> int | None:
        return correct_claims([claim], judgements)[0].counts[0].best  # type: ignore[arg-type]

    assert (killed(), killed(first, second), killed(first, second, undo)) == (9, 6, 5)
