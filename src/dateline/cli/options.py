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


def read_day(text: str) -> datetime:
    """The day that an option gives.

    Raises:
        BadParameter: it is none.
    """
    try:
        return datetime.strptime(text, "%Y-%m-%d")  # noqa: DTZ007 - a day, of no zone
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is no day: write it as 2017-06-30") from error


Since = Annotated[
    datetime | None,
    typer.Option(
        "--since", parser=read_day, metavar="DAY", help="From this day on (YYYY-MM-DD)."
    ),
]
Until = Annotated[
    datetime | None,
    typer.Option("--until", parser=read_day, metavar="DAY", help="Up to this day."),
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


Without = Annotated[
    str | None,
    typer.Option(
        "--without",
        help="What if these kinds of voice were not heard: party,social_media.",
    ),
]
Threshold = Annotated[
    float | None,
    typer.Option("--threshold", help="What if only links of so many bits were believed."),
]
AtLeast = Annotated[
    int, typer.Option("--at-least", min=0, help="Only with so many independent voices.")
]


def supposed(
    db: Path, without: str | None, threshold: float | None, at_least: int
) -> "SqlStore":
    """The store at `db`, as it would be under what these options suppose."""
    from dateline.assess import WhatIf
    from dateline.cli.console import err
    from dateline.errors import RunError
    from dateline.model import SpeakerKind
    from dateline.store import SupposedStore

    kinds = [one.strip() for one in (without or "").split(",") if one.strip()]
    unknown = sorted(set(kinds) - {one.value for one in SpeakerKind})
    if unknown:
        known = ", ".join(one.value for one in SpeakerKind)
        raise RunError(f"there is no kind of voice {unknown[0]!r}: {known}")
    what_if = WhatIf(
        without=frozenset(map(SpeakerKind, kinds)), threshold=threshold, at_least=at_least
    )
    store = opened(db)
    if not what_if.supposes:
        return store
    err().print(f"Supposing: {what_if.words}.")
    return SupposedStore(store, what_if)


def as_day(moment: datetime | None) -> date | None:
    """The day of an option that was given as one."""
    return moment.date() if moment else None


def opened(db: Path) -> "SqlStore":
    """The store at `db`, which must exist."""
    from dateline.store import open_store

    return open_store(db, create=False)


def as_event(event: str | None) -> str | None:
    """The event type or branch that was asked for.

    Raises:
        RunError: the codebook has none of the name; those that hold it are named.
    """
    from dateline.claims.codebook import load_codebook
    from dateline.errors import RunError

    types = [one.type for one in load_codebook().types]
    known = {*types, *(one.partition(".")[0] for one in types)}
    if event is None or event in known:
        return event
    alike = [one for one in types if event.casefold() in one] or sorted(
        one for one in known if "." not in one
    )
    raise RunError(f"there is no event type {event}: {', '.join(alike)}")
