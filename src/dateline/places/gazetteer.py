"""The gazetteer: candidates for a name, from a memory-mapped index."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from struct import Struct

import numpy as np

from dateline.places.cache import ensure_index
from dateline.places.entries import Entry
from dateline.places.folding import fold_name, loose_key, skeleton_key
from dateline.places.index_build import Level, hash_key

NOTABLE_POPULATION = 50_000
# The layouts of `index_build.ENTRY` and `index_build.POSTING`.
_RECORD = Struct("<fffIB2sIIII")
_POSTING = Struct("<IB")
_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entry that a name may mean, and how closely the name fits."""

    entry: Entry
    level: Level


class Gazetteer:
    """Names to entries. Opening maps the files; nothing is read before it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        vocabulary = json.loads((folder / "vocabulary.json").read_text("utf-8"))
        self._kinds: Sequence[str] = vocabulary["kinds"]
        self.sources: Mapping[str, int] = vocabulary["sources"]
        self.n_names: int = vocabulary["names"]
        self._provinces: Mapping[str, str] = vocabulary["provinces"]
        self._entries = np.asarray(np.load(folder / "entries.npy", mmap_mode="r"))
        self._records = _bytes_of(self._entries)
        self._hashes = np.asarray(np.load(folder / "hashes.npy", mmap_mode="r")).data
        self._postings = _bytes_of(np.load(folder / "postings.npy", mmap_mode="r"))
        self._strings = np.asarray(np.memmap(folder / "strings.bin", mode="r")).data
        self._lone: dict[str, dict[str, int]] = {}
        self.find = lru_cache(maxsize=10_000)(self._find)
        self.entry = lru_cache(maxsize=20_000)(self._entry)

    def __len__(self) -> int:
        return len(self._entries)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The entries with this name, or, where none has it, with a loose form of it."""
        folded = fold_name(name)
        return self.find(folded) or self.find_loose(folded)

    def is_name(self, name: str) -> bool:
        """Whether some entry has this name or a spelling of it."""
        return self._first(hash_key("", fold_name(name))) is not None

    def is_well_known(self, name: str) -> bool:
        """Whether a country, a province, or a town of `NOTABLE_POPULATION` has the name."""
        return any(
            one.entry.is_wide or one.entry.population >= NOTABLE_POPULATION
            for one in self.find(fold_name(name))
            if one.entry.kind != "ADM2"
        )

    def find_loose(self, folded: str) -> tuple[Candidate, ...]:
        """The entries whose name is a transliteration of the same original."""
        loose = loose_key(folded)
        return self._load(hash_key("l:", loose)) if loose else ()

    def find_skeleton(self, folded: str) -> tuple[Candidate, ...]:
        """The entries that share the consonants of a name."""
        skeleton = skeleton_key(loose_key(folded))
        return self._load(hash_key("s:", skeleton)) if skeleton else ()

    def country(self, iso: str) -> Entry | None:
        """The entry of a country."""
        return self._of_kind("PCLI", iso)

    def capital(self, iso: str) -> Entry | None:
        """The entry of a country's capital."""
        return self._of_kind("PPLC", iso)

    def _of_kind(self, kind: str, iso: str) -> Entry | None:
        """The entry of a kind of which each country has one."""
        if kind not in self._lone:
            rows = np.flatnonzero(self._entries["kind"] == self._kinds.index(kind))
            countries = self._entries["country"]
            self._lone[kind] = {countries[row].decode(): int(row) for row in rows}
        row = self._lone[kind].get(iso)
        return None if row is None else self.entry(row)

    def province(self, code: str) -> str | None:
        """The name of a province by GeoNames' code ("IQ.15"); None where there is none."""
        return self._provinces.get(code)

    def _find(self, folded: str) -> tuple[Candidate, ...]:
        return self._load(hash_key("", folded))

    def _first(self, key: int) -> int | None:
        at = bisect_left(self._hashes, key)
        return at if at < len(self._hashes) and self._hashes[at] == key else None

    def _load(self, key: int) -> tuple[Candidate, ...]:
        at = self._first(key)
        found = []
        while at is not None and at < len(self._hashes) and self._hashes[at] == key:
            row, level = _POSTING.unpack_from(self._postings, at * _POSTING.size)
            found.append(Candidate(entry=self.entry(row), level=_LEVELS[level]))
            at += 1
        return tuple(found)

    def _entry(self, row: int) -> Entry:
        lat, lon, radius, population, kind, country, identity, name, admin1, admin2 = (
            _RECORD.unpack_from(self._records, row * _RECORD.size)
        )
        return Entry(
            index=row,
            gazetteer_id=self._text(identity),
            name=self._text(name),
            lat=round(lat, 5),
            lon=round(lon, 5),
            radius_km=radius,
            kind=self._kinds[kind],
            country=country.rstrip(b"\0").decode(),
            admin1=self._text(admin1),
            admin2=self._text(admin2),
            population=population,
        )

    def _text(self, offset: int) -> str:
        size = self._strings[offset] | self._strings[offset + 1] << 8
        return str(self._strings[offset + 2 : offset + 2 + size], "utf-8")


def _bytes_of(array: "np.ndarray[tuple[int, ...], np.dtype[np.void]]") -> "memoryview[int]":
    """The bytes of an array of records, without a copy."""
    return np.asarray(array).view(np.uint8).data


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the installed data; the first call on a machine builds its index.

    Raises:
        MissingResourceError: the data packages are not installed.
    """
    return Gazetteer(ensure_index())
