import { describe, expect, it } from "vitest";
import { dayAt, daysBetween, isAll, layOut, moveEdge, tickStep, xOf } from "../src/overview/brush";

const SCALE = { first: 100, last: 109, width: 500 };

describe("brush", () => {
  it("finds the day under a pixel, and stays on the scale", () => {
    expect(dayAt(SCALE, 0)).toBe(100);
    expect(dayAt(SCALE, 49)).toBe(100);
    expect(dayAt(SCALE, 50)).toBe(101);
    expect(dayAt(SCALE, 900)).toBe(109);
    expect(dayAt(SCALE, -5)).toBe(100);
  });

  it("leads every day to its pixel and back", () => {
    for (let day = SCALE.first; day <= SCALE.last; day += 1) {
      expect(dayAt(SCALE, xOf(SCALE, day))).toBe(day);
    }
  });

  it("gives the same days whichever way the pointer went", () => {
    expect(daysBetween(SCALE, 120, 310)).toEqual(daysBetween(SCALE, 310, 120));
  });

  it("never lets its edges pass each other", () => {
    const days = { from: 103, to: 104 };
    expect(moveEdge(days, "from", 7, SCALE)).toEqual({ from: 104, to: 104 });
    expect(moveEdge(days, "to", -7, SCALE)).toEqual({ from: 103, to: 103 });
    expect(moveEdge(days, "to", 70, SCALE).to).toBe(109);
  });

  it("knows when it chooses everything", () => {
    expect(isAll({ from: 100, to: 109 }, SCALE)).toBe(true);
    expect(isAll({ from: 101, to: 109 }, SCALE)).toBe(false);
  });

  it("puts no more ticks than there is room for", () => {
    for (const nDays of [1, 9, 40, 400, 4000, 40000]) {
      expect(nDays / tickStep(nDays, 8)).toBeLessThanOrEqual(8);
    }
  });
});

describe("layOut", () => {
  it("puts spans that overlap on rows of their own", () => {
    const spans = [
      { from: 1, to: 5 },
      { from: 3, to: 8 },
      { from: 6, to: 9 },
    ];
    expect(layOut(spans, (one) => one, 9).map((one) => one.row)).toEqual([0, 1, 0]);
  });

  it("leaves out what finds no row", () => {
    const spans = [
      { from: 1, to: 5 },
      { from: 1, to: 5 },
    ];
    expect(layOut(spans, (one) => one, 1)).toHaveLength(1);
  });
});
