// The timeline: incidents by day, stacked by grade, with a brush that sets the days.
import { draw, make } from "../shared/dom";
import { inWords, toIso, toNumber } from "../shared/days";
import { GRADES, type Span, type TimelineAnswer } from "./api";
import { type Days, dayAt, daysBetween, type Edge, isAll, layOut, moveEdge, type Scale, tickStep, xOf } from "./brush";

const ROW = 7;
const MOST_ROWS = 6;
const OPEN_PIXELS = 46;
const BASE = 84;
const TOP = 8;
const PIXELS_PER_TICK = 92;

export interface Timeline {
  show(answer: TimelineAnswer, chosen: Partial<Days>): void;
}

/** Draws into `root`; calls `onChoose` with days, or with null where none are chosen any more. */
export function makeTimeline(root: HTMLElement, onChoose: (days: Days | null) => void): Timeline {
  let answer: TimelineAnswer | null = null;
  let chosen: Partial<Days> = {};
  const render = () => {
    if (answer) paint(root, answer, chosen, onChoose);
  };
  new ResizeObserver(render).observe(root);
  return {
    show(next, days) {
      answer = next;
      chosen = days;
      render();
    },
  };
}

function paint(
  root: HTMLElement,
  answer: TimelineAnswer,
  chosen: Partial<Days>,
  onChoose: (days: Days | null) => void,
): void {
  const width = root.clientWidth;
  if (!width) return;
  if (!answer.start || !answer.end || !answer.bins.length) {
    root.replaceChildren(make("p", "soft", "No incident that fits has a date."));
    return;
  }
  const scale = { first: toNumber(answer.start), last: toNumber(answer.end), width };
  const lanes = spans(answer.spans, scale);
  const height = BASE + 24 + lanes.height;
  const picture = draw("svg", {
    class: "bars",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-label": `Incidents by day, ${inWords(scale.first)} to ${inWords(scale.last)}`,
  });
  picture.append(fades(), ...bars(answer, scale), ...axis(scale), ...lanes.drawn);
  const layer = brushLayer(picture, scale, withEnds(chosen, scale), hasDays(chosen), onChoose);
  root.replaceChildren(picture, layer);
}

function hasDays(days: Partial<Days>): boolean {
  return days.from !== undefined || days.to !== undefined;
}

function withEnds(days: Partial<Days>, scale: Scale): Days {
  const inside = (day: number) => Math.min(Math.max(day, scale.first), scale.last);
  return { from: inside(days.from ?? scale.first), to: inside(days.to ?? scale.last) };
}

function* bars(answer: TimelineAnswer, scale: Scale): Iterable<SVGElement> {
  const most = Math.max(...answer.bins.map((bin) => bin.n), 1);
  for (const bin of answer.bins) {
    const from = toNumber(bin.from);
    const x = xOf(scale, from);
    const width = Math.max(xOf(scale, toNumber(bin.to) + 1) - x - 1, 1);
    const words = bin.from === bin.to ? inWords(from) : `${inWords(from)} to ${inWords(toNumber(bin.to))}`;
    const group = draw("g", {});
    group.append(draw("title", {}, `${words}: ${bin.n}`));
    let y = BASE;
    for (const grade of GRADES) {
      const height = ((bin.by_grade[grade] ?? 0) / most) * (BASE - TOP);
      if (!height) continue;
      y -= height;
      group.append(draw("rect", { class: `bar ${grade}`, x, y, width, height }));
    }
    yield group;
  }
}

/** Incidents of which only a span of days is known: bars under the axis, open ends fading. */
function spans(found: Span[], scale: Scale): { drawn: SVGElement[]; height: number } {
  // an open end is drawn a little way only: a bar to the edge would look like knowledge
  const reach = Math.ceil(((scale.last - scale.first + 1) * OPEN_PIXELS) / scale.width);
  const ends = (one: Span): Days => {
    const from = one.from ? toNumber(one.from) : toNumber(one.to ?? "") - reach;
    const to = one.to ? toNumber(one.to) : from + reach;
    return { from: Math.max(from, scale.first), to: Math.min(to, scale.last) };
  };
  const inside = found.filter((one) => ends(one).from <= ends(one).to);
  const sorted = inside.sort((left, right) => ends(left).from - ends(right).from || ends(left).to - ends(right).to);
  const laid = layOut(sorted, ends, MOST_ROWS);
  const drawn = laid.map(({ item, row }) => {
    const { from, to } = ends(item);
    const x = xOf(scale, from);
    const bar = draw("rect", {
      class: item.from && item.to ? "span" : item.to ? "span until" : "span since",
      x,
      y: BASE + 27 + row * ROW,
      width: Math.max(xOf(scale, to + 1) - x - 1, 2),
      height: ROW - 2,
      rx: 2,
    });
    const since = item.from ? inWords(toNumber(item.from)) : "an unknown day";
    const until = item.to ? inWords(toNumber(item.to)) : "an unknown day";
    bar.append(draw("title", {}, `${item.n} some time from ${since} to ${until}`));
    return bar;
  });
  const rows = Math.max(0, ...laid.map((one) => one.row + 1));
  return { drawn, height: rows ? rows * ROW + 4 : 0 };
}

