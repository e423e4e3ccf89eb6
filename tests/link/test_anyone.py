"""Armed people who are not named may be others each time."""

from dataclasses import replace

import pytest

from dateline.link.actors import Relation, is_anyone, relate
from dateline.model import Actor, ActorKind

BOMBER = Actor(
    id="act1-b",
    name="suicide bomber",
    kind=ActorKind.POLITICAL_MILITIA,
    sector="REB",
    country="IQ",
    parent=None,
    side=None,
    resolved_by="description",
    loaded_words=(),
)


def test_two_bombers_are_compatible_and_not_the_same() -> None:
    assert relate(BOMBER, BOMBER) is Relation.COMPATIBLE


def test_a_named_militia_is_the_same_each_time() -> None:
    named = replace(BOMBER, name="Band of the Ford", resolved_by="table")
    assert relate(named, named) is Relation.SAME


@pytest.mark.parametrize("kind", [ActorKind.STATE_FORCES, ActorKind.CIVILIANS])
def test_soldiers_and_civilians_of_a_country_are_no_strangers(kind: ActorKind) -> None:
    assert not is_anyone(replace(BOMBER, kind=kind))


def test_bombers_of_one_band_are_the_same() -> None:
    sent = replace(BOMBER, parent="act1-band")
    other = replace(sent, id="act1-c")
    assert relate(sent, other) is Relation.SAME
