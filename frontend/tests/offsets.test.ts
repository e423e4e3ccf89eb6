import { describe, expect, it } from "vitest";
import { countPoints, toPoints, toUnits } from "../src/text/offsets";

const TORTURE = [
  "plain words",
  "two 😀😀 faces",
  "family 👩‍👩‍👧 joined",
  "كتب المراسل من الموصل",
  "e\u0301 combining n\u0303",
  "flag 🇮🇶 end",
  "\u202eoverride\u202c",
  "lone \ud83d surrogate",
];

describe("offsets", () => {
  it("counts a face as one code point and two units", () => {
    expect(toUnits("a😀b", 2)).toBe(3);
    expect(toPoints("a😀b", 3)).toBe(2);
  });

  it.each(TORTURE)("leads every code point of %j there and back", (text) => {
    for (let point = 0; point <= countPoints(text); point += 1) {
      expect(toPoints(text, toUnits(text, point))).toBe(point);
    }
  });

  it.each(TORTURE)("cuts %j where the array of code points would", (text) => {
    const points = [...text];
    for (let point = 0; point <= points.length; point += 1) {
      expect(text.slice(0, toUnits(text, point))).toBe(points.slice(0, point).join(""));
    }
  });

  it("stays within the text", () => {
    expect(toUnits("ab", 9)).toBe(2);
    expect(toPoints("ab", 9)).toBe(2);
  });
});
