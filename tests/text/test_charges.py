"""The charge behind an accusation, where the parser hangs it from the accused."""

import pytest

from dateline.text.language_model import load
from dateline.text.mirror import mirror
from dateline.text.repairs import Repair, without

pytestmark = pytest.mark.model


def _heads_of_of(text: str) -> list[str]:
    return [one.head.lower_ for one in mirror(load()(text)) if one.lower_ == "of"]


def test_charge_behind_the_members_of_a_body_hangs_from_the_verb() -> None:
    text = "The bishop accused members of the armed forces of this crime."
    assert _heads_of_of(text) == ["members", "accused"]


def test_name_behind_the_accused_stays_theirs() -> None:
    text = "The envoy accused the Government of the Republic of Mali of the murder of two men."
    assert _heads_of_of(text) == ["government", "republic", "accused", "murder"]


def test_victim_behind_a_charge_is_of_the_charge() -> None:
    text = "Police suspect the Upland Front of the murder of the mayor."
    assert _heads_of_of(text) == ["front", "murder"]


def test_without_the_repair_the_parse_is_kept() -> None:
    text = "The bishop accused members of the armed forces of this crime."
    with without(Repair.CHARGE):
        assert _heads_of_of(text) == ["members", "forces"]
