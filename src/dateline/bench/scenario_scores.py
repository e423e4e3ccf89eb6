"""Scores of linking on scenarios: B-cubed, and what was found beside what is true.

Source: Bagga and Baldwin 1998 (B-cubed).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.bench.intervals import f1, ratio
from dateline.bench.scenario_truth import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """So many right, of those found and of those true."""

    n_right: int
    n_found: int
    n_true: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One scenario, scored.

    Attributes:
        links: each true mention with the incident found for it; None where no claim was read.
        n_incidents: true incidents.
        n_origins_right: of these, how many have the true number of independent voices.
        n_grades_right: likewise the true grade.
        notes: the errors, in words.
    """

    name: str
    links: tuple[tuple[Mention, str | None], ...]
    n_incidents: int
    n_origins_right: int
    n_grades_right: int
    contradictions: Tally
    copies: Tally
    notes: tuple[str, ...]


def incidents_b3(scored: Sequence[Scored]) -> float:
    """B-cubed F1 over all true mentions; one without a claim stands alone."""
    return _b3(scored, only_read=False)


def linking_b3(scored: Sequence[Scored]) -> float:
    """B-cubed F1 over the true mentions for which a claim was read: linking by itself."""
    return _b3(scored, only_read=True)


def mentions_read(scored: Sequence[Scored]) -> float:
    """The share of true mentions for which a claim was read."""
    links = [link for one in scored for link in one.links]
    return ratio(sum(found is not None for _, found in links), len(links))


def origins_right(scored: Sequence[Scored]) -> float:
    """The share of true incidents whose number of independent voices is exactly right."""
    return ratio(
        sum(one.n_origins_right for one in scored), sum(one.n_incidents for one in scored)
    )


def grades_right(scored: Sequence[Scored]) -> float:
    """The share of true incidents with the true grade."""
    return ratio(
        sum(one.n_grades_right for one in scored), sum(one.n_incidents for one in scored)
    )


def contradictions_f1(scored: Sequence[Scored]) -> float:
    """F1 of (incident, field) on which voices conflict."""
    return _f1([one.contradictions for one in scored])


def copies_f1(scored: Sequence[Scored]) -> float:
    """F1 of the pairs of reports that are one origin."""
    return _f1([one.copies for one in scored])


def _f1(tallies: Sequence[Tally]) -> float:
    return f1(
        sum(one.n_right for one in tallies),
        sum(one.n_found for one in tallies),
        sum(one.n_true for one in tallies),
    )


def _b3(scored: Sequence[Scored], *, only_read: bool) -> float:
    keys: list[tuple[str, str]] = []
    for number, one in enumerate(scored):
        for at, (mention, found) in enumerate(one.links):
            if found is not None or not only_read:
                keys.append((f"{number} {mention.incident}", f"{number} {found or at}"))
    both, true, made = Counter(keys), Counter(k for k, _ in keys), Counter(k for _, k in keys)
    precision = ratio(sum(both[key] / made[key[1]] for key in keys), len(keys))
    recall = ratio(sum(both[key] / true[key[0]] for key in keys), len(keys))
    return ratio(2 * precision * recall, precision + recall)
