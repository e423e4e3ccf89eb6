"""How answers are written: JSON that is safe wherever it is put, with ETag and no caching."""

import hashlib
import json
from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import JSONResponse
from starlette.responses import Response

from dateline.web.problems import RequestError

_UNSAFE: Mapping[int, str] = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}


class SafeJson(JSONResponse):
    """JSON in which no character can end a script or begin markup."""

    def render(self, content: object) -> bytes:
        """The bytes of `content`."""
        text = json.dumps(
            content, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=str
        )
        # these characters occur only within strings, where an escape means the same
        return text.translate(_UNSAFE).encode("utf-8", "replace")


def tag_of(request: Request, revision: int, viewer: str) -> str:
    """The ETag of the answer to `request` as long as nothing is written to the store."""
    said = f"{revision} {viewer} {request.url.path}?{request.url.query}"
    return f'W/"{hashlib.blake2b(said.encode(), digest_size=12).hexdigest()}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the client says that it has this very answer (If-None-Match)."""
    asked = request.headers.get("if-none-match", "")
    return asked.strip() == "*" or tag in {one.strip() for one in asked.split(",")}


def problem_answer(problem: RequestError) -> Response:
    """The one error body, as JSON."""
    return SafeJson(problem.body(), status_code=problem.status, headers=dict(problem.headers))
