"""Names of private persons, hidden in what leaves the instance.

A masked name keeps its length, so that every span still fits its quote.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from dateline.export.row import Cell
from dateline.model import ActorKind, Claim, Json, Role, SpeakerKind

MASK = "█"
_PRIVATE_ROLES = frozenset({Role.PATIENT, Role.BENEFICIARY})
MIN_SURNAME = 4
_PERSONAL_NAME = re.compile(
    r"[A-Z][\w'’-]+(?: (?:al|bin|bint|ibn|abu|umm|de|van|von|el|[A-Z][\w'’-]*\.?))* "
    r"[A-Z][\w'’-]+"
)
"""Two names or more in a row: a word alone may be a people or a town."""
_PRIVATE_SPEAKERS = frozenset({SpeakerKind.WITNESS})


def private_names(claims: Iterable[Claim]) -> frozenset[str]:
    """The names in `claims` of persons who suffered, or who were witnesses."""
    names: set[str] = set()
    for claim in claims:
        names.update(_victims(claim))
        names.update(_witnesses(claim))
    full = {found.group() for name in names for found in _PERSONAL_NAME.finditer(name)}
    surnames = {one.split()[-1] for one in full}
    return frozenset(full | {one for one in surnames if len(one) >= MIN_SURNAME})


def mask_body(body: Mapping[str, Json], names: frozenset[str]) -> Mapping[str, Json]:
    """`body` with every one of `names` hidden, wherever it stands."""
    if not names:
        return body
    pattern = _pattern(names)
    return {key: _mask(value, pattern) for key, value in body.items()}


def mask_cell(cell: Cell, names: frozenset[str]) -> Cell:
    """`cell` with every one of `names` hidden."""
    if not names or not isinstance(cell, str):
        return cell
    return _pattern(names).sub(_blacken, cell)


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(names, key=lambda one: (-len(one), one)))))


def _blacken(found: re.Match[str]) -> str:
    return MASK * len(found.group())


def _victims(claim: Claim) -> Iterable[str]:
    for one in claim.arguments:
        is_person = one.actor is not None and one.actor.kind is ActorKind.PERSON
        if is_person and one.role in _PRIVATE_ROLES and one.actor:
            yield from (one.span.quote, one.actor.name)


def _witnesses(claim: Claim) -> Iterable[str]:
    for link in claim.attribution:
        if link.kind in _PRIVATE_SPEAKERS and link.speaker:
            yield link.speaker


def _mask(value: Json, pattern: re.Pattern[str]) -> Json:
    if isinstance(value, str):
        return pattern.sub(_blacken, value)
    if isinstance(value, Mapping):
        return {key: _mask(one, pattern) for key, one in value.items()}
    if isinstance(value, list):
        return [_mask(one, pattern) for one in value]
    return value
