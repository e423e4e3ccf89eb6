// Map, timeline and list as three views of one filter, kept in the address.
import htmx from "htmx.org";
import { toIso, toNumber } from "../shared/days";
import { make, need } from "../shared/dom";
import { ask, type FacetsAnswer, type MapAnswer, type TimelineAnswer } from "./api";
import type { Days } from "./brush";
import { change, choosing, fillForm, readFields } from "./filter";
import { type IncidentMap, makeMap, type View } from "./map";
import { makeTimeline } from "./timeline";

const WAIT_MS = 220;
const form = need<HTMLFormElement>(document, "#filter");
const follow = need<HTMLInputElement>(document, "#follow-map");
const note = need<HTMLElement>(document, "#map-note");
const picked = need<HTMLElement>(document, "#picked");
let params = new URLSearchParams(location.search);
let requests: AbortController | null = null;
let hasFitted = false;

const timeline = makeTimeline(need(document, "#timeline"), (days) => {
  go({ day__gte: days ? toIso(days.from) : null, day__lte: days ? toIso(days.to) : null });
});
const map = makeMap(need(document, "#map"), {
  onMove,
  onPick: showPicked,
  onOpen: (box) => go({ bbox__within: box }),
});
document.body.dataset.map = map ? "on" : "off";
if (!map) note.textContent = "This browser cannot draw the map. The list has every incident.";

form.addEventListener("submit", (event) => {
  event.preventDefault();
  goTo(fromForm());
});
form.addEventListener("change", () => goTo(fromForm()));
form.addEventListener("input", debounce(() => goTo(fromForm(), true), 350));
form.addEventListener("reset", (event) => {
  event.preventDefault();
  goTo(new URLSearchParams());
});
follow.addEventListener("change", () => {
  go({ bbox__within: follow.checked && map ? map.view().box.join(",") : null });
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
  button.addEventListener("click", () => map?.zoomBy(Number(button.dataset.zoom)));
}
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-filter]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goTo(new URL(link.href).searchParams);
});
document.addEventListener("mouseover", (event) => {
  const row = (event.target as Element).closest<HTMLElement>("[data-incident]");
  map?.choose(row?.dataset.incident ?? null);
});
window.addEventListener("popstate", () => apply(new URLSearchParams(location.search)));

apply(params, false);

function fromForm(): URLSearchParams {
  const entries = [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === "string");
  const read = readFields(entries);
  const box = params.get("bbox__within");
  if (box) read.set("bbox__within", box);
  return read;
}

function go(changes: Record<string, string | null>): void {
  goTo(change(params, changes));
}

/** Show what `next` chooses. While somebody types, the address is replaced, not added to. */
function goTo(next: URLSearchParams, isTyping = false): void {
  if (next.toString() === params.toString()) return;
  const address = next.size ? `/?${readable(next)}` : "/";
  if (isTyping) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  apply(next);
}

/** Commas stay commas in the address, so that people can read it. */
function readable(search: URLSearchParams): string {
  return search.toString().replaceAll("%2C", ",");
}

function apply(next: URLSearchParams, withList = true): void {
  params = next;
  if (!(document.activeElement instanceof HTMLInputElement && document.activeElement.type === "search")) {
    fillForm(form, params);
  }
  follow.checked = params.has("bbox__within");
  picked.replaceChildren();
  requests?.abort();
  requests = new AbortController();
  if (withList) void listAnew();
  if (withList) void countsAnew(requests.signal);
  void timelineAnew(requests.signal);
  void mapAnew(requests.signal);
}

async function listAnew(): Promise<void> {
  const address = `/?${readable(params)}`;
  await htmx.ajax("get", address, { target: "#results", select: "#results", swap: "outerHTML" });
}

