"""JSON Schema of the records, from their type hints."""

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from dateline.model.codec import Json, json_key, type_hints

_SCALARS: dict[type, dict[str, Json]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}


def record_schema(cls: type, *, title: str) -> dict[str, Json]:
    """The JSON Schema (2020-12) of `cls` as `dateline.model.codec.encode` writes it."""
    definitions: dict[str, Json] = {}
    root = _schema_of(cls, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema_of(hint: object, definitions: dict[str, Json]) -> dict[str, Json]:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _optional(hint, definitions)
    if origin is tuple:
        return _array(hint, definitions)
    if origin in (list, frozenset):
        return {"type": "array", "items": _schema_of(typing.get_args(hint)[0], definitions)}
    if origin in (dict, Mapping):
        values = _schema_of(typing.get_args(hint)[1], definitions)
        return {"type": "object", "additionalProperties": values}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [one.value for one in hint]}
    if isinstance(hint, type) and is_dataclass(hint):
        return _reference(hint, definitions)
    return dict(_SCALARS[typing.cast(type, hint)])


def _optional(hint: object, definitions: dict[str, Json]) -> dict[str, Json]:
    inner = [one for one in typing.get_args(hint) if one is not types.NoneType]
    return {"anyOf": [_schema_of(inner[0], definitions), {"type": "null"}]}


def _array(hint: object, definitions: dict[str, Json]) -> dict[str, Json]:
    args = typing.get_args(hint)
    if len(args) == 2 and args[1] is Ellipsis:
        return {"type": "array", "items": _schema_of(args[0], definitions)}
    items = [_schema_of(one, definitions) for one in args]
    return {"type": "array", "prefixItems": items, "minItems": len(args), "maxItems": len(args)}


def _reference(cls: type, definitions: dict[str, Json]) -> dict[str, Json]:
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}
        definitions[cls.__name__] = _object(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _object(cls: type, definitions: dict[str, Json]) -> dict[str, Json]:
    hints = type_hints(cls)
    required: list[Json] = []
    properties: dict[str, Json] = {}
    for one in fields(cls):
        properties[json_key(one.name)] = _schema_of(hints[one.name], definitions)
        if one.default is MISSING and one.default_factory is MISSING:
            required.append(json_key(one.name))
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
