// The review: one question at a time, by single keys; the next one is always loaded ahead.
import { make, need } from "../shared/dom";
import { type Action, actionFor, CHOICES, type Kind, meantKey } from "./keys";
import { Queue } from "./queue";

const MOST_AHEAD = 10;
const RENEW_MS = 240_000;
const PAUSE_AFTER = 100;

interface Decision {
  item_id: string;
  decision: string;
  field?: string;
  value?: string;
  ms_spent: number;
}

const root = need<HTMLElement>(document, "#review");
const said = need<HTMLElement>(document, "#said");
const bar = need<HTMLElement>(document, "#keys");
const kind = root.dataset.kind ?? "";
const done: HTMLElement[] = [];
let current: HTMLElement | null = null;
let shownAt = 0;
let keystrokes = 0;
let decided = 0;
let left = 0;
let sending: Promise<void> = Promise.resolve();

const queue = new Queue<HTMLElement>({ load: loadItems, id: (item) => item.dataset.item ?? "" });

document.addEventListener("keydown", onKey);
document.addEventListener("submit", onFix);
setInterval(() => void loadItems(2, []).catch(() => undefined), RENEW_MS);
void advance(performance.now());

async function loadItems(n: number, known: string[]): Promise<HTMLElement[]> {
  // what has been seen and not decided comes again, so ask for as many more
  const open = known.length - decided;
  const wanted = Math.min(n + Math.max(open, 0), MOST_AHEAD);
  const search = new URLSearchParams({ n: String(wanted) });
  if (kind) search.set("kind", kind);
  if (known.length) search.set("have", known.slice(-2 * MOST_AHEAD).join(","));
  const answer = await fetch(`/review/items?${search}`);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  left = Number(page.querySelector<HTMLElement>("[data-left]")?.dataset.left ?? 0);
  return [...page.querySelectorAll<HTMLElement>("article.item")].map((one) => document.adoptNode(one));
}

/** Show the next item. `since` is when the reader asked for it. */
async function advance(since: number): Promise<void> {
  try {
    show(await queue.next(), since);
  } catch (error) {
    trouble(`The next question could not be loaded: ${String(error)}`);
  }
}

function show(item: HTMLElement | null, since: number): void {
  current = item;
  if (!item) {
    const empty = make("div", "empty");
    empty.append(make("h2", "", "Nothing is left to decide"), make("p", "", "New reports bring new questions."));
    root.replaceChildren(empty);
    bar.replaceChildren();
  } else {
    for (const form of item.querySelectorAll("form")) form.hidden = true;
    root.replaceChildren(item);
    drawKeys(item.dataset.kind as Kind);
    window.scrollTo({ top: 0 });
  }
  shownAt = performance.now();
  root.dataset.ms = (shownAt - since).toFixed(1);
  root.dataset.item = item?.dataset.item ?? "";
  root.dataset.decided = String(decided);
  root.dataset.keystrokes = String(keystrokes);
}

function drawKeys(which: Kind): void {
  const buttons = CHOICES[which].map((choice) => {
    const button = make("button", "button", "", { type: "button", "data-key": choice.key });
    button.append(make("kbd", "", choice.key.toUpperCase()), choice.words);
    button.addEventListener("click", () => act(choice.action, false));
    return button;
  });
  const tally = make("span", "tally small soft", `${decided} decided · ${left.toLocaleString("en")} open`);
  bar.replaceChildren(...buttons, tally);
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") closeFix();
  const key = meantKey(event);
  if (key === null && current?.contains(event.target as Node) && !/^(Shift|Control|Alt|Meta|Tab|Enter)/.test(event.key)) {
    keystrokes += 1; // written into a field
  }
  if (key === null) return;
  const which = (current?.dataset.kind ?? "claim") as Kind;
  const action = actionFor(key, which);
  if (!action) return;
  event.preventDefault();
  keystrokes += 1;
  act(action, event.shiftKey);
}

function act(action: Action, isShifted: boolean): void {
  said.className = "";
  if (action.do === "help") {
    const help = need<HTMLDetailsElement>(document, "#help");
    help.open = !help.open;
  } else if (action.do === "undo") {
    undo();
  } else if (!current) {
    return;
  } else if (action.do === "fix") {
    openFix(action.field);
  } else if (action.do === "skip") {
    const item = current;
    void send("/api/v1/review/release", { item_id: item.dataset.item });
    said.textContent = "Skipped.";
    void advance(performance.now());
  } else if (action.do === "decide") {
    const turned = action.decision === "part_of" && isShifted;
    decide(action.decision, turned ? { value: "right_in_left" } : {});
  }
}

function decide(decision: string, more: Partial<Decision>): void {
  const item = current;
  if (!item) return;
  const since = performance.now();
  const body: Decision = {
    item_id: item.dataset.item ?? "",
    decision,
    ms_spent: Math.round(since - shownAt),
    ...more,
  };
  done.push(item);
  decided += 1;
  left = Math.max(left - 1, 0);
  said.textContent = `Kept: ${wordsOf(item, decision)}.${decided % PAUSE_AFTER === 0 ? " That were many; a pause is good now." : ""}`;
  void send("/api/v1/review/decisions", body).catch((error) => bringBack(item, error));
  void advance(since);
}

function wordsOf(item: HTMLElement, decision: string): string {
  const choices = CHOICES[item.dataset.kind as Kind];
  const found = choices.find((one) => one.action.do === "decide" && one.action.decision === decision);
  return (found?.words ?? "put right").toLowerCase();
}

/** What could not be kept comes back, with the reason. */
function bringBack(item: HTMLElement, error: unknown): void {
  decided -= 1;
  done.splice(done.indexOf(item), 1);
  if (current) queue.putBack(current);
  show(item, performance.now());
  trouble(error instanceof Error ? error.message : String(error));
}

/** Take the last decision back: the item is shown at once, the server is told behind it. */
function undo(): void {
  const since = performance.now();
  const item = done.pop();
  const told = send("/api/v1/review/undo", {});
  if (item) {
    decided -= 1;
    left += 1;
    if (current) queue.putBack(current);
    show(item, since);
    said.textContent = "Taken back.";
  } else {
    void told.then(() => (said.textContent = "Your decision before was taken back."));
  }
  told.catch((error) => trouble(error instanceof Error ? error.message : String(error)));
}

/** Send one after another, so that an undo never overtakes what it undoes. */
function send(path: string, body: unknown): Promise<void> {
  const sent = sending.then(async () => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return;
    const problem = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null;
    throw new Error(problem?.error?.message ?? `The server answered ${answer.status}`);
  });
  sending = sent.catch(() => undefined);
  return sent;
}

function openFix(field: number): void {
  const form = current?.querySelector<HTMLFormElement>(`form[data-fix="${field}"]`);
  if (!form) return;
  closeFix();
  form.hidden = false;
  const input = need<HTMLInputElement | HTMLSelectElement>(form, "[name=value]");
  input.focus();
  if (input instanceof HTMLInputElement) input.select();
}

function closeFix(): void {
  for (const form of current?.querySelectorAll<HTMLFormElement>("form[data-fix]") ?? []) form.hidden = true;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function onFix(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (!form.dataset.fix) return;
  event.preventDefault();
  keystrokes += 1;
  const field = form.closest<HTMLElement>("[data-field]")?.dataset.field ?? "";
  const value = String(new FormData(form).get("value") ?? "").trim();
  if (value) decide("fix", { field, value });
}

function trouble(words: string): void {
  said.className = "trouble";
  said.textContent = words;
}
