from pathlib import Path

import pytest

from dateline.bench import place_relations

pytestmark = pytest.mark.model

HEADER = "id,text,phrase,anchors,lat,lon,radius_km,relation,note\n"


def run(tmp_path: Path, point: str) -> float:
    path = tmp_path / "own.csv"
    text = "Iraqi shells fell 30 km south of Mosul."
    row = f"x-1,{text},30 km south of Mosul,Mosul,{point},9,offset,\n"
    path.write_text(HEADER + row, "utf-8")
    return place_relations.run(path).measures["centre_right"].value


def test_centre_within_the_radius_is_right(tmp_path: Path) -> None:
    assert run(tmp_path, "36.065,43.119") == 1.0


def test_bare_pin_on_the_anchor_is_wrong(tmp_path: Path) -> None:
    assert run(tmp_path, "36.335,43.119") == 0.0
