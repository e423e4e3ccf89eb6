"""Place mentions to Places: gazetteer, candidates, choice, relations."""

from dateline.places.gazetteer import Gazetteer, load_gazetteer
from dateline.places.resolve import ResolvedPlace, resolve_places

__all__ = ["Gazetteer", "ResolvedPlace", "load_gazetteer", "resolve_places"]
