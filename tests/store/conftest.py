from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.store import SqlStore, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = open_store(tmp_path / "war.db")
    yield opened
    opened.close()
