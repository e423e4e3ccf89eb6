"""Claims of one happening to an Incident with its summary."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from dateline.link import summary
from dateline.link.summary_words import load_summary_words
from dateline.link.wording import describe
from dateline.model import Claim, Incident, PairScore, Place, Role


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
        patients=_names(claims, lambda told: summary.patients_of(told, claims)),
        counts=summary.sum_up_counts(claims),
        summary_rule=summary.SUMMARY_RULE,
        pairs=tuple(sorted(pairs, key=lambda one: (-one.bits, one.left, one.right))),
    )
    return describe(incident)


LOSSES: Final = frozenset({"violence", "materiel"})
"""Branches of what an attack comes to."""


def _place(claims: Sequence[Claim]) -> Place | None:
    """The place; of what was taken, held or left, that of the claims which tell of that."""
    told = summary.of_main_type(claims)
    is_object = load_summary_words()[told[0].event.type].place_is_object
    return (summary.main_place(told) if is_object else None) or summary.main_place(claims)


def _names(
    claims: Sequence[Claim], names: Callable[[Sequence[Claim]], tuple[str, ...]]
) -> tuple[str, ...]:
    """The names from the claims of the main type; where those name nobody, from all.

    Of an attack, only from those of its losses: who shot at the people of a quarter did not
    bomb it from the air.
    """
    told = summary.of_main_type(claims)
    is_attack = told[0].event.branch == "attack"
    others = [one for one in claims if not is_attack or one.event.branch in LOSSES]
    return names(told) or names(others)
