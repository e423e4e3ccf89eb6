"""Claims to incidents: block, compare, score, cluster, sum up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.claims.codebook import load_codebook
from dateline.link.block import RULE_NAMES, Candidates, candidate_pairs
from dateline.link.columns import Columns, columns_of
from dateline.link.grouping import Grouped, group_claims
from dateline.link.history import histories_in
from dateline.link.identity import name_groups
from dateline.link.judged import Judged, replay
from dateline.link.pairs import Pairs
from dateline.link.parts import with_parts
from dateline.link.score import AT_ONCE, explain_pairs, score_pairs
from dateline.link.sketch import Sketch, sketch_claim
from dateline.link.sum_up import sum_up
from dateline.link.watching import Watch
from dateline.model import (
    HAPPENED_MODALITIES,
    Claim,
    Incident,
    Judgement,
    PairScore,
    TimeStatus,
)

NO_INCIDENTS: Mapping[str, str] = {}


def link_claims(
    claims: Sequence[Claim],
    judgements: Sequence[Judgement],
    earlier: Mapping[str, str] = NO_INCIDENTS,
    watch: Watch | None = None,
) -> tuple[Incident, ...]:
    """The incidents that `claims` describe; the same in whatever order they come.

    See `link_all`.
    """
    return link_all(claims, judgements, earlier, watch).incidents


@dataclass(frozen=True, slots=True)
class LinkedClaims:
    """Incidents, and how those of several claims came together (`history.pack_history`)."""

    incidents: tuple[Incident, ...]
    histories: Mapping[str, bytes]


def link_all(
    claims: Sequence[Claim],
    judgements: Sequence[Judgement],
    earlier: Mapping[str, str] = NO_INCIDENTS,
    watch: Watch | None = None,
) -> LinkedClaims:
    """The incidents that `claims` describe, with how each came together.

    `earlier` is the incident that each claim was in before: incidents keep their ids. `watch`
    is told of each stage.

    What is only intended, ordered, conditional, predicted or habitual is no happening and gets
    no incident; what is denied gets the incident of those who affirm it.
    """
    judged = replay(judgements)
    by_id = {
        claim.id: claim
        for claim in claims
        if may_be_incident(claim) and claim.id not in judged.rejected
    }
    watch = watch or Watch()
    joined = _join(by_id, judged, watch)
    names = name_groups(joined.groups, earlier)
    incidents = _sum_up_groups(by_id, joined, names)
    watch.done("summing up", len(incidents))
    histories = {one: how for one, how in zip(names, joined.histories, strict=True) if how}
    return LinkedClaims(with_parts(incidents, by_id, judged.parts), histories)


@dataclass(frozen=True, slots=True)
class _Joined:
    """Clusters of claim ids.

    Attributes:
        groups: the clusters.
        reasons: the pairs that hold them together, by the left claim.
        histories: how each came together.
    """

    groups: Sequence[Sequence[str]]
    reasons: Mapping[str, Sequence[PairScore]]
    histories: Sequence[bytes]


def _join(claims: Mapping[str, Claim], judged: Judged, watch: Watch) -> _Joined:
    """The clusters of all claims; what was compared for it is let go of at the end."""
    columns = sketch_claims(claims[one] for one in sorted(claims))
    watch.done("sketching", len(columns))
    candidates = candidate_pairs(columns, watch.blocks)
    watch.done("blocking", len(candidates.left))
    bits = score_pairs(Pairs(columns, candidates.left, candidates.right))
    watch.done("comparing", len(bits))
    grouped = group_claims(columns.ids, candidates, bits, judged.pairs)
    watch.done("clustering", len(grouped.groups))
    histories = histories_in(grouped.rows, (candidates.left, candidates.right), bits)
    return _Joined(grouped.groups, _reasons(columns, candidates, grouped), histories)


def _sum_up_groups(
    claims: Mapping[str, Claim], joined: _Joined, names: Sequence[str]
) -> tuple[Incident, ...]:
    """The incidents of clusters, by id, with the reasons that hold each together.

    Args:
        claims: by claim id.
        joined: the clusters.
        names: the id of the incident of each.
    """
    incidents = [
        sum_up(
            name,
            [claims[one] for one in group],
            [pair for one in group for pair in joined.reasons.get(one, ())],
        )
        for name, group in zip(names, joined.groups, strict=True)
    ]
    return tuple(sorted(incidents, key=lambda one: one.id))


def may_be_incident(claim: Claim) -> bool:
    """Whether the claim is about something that happened, whether affirmed or denied."""
    return claim.modality in HAPPENED_MODALITIES and claim.time_status is not TimeStatus.FUTURE


def sketch_claims(claims: Iterable[Claim]) -> Columns:
    """What of `claims` is compared, in their order."""
    return columns_of(map(sketch_one, claims))


def sketch_one(claim: Claim) -> Sketch:
    """What of a claim is compared."""
    return sketch_claim(claim, family=load_codebook().family(claim.event.type))


def _reasons(
    columns: Columns, candidates: Candidates, grouped: Grouped
) -> Mapping[str, Sequence[PairScore]]:
    """The pairs that hold incidents together, with their reasons, by the left claim."""
    at = np.array(grouped.rows.joined, dtype=np.int64)
    found: dict[str, list[PairScore]] = {}
    for start in range(0, len(at), AT_ONCE):
        some = at[start : start + AT_ONCE]
        pairs = Pairs(columns, candidates.left[some], candidates.right[some])
        rules = [RULE_NAMES[rule] for rule in candidates.rules[some].tolist()]
        for pair in explain_pairs(pairs, rules):
            found.setdefault(pair.left, []).append(pair)
    return found
