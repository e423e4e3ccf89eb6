// Accounts and tokens: forms that are sent to the API as JSON, and buttons that remove.
import { make, need } from "./shared/dom";

const told = need<HTMLElement>(document, "#told");

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const path = form.dataset.send;
  if (!path) return;
  event.preventDefault();
  void send("POST", path, Object.fromEntries(new FormData(form)));
});

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>("[data-remove]");
  if (!button) return;
  if (button.dataset.sure) {
    void send("DELETE", button.dataset.remove ?? "");
  } else {
    // asked in place: the second press does it
    button.dataset.sure = "yes";
    button.textContent = button.dataset.words ?? "Really?";
  }
});

async function send(method: string, path: string, body?: Record<string, unknown>): Promise<void> {
  const answer = await fetch(path, {
    method,
    headers: { "content-type": "application/json" },
    body: body ? JSON.stringify(body) : null,
  });
  const said = (await answer.json().catch(() => ({}))) as {
    error?: { message?: string };
    token?: string;
  };
  if (!answer.ok) {
    told.className = "note";
    told.textContent = said.error?.message ?? `The server answered ${answer.status}`;
  } else if (said.token) {
    told.className = "note";
    told.replaceChildren("Copy it now, it is not shown again: ", make("code", "", said.token));
  } else {
    location.reload();
  }
}
