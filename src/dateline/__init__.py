"""Dateline puts a place, a date and a source on every claim."""

__version__ = "0.1.0"

__all__ = ["__version__"]
