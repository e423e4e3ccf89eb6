"""What stands before every route: who may call, how much, how often, and what a browser may do.

Pure ASGI, so that streams pass through untouched.
"""

import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.web.answers import problem_answer
from dateline.web.problems import RequestError
from dateline.web.settings import LOOPBACK_NAMES, Settings, is_loopback

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
SAME_SITE = frozenset({"same-origin", "none"})
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
        "frame-ancestors 'none'; img-src 'self' data: blob:; worker-src 'self' blob:"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
MAX_CLIENTS = 10_000
TOO_LARGE = RequestError(413, "too_large", "the request is too large")


class Shield:
    """Refuses what must not pass, and sends the security headers with every answer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._rate = RateLimit(per_minute=settings.requests_per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        limited = _Limited(receive, self._settings.max_body_bytes)

        async def send_guarded(message: Message) -> None:
            if limited.is_over and not limited.is_told:
                limited.is_told = True
                await problem_answer(TOO_LARGE)(scope, receive, send_with_headers)
            elif not limited.is_told:
                await send_with_headers(message)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-cache, private")
            await send(message)

        problem = self._refusal(scope)
        if problem:
            await problem_answer(problem)(scope, receive, send_guarded)
            return
        await self._app(scope, limited.receive, send_guarded)

    def _refusal(self, scope: Scope) -> RequestError | None:
        headers = Headers(scope=scope)
        if not self._settings.users and not _is_our_host(headers.get("host", "")):
            return RequestError(421, "wrong_host", "this server answers to localhost only")
        if scope["method"] not in SAFE_METHODS and not is_same_origin(headers):
            return RequestError(403, "cross_site", "the request comes from another site")
        if int(_digits(headers.get("content-length", "0"))) > self._settings.max_body_bytes:
            return TOO_LARGE
        client = scope.get("client") or ("", 0)
        wait = self._rate.wait(str(client[0]), time.monotonic())
        if wait:
            return too_many(wait)
        return None


def too_many(wait_s: float) -> RequestError:
    """Too many requests: when to come again."""
    seconds = max(1, round(wait_s + 0.5))
    return RequestError(
        429, "too_many_requests", f"too many requests: try again in {seconds} s", None,
        {"Retry-After": str(seconds)},
    )  # fmt: skip


def is_same_origin(headers: Headers) -> bool:
    """Whether a browser says that a request comes from our own pages, or it is no browser."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in SAME_SITE:
        return False
    origin = headers.get("origin")
    if origin is None:
        # a browser sends its origin with every unsafe request; who has none has no cookie
        return site is not None or "cookie" not in headers
    return urlsplit(origin).netloc == headers.get("host", "")


@dataclass(slots=True)
class Bucket:
    """What a client has left, and when that was worked out."""

    left: float
    at: float


@dataclass(slots=True)
class RateLimit:
    """So many requests a minute for each client, evenly refilled."""

    per_minute: int
    _buckets: OrderedDict[str, Bucket] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def wait(self, client: str, now: float) -> float:
        """Take one request; or the seconds until there is one to take."""
        a_second = self.per_minute / 60
        with self._lock:
            bucket = self._buckets.setdefault(client, Bucket(float(self.per_minute), now))
            self._buckets.move_to_end(client)
            left = bucket.left + (now - bucket.at) * a_second
            bucket.left, bucket.at = min(float(self.per_minute), left), now
            while len(self._buckets) > MAX_CLIENTS:
                self._buckets.popitem(last=False)
            if bucket.left < 1:
                return (1 - bucket.left) / a_second
            bucket.left -= 1
            return 0.0


class _Limited:
    """Counts what is received; of what is too much it hands on an empty end.

    Attributes:
        is_over: whether it was too much.
        is_told: whether the client was told so, and whatever else is answered is dropped.
    """

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._left = limit
        self.is_over = self.is_told = False

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.is_over = True
            return {"type": "http.request", "body": b"", "more_body": False}
        return message


def _is_our_host(host: str) -> bool:
    """Whether a request is meant for this machine; other names may be rebound to it."""
    name = urlsplit(f"//{host}").hostname or ""
    return name in LOOPBACK_NAMES or is_loopback(name)


def _digits(text: str) -> str:
    return text if text.isascii() and text.isdigit() and len(text) < 16 else "0"
