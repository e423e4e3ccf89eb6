"""The ids of incidents: those that they had before stay with most of their claims.

A new incident takes its id from a claim. An incident that gains or loses claims keeps its id.
Of several that merge, the one with most claims gives its id; where one splits, the part with
most claims keeps it, and of parts alike the one that the id was made from.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from dateline.model import incident_id, make_id

IsTaken = Callable[[str], bool]


def nobody(_: str) -> bool:
    """That no other incident has an id."""
    return False


def name_groups(
    groups: Sequence[Sequence[str]], earlier: Mapping[str, str], elsewhere: IsTaken = nobody
) -> list[str]:
    """The id of each group of claim ids, in order; all are different.

    Args:
        groups: claim ids, each group ascending.
        earlier: the incident that each claim was in before.
        elsewhere: whether an incident of none of these claims has an id.
    """
    kept = _kept_ids(groups, earlier)
    taken = set(kept.values()) | set(earlier.values())
    names: list[str] = []
    for number, group in enumerate(groups):
        name = kept.get(number) or _new_id(group, lambda one: one in taken or elsewhere(one))
        taken.add(name)
        names.append(name)
    return names


def _kept_ids(groups: Sequence[Sequence[str]], earlier: Mapping[str, str]) -> dict[int, str]:
    """For groups that keep an earlier id: the id, by the group's number."""
    kept: dict[int, str] = {}
    given: set[str] = set()
    for *_, before, number in sorted(_claims_to_ids(groups, earlier)):
        if number not in kept and before not in given:
            kept[number] = before
            given.add(before)
    return kept


def _claims_to_ids(
    groups: Sequence[Sequence[str]], earlier: Mapping[str, str]
) -> Iterable[tuple[int, bool, str, str, int]]:
    for number, group in enumerate(groups):
        shared = Counter(earlier[claim] for claim in group if claim in earlier)
        for before, n_shared in shared.items():
            is_other = before not in {incident_id(claim) for claim in group}
            yield -n_shared, is_other, group[0], before, number


def _new_id(group: Sequence[str], is_taken: IsTaken) -> str:
    for claim in group:
        if not is_taken(incident_id(claim)):
            return incident_id(claim)
    number = 2
    while is_taken(name := make_id("inc", 1, (group[0], str(number)))):
        number += 1
    return name
