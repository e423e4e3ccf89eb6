from pathlib import Path

import pytest

from dateline.errors import RunError
from dateline.places.additions import add_dump, read_added
from dateline.places.cache import added_paths

DUMP = (
    "7\tQasr Halim\tQasr Halim\tKasr Halim,Halim\t33.5\t44.1\tP\tPPL\tIQ"
    "\t\t07\t\t\t\t900\t\t\t\t\n"
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "IQ.txt"
    path.write_text(text, "utf-8")
    return path


def test_geonames_dump_is_read(tmp_path: Path) -> None:
    entry = next(read_added(write(tmp_path, DUMP)))
    assert (entry.gazetteer_id, entry.country, entry.population) == ("gn:7", "IQ", 900)
    assert entry.names == ("Qasr Halim", "Kasr Halim", "Halim")


def test_own_csv_is_read(tmp_path: Path) -> None:
    text = "name,lat,lon,kind,alternates\nKarm Dam,33.1,44.2,dam,Sadd Karm|Karm\n"
    entry = next(read_added(write(tmp_path, text)))
    assert (entry.kind, entry.names) == ("dam", ("Karm Dam", "Sadd Karm", "Karm"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a,b,c\n", "line 1: neither a GeoNames dump"),
        ("name,lat,lon,kind,alternates\nKarm,95,44,dam,\n", "line 2: lat 95 is not within"),
        ("name,lat,lon,kind,alternates\nKarm,x,44,dam,\n", "line 2: lat 'x' is no number"),
        ("name,lat,lon,kind,alternates\n,33,44,dam,\n", "line 2: the name is empty"),
        (DUMP + "8\tshort\n", "line 2: 2 columns, not 19"),
        ("name,lat,lon,kind,alternates\n", "no places in it"),
    ],
)
def test_wrong_file_is_refused_with_line_and_reason(
    tmp_path: Path, text: str, reason: str
) -> None:
    with pytest.raises(RunError, match=reason):
        add_dump(write(tmp_path, text))
    assert added_paths() == ()


def test_adding_twice_is_the_same_as_once(tmp_path: Path) -> None:
    path = write(tmp_path, DUMP)
    assert add_dump(path) == add_dump(path) == 1
    assert len(added_paths()) == 1
