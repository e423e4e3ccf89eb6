"""Reports to Origins: copies, reposts, wire credits."""

from dateline.origins.clusters import find_origins
from dateline.origins.explain import explain_link
from dateline.origins.voices import author_of, wire_of

__all__ = ["author_of", "explain_link", "find_origins", "wire_of"]
