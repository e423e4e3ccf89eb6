"""Headlines in Title Case: read as sentences are, and quoted as they are written."""

import pytest

from dateline.model import Claim, Role
from dateline.pipeline import read_batch
from dateline.store import Reading
from factory import make_report

pytestmark = pytest.mark.model


def read(text: str) -> tuple[Claim, ...]:
    (reading,) = read_batch([make_report(text)])
    assert isinstance(reading, Reading)
    assert reading.document.text == text
    for claim in reading.claims:
        for one in (claim.trigger, *(each.span for each in claim.arguments)):
            assert text[one.start : one.end] == one.quote
    return reading.claims


def told(text: str) -> list[tuple[str, list[int | None], str | None]]:
    return [
        (
            one.event.type,
            [count.best for count in one.counts],
            one.place.name if one.place else None,
        )
        for one in read(text)
    ]


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            "Rebels Capture Town in Northern Mali",
            "Rebels capture town in northern Mali",
        ),
        (
            "Israeli Strike Kills Four in Southern Lebanon",
            "Israeli strike kills four in southern Lebanon",
        ),
        (
            "Gunmen Attack Mosque in Nigeria, Kill 11",
            "Gunmen attack mosque in Nigeria, kill 11",
        ),
        (
            "Houthi Rebels Free Sailors of Seized Tanker",
            "Houthi rebels free sailors of seized tanker",
        ),
        (
            "Four Hurt in Peshawar Market Blast, Police Say",
            "Four hurt in Peshawar market blast, police say",
        ),
    ],
)
def test_title_case_is_read_as_sentence_case(title: str, sentence: str) -> None:
    assert told(title) == told(sentence)
    assert told(title)


def test_actor_of_a_title_is_no_name() -> None:
    (claim,) = read("Three Soldiers Killed in Kashmir")
    (killed,) = [one for one in claim.arguments if one.role is Role.PATIENT]
    assert killed.span.quote == "Three Soldiers"
    assert killed.actor is None or killed.actor.name != "Three Soldiers"
