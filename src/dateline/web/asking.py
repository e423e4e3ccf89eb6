"""What a route knows of the request: the catalogue, who asks, and what they want to see."""

from fastapi import Request

from dateline.model import encode
from dateline.web.access import Viewer
from dateline.web.answers import SafeJson, is_known, tag_of
from dateline.web.openapi import parameter
from dateline.web.problems import RequestError, bad_value
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.views import Dataset

UNMASKED = "names"
NAMES = parameter(
    UNMASKED, {"type": "string", "enum": ["masked", "shown"]}, "Names of private persons."
)


def catalogue_of(request: Request) -> Catalogue:
    """The store as the web sees it."""
    catalogue: Catalogue = request.app.state.catalogue
    return catalogue


def viewer_of(request: Request) -> Viewer:
    """Who asks."""
    viewer: Viewer = request.state.viewer
    return viewer


def wants_names(request: Request) -> bool:
    """Whether the names of private persons are asked for (``names=shown``), and may be seen.

    Raises:
        RequestError: they are asked for by someone who may not see them.
    """
    value = request.query_params.get(UNMASKED, "")
    if value in ("", "masked"):
        return False
    if value != "shown":
        raise bad_value(UNMASKED, "names must be masked or shown")
    if not viewer_of(request).sees_names:
        raise RequestError(403, "forbidden", "only reviewers see names of private persons")
    return True


class NotModified(SafeJson):
    """The client has this very answer."""

    def __init__(self, tag: str) -> None:
        super().__init__(None, status_code=304, headers={"ETag": tag})
        self.body = b""
        self.headers.__delitem__("content-length")


def known_answer(request: Request) -> NotModified | None:
    """An answer of nothing but "not modified", where the client has it already."""
    tag = _tag(request)
    return NotModified(tag) if is_known(request, tag) else None


def answer(request: Request, view: object, dataset: Dataset | None = None) -> SafeJson:
    """The JSON of `view`, with its ETag and the version of the data."""
    headers = {"ETag": _tag(request)}
    version = dataset or getattr(view, "dataset", None)
    if isinstance(version, Dataset):
        headers["Dataset-Version"] = version.version
    return SafeJson(encode(view), headers=headers)


def fresh(view: object, *, status: int = 200) -> SafeJson:
    """The JSON of what changes with every question, or with nobody's leave: never kept."""
    headers = {"Cache-Control": "no-store"}
    return SafeJson(encode(view), status_code=status, headers=headers)


def _tag(request: Request) -> str:
    known = getattr(request.state, "tag", None)
    if known is None:
        viewer = viewer_of(request)
        known = tag_of(
            request, catalogue_of(request).revision(), f"{viewer.name} {viewer.role.value}"
        )
        request.state.tag = known
    return str(known)
