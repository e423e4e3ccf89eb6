"""Takes the pictures of docs/images anew, of the invented reports of `make demo`.

    python -m scripts.take_pictures demo/mosul-2017.db

The store is copied first. Needs Chromium and built pages (`make pages`). Look at the pictures
before committing them: the texts of docs/pages.md stand beside them.
"""

import argparse
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from scripts.replay_review import BROWSERS, FLAGS, serve

IMAGES = Path(__file__).parent.parent / "docs/images"
DRAWING = ["--enable-unsafe-swiftshader", "--use-angle=swiftshader"]
WIDE, PHONE = (1360, 860), (360, 780)
TALL = (1360, 900)
UNTIL_DRAWN_MS = 8_000


def main() -> None:
    """Take them all."""
    parser = argparse.ArgumentParser(description="Take the pictures of the pages.")
    parser.add_argument("db", type=Path)
    asked = parser.parse_args()
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise SystemExit("there is no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "copy.db"
        shutil.copy(asked.db, db)
        with serve(db) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *DRAWING])
            for name, (size, go) in PICTURES.items():
                page = browser.new_page(base_url=address, reduced_motion="reduce")
                page.set_viewport_size({"width": size[0], "height": size[1]})
                go(page)
                page.screenshot(path=IMAGES / f"{name}.png")
                page.close()
                print(f"docs/images/{name}.png")
            browser.close()


def overview(page: Page) -> None:
    """Map, timeline and list."""
    page.goto("/")
    page.wait_for_timeout(UNTIL_DRAWN_MS)


def incident(page: Page) -> None:
    """The incident that most is told of, of those on which voices conflict."""
    found = page.request.get("/api/v1/incidents?grade__in=contested&sort=voices&limit=1").json()
    page.goto(f"/incidents/{found['items'][0]['id']}")


def report(page: Page) -> None:
    """The press release, with the claim of the town's fall explained."""
    page.goto("/reports?text=National+Path")
    page.get_by_role("link", name="National Path List salutes").click()
    page.get_by_role("link", name="liberated").first.click()
    page.wait_for_timeout(1_000)
    page.evaluate("scrollTo(0, 0)")


def place(page: Page) -> None:
    """Who is said to hold the town and its parts."""
    page.goto("/places")
    page.get_by_role("link", name="Mosul", exact=True).click()
    page.wait_for_timeout(1_000)


def review(page: Page, kind: str) -> None:
    """A question on one claim, or on a pair of two."""
    page.goto(f"/review?kind={kind}")
    page.wait_for_selector("article.item", timeout=60_000)


PICTURES: Mapping[str, tuple[tuple[int, int], Callable[[Page], None]]] = {
    "overview": (WIDE, overview),
    "incident": (WIDE, incident),
    "report": (WIDE, report),
    "place": (TALL, place),
    "review": (WIDE, partial(review, kind="claim")),
    "review-pair": (WIDE, partial(review, kind="pair")),
    "phone": (PHONE, overview),
}

if __name__ == "__main__":
    main()
