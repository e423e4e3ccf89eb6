import pytest

from dateline.claims.domains import load_domains, tells_score
from dateline.pipeline import read_closely
from factory import make_report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The striker fired wide and the midfielder shot over the bar before half-time.",
        "A cold front besieged the coast as the storm hit three harbours.",
        "In the new thriller a banker is kidnapped by her own chauffeur.",
        "The takeover bid was shot down by shareholders after weak quarterly earnings.",
        "The vaccine attacks the virus and destroys the infected cells.",
        "Chatbots have stormed the staff room.",
        "The chairman was bombarded with lawsuits.",
        "Harbour captured the cup for the third time, crushing the Miners 41-12.",
        "A crushing tie-break and a top seed gunned down on the baseline.",
        "After Rxf2 the white king was hunted down and executed on h7.",
        "The council shelled the newspaper with complaints.",
        "In the opera a general executes his brother and bombs the port.",
    ],
)
def test_figurative_war_is_thrown_away_with_its_reason(text: str) -> None:
    close = read_closely(make_report(text))
    assert [one for one in close.claims if one.event.branch in {"attack", "violence"}] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gunmen attacked football fans outside the stadium, killing two.", "attack.armed"),
        ("Soldiers shot dead an actor and a film director at a checkpoint.", "attack.armed"),
        ("Shelling killed nine people at a market in the harbour district.", "violence.kill"),
        ("Gunmen attacked a cinema during the premiere of a film.", "attack.armed"),
        ("Seven people were shot dead at a volleyball match.", "violence.kill"),
        (
            "Gunmen kidnapped a goalkeeper and the coach of the league champions.",
            "detention.abduct",
        ),
    ],
)
def test_violence_against_players_and_shoppers_is_still_read(text: str, event: str) -> None:
    close = read_closely(make_report(text))
    assert event in {one.event.type for one in close.claims}


def test_domain_table_knows_the_conflict_itself() -> None:
    assert ("conflict", 2.0) in load_domains()["soldier"]


def test_fire_of_weapons_takes_part_in_violence() -> None:
    text = "At least eleven people were killed by mortar fire outside a bakery."
    reasons = [one.reason for one in read_closely(make_report(text)).discards]
    assert "fire takes no part in violence" not in reasons


@pytest.mark.parametrize(
    ("text", "is_score"),
    [
        ("They crushed the Chiefs 34-6.", True),
        ("The side won 2-0 against the leaders.", True),
        ("Between 10-12 people were killed.", False),
        ("The 12-10 vote came after the 24-7 shelling.", False),
    ],
)
def test_score_of_a_game_is_told_from_other_pairs(text: str, *, is_score: bool) -> None:
    assert tells_score(text) is is_score
