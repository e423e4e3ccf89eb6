// How the map looks. Names are drawn from local fonts; no glyph or tile server is asked.
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";

const BASEMAP = "/static/build/basemap";
const METRES_PER_PIXEL_AT_EQUATOR = 78_271.517; // zoom 0, tiles of 512 pixels

export type Colours = Record<
  "sea" | "land" | "border" | "province" | "ink" | "soft" | "paper" | (typeof GRADE_NAMES)[number],
  string
>;

const GRADE_NAMES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;

/** The colours that the style sheet sets, for the light or the dark page. */
export function readColours(): Colours {
  const styles = getComputedStyle(document.documentElement);
  const names = ["sea", "land", "border", "province", "ink", "soft", "paper", ...GRADE_NAMES] as const;
  const pairs = names.map((name) => [name, styles.getPropertyValue(`--${name}`).trim() || "#888"]);
  return Object.fromEntries(pairs) as Colours;
}

/** Pixels at zoom 0 for a radius in kilometres: they double with each zoom. */
export function pixelsAtZoom0(radiusKm: number, lat: number): number {
  return (radiusKm * 1000) / (METRES_PER_PIXEL_AT_EQUATOR * Math.cos((lat * Math.PI) / 180));
}

const GRADE_COLOUR = (colours: Colours): ExpressionSpecification => [
  "match",
  ["get", "grade"],
  ...GRADE_NAMES.flatMap((name) => [name, colours[name]]),
  colours.soft,
] as unknown as ExpressionSpecification;

const AREA_RADIUS: ExpressionSpecification = [
  "interpolate",
  ["exponential", 2],
  ["zoom"],
  0,
  ["max", ["get", "r0"], 0.01],
  20,
  ["max", ["*", ["get", "r0"], 2 ** 20], 4],
];

const FONT = ["Inter Variable"];

/** The whole style: land, borders, names; then areas, dots and groups of incidents. */
export function mapStyle(colours: Colours): StyleSpecification {
  const single: ExpressionSpecification = ["!", ["has", "cluster"]];
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: `${BASEMAP}/countries.json`, attribution: "Natural Earth" },
      provinces: { type: "geojson", data: `${BASEMAP}/provinces.json` },
      names: { type: "geojson", data: `${BASEMAP}/names.json` },
      towns: { type: "geojson", data: "/basemap/towns.json", attribution: "GeoNames CC BY 4.0" },
      areas: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
      incidents: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": colours.land } },
      {
        id: "provinces",
        type: "line",
        source: "provinces",
        minzoom: 3.5,
        paint: { "line-color": colours.province, "line-width": 0.8 },
      },
      {
        id: "borders",
        type: "line",
        source: "countries",
        paint: { "line-color": colours.border, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 6, 1.4] },
      },
      areas("group-areas", "areas", [">", ["get", "radius_km"], 0], colours),
      areas("areas", "incidents", ["all", single, [">", ["get", "radius_km"], 0]], colours),
      names("province-names", "names", ["all", ["==", ["get", "kind"], "province"], ["==", ["get", "rank"], 0]], {
        minzoom: 4.6, size: 10.5, colour: colours.soft, halo: colours.land, spacing: 0.08,
      }),
      names("small-province-names", "names", ["all", ["==", ["get", "kind"], "province"], ["==", ["get", "rank"], 1]], {
        minzoom: 6.4, size: 10.5, colour: colours.soft, halo: colours.land, spacing: 0.08,
      }),
      names("country-names", "names", ["all", ["==", ["get", "kind"], "country"], ["==", ["get", "rank"], 0]], {
        minzoom: 1.6, maxzoom: 7.5, size: 12, colour: colours.soft, halo: colours.land, spacing: 0.12,
      }),
      names("small-country-names", "names", ["all", ["==", ["get", "kind"], "country"], [">", ["get", "rank"], 0]], {
        minzoom: 3.4, maxzoom: 8, size: 11.5, colour: colours.soft, halo: colours.land, spacing: 0.12,
      }),
      {
        id: "town-dots",
        type: "circle",
        source: "towns",
        minzoom: 5,
        filter: TOWNS_BY_ZOOM,
        paint: { "circle-radius": 1.6, "circle-color": colours.soft, "circle-opacity": 0.8 },
      },
      names("town-names", "towns", TOWNS_BY_ZOOM, {
        minzoom: 5, size: 11.5, colour: colours.ink, halo: colours.land, offset: [0, 0.75],
      }),
      {
        id: "dots",
        type: "circle",
        source: "incidents",
        filter: ["all", single, ["<=", ["get", "precision"], 2]],
        paint: {
          "circle-radius": 4.5,
          "circle-color": GRADE_COLOUR(colours),
          "circle-stroke-color": colours.paper,
          "circle-stroke-width": 1.2,
        },
      },
      {
        id: "groups",
        type: "symbol",
        source: "incidents",
        filter: ["has", "cluster"],
        layout: {
          "icon-image": ["get", "icon"],
          "icon-allow-overlap": true,
          "icon-ignore-placement": false,
          "symbol-sort-key": ["get", "n"],
        },
      },
      {
        id: "chosen",
        type: "circle",
        source: "incidents",
        filter: ["==", ["get", "id"], ""],
        paint: {
          "circle-radius": 9,
          "circle-color": "rgba(0,0,0,0)",
          "circle-stroke-color": colours.ink,
          "circle-stroke-width": 2.5,
        },
      },
    ],
  };
}

function areas(
  id: string,
  source: string,
  filter: ExpressionSpecification,
  colours: Colours,
): StyleSpecification["layers"][number] {
  return {
    id,
    type: "circle",
    source,
    filter,
    paint: {
      "circle-radius": AREA_RADIUS,
      "circle-color": GRADE_COLOUR(colours),
      "circle-opacity": ["interpolate", ["linear"], ["get", "radius_km"], 2, 0.16, 60, 0.08, 150, 0.02, 500, 0.004],
      "circle-stroke-color": GRADE_COLOUR(colours),
      "circle-stroke-width": 1,
      "circle-stroke-opacity": ["interpolate", ["linear"], ["get", "radius_km"], 2, 0.75, 150, 0.4, 600, 0.15],
    },
  };
}

const TOWNS_BY_ZOOM: ExpressionSpecification = [
  ">=",
  ["get", "population"],
  ["step", ["zoom"], 1_000_000, 6, 250_000, 7, 90_000, 8, 30_000, 9, 5_000, 10, 0],
];

interface Lettering {
  minzoom: number;
  maxzoom?: number;
  size: number;
  colour: string;
  halo: string;
  spacing?: number;
  offset?: [number, number];
}

function names(
  id: string,
  source: string,
  filter: ExpressionSpecification,
  look: Lettering,
): StyleSpecification["layers"][number] {
  return {
    id,
    type: "symbol",
    source,
    filter,
    minzoom: look.minzoom,
    maxzoom: look.maxzoom ?? 24,
    layout: {
      "text-field": ["get", "name"],
      "text-font": FONT,
      "text-size": look.size,
      "text-letter-spacing": look.spacing ?? 0,
      "text-max-width": 8,
      "text-anchor": look.offset ? "top" : "center",
      "text-offset": look.offset ? [0, 0.3] : [0, 0],
      "text-padding": 3,
    },
    paint: { "text-color": look.colour, "text-halo-color": look.halo, "text-halo-width": 1.4 },
  };
}
