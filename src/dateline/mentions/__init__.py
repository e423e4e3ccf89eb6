"""Document to mentions: actors, places, times, counts, materiel, triggers."""

from dateline.mentions.actors import find_actors

__all__ = ["find_actors"]
