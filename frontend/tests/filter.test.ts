import { describe, expect, it } from "vitest";
import { change, choosing, readFields } from "../src/overview/filter";

describe("filter", () => {
  it("joins several values of one field and drops empty ones", () => {
    const read = readFields([
      ["grade__in", "fair"],
      ["grade__in", "weak"],
      ["text__contains", "  "],
      ["actor__contains", " police "],
    ]);
    expect([...read]).toEqual([
      ["grade__in", "fair,weak"],
      ["actor__contains", "police"],
    ]);
  });

  it("forgets the place in the list when a condition changes", () => {
    const before = new URLSearchParams("grade__in=fair&cursor=abc");
    expect(change(before, { day__gte: "2017-06-01" }).toString()).toBe("grade__in=fair&day__gte=2017-06-01");
    expect(change(before, { grade__in: null }).toString()).toBe("");
  });

  it("sends map and timeline only what chooses incidents", () => {
    const all = new URLSearchParams("grade__in=fair&cursor=abc&sort=voices&limit=9&day__gte=2017-01-01");
    expect(choosing(all, ["day__gte"]).toString()).toBe("grade__in=fair");
  });
});
