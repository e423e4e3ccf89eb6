"""Claims of one happening to an Incident with its summary."""

from collections.abc import Callable, Iterable, Sequence

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


def _place(claims: Sequence[Claim]) -> Place | None:
    """The place; of what was taken, held or left, that of the claims which tell of that."""
    told = summary.of_main_type(claims)
    is_object = load_summary_words()[told[0].event.type].place_is_object
    return (summary.main_place(told) if is_object else None) or summary.main_place(claims)


def _names(
    claims: Sequence[Claim], names: Callable[[Sequence[Claim]], tuple[str, ...]]
) -> tuple[str, ...]:
    """The names from the claims of the main type; from all, where those name nobody."""
    return names(summary.of_main_type(claims)) or names(claims)
