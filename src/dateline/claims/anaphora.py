"""Anaphora: an event noun that only points back to an event told before: "the attack"."""

from collections.abc import Sequence
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.codebook import Codebook
from dateline.model import Role

_POINTING: Final = frozenset({"the", "this", "that", "these", "those", "such"})
_TELLING: Final = frozenset({Role.AGENT, Role.PATIENT, Role.MATERIEL, Role.PLACE})
MAX_BACK: Final = 40


def antecedent_of(
    one: Candidate, earlier: Sequence[Candidate], codebook: Codebook
) -> Candidate | None:
    """The earlier event that a definite event noun without participants points back to."""
    if one.found.phrase.pos != "noun" or not is_pointing(one):
        return None
    if any(part.role in _TELLING for part in one.parts):
        return None
    family = codebook.family(one.match.row.event_type)
    for other in reversed(earlier[-MAX_BACK:]):
        if codebook.family(other.match.row.event_type) == family:
            return other
    return None


def is_pointing(one: Candidate) -> bool:
    """Whether the noun is definite: "the attack", "these clashes"."""
    return any(child.lower_ in _POINTING for child in one.found.head.children)
