"""The ``dateline`` command: its groups, and what it does with errors.

Exit codes: 0 done, 1 failed, 2 usage or cannot run, 3 done with some failures.
"""

import os
import sys
from typing import Annotated

import typer

from dateline import __version__
from dateline.cli import (
    accounts,
    benching,
    browsing,
    care,
    judging,
    places,
    reading,
    serving,
    writing,
)
from dateline.errors import RecordError, RunError

FAILED, CANNOT_RUN = 1, 2

app = typer.Typer(
    name="dateline",
    help="Puts a place, a date and a source on every claim in reporting on armed conflict.",
    epilog="Exit codes: 0 done, 1 failed, 2 usage or cannot run, 3 done with some failures.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (reading, browsing, judging, writing, serving, accounts, places, care, benching):
    group.register(app)


def _print_version(value: bool) -> None:
    if value:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say which."),
    ] = False,
) -> None:
    """Options before the command."""


def main() -> None:
    """Run the command line; errors that are ours become one line and an exit code."""
    try:
        app()
    except RunError as error:
        _fail(str(error), CANNOT_RUN)
    except RecordError as error:
        _fail(error.reason, FAILED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)


def _fail(message: str, code: int) -> None:
    sys.stderr.write(f"dateline: {message}\n")
    sys.exit(code)