/** The gradients of open ends. */
function fades(): SVGElement {
  const defs = draw("defs", {});
  for (const [id, from, to] of [["fade-until", 0, 1], ["fade-since", 1, 0]] as const) {
    const gradient = draw("linearGradient", { id });
    gradient.append(
      draw("stop", { offset: 0, class: "fade", "stop-opacity": from * 0.6 }),
      draw("stop", { offset: 1, class: "fade", "stop-opacity": to * 0.6 }),
    );
    defs.append(gradient);
  }
  return defs;
}

function* axis(scale: Scale): Iterable<SVGElement> {
  yield draw("line", { class: "axis", x1: 0, x2: scale.width, y1: BASE + 0.5, y2: BASE + 0.5 });
  const days = scale.last - scale.first + 1;
  const step = tickStep(days, Math.max(Math.floor(scale.width / PIXELS_PER_TICK), 2));
  for (let day = scale.first; day <= scale.last; day += step) {
    const x = xOf(scale, day);
    if (x > scale.width - PIXELS_PER_TICK / 2) break;
    yield draw("line", { class: "axis", x1: x + 0.5, x2: x + 0.5, y1: BASE, y2: BASE + 4 });
    const label = new Date(day * 86_400_000).toLocaleDateString("en-GB", {
      day: step < 31 ? "numeric" : undefined,
      month: "short",
      year: step < 31 && days < 300 ? undefined : "numeric",
      timeZone: "UTC",
    });
    yield draw("text", { class: "tick", x: x + 1, y: BASE + 18 }, label);
  }
}

function brushLayer(
  picture: SVGSVGElement,
  scale: Scale,
  days: Days,
  isSet: boolean,
  onChoose: (days: Days | null) => void,
): HTMLElement {
  const layer = make("div", "brush");
  const shade = draw("rect", { class: "shade", y: 0, height: BASE });
  if (isSet) picture.prepend(shade);
  const place = (shown: Days) => {
    shade.setAttribute("x", String(xOf(scale, shown.from)));
    shade.setAttribute("width", String(Math.max(xOf(scale, shown.to + 1) - xOf(scale, shown.from), 2)));
  };
  place(days);
  listenToPointer(layer, scale, (shown, isDone) => {
    if (!shade.isConnected) picture.prepend(shade);
    place(shown);
    if (isDone) onChoose(isAll(shown, scale) ? null : shown);
  });
  const ends: Edge[] = ["from", "to"];
  layer.append(...ends.map((edge) => handle(edge, days, scale, onChoose)));
  return layer;
}

function listenToPointer(
  layer: HTMLElement,
  scale: Scale,
  onMove: (days: Days, isDone: boolean) => void,
): void {
  let began: number | null = null;
  const at = (event: PointerEvent) => event.clientX - layer.getBoundingClientRect().left;
  layer.addEventListener("pointerdown", (event) => {
    if (event.target !== layer) return;
    began = at(event);
    layer.setPointerCapture(event.pointerId);
  });
  layer.addEventListener("pointermove", (event) => {
    if (began !== null) onMove(daysBetween(scale, began, at(event)), false);
  });
  layer.addEventListener("pointerup", (event) => {
    if (began === null) return;
    const start = began;
    began = null;
    onMove(daysBetween(scale, start, at(event)), true);
  });
  layer.addEventListener("dblclick", () => onMove({ from: scale.first, to: scale.last }, true));
}

/** An end of the brush: dragged, or moved by the arrow keys, a week with Page Up and Down. */
function handle(
  edge: Edge,
  days: Days,
  scale: Scale,
  onChoose: (days: Days | null) => void,
): HTMLElement {
  const day = days[edge];
  const element = make("div", `handle ${edge}`, "", {
    role: "slider",
    tabindex: "0",
    "aria-label": edge === "from" ? "First day" : "Last day",
    "aria-valuemin": String(scale.first),
    "aria-valuemax": String(scale.last),
    "aria-valuenow": String(day),
    "aria-valuetext": inWords(day),
    "data-day": toIso(day),
  });
  element.style.left = `${xOf(scale, edge === "from" ? day : day + 1)}px`;
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -7, PageUp: 7 };
  element.addEventListener("keydown", (event) => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const moved = moveEdge(days, edge, by, scale);
    element.dataset.refocus = edge;
    onChoose(isAll(moved, scale) ? null : moved);
  });
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  element.addEventListener("pointerup", (event) => {
    const x = event.clientX - (element.parentElement?.getBoundingClientRect().left ?? 0);
    const target = dayAt(scale, edge === "from" ? x : x - 1);
    const moved = moveEdge(days, edge, target - day, scale);
    onChoose(isAll(moved, scale) ? null : moved);
  });
  return element;
}
