"""Servers on loopback over small stores, and pages whose errors and requests are kept."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest_socket
import uvicorn
from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request

from dateline.store import open_store
from dateline.web.app import create_app
from dateline.web.settings import Settings
from web.conftest import put, small_war

START_S = 20.0


@dataclass(slots=True)
class Watch:
    """What a page did that it must not: scripts that failed, requests that left the machine."""

    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def check(self) -> None:
        """Fail where there was any."""
        assert self.errors == []
        assert self.strangers == []
        assert self.dialogs == []


def serve(db: Path, **settings: object) -> Iterator[str]:
    """A server over `db` on a free port of loopback; gives its address."""
    pytest_socket.enable_socket()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = create_app(Settings(db=db, requests_per_minute=60_000, **settings))  # type: ignore[arg-type]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + START_S
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(START_S)


def make_war(path: Path) -> Path:
    """The small war in a store at `path`."""

    store = open_store(path)
    put(store, *small_war())
    store.close()
    return path


def watched(context: BrowserContext, address: str) -> tuple[Page, Watch]:
    """A page whose errors and requests are kept."""
    page, watch = context.new_page(), Watch()

    def note_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            watch.strangers.append(request.url)

    def note_message(message: ConsoleMessage) -> None:
        # a refusal of what somebody typed is an answer, not a fault
        is_fault = message.type == "error" and "status of 400" not in message.text
        if is_fault or "could not be loaded" in message.text:
            watch.errors.append(message.text)

    def note_dialog(dialog: Dialog) -> None:
        watch.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("request", note_request)
    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    page.on("console", note_message)
    page.on("dialog", note_dialog)
    return page, watch
