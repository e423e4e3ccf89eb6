"""Claims of one happening to an Incident with its summary."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from dateline.link import summary
from dateline.link.summary_words import load_summary_words
from dateline.link.title_names import spoken_names
from dateline.link.titles import describe
from dateline.mentions.nouns import look_up_actor_noun
from dateline.model import ActorKind, Claim, Incident, PairScore, Place, Role


def sum_up(name: str, claims: Sequence[Claim], pairs: Iterable[PairScore]) -> Incident:
    """The incident called `name` that these claims describe.

    Args:
        name: its id.
        claims: by claim id, ascending.
        pairs: the links that hold it together.
    """
    incident = Incident(
        id=name,
        claim_ids=tuple(claim.id for claim in claims),
        event_type=summary.main_type(claims),
        place=_place(claims),
        time=summary.main_time(claims),
        agents=_names(claims, lambda told: summary.names_in_role(told, Role.AGENT, claims)),
        patients=_names(claims, lambda told: _befell(told, claims)),
        counts=summary.sum_up_counts(claims),
        summary_rule=summary.SUMMARY_RULE,
        pairs=tuple(sorted(pairs, key=lambda one: (-one.bits, one.left, one.right))),
    )
    return describe(incident, spoken_names(claims))


OTHERS: Final[dict[str, frozenset[str]]] = {
    "attack": frozenset({"violence", "materiel"}),
    "fighting": frozenset({"fighting", "violence"}),
    "violence": frozenset({"violence", "attack", "fighting"}),
    "materiel": frozenset({"materiel", "attack"}),
    "statement": frozenset(),
}
"""By branch, the branches whose claims may name who took part where the main type's don't.

Of an attack, only what it came to: who shot at the people of a quarter did not bomb it from the
air. Of a statement, none: whom a denial is about is not to whom it is said. Of other branches,
their own.
"""

HARDSHIP: Final = "condition.humanitarian"
PEOPLE: Final = frozenset({ActorKind.CIVILIANS, ActorKind.PERSON})

TERRITORY: Final = "territory."

OF_THINGS: Final = "violence.property"
"""What burned in a raid is not whom it was on."""


def _place(claims: Sequence[Claim]) -> Place | None:
    """The place; of what was taken, held or left, that of the claims which tell of that."""
    told = summary.of_main_type(claims)
    is_object = load_summary_words()[told[0].event.type].place_is_object
    return (summary.main_place(told) if is_object else None) or summary.main_place(claims)


def _befell(told: Sequence[Claim], claims: Sequence[Claim]) -> tuple[str, ...]:
    """The names of those whom it befell; hardship befalls people, and no bank or price."""
    named = summary.patients_of(told, claims)
    main = summary.main_type(claims)
    if main.startswith(TERRITORY) and {one.event.type for one in told} != {main}:
        return ()  # who is surrounded in a town is not from whom it was taken
    if told and told[0].event.type == HARDSHIP:
        noun = {name: look_up_actor_noun(name) for name in named}
        return tuple(name for name in named if (n := noun[name]) and n.kind in PEOPLE)
    return named


def _names(
    claims: Sequence[Claim], names: Callable[[Sequence[Claim]], tuple[str, ...]]
) -> tuple[str, ...]:
    """The names from the claims of the main type; where those name nobody, from `OTHERS`."""
    told = summary.of_main_type(claims)
    branch = told[0].event.branch
    branches = OTHERS.get(branch, frozenset({branch}))
    others = [
        one for one in claims if one.event.branch in branches and one.event.type != OF_THINGS
    ]
    return names(told) or names(others)
