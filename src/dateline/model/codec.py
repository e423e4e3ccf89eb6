"""Records to JSON values and back, by their type hints alone.

Every record of the model is encoded the same way: a dataclass is an object whose keys are its
fields (a trailing underscore is dropped), a tuple is an array and a set a sorted one, an enum
is its value, dates and times are ISO 8601 strings. ``decode(cls, encode(record)) == record``
for every record.

What is done for a type is worked out once. Plain values are passed over in place: most fields
hold one, and to call a function for each would cost as much as all the rest.
"""

import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Final, TypeVar, cast

from dateline.errors import InvalidRecordError

type_hints = cache(typing.get_type_hints)

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
Record = TypeVar("Record")
Encoder = Callable[[object], Json]
Decoder = Callable[[Json], object]
_PLAIN = frozenset({str, int, float, bool, type(None)})
_MISSING = object()


def encode(value: object) -> Json:
    """The JSON value of a record, or of anything that a record may contain."""
    cls = type(value)
    encoder = _MADE.get(cls)
    if encoder is None:
        encoder = _MADE[cls] = _encoder(cls)
    return encoder(value)


_MADE: Final[dict[type, Encoder]] = {}
"""What turns a value of a very type into a JSON value; made once for each type."""


def _encoder(cls: type) -> Encoder:
    if issubclass(cls, Enum):
        return cast(Encoder, attrgetter("_value_"))
    if is_dataclass(cls):
        return _record_encoder(cls)
    for kind, encoder in _ENCODERS:
        if issubclass(cls, kind):
            return encoder
    raise InvalidRecordError(f"can't encode {cls.__name__}")


def _record_encoder(cls: type) -> Encoder:
    names = [one.name for one in fields(cls)]
    hints = type_hints(cls)
    read = [(json_key(name), attrgetter(name)) for name in names]
    not_plain = [json_key(name) for name in names if _plain_type(hints[name]) is None]

    def encode_record(value: object) -> Json:
        found = {key: get(value) for key, get in read}
        for key in not_plain:
            one = found[key]
            if type(one) not in _PLAIN:
                found[key] = encode(one)
        return found

    return encode_record


def _encode_row(value: object) -> Json:
    found = cast(Sequence[object], value)
    return [cast(Json, one) if type(one) in _PLAIN else encode(one) for one in found]


_ENCODERS: tuple[tuple[type | types.UnionType, Encoder], ...] = (
    (bool | int | float | str | None, lambda value: cast(Json, value)),
    (tuple | list, _encode_row),
    (date, lambda value: cast(date, value).isoformat()),
    (frozenset, lambda value: _encode_row(sorted(cast(frozenset[str], value)))),
    (
        Mapping,
        lambda value: {
            str(key): encode(one) for key, one in cast(Mapping[object, object], value).items()
        },
    ),
)


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
    if _is_optional(hint):
        return _optional_decoder(hint)
    if typing.get_origin(hint) is tuple:
        return _tuple_decoder(hint)
    if isinstance(hint, type):
        return _class_decoder(hint)
    raise InvalidRecordError(f"can't decode into {hint}")


def _optional_decoder(hint: object) -> Decoder:
    decode_inner = _decoder(_inner(hint))
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
    parts = [
        (name, json_key(name), _plain_type(hint), _decoder(hint))
        for name, hint in hints.items()
    ]

    def decode_record(data: Json) -> object:
        if not isinstance(data, (dict, Mapping)):
            raise InvalidRecordError(f"expected an object for {cls.__name__}")
        values = {
            name: one if type(one) is plain else part(cast(Json, one))
            for name, key, plain, part in parts
            if (one := data.get(key, _MISSING)) is not _MISSING
        }
        try:
            return cast(object, cls(**values))
        except TypeError as error:
            raise InvalidRecordError(f"{cls.__name__}: {error}") from error

    return decode_record


def _plain_type(hint: object) -> type | None:
    """The plain type whose values stay as they are in a field; None where it has another."""
    inner = _inner(hint) if _is_optional(hint) else hint
    return next((one for one in (str, int, float, bool) if one is inner), None)


def _inner(hint: object) -> object:
    """What an optional value is where it is there."""
    return next(one for one in typing.get_args(hint) if one is not types.NoneType)


def _is_optional(hint: object) -> bool:
    return typing.get_origin(hint) in (types.UnionType, typing.Union)


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
