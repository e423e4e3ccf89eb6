import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline.errors import MissingResourceError
from dateline.places import cache, sources
from dateline.places.entries import RawEntry
from dateline.places.gazetteer import Gazetteer
from dateline.places.sources import Source

ENTRY = RawEntry(
    gazetteer_id="gn:1", names=("Karm",), lat=1.0, lon=2.0, radius_km=3.0, kind="PPL"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    monkeypatch.setattr(
        cache, "open_sources", lambda _: [Source(name="test", size=1, entries=iter([ENTRY]))]
    )
    return tmp_path


def test_index_is_built_once_and_leaves_no_work_folder(folder: Path) -> None:
    built = cache.ensure_index()
    stamp = built.stat().st_ino
    assert cache.ensure_index() == built
    assert built.stat().st_ino == stamp
    assert [one.name for one in folder.iterdir()] == [built.name]


def test_concurrent_builders_share_one_index(folder: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        built = set(pool.map(lambda _: cache.ensure_index(), range(4)))
    assert len(built) == 1
    assert Gazetteer(built.pop()).is_name("Karm")


def test_another_added_file_makes_another_index(folder: Path) -> None:
    before = cache.index_folder()
    (folder / "added").mkdir()
    (folder / "added" / "IQ-1.jsonl").write_text("", "utf-8")
    assert cache.index_folder() != before


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "PACKAGES", ("no-such-gazetteer",))
    with pytest.raises(MissingResourceError, match="no-such-gazetteer"):
        sources.package_versions()


def test_building_clears_indexes_that_nobody_used_for_long(folder: Path) -> None:
    old, recent = folder / "gazetteer-old", folder / "gazetteer-recent"
    for one in (old, recent):
        one.mkdir()
    os.utime(old, (0, 0))
    cache.ensure_index()
    assert not old.exists()
    assert recent.exists()


def test_using_an_index_keeps_it_from_being_cleared(folder: Path) -> None:
    built = cache.ensure_index()
    os.utime(built, (0, 0))
    cache.ensure_index()
    assert built.stat().st_mtime > 0
