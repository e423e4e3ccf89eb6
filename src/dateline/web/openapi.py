"""How routes are described in OpenAPI: parameters by the filter, answers by the views."""

from collections.abc import Mapping
from typing import cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from dateline import __version__
from dateline.model import Json, record_schema
from dateline.web.filters import PARAMETERS

Document = dict[str, object]
_REFERENCE, _HERE = "#/$defs/", "#/components/schemas/"
ERROR_SCHEMA: Mapping[str, object] = {
    "type": "object",
    "required": ["error"],
    "additionalProperties": False,
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "code", "message", "parameter"],
            "additionalProperties": False,
            "properties": {
                "status": {"type": "integer"},
                "code": {"type": "string"},
                "message": {"type": "string"},
                "parameter": {"type": ["string", "null"]},
            },
        }
    },
}
_DESCRIBED: dict[str, type] = {}


def gives(view: type) -> Document:
    """What a route that answers with `view` says of its answers."""
    _DESCRIBED[view.__name__] = view
    return {
        "200": {
            "description": "As asked.",
            "content": {
                "application/json": {"schema": {"$ref": f"{_HERE}{view.__name__}"}},
            },
        },
        "304": {"description": "You have it (If-None-Match)."},
    }


def gives_bytes(*kinds: str) -> Document:
    """What a route that streams says of its answers."""
    return {
        "200": {
            "description": "A stream of everything that fits, without a cap.",
            "content": {kind: {"schema": {"type": "string"}} for kind in kinds},
        }
    }


def incident_parameters(*, but: frozenset[str] = frozenset()) -> list[Document]:
    """The parameters of the filter."""
    return [
        parameter(name, dict(one.schema), one.says)
        for name, one in PARAMETERS.items()
        if name not in but
    ]


def parameter(
    name: str, schema: Mapping[str, object], says: str, *, required: bool = False
) -> Document:
    """One parameter of an address."""
    return {
        "name": name, "in": "query", "required": required, "description": says,
        "schema": schema,
    }  # fmt: skip


def describe(app: FastAPI) -> Document:
    """The OpenAPI document of `app`; made once."""
    if app.openapi_schema:
        return app.openapi_schema
    document: Document = get_openapi(
        title="Dateline", version=__version__, routes=app.routes, tags=app.openapi_tags,
        description="Reports, claims and incidents of a war, with who says so and how firmly.",
    )  # fmt: skip
    components = cast(dict[str, Document], document.setdefault("components", {}))
    schemas = components.setdefault("schemas", {})
    schemas.update(_schemas())
    schemas["Error"] = ERROR_SCHEMA
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for path in cast(dict[str, dict[str, Document]], document["paths"]).values():
        for operation in path.values():
            _describe_errors(cast(dict[str, object], operation["responses"]))
    app.openapi_schema = document
    return document


def _describe_errors(responses: dict[str, object]) -> None:
    responses.pop("422", None)
    responses["default"] = {
        "description": "What was wrong.",
        "content": {"application/json": {"schema": {"$ref": f"{_HERE}Error"}}},
    }


def _schemas() -> Mapping[str, object]:
    found: dict[str, object] = {}
    for name, view in sorted(_DESCRIBED.items()):
        schema = record_schema(view, title=name)
        definitions = cast(Mapping[str, Json], schema["$defs"])
        found.update({one: _moved(value) for one, value in definitions.items()})
    return found


def _moved(value: Json) -> object:
    """A schema whose references point into the components of the document."""
    if isinstance(value, str) and value.startswith(_REFERENCE):
        return _HERE + value.removeprefix(_REFERENCE)
    if isinstance(value, Mapping):
        return {key: _moved(one) for key, one in value.items()}
    return [_moved(one) for one in value] if isinstance(value, list) else value
