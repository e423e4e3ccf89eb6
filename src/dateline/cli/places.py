"""``gazetteer``: the places that Dateline knows, and those that a user adds."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import err, out, print_json_line

commands = typer.Typer(help="The places that Dateline knows.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    app.add_typer(commands, name="gazetteer")


@commands.command()
def add(
    file: Annotated[
        Path, typer.Argument(help="A GeoNames dump (IQ.txt), or a CSV: name,lat,lon,kind.")
    ],
) -> None:
    """Add the places of a file, for all stores on this machine."""
    from dateline.places import add_dump

    n_places = add_dump(file)
    err().print(f"Added {n_places:,} places from {file}.")


@commands.command()
def info(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Say what is loaded."""
    from dateline.cli.tables import gazetteer_table
    from dateline.places import gazetteer_info

    found = gazetteer_info()
    if as_json:
        print_json_line({**asdict(found), "folder": str(found.folder)})
    else:
        out().print(gazetteer_table(found))
