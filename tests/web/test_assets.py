import json
from pathlib import Path

import pytest

from dateline.web import assets

MANIFEST = {
    "src/main.ts": {
        "file": "assets/main-1.js",
        "name": "main",
        "isEntry": True,
        "imports": ["_htmx.js"],
        "css": ["assets/main-1.css"],
    },
    "_htmx.js": {"file": "assets/htmx-2.js", "name": "htmx", "css": ["assets/htmx-2.css"]},
}


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(assets, "BUILD", tmp_path)
    return tmp_path


def test_entry_has_its_script_styles_and_preloads(build: Path) -> None:
    (build / "manifest.json").write_text(json.dumps(MANIFEST))
    assert assets.find_entry("main") == assets.Entry(
        script="/static/build/assets/main-1.js",
        styles=("/static/build/assets/main-1.css", "/static/build/assets/htmx-2.css"),
        preloads=("/static/build/assets/htmx-2.js",),
    )


def test_entry_is_none_where_nothing_is_built(build: Path) -> None:
    assert not assets.is_built()
    assert assets.find_entry("main") is None
