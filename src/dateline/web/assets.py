"""Where the built scripts and styles are, as Vite's manifest tells."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
BUILD = STATIC / "build"
ADDRESS = "/static/build/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a page needs of one entry: addresses of its script, styles and preloads."""

    script: str
    styles: tuple[str, ...] = ()
    preloads: tuple[str, ...] = ()


def is_built() -> bool:
    """Whether the pages' scripts have been built."""
    return (BUILD / "manifest.json").exists()


def find_entry(name: str) -> Entry | None:
    """The entry of this name, such as ``overview``; None where nothing has been built."""
    if not is_built():
        return None
    return _entries(str(BUILD), (BUILD / "manifest.json").stat().st_mtime_ns).get(name)


@lru_cache(maxsize=4)
def _entries(folder: str, changed: int) -> dict[str, Entry]:  # noqa: ARG001 - part of the key
    manifest = json.loads((Path(folder) / "manifest.json").read_text("utf-8"))
    return {
        chunk["name"]: _entry(chunk, manifest)
        for chunk in manifest.values()
        if chunk.get("isEntry")
    }


def _entry(chunk: dict[str, object], manifest: dict[str, dict[str, object]]) -> Entry:
    chunks = [chunk]
    for one in chunks:
        imports = one.get("imports", [])
        if isinstance(imports, list):
            chunks.extend(manifest[name] for name in imports if manifest[name] not in chunks)
    styles = [css for one in chunks for css in _texts(one.get("css"))]
    return Entry(
        script=f"{ADDRESS}{chunk['file']}",
        styles=tuple(f"{ADDRESS}{css}" for css in dict.fromkeys(styles)),
        preloads=tuple(f"{ADDRESS}{one['file']}" for one in chunks[1:]),
    )


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
