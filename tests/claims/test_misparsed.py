"""Constructions that the parser takes for others: what is read nevertheless."""

from dataclasses import replace

import pytest

from claims.read_roles import read_roles
from dateline.claims.resources import load_resources
from dateline.text.repairs import Repair, without

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("repair", "text", "trigger", "pairs"),
    [
        (
            Repair.RELATIVE,
            "The captain whom the rebels executed had led the garrison at Karm.",
            "executed",
            {("agent", "the rebels"), ("patient", "The captain")},
        ),
        (
            Repair.INVERSION,
            "Captured in the raid were a field commander and six of his men.",
            "Captured",
            {("patient", "a field commander"), ("patient", "six of his men")},
        ),
        (
            Repair.EFFORT,
            "Reports tell of a role that others play in the Iraqi operation to liberate Mosul.",
            "liberate",
            {("agent", "Iraqi"), ("patient", "Mosul")},
        ),
        (
            Repair.FAR_TARGET,
            "The alliance conducted air strikes using fighter aircraft against rebel camps.",
            "air strikes",
            {("agent", "The alliance"), ("patient", "rebel camps")},
        ),
        (
            Repair.SIDES,
            "Armenian and Azerbaijani forces clashed along the border on Tuesday.",
            "clashed",
            {("agent", "Armenian"), ("agent", "Azerbaijani forces")},
        ),
        (
            Repair.FRONTED,
            "In Syria, the SDF, which includes an Arab coalition, has retaken Manbij.",
            "retaken",
            {("agent", "the SDF"), ("patient", "Manbij")},
        ),
        (
            Repair.ADJACENT,
            "Hamas fired rockets at Ashkelon and Israel replied with air strikes on Gaza City.",
            "air strikes",
            {("agent", "Israel"), ("patient", "Gaza City")},
        ),
        (
            Repair.FINITE,
            "The minister pressed Russia to act and stressed the need for a truce.",
            "stressed",
            {("agent", "The minister")},
        ),
    ],
)
def test_repair_reads_the_construction(
    repair: Repair, text: str, trigger: str, pairs: set[tuple[str, str]]
) -> None:
    assert read_roles(text, trigger) == pairs


def test_without_a_repair_the_parse_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    tables_alone = replace(load_resources(), reader=None)
    monkeypatch.setattr("dateline.pipeline.load_resources", lambda: tables_alone)
    text = "The captain whom the rebels executed had led the garrison at Karm."
    with without(Repair.RELATIVE):
        assert ("patient", "The captain") not in read_roles(text, "executed")
    assert ("patient", "The captain") in read_roles(text, "executed")
