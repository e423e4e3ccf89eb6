"""Builds the gazetteer's index: entries, names and keys as flat arrays on disk.

``entries.npy``  one record an entry (`ENTRY`)
``strings.bin``  UTF-8 of names, ids and divisions, pointed at by offset and length
``hashes.npy``   sorted 64-bit hashes of folded names
``postings.npy`` beside each hash: the entry and how its name stands to the key (`Level`)
``vocabulary.json``  kinds, the number of entries by source, provinces by code
"""

import json
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TextIO

import numpy as np

from dateline.places.entries import (
    COUNTRY_KINDS,
    DIVISION_KINDS,
    LARGEST_TOWN_KM,
    WIDE_KINDS,
    RawEntry,
)
from dateline.places.folding import fold_name, loose_key, skeleton_key
from dateline.places.outlines import load_outlines
from dateline.places.sources import Source

ENTRY = np.dtype(
    [
        ("lat", "<f4"), ("lon", "<f4"), ("radius", "<f4"), ("population", "<u4"),
        ("kind", "u1"), ("country", "S2"),
        ("id", "<u4"), ("name", "<u4"), ("admin1", "<u4"), ("admin2", "<u4"),
    ]
)  # fmt: skip
POSTING = np.dtype([("entry", "<u4"), ("level", "u1")])
PROGRESS_EVERY = 20_000
# Countries whose names reach English by transliteration: loose keys help there, and only there.
# fmt: off
TRANSLITERATED = frozenset({
    "AE", "AF", "AM", "AZ", "BD", "BG", "BH", "BY", "CY", "DJ", "DZ", "EG", "EH", "ER", "ET",
    "GE", "GR", "IL", "IN", "IQ", "IR", "JO", "KG", "KM", "KW", "KZ", "LB", "LK", "LY", "MA",
    "MD", "MK", "ML", "MM", "MN", "MR", "MV", "NE", "NG", "NP", "OM", "PK", "PS", "QA", "RS",
    "RU", "SA", "SD", "SO", "SS", "SY", "TD", "TJ", "TM", "TN", "TR", "UA", "UZ", "XK", "YE",
})
# fmt: on


class Level(IntEnum):
    """How a name of an entry stands to the key under which it was found; lower is closer."""

    MAIN = 0
    ALTERNATE = 1
    LOOSE = 2
    SKELETON = 3


def hash_key(level_prefix: str, key: str) -> int:
    """The 64-bit hash of a key; prefixes keep the three sorts of key apart."""
    digest = blake2b(f"{level_prefix}{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


PREFIXES = {Level.MAIN: "", Level.ALTERNATE: "", Level.LOOSE: "l:", Level.SKELETON: "s:"}


class IndexWriter:
    """Gathers entries and writes the files of one index."""

    def __init__(self) -> None:
        self._records: list[tuple[object, ...]] = []
        self._strings = bytearray()
        self._offsets: dict[str, int] = {}
        self._kinds: dict[str, int] = {}
        self._seen: set[str] = set()
        self._hashes = array("Q")
        self._entries = array("L")
        self._levels = array("B")
        self._sizes: dict[str, int] = {}
        self._provinces: dict[str, str] = {}

    def add_source(self, source: Source, progress: TextIO = sys.stderr) -> None:
        """Add the entries of one source, with a line of progress."""
        before = len(self._records)
        for number, raw in enumerate(source.entries, start=1):
            self._add(raw)
            if number % PROGRESS_EVERY == 0 and progress.isatty():
                progress.write(f"\rgazetteer: {source.name} {number:,} of {source.size:,} ")
                progress.flush()
        self._sizes[source.name] = len(self._records) - before

    def write(self, folder: Path) -> None:
        """Write the files into `folder`."""
        np.save(folder / "entries.npy", np.array(self._records, dtype=ENTRY))
        (folder / "strings.bin").write_bytes(bytes(self._strings))
        hashes = np.array(self._hashes, dtype="<u8")
        postings = np.zeros(len(hashes), dtype=POSTING)
        postings["entry"] = np.array(self._entries, dtype="<u4")
        postings["level"] = np.array(self._levels, dtype="u1")
        order = np.lexsort((postings["level"], hashes))
        np.save(folder / "hashes.npy", hashes[order])
        np.save(folder / "postings.npy", postings[order])
        vocabulary = {
            "kinds": list(self._kinds),
            "sources": self._sizes,
            "names": len(hashes),
            "provinces": self._provinces,
        }
        (folder / "vocabulary.json").write_text(json.dumps(vocabulary), "utf-8")

    def _add(self, raw: RawEntry) -> None:
        if raw.gazetteer_id in self._seen:
            return
        self._seen.add(raw.gazetteer_id)
        if raw.code:
            self._provinces[raw.code] = raw.names[0]
        raw = self._locate(raw)
        row = len(self._records)
        self._records.append(
            (
                raw.lat, raw.lon, raw.radius_km, min(raw.population, 2**32 - 1),
                self._kinds.setdefault(raw.kind, len(self._kinds)), raw.country.encode(),
                self._string(raw.gazetteer_id), self._string(raw.names[0]),
                self._string(raw.admin1), self._string(raw.admin2),
            )
        )  # fmt: skip
        for level, key in entry_keys(raw):
            self._hashes.append(hash_key(PREFIXES[level], key))
            self._entries.append(row)
            self._levels.append(level)

    def _locate(self, raw: RawEntry) -> RawEntry:
        """A small entry with the country and the province in whose outlines it lies."""
        is_wide = raw.kind in WIDE_KINDS | COUNTRY_KINDS | DIVISION_KINDS
        if is_wide or raw.admin1 or raw.radius_km > LARGEST_TOWN_KM:
            return raw
        outlines = load_outlines()
        index = outlines.index_at((raw.lat, raw.lon))
        if index is None or raw.country not in {"", outlines.countries[index]}:
            return raw
        province = self._provinces.get(outlines.codes[index], "")
        return replace(raw, country=outlines.countries[index], admin1=province)

    def _string(self, text: str) -> int:
        """The offset of `text`, stored as a two-byte length and UTF-8."""
        if text not in self._offsets:
            self._offsets[text] = len(self._strings)
            encoded = text.encode()
            self._strings += len(encoded).to_bytes(2, "little") + encoded
        return self._offsets[text]


def entry_keys(raw: RawEntry) -> Iterator[tuple[Level, str]]:
    """The keys under which an entry can be found, each once, at its closest level."""
    seen: set[tuple[str, str]] = set()
    for level, key in _all_keys(raw):
        mark = (PREFIXES[level], key)
        if key and mark not in seen:
            seen.add(mark)
            yield level, key


def _all_keys(raw: RawEntry) -> Iterator[tuple[Level, str]]:
    folded = [fold_name(name) for name in raw.names]
    yield Level.MAIN, folded[0]
    for key in folded[1:]:
        yield Level.ALTERNATE, key
    if raw.country in TRANSLITERATED:
        loose = [_loose(key) for key in dict.fromkeys(folded)]
        yield from ((Level.LOOSE, key) for key in loose)
        yield from ((Level.SKELETON, skeleton_key(key)) for key in dict.fromkeys(loose))


@lru_cache(maxsize=4096)
def _loose(folded: str) -> str:
    return loose_key(folded)


def build_index(sources: Iterable[Source], folder: Path) -> None:
    """Write the index of `sources` into `folder`."""
    writer = IndexWriter()
    for source in sources:
        writer.add_source(source)
    writer.write(folder)
