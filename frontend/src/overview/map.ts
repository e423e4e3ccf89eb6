// The map: each incident as the area in which it lies, groups where there are many.
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { type GeoJSONSource, LngLatBounds, Map as GlMap, type MapMouseEvent, setWorkerUrl } from "maplibre-gl";
import type { Point } from "geojson";
import type { MapAnswer } from "./api";
import { type ByGrade, donutName, drawDonuts } from "./donut";
import { mapStyle, pixelsAtZoom0, readColours } from "./style";

setWorkerUrl(workerUrl);
const EDGE_PIXELS = 48;
const CLOSEST_ZOOM = 8.5;

export interface View {
  zoom: number;
  box: [number, number, number, number]; // west, south, east, north
}

export interface IncidentMap {
  show(answer: MapAnswer): void;
  fit(answer: MapAnswer): void;
  fitBox(box: string): void;
  choose(id: string | null): void;
  view(): View;
  zoomBy(steps: number): void;
}

export interface Events {
  onOpen(box: string): void;
  onMove(view: View, byHand: boolean): void;
  onPick(properties: Record<string, unknown>): void;
}

/** A map in `root`; null where the browser has no WebGL. */
export function makeMap(root: HTMLElement, events: Events): IncidentMap | null {
  let map: GlMap;
  try {
    map = new GlMap({
      container: root,
      style: mapStyle(readColours()),
      center: [30, 25],
      zoom: 1.2,
      maxZoom: 13,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: { compact: true },
      fadeDuration: 0,
      renderWorldCopies: true,
    });
  } catch {
    return null;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  drawDonuts(map, readColours);
  let shown: MapAnswer | null = null;
  const draw = () => {
    const source = map.getSource<GeoJSONSource>("incidents");
    if (!source || !shown) return;
    source.setData(shown);
    map.getSource<GeoJSONSource>("areas")?.setData({ type: "FeatureCollection", features: shown.areas ?? [] });
  };
  map.on("load", draw);
  map.on("moveend", (event) => events.onMove(viewOf(map), Boolean(event.originalEvent)));
  listenForPicks(map, events);
  followTheme(map, draw);
  return {
    show(answer) {
      shown = withPixels(answer);
      if (map.isStyleLoaded() || map.getSource("incidents")) draw();
    },
    fit(answer) {
      const box = boundsOf(answer);
      if (box) map.fitBounds(box, { padding: EDGE_PIXELS, maxZoom: CLOSEST_ZOOM, animate: false });
    },
    fitBox(box) {
      const [west, south, east, north] = box.split(",").map(Number);
      if ([west, south, east, north].some((one) => one === undefined || Number.isNaN(one))) return;
      map.fitBounds([west!, south!, east!, north!], { animate: false });
    },
    choose(id) {
      if (map.getLayer("chosen")) map.setFilter("chosen", ["==", ["get", "id"], id ?? ""]);
    },
    view: () => viewOf(map),
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps, { duration: 200 }),
  };
}

function viewOf(map: GlMap): View {
  const box = map.getBounds();
  const lon = (degrees: number) => Math.min(Math.max(degrees, -180), 180);
  const corners: View["box"] = [lon(box.getWest()), box.getSouth(), lon(box.getEast()), box.getNorth()];
  return { zoom: map.getZoom(), box: corners.map((one) => Number(one.toFixed(4))) as View["box"] };
}

/** The features with the size of their area, wide areas first so that small ones lie on top. */
function withPixels(answer: MapAnswer): MapAnswer {
  return { ...answer, features: sized(answer.features), areas: sized(answer.areas ?? []) };
}

function sized(features: Placed[]): Placed[] {
  const radius = (one: Placed) => Number(one.properties.radius_km ?? 0);
  return features
    .map((one) => {
      const r0 = pixelsAtZoom0(radius(one), one.geometry.coordinates[1] ?? 0);
      const icon = one.properties.cluster ? donutName((one.properties.by_grade ?? {}) as ByGrade) : "";
      return { ...one, properties: { ...one.properties, r0, icon } };
    })
    .sort((left, right) => radius(right) - radius(left));
}

/** Bounds of what is known to about a district or better; of all where nothing is. */
function boundsOf(answer: MapAnswer): LngLatBounds | null {
  const isExact = (one: Placed) => Boolean(one.properties.cluster) || Number(one.properties.radius_km ?? 0) <= 150;
  const exact = answer.features.filter(isExact);
  const used = exact.length ? exact : answer.features;
  if (!used.length) return null;
  const box = new LngLatBounds();
  for (const one of withoutStrays(used)) {
    const [west, south, east, north] = (one.properties.bounds as number[] | undefined) ?? [];
    box.extend(one.geometry.coordinates as [number, number]);
    if (west !== undefined && east !== undefined && Math.abs(east - west) < 20) {
      box.extend([west, south ?? 0]).extend([east, north ?? 0]);
    }
  }
  return box;
}

type Placed = MapAnswer["features"][number];

/** Without the few that lie far from most: they are a drag away, and on the list. */
function withoutStrays(features: Placed[]): Placed[] {
  const weight = (one: Placed) => Number(one.properties.n ?? 1);
  const [lon, lat] = [0, 1].map((axis) => middle(features, (one) => one.geometry.coordinates[axis] ?? 0, weight));
  const away = (one: Placed) =>
    Math.max(
      Math.abs((one.geometry.coordinates[0] ?? 0) - (lon ?? 0)),
      Math.abs((one.geometry.coordinates[1] ?? 0) - (lat ?? 0)),
    );
  const reach = Math.max(6 * middle(features, away, weight), 1.5);
  return features.filter((one) => away(one) <= reach);
}

function middle(features: Placed[], value: (one: Placed) => number, weight: (one: Placed) => number): number {
  const sorted = [...features].sort((left, right) => value(left) - value(right));
  const half = sorted.reduce((sum, one) => sum + weight(one), 0) / 2;
  let passed = 0;
  for (const one of sorted) {
    passed += weight(one);
    if (passed >= half) return value(one);
  }
  return 0;
}

function listenForPicks(map: GlMap, events: Events): void {
  const layers = ["groups", "dots", "areas"];
  map.on("click", (event: MapMouseEvent) => {
    const found = map.queryRenderedFeatures(event.point, { layers: layers.filter((one) => map.getLayer(one)) });
    const hit = found[0];
    if (!hit) return;
    if (hit.properties.cluster) {
      const at = (hit.geometry as Point).coordinates as [number, number];
      const [west, south, east, north] = JSON.parse(String(hit.properties.bounds ?? "[]")) as number[];
      const isOnePlace = west === east && south === north;
      if (isOnePlace || map.getZoom() > 11.5) events.onOpen(boxAround(hit.properties));
      else map.easeTo({ center: at, zoom: Math.min(map.getZoom() + 2, 12), duration: 250 });
    } else {
      events.onPick(hit.properties);
    }
  });
  for (const layer of layers) {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
}

/** The box of a group of incidents, a little wider than they lie. */
function boxAround(properties: Record<string, unknown>): string {
  const [west, south, east, north] = JSON.parse(String(properties.bounds)) as [number, number, number, number];
  const margin = 0.001;
  return [west - margin, south - margin, east + margin, north + margin].map((one) => one.toFixed(4)).join(",");
}

function followTheme(map: GlMap, redraw: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    map.setStyle(mapStyle(readColours()));
    map.once("styledata", redraw);
  });
}
