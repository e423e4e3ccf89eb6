import { describe, expect, it } from "vitest";
import { actionFor, CHOICES, type Kind } from "../src/review/keys";

const KINDS: Kind[] = ["claim", "pair"];

describe("keys", () => {
  it.each(KINDS)("give each decision of a %s a key of its own", (kind) => {
    const keys = CHOICES[kind].map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("choose a field by its digit, in claims only", () => {
    expect(actionFor("3", "claim")).toEqual({ do: "fix", field: 3 });
    expect(actionFor("3", "pair")).toBeNull();
  });

  it("do not care for capitals", () => {
    expect(actionFor("S", "pair")).toEqual({ do: "decide", decision: "same" });
  });

  it("do nothing where nothing is meant", () => {
    expect(actionFor("x", "claim")).toBeNull();
    expect(actionFor("Tab", "pair")).toBeNull();
  });
});
