"""Places that the user adds: a GeoNames dump of a country, or a CSV of their own.

A file is read whole before anything is kept; the first line that is wrong refuses it. What was
read is kept beside the index, which is built anew with it.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from dateline.errors import RunError
from dateline.places.cache import added_paths, cache_root
from dateline.places.entries import RawEntry, town_radius_km
from dateline.places.gazetteer import load_gazetteer

GEONAMES_COLUMNS = 19
CSV_COLUMNS = ("name", "lat", "lon", "kind", "alternates")
SITE_RADIUS_KM = 3.0
# Feature classes of GeoNames that are worth a pin: divisions, towns, water, relief, sites.
FEATURE_CLASSES = frozenset("AHLPRSTUV")
RENAMED_KINDS = {
    "STM": "river", "LK": "lake", "MT": "mountain", "MTS": "mountain", "VAL": "valley",
    "DAM": "dam", "BDG": "bridge", "AIRP": "airport", "AIRB": "base", "PRT": "port",
    "ISL": "island", "HSP": "hospital", "RD": "road", "PPLX": "quarter",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerInfo:
    """What is loaded.

    Attributes:
        sources: entries by source, the user's own files among them.
        size_bytes: of the index on disk.
    """

    folder: Path
    n_entries: int
    n_names: int
    sources: dict[str, int]
    size_bytes: int


def add_dump(path: Path) -> int:
    """Add the places of a GeoNames dump or a CSV file; how many there are.

    A CSV has the columns name, lat, lon, kind, alternates, the last with ``|`` between names.
    Adding the same file twice is the same as once.

    Raises:
        RunError: the file can't be read, or a line is wrong; the message names it and says why.
    """
    entries = list(read_added(path))
    if not entries:
        raise RunError(f"{path}: no places in it")
    lines = "".join(json.dumps(asdict(entry), sort_keys=True) + "\n" for entry in entries)
    folder = cache_root() / "added"
    target = folder / f"{path.stem}-{sha256(lines.encode()).hexdigest()[:12]}.jsonl"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        part.write_text(lines, "utf-8")
        part.rename(target)
    except OSError as error:
        raise RunError(f"can't write to {folder}: {error}") from error
    load_gazetteer.cache_clear()
    return len(entries)


def gazetteer_info() -> GazetteerInfo:
    """What the gazetteer holds now; builds the index where it is missing."""
    gazetteer = load_gazetteer()
    return GazetteerInfo(
        folder=gazetteer.folder,
        n_entries=len(gazetteer),
        n_names=gazetteer.n_names,
        sources=dict(gazetteer.sources),
        size_bytes=sum(one.stat().st_size for one in gazetteer.folder.iterdir()),
    )


def added_names() -> tuple[str, ...]:
    """The names of the files that the user added."""
    return tuple(path.stem for path in added_paths())


def read_added(path: Path) -> Iterator[RawEntry]:
    """The places of a file, as its first line shows it to be a dump or a CSV."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            first = lines.readline()
    except FileNotFoundError as error:
        raise RunError(f"there is no {path}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"{path}: can't be read as UTF-8 text: {error}") from error
    if first.count("\t") == GEONAMES_COLUMNS - 1:
        yield from _read_geonames(path)
    elif tuple(first.strip().split(",")) == CSV_COLUMNS:
        yield from _read_csv(path)
    else:
        raise RunError(
            f"{path}, line 1: neither a GeoNames dump ({GEONAMES_COLUMNS} columns parted by "
            f"tabs) nor a CSV with the header {','.join(CSV_COLUMNS)}"
        )


def _read_geonames(path: Path) -> Iterator[RawEntry]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, row in enumerate(rows, start=1):
            where = f"{path}, line {number}"
            if len(row) != GEONAMES_COLUMNS:
                raise RunError(f"{where}: {len(row)} columns, not {GEONAMES_COLUMNS}")
            if row[6] in FEATURE_CLASSES and not row[7].startswith(("ADM", "PCL")):
                yield _geonames_entry(row, where)


def _geonames_entry(row: list[str], where: str) -> RawEntry:
    population = int(_number(row[14] or "0", where, "population"))
    is_town = row[6] == "P"
    kind = RENAMED_KINDS.get(row[7], row[7])
    return RawEntry(
        gazetteer_id=f"gn:{row[0]}",
        names=_names(row[1], row[3].split(","), where),
        lat=_degrees(row[4], where, "lat", 90.0),
        lon=_degrees(row[5], where, "lon", 180.0),
        radius_km=town_radius_km(population) if is_town else SITE_RADIUS_KM,
        kind="PPL" if is_town and kind not in {"PPLC", "quarter"} else kind,
        country=_country(row[8], where),
        population=population,
    )


def _read_csv(path: Path) -> Iterator[RawEntry]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        for number, row in enumerate(rows, start=2):
            where = f"{path}, line {number}"
            if len(row) != len(CSV_COLUMNS):
                raise RunError(f"{where}: {len(row)} columns, not {len(CSV_COLUMNS)}")
            name, lat, lon, kind, alternates = row
            yield RawEntry(
                gazetteer_id=f"own:{path.stem}/{number}",
                names=_names(name, alternates.split("|"), where),
                lat=_degrees(lat, where, "lat", 90.0),
                lon=_degrees(lon, where, "lon", 180.0),
                radius_km=SITE_RADIUS_KM,
                kind=kind.strip() or "site",
            )


def _names(name: str, alternates: list[str], where: str) -> tuple[str, ...]:
    if not name.strip():
        raise RunError(f"{where}: the name is empty")
    return (name.strip(), *(one.strip() for one in alternates if one.strip()))


def _degrees(text: str, where: str, column: str, limit: float) -> float:
    value = _number(text, where, column)
    if not -limit <= value <= limit:
        raise RunError(f"{where}: {column} {text} is not within -{limit:.0f} to {limit:.0f}")
    return value


def _number(text: str, where: str, column: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise RunError(f"{where}: {column} {text!r} is no number") from error


def _country(text: str, where: str) -> str:
    if text and not (len(text) == 2 and text.isalpha()):
        raise RunError(f"{where}: {text!r} is no ISO country code")
    return text.upper()
