"""Place mentions to Places: gazetteer, candidates, choice, relations."""

from dateline.places.additions import GazetteerInfo, add_dump, gazetteer_info
from dateline.places.cache import ensure_index
from dateline.places.gazetteer import Gazetteer, load_gazetteer
from dateline.places.resolve import ResolvedPlace, resolve_places

__all__ = [
    "Gazetteer",
    "GazetteerInfo",
    "ResolvedPlace",
    "add_dump",
    "ensure_index",
    "gazetteer_info",
    "load_gazetteer",
    "resolve_places",
]
