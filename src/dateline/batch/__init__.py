"""One Engine interface: how the work is spread over processes."""

from dateline.batch.engine import Engine, InlineEngine, ProcessEngine, default_workers

__all__ = ["Engine", "InlineEngine", "ProcessEngine", "default_workers"]
