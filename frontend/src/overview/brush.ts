// The arithmetic of the timeline's brush: pixels to days and back, and moving its edges.

export interface Scale {
  first: number; // day number at the left edge
  last: number; // last day shown
  width: number; // pixels
}

export interface Days {
  from: number;
  to: number; // inclusive
}

export type Edge = "from" | "to";

/** The day under pixel `x`, within the scale. */
export function dayAt(scale: Scale, x: number): number {
  const days = scale.last - scale.first + 1;
  const day = scale.first + Math.floor((x / scale.width) * days);
  return clamp(day, scale.first, scale.last);
}

/** The pixel at which `day` begins. */
export function xOf(scale: Scale, day: number): number {
  const days = scale.last - scale.first + 1;
  return ((day - scale.first) / days) * scale.width;
}

/** The days between two pixels, in whichever order the pointer went. */
export function daysBetween(scale: Scale, x1: number, x2: number): Days {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  return { from: dayAt(scale, left), to: dayAt(scale, right) };
}

/** The days with one edge moved by some days; edges never pass each other or the scale. */
export function moveEdge(days: Days, edge: Edge, by: number, scale: Scale): Days {
  if (edge === "from") return { ...days, from: clamp(days.from + by, scale.first, days.to) };
  return { ...days, to: clamp(days.to + by, days.from, scale.last) };
}

/** Whether the days are all that the scale shows, so that they filter nothing. */
export function isAll(days: Days, scale: Scale): boolean {
  return days.from <= scale.first && days.to >= scale.last;
}

/** Round steps for the ticks of an axis of so many days: at most `most` of them. */
export function tickStep(nDays: number, most: number): number {
  const steps = [1, 2, 7, 14, 31, 61, 91, 183, 366, 731, 1827, 3653, 7305];
  return steps.find((step) => nDays / step <= most) ?? Math.ceil(nDays / most);
}

/** A span on a row of its own under those before it that it would overlap. */
export interface Laid<Item> {
  item: Item;
  row: number;
}

/** Items on as few rows as hold them apart, at most `most`; what finds no room is left out. */
export function layOut<Item>(items: Item[], ends: (item: Item) => Days, most: number): Laid<Item>[] {
  const free: number[] = [];
  const laid: Laid<Item>[] = [];
  for (const item of items) {
    const { from, to } = ends(item);
    let row = free.findIndex((day) => day < from);
    if (row < 0) row = free.length;
    if (row >= most) continue;
    free[row] = to;
    laid.push({ item, row });
  }
  return laid;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
