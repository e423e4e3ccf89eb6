"""Dateline puts a place, a date and a source on every claim."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.api import Archive, Query, open, read  # noqa: A004

__version__ = "0.1.0"

__all__ = ["Archive", "Query", "__version__", "open", "read"]


def __getattr__(name: str) -> object:
    """The public names of `dateline.api`, loaded when they are first used."""
    if name in __all__:
        return getattr(import_module("dateline.api"), name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
