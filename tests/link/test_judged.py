from datetime import UTC, datetime

from dateline.link.cluster import cluster
from dateline.link.judged import JudgedPair, replay
from dateline.model import Judgement, Verdict, judge, standing

AT = datetime(2026, 1, 1, tzinfo=UTC)


def say(verdict: Verdict, *subjects: str, why: str = "") -> Judgement:
    return judge(verdict, subjects, who="ann", at=AT, why=why)


def groups(*judgements: Judgement) -> list[list[str]]:
    return cluster("abc", {("a", "b"): 9.0}, replay(judgements).pairs)[0]


def test_undoing_can_be_undone() -> None:
    apart = say(Verdict.DIFFERENT, "a", "b")
    undo = say(Verdict.UNDO, apart.id)
    redo = say(Verdict.UNDO, undo.id)
    assert standing([apart, undo]) == ()
    assert standing([apart, undo, redo]) == (apart,)


def test_later_word_counts() -> None:
    same, apart = say(Verdict.SAME, "a", "c"), say(Verdict.DIFFERENT, "a", "c")
    assert groups(same, apart) == [["a", "b"], ["c"]]
    assert groups(apart, same) == [["a", "b", "c"]]


def test_later_word_counts_along_a_chain() -> None:
    chain = (say(Verdict.SAME, "a", "b"), say(Verdict.SAME, "b", "c"))
    apart = say(Verdict.DIFFERENT, "a", "c")
    assert groups(*chain, apart) == [["a"], ["b", "c"]]


def test_part_and_whole_are_two_incidents() -> None:
    judged = replay([say(Verdict.PART_OF, "a", "b")])
    assert judged.parts == (("a", "b"),)
    assert judged.pairs == (JudgedPair(left="a", right="b", is_same=False),)


def test_unsure_changes_nothing() -> None:
    assert replay([say(Verdict.UNSURE, "a", "b")]) == replay([])


def test_rejected_claim_can_be_accepted_again() -> None:
    reject, accept = say(Verdict.REJECT, "a"), say(Verdict.ACCEPT, "a")
    assert replay([reject]).rejected == {"a"}
    assert replay([reject, accept]).rejected == frozenset()
