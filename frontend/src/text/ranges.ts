// Spans of a rendered text as DOM ranges. The text is the content of the elements that carry
// `data-start` (the code point at which they begin), in the order of the document.
import { countPoints, toUnits } from "./offsets";

export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** The text nodes under `root` with the code points that they hold. */
export function readPieces(root: ParentNode): Piece[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")].flatMap((element) => {
    const node = element.firstChild;
    if (!(node instanceof Text)) return [];
    const start = Number(element.dataset.start);
    return [{ node, start, end: start + countPoints(node.data) }];
  });
}

/** One range for each piece that the span touches. */
export function rangesOf(pieces: Piece[], start: number, end: number): Range[] {
  return pieces
    .filter((one) => one.start < end && start < one.end)
    .map((one) => {
      const range = new Range();
      range.setStart(one.node, toUnits(one.node.data, Math.max(start - one.start, 0)));
      range.setEnd(one.node, toUnits(one.node.data, Math.min(end, one.end) - one.start));
      return range;
    });
}
