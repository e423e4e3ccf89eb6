"""The supplement's files pass their check, and the check can fail."""

import dataclasses
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
WANTED = ["iq", "sy", "ye", "ua", "ps", "sd", "ss", "et", "cd", "ml", "ng", "mm", "af", "so"]
TOWN_ID = 7


def load_check() -> ModuleType:
    """The script as a module."""
    path = ROOT / "scripts" / "check_supplement.py"
    spec = importlib.util.spec_from_file_location("check_supplement", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


CHECK = load_check()
TOWN = CHECK.Town(id=TOWN_ID, names=("Alpha",), country="IQ", admin1="15", lat=36.0, lon=43.0)
GROUND = CHECK.build_ground((TOWN,), {("IQ", "Nineveh"): "15"})
RIGHT = CHECK.Row(
    where="iq.csv:2", country="IQ", name="Beta", alternates=(), kind="village", lat=36.09,
    lon=43.0, radius_km=2.0, admin1="Nineveh", anchor_name="Alpha", anchor_id=TOWN_ID,
    distance_km=10.0, bearing_deg=0.0, known_by="relation", note="",
)  # fmt: skip


def test_supplement_passes_its_check() -> None:
    n_rows, faults = CHECK.check_folder(CHECK.FOLDER)
    assert faults == []
    assert n_rows >= 1500


@pytest.mark.parametrize("country", ["sv", "co", "pe", "ht"])
def test_supplement_has_quarters_and_hills_of_latin_america(country: str) -> None:
    rows = list(CHECK.read_file(CHECK.FOLDER / f"{country}.csv"))
    assert len(rows) >= 20


@pytest.mark.parametrize("country", WANTED)
def test_supplement_has_depth_in_country(country: str) -> None:
    rows = list(CHECK.read_file(CHECK.FOLDER / f"{country}.csv"))
    assert len(rows) >= 40


def test_check_accepts_right_row() -> None:
    assert CHECK.find_faults([RIGHT], GROUND) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"bearing_deg": 180.0}, "from Alpha"),
        ({"lat": 37.5}, "from Alpha"),
        ({"lat": 37.5, "distance_km": 167.0, "country": "IQ", "lon": 43.0}, None),
        ({"lat": 40.0, "distance_km": 445.0}, "nearest town of Nineveh"),
        ({"kind": "castle"}, "unknown kind"),
        ({"known_by": "hearsay"}, "unknown basis"),
        ({"radius_km": 0.0}, "out of range"),
        ({"admin1": "Atlantis"}, "unknown admin-1"),
        ({"anchor_id": 8}, "no town"),
        ({"name": "Alpha"}, "main gazetteer has it"),
        ({"alternates": ("al-Beta",)}, "again among the alternates"),
    ],
)
def test_check_judges_changed_row(change: dict[str, object], fault: str | None) -> None:
    faults = CHECK.find_faults([dataclasses.replace(RIGHT, **change)], GROUND)
    assert bool(faults) == (fault is not None)
    assert fault is None or any(fault in line for line in faults)


def test_check_refuses_name_twice_in_reach() -> None:
    twin = dataclasses.replace(RIGHT, where="iq.csv:3")
    assert "stands already at iq.csv:2" in CHECK.find_faults([RIGHT, twin], GROUND)[0]


def test_read_file_refuses_wrong_header(tmp_path: Path) -> None:
    path = tmp_path / "iq.csv"
    path.write_text("name,lat\nBeta,36\n", encoding="utf-8")
    assert "the header is not" in next(iter(CHECK.read_file(path)))


def test_read_file_refuses_word_for_number(tmp_path: Path) -> None:
    path = tmp_path / "iq.csv"
    row = "Beta,,village,north,43,2,Nineveh,Alpha#7,10,0,relation,"
    path.write_text(",".join(CHECK.COLUMNS) + f"\n{row}\n", encoding="utf-8")
    assert "iq.csv:2: Beta" in next(iter(CHECK.read_file(path)))


def test_main_exits_one_on_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "admin1").mkdir()
    (tmp_path / "admin1" / "codes.csv").write_text("country,name,code\n", encoding="utf-8")
    (tmp_path / "iq.csv").write_text("name\n", encoding="utf-8")
    assert CHECK.main([str(tmp_path)]) == 1
    assert "the header is not" in capsys.readouterr().out
