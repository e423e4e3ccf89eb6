"""Numbers that are taken out of others, in the parse."""

import pytest

from dateline.text.language_model import load
from dateline.text.mirror import mirror
from dateline.text.repairs import Repair, without

pytestmark = pytest.mark.model


def _edges(text: str) -> dict[str, str]:
    return {one.lower_: one.head.lower_ for one in mirror(load()(text))}


@pytest.mark.parametrize(
    "text", ["Troops shot down 17 of 20 drones.", "Troops shot down 17 out of 20 drones."]
)
def test_share_takes_the_place_of_its_group(text: str) -> None:
    edges = _edges(text)
    assert (edges["17"], edges["of"], edges["drones"]) == ("shot", "17", "of")


def test_without_the_repair_the_parse_is_kept() -> None:
    with without(Repair.SHARE):
        assert _edges("Troops shot down 17 of 20 drones.")["drones"] == "shot"
