import { expect, it } from "vitest";
import { inWords, toIso, toNumber } from "../src/shared/days";

it("leads a day to its number and back", () => {
  for (const iso of ["1969-12-31", "1970-01-01", "2016-02-29", "2017-06-29"]) {
    expect(toIso(toNumber(iso))).toBe(iso);
  }
});

it("takes nothing for a day that is none", () => {
  for (const text of ["", "2017", "29 June 2017", "2017-6-1"]) expect(toNumber(text)).toBeNaN();
});

it("writes a day as people read it", () => {
  expect(inWords(toNumber("2017-06-29"))).toBe("29 June 2017");
});
