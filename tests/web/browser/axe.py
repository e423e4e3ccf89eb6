"""What axe-core finds on a page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).parents[3] / "frontend/node_modules/axe-core/axe.min.js"
RUN_AXE = """
async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  const bad = found.violations.filter((one) => ["serious", "critical"].includes(one.impact));
  const html = (node) => node.html.slice(0, 160);
  return bad.map((one) => [one.id, ...one.nodes.slice(0, 3).map(html)].join(" "));
}
"""


def serious_problems(page: Page) -> list[str]:
    """The serious and critical findings; the page's context must bypass the policy."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed (make test installs it)")
    page.add_script_tag(path=AXE)
    found: list[str] = page.evaluate(RUN_AXE)
    return found
