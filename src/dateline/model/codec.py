"""Records to JSON values and back, by their type hints alone.

Every record of the model is encoded the same way: a dataclass is an object whose keys are its
fields (a trailing underscore is dropped), a tuple is an array, an enum is its value, dates and
times are ISO 8601 strings. ``decode(cls, encode(record)) == record`` for every record.
"""

import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TypeVar, cast

from dateline.errors import InvalidRecordError

type_hints = cache(typing.get_type_hints)

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
Record = TypeVar("Record")


def encode(value: object) -> Json:
    """The JSON value of a record, or of anything that a record may contain."""
    if isinstance(value, Enum):
        return cast(Json, value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [encode(one) for one in value]
    if is_dataclass(value):
        return {json_key(one.name): encode(getattr(value, one.name)) for one in fields(value)}
    raise InvalidRecordError(f"can't encode {type(value).__name__}")


def decode(cls: type[Record], data: Json) -> Record:
    """The record of class `cls` that `encode` turned into `data`.

    Raises:
        InvalidRecordError: `data` is not such a value.
    """
    return cast(Record, _decode(cls, data))


def json_key(name: str) -> str:
    """The JSON key of a field: its name without a trailing underscore."""
    return name.rstrip("_")


def _decode(hint: object, data: Json) -> object:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _decode_optional(hint, data)
    if origin is tuple:
        return _decode_tuple(hint, data)
    if isinstance(hint, type):
        return _decode_class(hint, data)
    raise InvalidRecordError(f"can't decode into {hint}")


def _decode_optional(hint: object, data: Json) -> object:
    if data is None:
        return None
    inner = [one for one in typing.get_args(hint) if one is not types.NoneType]
    return _decode(inner[0], data)


def _decode_tuple(hint: object, data: Json) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise InvalidRecordError(f"expected a list, not {data!r}")
    args = typing.get_args(hint)
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(_decode(args[0], one) for one in data)
    return tuple(_decode(arg, one) for arg, one in zip(args, data, strict=True))


def _decode_class(cls: type, data: Json) -> object:
    if is_dataclass(cls):
        return _decode_record(cls, data)
    if issubclass(cls, Enum):
        return cls(data)
    if cls is float and isinstance(data, int):
        return float(data)
    if cls in (date, datetime) and isinstance(data, str):
        return cls.fromisoformat(data)
    if isinstance(data, cls):
        return data
    raise InvalidRecordError(f"expected {cls.__name__}, not {data!r}")


def _decode_record(cls: type, data: Json) -> object:
    if not isinstance(data, Mapping):
        raise InvalidRecordError(f"expected an object for {cls.__name__}")
    hints = type_hints(cls)
    known = {name: json_key(name) for name in hints if json_key(name) in data}
    values = {name: _decode(hints[name], data[key]) for name, key in known.items()}
    return cast(object, cls(**values))
