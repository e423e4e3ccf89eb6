from dateline.model import OriginKind, OriginLink
from dateline.origins import explain_link
from dateline.origins.explain import KINDS


def link(kind: OriginKind, measure: float | None = 0.431, words: str = "the old fort") -> str:
    return explain_link(
        OriginLink(left="rpt1-a", right="rpt1-b", kind=kind, measure=measure, words=words)
    )


def test_link_is_told_by_kind_measure_and_words() -> None:
    told = link(OriginKind.EDITED_COPY)
    assert told == "an edited copy, 43 % of the shorter text: “the old fort”"


def test_link_without_a_measure_is_told_by_its_words() -> None:
    assert link(OriginKind.REPOST, None) == "a repost that says so: “the old fort”"


def test_long_run_is_shortened() -> None:
    assert link(OriginKind.NEAR_COPY, words="word " * 90).endswith("word …”")


def test_every_kind_of_link_has_words() -> None:
    assert set(OriginKind) - {OriginKind.SINGLE} == set(KINDS)
