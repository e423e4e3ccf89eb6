"""Records to JSON values and back, by their type hints alone.

Every record of the model is encoded the same way: a dataclass is an object whose keys are its
fields (a trailing underscore is dropped), a tuple is an array and a set a sorted one, an enum
is its value, dates and times are ISO 8601 strings. ``decode(cls, encode(record)) == record``
for every record.
"""

import types
import typing
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TypeVar, cast

from dateline.errors import InvalidRecordError

type_hints = cache(typing.get_type_hints)

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
Record = TypeVar("Record")
Decoder = Callable[[Json], object]
_PLAIN = frozenset({str, int, float, bool, type(None)})


def encode(value: object) -> Json:
    """The JSON value of a record, or of anything that a record may contain."""
    cls = type(value)
    if cls in _PLAIN:
        return cast(Json, value)
    if cls is tuple or cls is list:
        return [encode(one) for one in cast(Sequence[object], value)]
    keys = _keys(cast(Hashable, cls))
    if keys is not None:
        return {key: encode(getattr(value, name)) for key, name in keys}
    return _encode_other(value)


def _encode_other(value: object) -> Json:
    if isinstance(value, Enum):
        return cast(Json, value.value)
    if isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return [encode(one) for one in sorted(value)]
    if isinstance(value, Mapping):
        return {str(key): encode(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted((encode(one) for one in value), key=str)
    raise InvalidRecordError(f"can't encode {type(value).__name__}")


@cache
def _keys(cls: object) -> tuple[tuple[str, str], ...] | None:
    """The JSON keys of a record with the names of its fields; None for what is no record."""
    if not isinstance(cls, type) or not is_dataclass(cls):
        return None
    return tuple((json_key(one.name), one.name) for one in fields(cls))


def decode(cls: type[Record], data: Json) -> Record:
    """The record of class `cls` that `encode` turned into `data`.

    Raises:
        InvalidRecordError: `data` is not such a value.
    """
    return cast(Record, _decoder(cast(object, cls))(data))


def json_key(name: str) -> str:
    """The JSON key of a field: its name without a trailing underscore."""
    return name.rstrip("_")


@cache
def _decoder(hint: object) -> Decoder:
    """What turns a JSON value into a value of this type; made once for each type."""
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _optional_decoder(hint)
    if origin is tuple:
        return _tuple_decoder(hint)
    if isinstance(hint, type):
        return _class_decoder(hint)
    raise InvalidRecordError(f"can't decode into {hint}")


def _optional_decoder(hint: object) -> Decoder:
    inner = next(one for one in typing.get_args(hint) if one is not types.NoneType)
    decode_inner = _decoder(inner)
    return lambda data: None if data is None else decode_inner(data)


def _tuple_decoder(hint: object) -> Decoder:
    args = typing.get_args(hint)
    is_open = len(args) == 2 and args[1] is Ellipsis
    parts = [_decoder(arg) for arg in args if arg is not Ellipsis]

    def decode_tuple(data: Json) -> tuple[object, ...]:
        if not isinstance(data, list):
            raise InvalidRecordError(f"expected a list, not {data!r}")
        if is_open:
            return tuple(map(parts[0], data))
        return tuple(part(one) for part, one in zip(parts, data, strict=True))

    return decode_tuple


def _class_decoder(cls: type) -> Decoder:
    if is_dataclass(cls):
        return _record_decoder(cls)
    if issubclass(cls, Enum):
        members = {one.value: one for one in cls}
        return lambda data: _member(members, data, cls)
    if cls in (date, datetime):
        return lambda data: _moment(cls, data)
    return lambda data: _scalar(cls, data)


def _record_decoder(cls: type) -> Decoder:
    hints = type_hints(cls)
    parts = [(name, json_key(name), _decoder(hint)) for name, hint in hints.items()]

    def decode_record(data: Json) -> object:
        if not isinstance(data, Mapping):
            raise InvalidRecordError(f"expected an object for {cls.__name__}")
        values = {name: part(data[key]) for name, key, part in parts if key in data}
        try:
            return cast(object, cls(**values))
        except TypeError as error:
            raise InvalidRecordError(f"{cls.__name__}: {error}") from error

    return decode_record


def _member(members: Mapping[object, object], data: Json, cls: type) -> object:
    try:
        return members[data]
    except (KeyError, TypeError) as error:
        raise InvalidRecordError(f"{data!r} is no {cls.__name__}") from error


def _moment(cls: type, data: Json) -> object:
    if not isinstance(data, str):
        raise InvalidRecordError(f"expected {cls.__name__}, not {data!r}")
    return cast(type[date], cls).fromisoformat(data)


def _scalar(cls: type, data: Json) -> object:
    if isinstance(data, cls):
        return data
    if cls is float and isinstance(data, int):
        return float(data)
    raise InvalidRecordError(f"expected {cls.__name__}, not {data!r}")
