// The report page: pointing at a claim paints each of its parts in the text.
import { readPieces, rangesOf } from "./text/ranges";

interface Part {
  role: string;
  start: number;
  end: number;
}

type Claims = Record<string, Part[]>;

const ROLES = ["sentence", "trigger", "agent", "patient", "place", "time", "count", "said", "other"];

function start(): void {
  const text = document.querySelector<HTMLElement>("#report-text");
  const data = document.querySelector<HTMLElement>("#claim-parts");
  if (!text || !data || !("highlights" in CSS)) return;
  const claims = JSON.parse(data.dataset.parts ?? "{}") as Claims;
  const paint = (id: string | null) => paintParts(text, id ? (claims[id] ?? []) : []);
  const chosen = () => document.querySelector<HTMLElement>("#why")?.dataset.claim ?? null;
  const point = (event: Event) => {
    const target = (event.target as Element).closest<HTMLElement>("[data-claim-ids], [data-claim-row]");
    const ids = target?.dataset.claimRow ?? target?.dataset.claimIds ?? "";
    paint(ids.split(" ")[0] || chosen());
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);
  document.addEventListener("htmx:afterSettle", () => paint(chosen()));
  // from now on the script paints the parts, not the server
  for (const piece of text.querySelectorAll("[class*=role-]")) {
    piece.className = piece.classList.contains("trigger")
      ? piece.className.replace(/role-\w+/, "").trim()
      : "used";
  }
  paint(chosen());
  document.documentElement.dataset.reader = "ready";
}

function paintParts(text: HTMLElement, parts: Part[]): void {
  const pieces = readPieces(text);
  for (const role of ROLES) {
    const found = parts.filter((one) => one.role === role);
    const ranges = found.flatMap((one) => rangesOf(pieces, one.start, one.end));
    if (ranges.length) CSS.highlights.set(`part-${role}`, new Highlight(...ranges));
    else CSS.highlights.delete(`part-${role}`);
  }
}

start();
