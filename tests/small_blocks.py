"""Places for invented claims, and blocks so small that every rule of blocking takes hold."""

from dataclasses import replace

import pytest

from dateline.link import block
from dateline.link.block import RULES, TooLarge
from factory import MOSUL

PLACES = (
    MOSUL,
    replace(MOSUL, name="Karm", lat=36.5, lon=43.3, radius_km=2.0, gazetteer_id="gn:9"),
    replace(MOSUL, name="Nineveh", lat=36.0, lon=42.5, radius_km=120.0, gazetteer_id="gn:2"),
)
SMALL_RULES = {
    name: replace(rule, largest=2 if rule.too_large is TooLarge.NEIGHBOURS else 3)
    for name, rule in RULES.items()
}


def block_by(monkeypatch: pytest.MonkeyPatch, rules: dict[str, block.Rule]) -> None:
    """Block by some rules, with few neighbours and small cut blocks."""
    monkeypatch.setattr(block, "RULES", rules)
    monkeypatch.setattr(block, "NEIGHBOURS", 2)
    monkeypatch.setattr(block, "LARGEST_CUT_BLOCK", 2)
