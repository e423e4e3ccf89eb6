import pytest

from dateline.bench import link_scale
from dateline.bench.invented_war import make_claims, make_war
from dateline.errors import RunError
from dateline.link import link_claims


def test_invented_war_is_the_same_each_time() -> None:
    assert list(make_claims(50)) == list(make_claims(50))


def test_war_without_claims_is_refused() -> None:
    with pytest.raises(RunError, match="needs a claim"):
        list(make_claims(0))


def test_further_claims_are_other_claims() -> None:
    first, further = list(make_claims(20)), list(make_claims(20, first=20))
    assert not {one.id for one in first} & {one.id for one in further}


def test_claims_told_again_are_one_incident() -> None:
    war = list(make_war(400))
    held = {c: one.id for one in link_claims([c for c, _ in war], ()) for c in one.claim_ids}
    by_happening: dict[int, set[str]] = {}
    for claim, happening in war:
        by_happening.setdefault(happening.number, set()).add(held[claim.id])
    assert len(by_happening) < len(war)
    assert all(len(incidents) == 1 for incidents in by_happening.values())


def test_bench_of_linking_tells_time_growth_blocks_and_what_is_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(link_scale, "N_CLAIMS", 400)
    monkeypatch.setattr(link_scale, "N_CHECKED", 400)
    result = link_scale.run(None)  # type: ignore[arg-type]
    assert result.measures["seconds"].value > 0.0
    assert result.measures["pairs_linked_of_right"].value > 0.9
    assert any("day+area" in note and "largest block" in note for note in result.notes)


def test_bench_of_linking_tells_each_stage_as_it_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(link_scale, "N_MILLION", 400)
    monkeypatch.setattr(link_scale, "N_CHECKED", 400)
    result = link_scale.run_million(None)  # type: ignore[arg-type]
    stages = ("sketching", "blocking", "comparing", "clustering", "summing_up")
    assert all(result.measures[f"seconds_{one}"].value >= 0.0 for one in stages)
    assert result.measures["largest_block"].value > 1
    assert "sketching: 400 in" in capsys.readouterr().err
