"""Records read from a text in other letter case, with the words as they are written."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from dateline.model.spans import Span

Some = TypeVar("Some")


def requote(record: Some, text: str) -> Some:
    """A record, or a tuple of them, whose spans quote `text`; offsets stay."""
    if isinstance(record, Span):
        return cast(Some, Span.of(text, record.start, record.end))
    if isinstance(record, tuple):
        return cast(Some, tuple(requote(one, text) for one in record))
    if not is_dataclass(record) or isinstance(record, type):
        return record
    values = {one.name: getattr(record, one.name) for one in fields(record)}
    changes = {name: requote(value, text) for name, value in values.items()}
    return replace(record, **{k: v for k, v in changes.items() if v != values[k]})
