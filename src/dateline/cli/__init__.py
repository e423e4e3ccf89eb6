"""The command line, one module per command group."""

from dateline.cli.app import main

__all__ = ["main"]
