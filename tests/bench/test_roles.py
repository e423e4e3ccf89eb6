from dataclasses import replace
from pathlib import Path

import pytest

from dateline.bench.roles import Question, align, judge, read_questions
from dateline.errors import MissingResourceError
from dateline.model import Argument, Role, Span
from factory import make_claim

QUESTION = Question(
    id="r1",
    construction="active",
    text="Rebels attacked the old fort near Karm.",
    trigger="attacked",
    roles=((Role.AGENT, ("Rebels",)), (Role.PATIENT, ("the old fort",))),
    counts=frozenset(),
    speaker="",
    who="",
)


def argument(role: Role, start: int, end: int) -> Argument:
    return Argument(role=role, span=Span(start=start, end=end, quote=QUESTION.text[start:end]))


def test_judge_asks_for_every_role_and_none_too_many() -> None:
    right = (argument(Role.AGENT, 0, 6), argument(Role.PATIENT, 16, 28))
    extra = (*right, argument(Role.PATIENT, 34, 38))
    assert judge(QUESTION, replace(make_claim(), arguments=right)).roles_right
    assert not judge(QUESTION, replace(make_claim(), arguments=extra)).roles_right
    assert not judge(QUESTION, replace(make_claim(), arguments=right[:1])).roles_right


def test_align_takes_the_claim_at_the_trigger() -> None:
    at = replace(make_claim(), trigger=Span(start=7, end=15, quote="attacked"))
    elsewhere = replace(make_claim(), trigger=Span(start=0, end=6, quote="Rebels"))
    assert align(QUESTION, [elsewhere, at]) is at
    assert align(QUESTION, [elsewhere]) is None


def test_read_questions_reads_lists(tmp_path: Path) -> None:
    file = tmp_path / "dev.csv"
    file.write_text(
        "id,construction,text,trigger,agent,patient,counts,speaker,who\n"
        "r1,active,A and B hit C.,hit,A;B,C,killed 1 1 1;killed 2 - -,,\n",
        encoding="utf-8",
    )
    [question] = read_questions(file)
    assert dict(question.roles) == {Role.AGENT: ("A", "B"), Role.PATIENT: ("C",)}
    assert question.counts == {"killed 1 1 1", "killed 2 - -"}


def test_read_questions_says_that_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError):
        read_questions(tmp_path / "none.csv")
