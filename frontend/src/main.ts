// On every page: the styles, htmx, and a few small comforts.
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./styles/index.css";
import htmx from "htmx.org";

// nothing that a strict content security policy forbids
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;

document.documentElement.dataset.scripts = "on";

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
  if (!button) return;
  const words = button.textContent;
  void navigator.clipboard.writeText(button.dataset.copy ?? "").then(() => {
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = words), 1500);
  });
});

document.addEventListener("click", (event) => {
  if ((event.target as Element).closest("[data-print]")) window.print();
});

// "/" puts the cursor into the page's search field, where there is one
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || (event.target as Element).closest("input, textarea, select")) return;
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// on a narrow screen the choices are folded away, so that the incidents come first
const choices = document.querySelector<HTMLDetailsElement>(".filters > details");
if (choices && !matchMedia("(min-width: 62rem)").matches) choices.open = false;
