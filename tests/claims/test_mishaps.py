"""Accidents and disasters, told from violence in the same words."""

import pytest

from dateline.claims.mishaps import blows_itself_up, is_gunfire, is_mishap
from dateline.pipeline import read_closely
from factory import make_report
from parsed import parse_sentence, parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The train hit a van at the crossing.", True),
        ("A fire broke out in the mill.", True),
        ("A storm killed nine people.", True),
        ("Militants stormed the mill.", False),
        ("The patrol came under fire near the mill.", False),
        ("Nine people were killed by mortar fire.", False),
        ("The bus hit a landmine near the mill.", False),
    ],
)
def test_mishaps_are_told_from_violence_in_the_same_words(text: str, *, told: bool) -> None:
    [sentence] = parse_text(text).sentences
    assert any(map(is_mishap, sentence.doc)) is told


@pytest.mark.parametrize(
    ("text", "is_gun"),
    [
        ("Fire from a tank hit the mill.", True),
        ("They opened fire on the mill.", True),
        ("Fire destroyed the mill.", False),
    ],
)
def test_fire_of_weapons_is_known_by_its_words(text: str, *, is_gun: bool) -> None:
    [sentence] = parse_text(text).sentences
    assert any(is_gunfire(token) for token in sentence.doc) is is_gun


@pytest.mark.parametrize(
    "text",
    [
        "An army truck overturned on the pass and seven recruits were crushed.",
        "A soldier was killed when his motorbike hit a cow near the mill.",
        "A boy lost two fingers to a firework.",
        "A motorcyclist died after striking a camel near the mill.",
        "A grinding disc shattered and killed the man at the bench.",
    ],
)
def test_who_is_hurt_in_an_accident_is_hurt_by_nobody(text: str) -> None:
    close = read_closely(make_report(text))
    assert [one for one in close.claims if one.event.branch in {"violence", "attack"}] == []


@pytest.mark.parametrize(
    "text",
    [
        "Militants killed nine people in a fire that they set in the mill.",
        "A nurse in the flu clinic was shot dead by a gunman.",
        "A bomb derailed the train and killed nine people.",
    ],
)
def test_violence_beside_a_mishap_is_still_read(text: str) -> None:
    close = read_closely(make_report(text))
    assert [one for one in close.claims if one.event.branch in {"violence", "attack"}]


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("She blew herself up beside the recruits.", True),
        ("He blew up the balloon himself.", False),
        ("The wind blew itself out.", False),
    ],
)
def test_who_blows_himself_up_is_known(text: str, *, is_so: bool) -> None:
    assert any(map(blows_itself_up, parse_sentence(text).doc)) is is_so


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("His motorcycle struck a parked lorry.", False),
        ("A bus hit a lorry near the bridge.", False),
        ("A car smashed into a tree.", False),
        ("A shell struck a parked lorry.", True),
        ("Rebels hit a lorry near the bridge with a rocket.", True),
    ],
)
def test_collision_on_the_road_is_no_attack_in_a_war(text: str, is_read: bool) -> None:
    war = "Rebels fought soldiers in Karm. A bomb killed four guards. Gunmen shot a judge."
    claims = read_closely(make_report(f"{war} {text}")).claims
    assert any(one.trigger.start > len(war) for one in claims) is is_read
