"""What the docs promise is there."""

import re
from pathlib import Path

import pytest

from dateline.assess.grades import load_grades
from dateline.cli.app import app

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands() -> set[str]:
    named = {
        one.name or getattr(one.callback, "__name__", "") for one in app.registered_commands
    }
    return named | {one.name or "" for one in app.registered_groups}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_of_the_docs_exist(page: Path) -> None:
    used = set(
        re.findall(r"(?:^    |`)dateline ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
    )
    assert used <= commands()


def test_every_command_is_in_the_docs() -> None:
    text = (ROOT / "docs/commands.md").read_text("utf-8")
    assert [name for name in sorted(commands()) if f"`dateline {name}" not in text] == []


def test_grade_table_of_the_docs_is_the_table() -> None:
    text = (ROOT / "docs/concepts.md").read_text("utf-8")
    for row in load_grades():
        assert f"| {row.rule} | {row.grade} |" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target
