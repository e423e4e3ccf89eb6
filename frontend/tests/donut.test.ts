import { describe, expect, it } from "vitest";
import { arcs, donutName, radiusOf, shortly } from "../src/overview/donut";

describe("donut", () => {
  it("goes round once, without a gap", () => {
    const ring = arcs([1, 0, 2, 1, 0]);
    expect(ring.map((one) => one.index)).toEqual([0, 2, 3]);
    expect(ring[0]?.from).toBe(0);
    expect(ring.at(-1)?.to).toBe(1);
    for (let at = 1; at < ring.length; at += 1) expect(ring[at]?.from).toBe(ring[at - 1]?.to);
  });

  it("is shared by groups that look alike", () => {
    expect(donutName({ weak: 2, fair: 1 })).toBe(donutName({ fair: 1, weak: 2 }));
    expect(donutName({ weak: 2 })).not.toBe(donutName({ fair: 2 }));
  });

  it("grows with the number, within bounds", () => {
    expect(radiusOf(2)).toBeLessThan(radiusOf(2000));
    expect(radiusOf(10_000_000)).toBeLessThanOrEqual(30);
  });

  it("writes numbers shortly", () => {
    expect([7, 999, 1234, 56_789].map(shortly)).toEqual(["7", "999", "1.2k", "57k"]);
  });
});
