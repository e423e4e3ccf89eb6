"""What the clause around a trigger, and the other events of it, tell of its participants."""

from collections.abc import Sequence

from dateline.claims.arguments_context import add_doer, name_members, name_owner, share_company
from dateline.claims.candidates import Candidate
from dateline.claims.companions import add_companions, name_force
from dateline.claims.conditions import ClassReader
from dateline.claims.fighting_sides import add_side
from dateline.claims.inherit import lend_participants


def read_clause_around(
    merged: Sequence[Candidate], classes: ClassReader
) -> tuple[Candidate, ...]:
    """The candidates with the participants that their clauses and each other's events name."""
    owned = (name_members(name_owner(name_force(one), classes)) for one in merged)
    sided = (add_side(add_doer(one, classes), classes) for one in owned)
    named = tuple(add_companions(one, classes) for one in sided)
    return share_company(lend_participants(named))
