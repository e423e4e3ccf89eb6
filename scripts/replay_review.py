"""Replays a review in a browser and prints keystrokes a decision and milliseconds to the next.

    python scripts/replay_review.py demo/mosul-2017.db --decisions 60

The store is copied first, so that nothing is decided in it. Needs Chromium and built pages. The
answers are scripted (every fifth puts a number right, every seventh is taken back): the figures
tell of keys and of the machine, not of how long people think.
"""

import argparse
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import uvicorn
from playwright.sync_api import Page, sync_playwright

from dateline.web.app import create_app
from dateline.web.settings import Settings

BROWSERS = ("chromium", "chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SHOWN = "([before]) => document.querySelector('#review').dataset.item !== before"
THINK_MS = 600


def main() -> None:
    """Replay, and print the figures."""
    parser = argparse.ArgumentParser(description="Replay a review in a browser.")
    parser.add_argument("db", type=Path)
    parser.add_argument("--decisions", type=int, default=60)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "copy.db"
        shutil.copy(asked.db, db)
        with serve(db) as address, sync_playwright() as playwright:
            path = next(filter(None, map(shutil.which, BROWSERS)), None)
            if path is None:
                raise SystemExit("there is no Chromium on this machine")
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            page = browser.new_page(base_url=address)
            page.goto("/review")
            page.wait_for_selector("article.item", timeout=60_000)
            report(*replay(page, asked.decisions))
            browser.close()


def replay(page: Page, n_decisions: int) -> tuple[int, int, list[float]]:
    """Decide so many; gives decisions, keystrokes and the milliseconds to each next item."""
    waits: list[float] = []
    for number in range(n_decisions):
        if not state(page, "item"):
            break
        page.wait_for_timeout(THINK_MS)
        answer(page, number)
        waits.append(float(state(page, "ms")))
    return int(state(page, "decided")), int(state(page, "keystrokes")), waits


def answer(page: Page, number: int) -> None:
    """One answer, as a reviewer would give it."""
    field = page.locator("li[data-field=killed]")
    if number % 7 == 6:
        press(page, "z")
    elif number % 5 == 4 and field.count():
        page.keyboard.press(field.locator("kbd").inner_text())
        page.keyboard.type("3")
        press(page, "Enter")
    elif page.locator("article[data-kind=pair]").count():
        press(page, "s" if number % 2 else "d")
    else:
        press(page, "a")


def press(page: Page, key: str) -> None:
    """Press a key and wait until another item is shown."""
    before = state(page, "item")
    page.keyboard.press(key)
    page.wait_for_function(SHOWN, arg=[before])


def state(page: Page, name: str) -> str:
    """What the page keeps of the review."""
    return page.locator("#review").get_attribute(f"data-{name}") or ""


def report(decided: int, keystrokes: int, waits: list[float]) -> None:
    """Print the figures."""
    print(f"decisions that stand: {decided}")
    print(f"keystrokes: {keystrokes}, {keystrokes / max(decided, 1):.2f} a decision")
    high = quantiles(waits, n=20)[-1] if len(waits) > 1 else waits[0]
    print(
        f"milliseconds from the key to the next item: median {median(waits):.1f}, "
        f"95 % {high:.1f}, most {max(waits):.1f}"
    )


@contextmanager
def serve(db: Path) -> Iterator[str]:
    """A server over `db` on a free port of loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = create_app(Settings(db=db, requests_per_minute=60_000))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    main()
