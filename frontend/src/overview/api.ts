// What the overview asks the server for. Every answer comes from this machine.
import type { FeatureCollection, Point } from "geojson";

export const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;
export type Grade = (typeof GRADES)[number];

export interface Bin {
  from: string;
  to: string;
  n: number;
  by_grade: Partial<Record<Grade, number>>;
}

export interface Span {
  from: string | null;
  to: string | null;
  n: number;
}

export interface TimelineAnswer {
  start: string | null;
  end: string | null;
  bins: Bin[];
  spans: Span[];
  undated: number;
  vague: number;
}

interface Choice {
  value: string;
  n: number;
}

export interface FacetsAnswer {
  grade: Choice[];
  voice: Choice[];
}

export interface MapAnswer extends FeatureCollection<Point, Record<string, unknown>> {
  unlocated?: number;
  areas?: MapAnswer["features"];
}

/** The JSON at `path` with these parameters. */
export async function ask<Answer>(
  path: string,
  params: URLSearchParams,
  signal?: AbortSignal,
): Promise<Answer> {
  const answer = await fetch(`${path}?${params}`, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Answer;
}
