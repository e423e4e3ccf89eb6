// Offsets in the records count Unicode code points; the browser's strings count UTF-16 units.

/** The UTF-16 offset of the code point number `point` in `text`. */
export function toUnits(text: string, point: number): number {
  let units = 0;
  for (let at = 0; at < point && units < text.length; at += 1) {
    units += widthAt(text, units);
  }
  return units;
}

/** How many code points come before the UTF-16 offset `unit` in `text`. */
export function toPoints(text: string, unit: number): number {
  let points = 0;
  for (let at = 0; at < Math.min(unit, text.length); at += widthAt(text, at)) points += 1;
  return points;
}

/** How many code points `text` has; a surrogate without its partner is one. */
export function countPoints(text: string): number {
  return toPoints(text, text.length);
}

function widthAt(text: string, unit: number): number {
  return (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}
