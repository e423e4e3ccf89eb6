from dateline.bench.scenario_scores import (
    Scored,
    Tally,
    contradictions_f1,
    grades_right,
    incidents_b3,
    linking_b3,
    mentions_read,
    origins_right,
)
from dateline.bench.scenario_truth import Mention

NONE = Tally(n_right=0, n_found=0, n_true=0)


def mention(incident: str, report: str) -> Mention:
    return Mention(incident=incident, report=report, quote="the bridge fell")


def scored(*found: tuple[str, str | None], contradictions: Tally = NONE) -> Scored:
    """A scenario with one mention for each (true incident, found incident)."""
    return Scored(
        name="invented",
        links=tuple(
            (mention(true, f"r{n}"), incident) for n, (true, incident) in enumerate(found)
        ),
        n_incidents=4,
        n_origins_right=1,
        n_grades_right=2,
        contradictions=contradictions,
        copies=NONE,
        notes=(),
    )


def test_b3_of_a_perfect_linking_is_one() -> None:
    assert incidents_b3([scored(("a", "x"), ("a", "x"), ("b", "y"))]) == 1.0


def test_b3_counts_an_unread_mention_as_alone() -> None:
    one = scored(("a", "x"), ("a", None))
    assert incidents_b3([one]) == 2 / 3
    assert linking_b3([one]) == 1.0
    assert mentions_read([one]) == 0.5


def test_b3_keeps_scenarios_apart() -> None:
    assert incidents_b3([scored(("a", "x")), scored(("a", "x"))]) == 1.0


def test_b3_lowers_for_a_melted_incident() -> None:
    assert incidents_b3([scored(("a", "x"), ("b", "x"))]) == 2 / 3


def test_shares_are_of_true_incidents() -> None:
    assert origins_right([scored(("a", "x"))]) == 0.25
    assert grades_right([scored(("a", "x"))]) == 0.5


def test_contradictions_are_scored_over_all_scenarios() -> None:
    one = scored(contradictions=Tally(n_right=1, n_found=1, n_true=2))
    other = scored(contradictions=Tally(n_right=0, n_found=1, n_true=0))
    assert contradictions_f1([one, other]) == 0.5
