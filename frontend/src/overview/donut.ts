// Groups of incidents as rings: the shares of their grades around, their number inside.
import type { Map as GlMap } from "maplibre-gl";
import { GRADES, type Grade } from "./api";
import type { Colours } from "./style";

const SCALE = 2; // pixels of the picture for one of the screen
const RING = 4.5;
const PREFIX = "donut";

export type ByGrade = Partial<Record<Grade, number>>;

/** The name of a group's picture: equal groups share one. */
export function donutName(byGrade: ByGrade): string {
  return [PREFIX, ...GRADES.map((grade) => byGrade[grade] ?? 0)].join("|");
}

/** The shares of a ring in turns, 0 to 1, one after another; grades without any are left out. */
export function arcs(numbers: number[]): { index: number; from: number; to: number }[] {
  const total = numbers.reduce((sum, one) => sum + one, 0);
  let at = 0;
  return numbers.flatMap((number, index) => {
    if (!number) return [];
    const from = at / total;
    at += number;
    return [{ index, from, to: at / total }];
  });
}

/** The radius of a group's ring on the screen, in pixels. */
export function radiusOf(n: number): number {
  return Math.min(13 + 3.2 * Math.log10(Math.max(n, 1)) * 1.6, 30);
}

/** Draw the pictures that the map asks for. */
export function drawDonuts(map: GlMap, colours: () => Colours): void {
  map.setMissingStyleImageResolver((id) => {
    const [prefix, ...counts] = id.split("|");
    if (prefix !== PREFIX || map.hasImage(id)) return;
    const picture = draw(counts.map(Number), colours());
    if (picture) map.addImage(id, picture, { pixelRatio: SCALE });
  });
}

function draw(numbers: number[], colours: Colours): ImageData | null {
  const n = numbers.reduce((sum, one) => sum + one, 0);
  const radius = radiusOf(n);
  const size = Math.ceil((radius + 2) * 2 * SCALE);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.scale(SCALE, SCALE);
  const centre = size / SCALE / 2;
  disc(pen, centre, radius + 1.5, colours.paper);
  for (const { index, from, to } of arcs(numbers)) {
    pen.beginPath();
    pen.arc(centre, centre, radius - RING / 2, from * 2 * Math.PI - Math.PI / 2, to * 2 * Math.PI - Math.PI / 2);
    pen.strokeStyle = colours[GRADES[index] ?? "weak"];
    pen.lineWidth = RING;
    pen.stroke();
  }
  pen.fillStyle = colours.ink;
  pen.font = `600 ${n > 9999 ? 10 : 12}px "Inter Variable", sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(shortly(n), centre, centre + 0.5);
  return pen.getImageData(0, 0, size, size);
}

function disc(pen: CanvasRenderingContext2D, centre: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(centre, centre, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

/** A number that fits: 950, 1.2k, 34k. */
export function shortly(n: number): string {
  if (n < 1000) return String(n);
  return n < 10_000 ? `${(n / 1000).toFixed(1)}k` : `${Math.round(n / 1000)}k`;
}
