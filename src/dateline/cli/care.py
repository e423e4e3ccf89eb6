"""``doctor``: is everything there, and whole?"""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.console import out, print_json_line


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    app.command()(doctor)


def doctor(
    db: Annotated[
        Path | None, typer.Option("--db", envvar="DATELINE_DB", help="A store to check, too.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Check versions, models, disk, and the integrity of the store."""
    from dateline.cli.checks import run_checks
    from dateline.cli.tables import check_table

    checks = run_checks(db)
    if as_json:
        for check in checks:
            print_json_line({"name": check.name, "ok": check.is_ok, "says": check.says})
    else:
        out().print(check_table(checks))
    if not all(check.is_ok for check in checks):
        raise typer.Exit(1)