/** The numbers beside the choices. */
async function countsAnew(signal: AbortSignal): Promise<void> {
  const facets = await ask<FacetsAnswer>("/api/v1/incidents/facets", choosing(params), signal).catch(() => null);
  if (!facets) return;
  const numbers = new Map<string, number>();
  for (const one of facets.grade) numbers.set(`grade:${one.value}`, one.n);
  for (const one of facets.voice) numbers.set(`voice:${one.value}`, one.n);
  for (const element of document.querySelectorAll<HTMLElement>("[data-count]")) {
    const known = numbers.get(element.dataset.count ?? "");
    if (!element.dataset.count?.startsWith("without:")) element.textContent = (known ?? 0).toLocaleString("en");
  }
}

async function timelineAnew(signal: AbortSignal): Promise<void> {
  const search = choosing(params, ["day__gte", "day__lte"]);
  search.set("bins", "120");
  try {
    const answer = await ask<TimelineAnswer>("/api/v1/incidents/timeline", search, signal);
    timeline.show(answer, chosenDays());
    need(document, "#timeline-note").textContent = timelineWords(answer);
  } catch (error) {
    if (!signal.aborted) need(document, "#timeline-note").textContent = String(error);
  }
}

function chosenDays(): Partial<Days> {
  const days: Partial<Days> = {};
  const [from, to] = [toNumber(params.get("day__gte") ?? ""), toNumber(params.get("day__lte") ?? "")];
  if (!Number.isNaN(from)) days.from = from;
  if (!Number.isNaN(to)) days.to = to;
  return days;
}

function timelineWords(answer: TimelineAnswer): string {
  const parts = [];
  if (answer.vague) parts.push(`${answer.vague.toLocaleString("en")} more are known only to a span of days: the bars below`);
  if (answer.undated) parts.push(`${answer.undated.toLocaleString("en")} without a date are in the list`);
  return parts.length ? `${parts.join("; ")}.` : "";
}

async function mapAnew(signal: AbortSignal): Promise<void> {
  if (!map) return;
  const box = params.get("bbox__within");
  if (!hasFitted && box) map.fitBox(box);
  try {
    if (!hasFitted && !box) await fitToAll(map, signal);
    hasFitted = true;
    await features(map, map.view(), signal);
  } catch (error) {
    if (!signal.aborted) note.textContent = String(error);
  }
}

/** Ask for everything once, coarsely, to know where to look. */
async function fitToAll(target: IncidentMap, signal: AbortSignal): Promise<void> {
  const search = choosing(params);
  search.set("zoom", "4");
  target.fit(await ask<MapAnswer>("/api/v1/map", search, signal));
}

async function features(target: IncidentMap, view: View, signal: AbortSignal): Promise<void> {
  const search = choosing(params);
  search.set("zoom", String(Math.round(view.zoom)));
  if (!search.has("bbox__within")) search.set("bbox__within", view.box.join(","));
  const answer = await ask<MapAnswer>("/api/v1/map", search, signal);
  target.show(answer);
  const n = answer.unlocated ?? 0;
  note.textContent = n ? `${n.toLocaleString("en")} without a known place: they are in the list.` : "";
  document.body.dataset.mapReady = String(answer.features.length);
}

const moved = debounce((view: View) => {
  if (follow.checked) go({ bbox__within: view.box.join(",") });
  else if (map) {
    const signal = requests?.signal ?? new AbortController().signal;
    features(map, view, signal).catch(() => undefined);
  }
}, WAIT_MS);

function onMove(view: View, byHand: boolean): void {
  if (hasFitted && (byHand || !follow.checked)) moved(view);
}

function showPicked(properties: Record<string, unknown>): void {
  const id = String(properties.id ?? "");
  const grade = String(properties.grade ?? "");
  const link = make("a", "", String(properties.summary ?? id), { href: `/incidents/${encodeURIComponent(id)}` });
  const radius = Number(properties.radius_km ?? 0);
  const card = make("div", "picked");
  card.append(
    make("span", `grade ${grade}`, grade),
    link,
    make("span", "soft", radius ? `Place known to ± ${radius.toLocaleString("en")} km` : ""),
  );
  picked.replaceChildren(card);
  map?.choose(id);
}

function debounce<Arguments extends unknown[]>(
  call: (...given: Arguments) => void,
  ms: number,
): (...given: Arguments) => void {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => call(...given), ms);
  };
}
