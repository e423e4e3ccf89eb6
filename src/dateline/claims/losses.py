"""Losses: which numbers belong to a claim, and what they count."""

from typing import Final

from dateline.model import CountKind, Role

KINDS: Final = {
    "violence.kill": CountKind.KILLED,
    "violence.execute": CountKind.KILLED,
    "violence.assassinate": CountKind.KILLED,
    "violence.injure": CountKind.INJURED,
    "detention.abduct": CountKind.DETAINED,
    "detention.arrest": CountKind.DETAINED,
    "detention.release": CountKind.DETAINED,
    "detention.disappear": CountKind.MISSING,
    "displacement.flee": CountKind.DISPLACED,
    "displacement.evacuate": CountKind.DISPLACED,
    "displacement.return": CountKind.DISPLACED,
    "displacement.expel": CountKind.DISPLACED,
    "condition.strength": CountKind.STRENGTH,
    "deployment.deploy": CountKind.STRENGTH,
    "deployment.mobilise": CountKind.STRENGTH,
    "deployment.disarm": CountKind.CAPTURED,
    "materiel.capture": CountKind.MATERIEL,
    "materiel.destroy": CountKind.MATERIEL,
    "materiel.supply": CountKind.MATERIEL,
    "materiel.lose": CountKind.MATERIEL,
}
"""What a number counts in a claim of each type; types not here have no counts."""

COUNTED_ROLES: Final = frozenset({Role.PATIENT, Role.MATERIEL, Role.AGENT})
