"""``serve``: the pages and the API."""

import getpass
import webbrowser
from threading import Timer
from typing import Annotated

import typer

from dateline.cli.console import err
from dateline.cli.options import DEFAULT_DB, Db

DEFAULT_PORT = 8350


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    app.command()(serve)


def serve(
    db: Db = DEFAULT_DB,
    host: Annotated[
        str, typer.Option("--host", help="The address to listen on.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port.")] = (
        DEFAULT_PORT
    ),
    users: Annotated[
        bool, typer.Option("--users", help="People log in; needed beyond this machine.")
    ] = False,
    requests_per_minute: Annotated[
        int, typer.Option("--requests-per-minute", min=1, help="By one client, at most.")
    ] = 1200,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Don't open the page in a browser.")
    ] = False,
) -> None:
    """Serve map, timeline, incidents, evidence, review queue and REST API."""
    err().print(f"Opening {db} …")
    import uvicorn

    from dateline.web.app import create_app
    from dateline.web.settings import Settings

    settings = Settings(
        db=db,
        host=host,
        port=port,
        users=users,
        local_name=_local_name(),
        requests_per_minute=requests_per_minute,
    )
    app = create_app(settings)
    address = f"http://{'[' + host + ']' if ':' in host else host}:{port}/"
    err().print(f"Serving {db} at {address} (stop with Ctrl+C)")
    if not no_browser and not users:
        Timer(0.8, webbrowser.open, [address]).start()
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def _local_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "local"
