// Builds the basemap from Natural Earth (public domain): countries from the npm package
// world-atlas, borders of provinces from basemap/admin1.json, names of provinces from the
// gazetteer's table.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";

const PROVINCES = "../src/dateline/places/tables/admin1_points.csv";
const BIG_RADIUS_KM = 150;

type Named = GeometryCollection<{ name: string }>;

/** A Vite plugin that writes basemap/*.json beside the scripts. */
export function basemap(): Plugin {
  return {
    name: "dateline-basemap",
    apply: "build",
    generateBundle() {
      const countries = readCountries();
      const files = {
        countries,
        provinces: readBorders(),
        names: { type: "FeatureCollection", features: [...countryNames(countries), ...provinceNames()] },
      };
      for (const [name, content] of Object.entries(files)) {
        this.emitFile({
          type: "asset",
          fileName: `basemap/${name}.json`,
          source: JSON.stringify(content),
        });
      }
    },
  };
}

function readCountries(): FeatureCollection<Geometry, { name: string }> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const world = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: Named }>;
  const collection = feature(world, world.objects.countries);
  for (const one of collection.features) round(one.geometry);
  return collection;
}

function readBorders(): FeatureCollection {
  const path = new URL("basemap/admin1.json", import.meta.url);
  const lines = JSON.parse(readFileSync(path, "utf8")) as number[][];
  const geometry: Geometry = { type: "MultiLineString", coordinates: lines.map(unfold) };
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] };
}

/** A line from hundredths of degrees: the first point, then steps. */
function unfold(steps: number[]): Position[] {
  let [x, y] = [0, 0];
  const line: Position[] = [];
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    line.push([x / 100, y / 100]);
  }
  return line;
}

function countryNames(countries: FeatureCollection<Geometry, { name: string }>): Feature[] {
  return countries.features.map((one) => {
    const ring = largestRing(one.geometry);
    const size = area(ring);
    const rank = size > 60 ? 0 : size > 8 ? 1 : 2;
    return point(centre(ring), { name: one.properties.name, kind: "country", rank });
  });
}

function provinceNames(): Feature[] {
  const path = new URL(PROVINCES, import.meta.url);
  const [header, ...rows] = readFileSync(path, "utf8").trim().split("\n").map(cells);
  const column = (name: string) => (header ?? []).indexOf(name);
  return rows.map((row) => {
    const [lon, lat] = [Number(row[column("lon")]), Number(row[column("lat")])];
    const rank = Number(row[column("radius_km")]) >= BIG_RADIUS_KM ? 0 : 1;
    return point([lon, lat], { name: row[column("name")] ?? "", kind: "province", rank });
  });
}

/** The cells of one line of CSV. */
function cells(line: string): string[] {
  const found = line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g);
  return [...found].map((one) => (one[1] ?? "").replace(/^"|"$/g, "").replaceAll('""', '"'));
}

function point(position: Position, properties: Record<string, string | number>): Feature {
  const coordinates = position.map((degrees) => Math.round(degrees * 100) / 100);
  return { type: "Feature", properties, geometry: { type: "Point", coordinates } };
}

function largestRing(geometry: Geometry): Position[] {
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  const rings = polygons.map((rings) => rings[0] ?? []);
  return rings.reduce((best, ring) => (area(ring) > area(best) ? ring : best), [] as Position[]);
}

function area(ring: Position[]): number {
  return Math.abs(ring.reduce((sum, at, i) => sum + cross(at, ring[(i + 1) % ring.length] ?? at), 0)) / 2;
}

function centre(ring: Position[]): Position {
  const total = ring.reduce((sum, at, i) => sum + cross(at, ring[(i + 1) % ring.length] ?? at), 0);
  const along = (axis: number) =>
    ring.reduce((sum, at, i) => {
      const next = ring[(i + 1) % ring.length] ?? at;
      return sum + ((at[axis] ?? 0) + (next[axis] ?? 0)) * cross(at, next);
    }, 0) / (3 * total || 1);
  return [along(0), along(1)];
}

function cross(left: Position, right: Position): number {
  return (left[0] ?? 0) * (right[1] ?? 0) - (right[0] ?? 0) * (left[1] ?? 0);
}

function round(geometry: Geometry): void {
  if ("coordinates" in geometry) {
    geometry.coordinates = JSON.parse(
      JSON.stringify(geometry.coordinates, (_, value: unknown) =>
        typeof value === "number" ? Math.round(value * 100) / 100 : value,
      ),
    );
  }
}
