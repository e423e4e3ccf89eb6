"""Where the built index lives: one folder a version of the data, made once for all."""

import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from dateline.errors import RunError
from dateline.places.index_build import build_index
from dateline.places.sources import open_sources, package_versions, table_paths

FORMAT = "6"
ENVIRONMENT = "DATELINE_CACHE"
UNUSED_DAYS = 7


def cache_root() -> Path:
    """The user's cache folder: ``DATELINE_CACHE``, or the platform's place for it."""
    if chosen := os.environ.get(ENVIRONMENT):
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "dateline"


def added_paths() -> tuple[Path, ...]:
    """The files of places that the user added."""
    return tuple(sorted((cache_root() / "added").glob("*.jsonl")))


def index_folder() -> Path:
    """The folder of the index for the installed data; it may not be there yet.

    Raises:
        MissingResourceError: the data packages are not installed.
    """
    key = sha256(FORMAT.encode())
    for package in package_versions():
        key.update(package.encode())
    for path in table_paths():
        key.update(path.name.encode() + path.read_bytes())
    for path in added_paths():
        key.update(path.name.encode())
    return cache_root() / f"gazetteer-{key.hexdigest()[:16]}"


def ensure_index() -> Path:
    """The folder of the built index; builds it first where it is missing.

    Builders that run at the same time each work in a folder of their own; the first to finish
    gives the index its name, and the others throw theirs away.

    Raises:
        RunError: the cache folder can't be written.
    """
    folder = index_folder()
    if folder.is_dir():
        _mark_used(folder)
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix="building-", dir=folder.parent))
    except OSError as error:
        raise RunError(f"can't write to the cache folder {folder.parent}: {error}") from error
    try:
        _build(work)
        _publish(work, folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    _sweep(folder.parent)
    return folder


def _mark_used(folder: Path) -> None:
    with suppress(OSError):  # a cache that may only be read stays as it is
        os.utime(folder)


def _sweep(root: Path) -> None:
    """Remove the indexes of other versions, and half-built ones, that nobody uses any more."""
    oldest = time.time() - UNUSED_DAYS * 86_400
    for folder in (*root.glob("gazetteer-*"), *root.glob("building-*")):
        with suppress(OSError):  # another process may have removed it
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)


def _build(work: Path) -> None:
    started = time.monotonic()
    sys.stderr.write("gazetteer: building the index, once ...\n")
    build_index(open_sources(added_paths()), work)
    sys.stderr.write(f"\rgazetteer: built in {time.monotonic() - started:.0f} s\n")


def _publish(work: Path, folder: Path) -> None:
    try:
        work.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
