"""Actor mention to Actor: who is meant, by alias, acronym, description and coreference."""

from dateline.actors.index import ActorIndex
from dateline.actors.records import ResolvedActor
from dateline.actors.resolve import resolve_actors

__all__ = ["ActorIndex", "ResolvedActor", "resolve_actors"]
