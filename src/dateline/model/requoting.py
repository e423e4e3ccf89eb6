"""Records read from a text in other letter case, with the words as they are written."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast

from dateline.model.spans import Span

Some = TypeVar("Some")


def requote(record: Some, text: str) -> Some:
    """A record, or a tuple of them, whose spans quote `text`; offsets stay.

    What quotes it already is given back itself.
    """
    if isinstance(record, Span):
        is_so = text.startswith(record.quote, record.start)
        return record if is_so else cast(Some, Span.of(text, record.start, record.end))
    if isinstance(record, tuple):
        others = tuple(requote(one, text) for one in record)
        is_same = all(map(_is, others, record))
        return record if is_same else cast(Some, others)
    changes = {}
    for name in _names_of(cast(type, type(record))):
        value = getattr(record, name)
        other = requote(value, text)
        if other is not value:
            changes[name] = other
    return replace(record, **changes) if changes else record  # type: ignore[type-var]


def _is(one: object, other: object) -> bool:
    return one is other


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The fields of a kind of record; of anything else none."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
