"""Writes the country outlines of the digest's map from the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/build_outlines.py package/countries-50m.json

Natural Earth data, public domain. Rings are kept to 0.05 degrees, as hundredths of a degree.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src/dateline/digest/data/countries.json"
TOLERANCE_DEGREES = 0.05
Point = tuple[float, float]


def main(source: Path) -> None:
    """Read the TopoJSON file and write the outlines."""
    topology = json.loads(source.read_text("utf-8"))
    arcs = [decode_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    countries = [
        {"name": one["properties"]["name"], "rings": read_rings(one, arcs)}
        for one in topology["objects"]["countries"]["geometries"]
    ]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(countries, ensure_ascii=False, separators=(",", ":")) + "\n")


def decode_arc(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    """Quantised deltas to degrees."""
    scale, shift = transform["scale"], transform["translate"]
    x = y = 0
    points: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def read_rings(geometry: dict[str, Any], arcs: Sequence[Sequence[Point]]) -> list[list[int]]:
    """The outer and inner rings of a geometry, flat, in hundredths of a degree."""
    polygons = geometry.get("arcs", [])
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    rings = [join_arcs(ring, arcs) for polygon in polygons for ring in polygon]
    thin = [simplify(ring) for ring in rings]
    return [[round(100 * value) for point in ring for value in point] for ring in thin if ring]


def join_arcs(indexes: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """One ring from its arcs; a negative index means the arc backwards."""
    ring: list[Point] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def simplify(ring: Sequence[Point]) -> list[Point]:
    """The ring without points that lie closer than the tolerance to the last one kept."""
    kept = [ring[0]]
    for point in ring[1:-1]:
        far = max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1]))
        if far >= TOLERANCE_DEGREES:
            kept.append(point)
    return [*kept, ring[-1]] if len(kept) > 2 else []


if __name__ == "__main__":
    main(Path(sys.argv[1]))
