"""Copies found in the half of the syndication set on which the rules were tuned."""

from pathlib import Path

from dateline.bench.result import Result
from dateline.bench.syndication import run_half


def run(path: Path) -> Result:
    """The scores on that half; `path` holds the corpora, `n` is reports."""
    return run_half(path, "tune")
