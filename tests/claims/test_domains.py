import pytest

from dateline.claims.domains import load_domains
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
