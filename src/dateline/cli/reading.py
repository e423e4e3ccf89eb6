"""``run`` and ``read``: reports in."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from dateline.cli.console import err, out, print_json
from dateline.cli.options import DEFAULT_DB, AsJson, Db, Workers, as_day, read_day
from dateline.errors import RunError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.ingest import IngestOptions, Item
    from dateline.model import Failure
    from dateline.pipeline import RunSummary

NOTHING_READ = 1
SOME_FAILED = 3
MAX_TOLD = 5

Published = Annotated[
    datetime | None,
    typer.Option(
        "--published",
        parser=read_day,
        metavar="DAY",
        help="The publication day, where the reports don't say it (YYYY-MM-DD).",
    ),
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", help="The outlet that published them.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    app.command()(run)
    app.command()(read)


def run(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders of reports.")],
    db: Db = DEFAULT_DB,
    workers: Workers = None,
    published: Published = None,
    publisher: Publisher = None,
) -> None:
    """Read reports, code their claims, link them to incidents. Resumable; twice is as once."""
    from dateline.batch import default_workers
    from dateline.cli.progress import RunProgress
    from dateline.pipeline import Archive, make_engine
    from dateline.pipeline import run as run_pipeline
    from dateline.store import BlobStore, open_store

    for path in paths:
        if not path.exists():
            raise RunError(f"there is no {path}")
    store = open_store(db)
    archive = Archive(store=store, blobs=BlobStore.beside(db))
    options = replace(_options(published, publisher), excluded=own_files(db))
    with RunProgress(err()) as progress:
        summary = run_pipeline(
            paths,
            archive,
            options,
            make_engine(workers or default_workers()),
            progress.show,
        )
    _print_summary(summary, db)
    counts = store.counts()
    err().print(
        f"The store holds {_counted(counts.reports, 'report')}, "
        f"{_counted(counts.claims, 'claim')} "
        f"({counts.happened:,} of events said to have happened), "
        f"{_counted(counts.incidents, 'incident')}, {_counted(counts.failures, 'failure')}."
    )
    if summary.n_failures:
        _print_failures(paths, list(store.failures()))
    store.close()
    if not summary.n_read and not summary.n_known:
        raise typer.Exit(_nothing_read(paths, summary))
    if summary.n_failures:
        raise typer.Exit(SOME_FAILED)


def read(
    file: Annotated[Path, typer.Argument(help="A report; - for standard input.")],
    published: Published = None,
    publisher: Publisher = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Which rows and constructions made each part.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Print the claims of one report."""
    from dateline.cli.claim_view import show_reading
    from dateline.model import Failure
    from dateline.pipeline import read_closely

    items = list(_items(file, _options(published, publisher)))
    failures = [one for one in items if isinstance(one, Failure)]
    for item in items:
        if isinstance(item, Failure):
            err().print(f"[red]{item.source}: {item.reason}[/]")
            continue
        close = read_closely(item.report)
        if as_json:
            print_json(close.claims)
        else:
            show_reading(out(), close, explain=explain)
    if not items or len(failures) == len(items):
        raise UnreadableError("nothing could be read")
    if failures:
        raise typer.Exit(SOME_FAILED)


def own_files(db: Path) -> frozenset[Path]:
    """What a store at `db` consists of: never read as reports."""
    from dateline.store import BlobStore

    beside = [db.with_name(db.name + end) for end in ("", "-wal", "-shm")]
    return frozenset(path.resolve() for path in (*beside, BlobStore.beside(db).root))


def _items(file: Path, options: "IngestOptions") -> "list[Item | Failure]":
    from dateline.ingest import read_path, read_stream

    if str(file) == "-":
        return list(read_stream(sys.stdin.buffer.read(), "standard input", options))
    if not file.exists():
        raise RunError(f"there is no {file}")
    return list(read_path(file, options))


def _options(published: datetime | None, publisher: str | None) -> "IngestOptions":
    from dateline.ingest import IngestOptions

    today = datetime.now(UTC).date()
    return IngestOptions(published=as_day(published), publisher=publisher, today=today)


def _counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "26 reports"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _print_summary(summary: "RunSummary", db: Path) -> None:
    known = f", {summary.n_known:,} known already" if summary.n_known else ""
    failed = (
        f", [red]{summary.n_failures:,} failed[/] (dateline failures --db {db})"
        if summary.n_failures
        else ""
    )
    err().print(
        f"Read {_counted(summary.n_read, 'report')} into {db}: "
        f"{_counted(summary.n_claims, 'claim')}{known}{failed}."
    )


def _print_failures(paths: "Sequence[Path]", failures: "Sequence[Failure]") -> None:
    """The first of what could not be read under `paths`, each with its reason."""
    here = tuple(str(path) for path in paths)
    told = [one for one in failures if one.source.startswith(here)]
    for one in told[:MAX_TOLD]:
        err().print(f"[red]{escape(one.source)}[/]: {escape(one.reason)}")
    if len(told) > MAX_TOLD:
        err().print(f"… and {len(told) - MAX_TOLD:,} more")


def _nothing_read(paths: "Sequence[Path]", summary: "RunSummary") -> int:
    """The exit code of a run that read nothing, after saying why where nothing failed."""
    if not summary.n_failures:
        told = ", ".join(str(path) for path in paths)
        err().print(
            f"[red]There is nothing to read in {escape(told)}[/]: Dateline reads text, HTML, "
            "PDF, e-mail, CSV and JSON Lines."
        )
    return NOTHING_READ
