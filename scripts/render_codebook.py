"""Write docs/codebook.md from the tables of the codebook."""

from pathlib import Path

from dateline.claims.codebook import load_codebook
from dateline.claims.codebook_page import render_codebook

PAGE = Path(__file__).parent.parent / "docs" / "codebook.md"


def main() -> None:
    """Write the page."""
    PAGE.write_text(render_codebook(load_codebook()), encoding="utf-8")


if __name__ == "__main__":
    main()
