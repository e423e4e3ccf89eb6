"""Document to mentions: actors, places, times, counts, materiel, triggers."""

from dateline.mentions.actors import find_actors
from dateline.mentions.count_tables import kind_for
from dateline.mentions.counts import FoundCount, find_counts
from dateline.mentions.equipment import semantic_classes
from dateline.mentions.materiel import FoundMateriel, find_materiel

__all__ = [
    "FoundCount",
    "FoundMateriel",
    "find_actors",
    "find_counts",
    "find_materiel",
    "kind_for",
    "semantic_classes",
]
