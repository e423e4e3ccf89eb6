// Which key does what in the review. One key, one decision.

export type Kind = "claim" | "pair";

export type Action =
  | { do: "decide"; decision: string }
  | { do: "fix"; field: number }
  | { do: "skip" | "undo" | "help" };

export interface Choice {
  key: string;
  words: string;
  action: Action;
}

const ALWAYS: Choice[] = [
  { key: "k", words: "Skip", action: { do: "skip" } },
  { key: "z", words: "Undo", action: { do: "undo" } },
];

export const CHOICES: Record<Kind, Choice[]> = {
  claim: [
    { key: "a", words: "Right", action: { do: "decide", decision: "accept" } },
    { key: "r", words: "Wrong", action: { do: "decide", decision: "reject" } },
    { key: "u", words: "Can’t tell", action: { do: "decide", decision: "unsure" } },
    ...ALWAYS,
  ],
  pair: [
    { key: "s", words: "Same", action: { do: "decide", decision: "same" } },
    { key: "d", words: "Different", action: { do: "decide", decision: "different" } },
    { key: "p", words: "Part of", action: { do: "decide", decision: "part_of" } },
    { key: "u", words: "Unsure", action: { do: "decide", decision: "unsure" } },
    ...ALWAYS,
  ],
};

/** What `key` does; null: nothing. Digits choose a field to fix, in claims only. */
export function actionFor(key: string, kind: Kind): Action | null {
  if (key === "?") return { do: "help" };
  if (kind === "claim" && /^[1-9]$/.test(key)) return { do: "fix", field: Number(key) };
  return CHOICES[kind].find((one) => one.key === key.toLowerCase())?.action ?? null;
}

/** The key that a person pressed, where it is meant for the review and not for a field. */
export function meantKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable]")) return null;
  if (target?.closest("a, button, summary") && (event.key === "Enter" || event.key === " ")) return null;
  return event.key;
}
