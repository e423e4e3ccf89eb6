// Days as whole numbers since 1970-01-01, so that they can be counted and compared.
const MS_PER_DAY = 86_400_000;

/** The number of a day given as `2017-06-29`; NaN where it is not one. */
export function toNumber(iso: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY) : NaN;
}

/** The day of this number as `2017-06-29`. */
export function toIso(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** A day as people read it: "29 June 2017". */
export function inWords(day: number): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Date(day * MS_PER_DAY).toLocaleDateString("en-GB", options);
}
