"""The built scripts, styles and fonts, served as files of this machine."""

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from dateline.web.assets import STATIC

FOR_A_YEAR = "public, max-age=31536000, immutable"


class BuiltFiles(StaticFiles):
    """Static files; those that carry their hash in the name are kept by the browser."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at `path`."""
        answer = await super().get_response(path, scope)
        if path.startswith("build/assets/") and answer.status_code == 200:
            answer.headers["Cache-Control"] = FOR_A_YEAR
        return answer


def mount_static(app: FastAPI) -> None:
    """Serve ``/static``, which may be empty where nothing has been built."""
    app.mount("/static", BuiltFiles(directory=STATIC, check_dir=False), name="static")
