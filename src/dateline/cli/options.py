"""Options that several commands share."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.store import SqlStore

DEFAULT_DB = Path("dateline.db")

Db = Annotated[
    Path, typer.Option("--db", envvar="DATELINE_DB", help="The store, an SQLite file.")
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many.")]
Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], help="From this day on (YYYY-MM-DD)."),
]
Until = Annotated[
    datetime | None, typer.Option("--until", formats=["%Y-%m-%d"], help="Up to this day.")
]
Place = Annotated[
    str | None, typer.Option("--place", help="Part of a place's or province's name.")
]
ActorName = Annotated[str | None, typer.Option("--actor", help="Part of an actor's name.")]
Event = Annotated[
    str | None, typer.Option("--event", help="An event type (attack.airstrike) or branch.")
]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, help="Processes; all cores by default.")
]


def as_day(moment: datetime | None) -> date | None:
    """The day of an option that was given as one."""
    return moment.date() if moment else None


def opened(db: Path) -> "SqlStore":
    """The store at `db`, which must exist."""
    from dateline.store import open_store

    return open_store(db, create=False)
