"""Claims to incidents: block, compare, score, cluster, sum up."""

from collections.abc import Callable, Mapping, Sequence

from dateline.claims.codebook import load_codebook
from dateline.link import summary
from dateline.link.block import candidate_pairs
from dateline.link.cluster import cluster
from dateline.link.identity import name_groups
from dateline.link.judged import replay
from dateline.link.score import explain_pair, score_pair
from dateline.link.sketch import Sketch, sketch_claim
from dateline.link.wording import describe
from dateline.model import (
    HAPPENED_MODALITIES,
    Claim,
    Incident,
    Judgement,
    Origin,
    PairScore,
    Role,
    TimeStatus,
)

NO_INCIDENTS: Mapping[str, str] = {}


def link_claims(
    claims: Sequence[Claim],
    origins: Sequence[Origin],
    judgements: Sequence[Judgement],
    earlier: Mapping[str, str] = NO_INCIDENTS,
) -> tuple[Incident, ...]:
    """The incidents that `claims` describe; the same in whatever order they come.

    `earlier` is the incident that each claim was in before: incidents keep their ids.

    What is only intended, ordered, conditional, predicted or habitual is no happening and gets
    no incident; what is denied gets the incident of those who affirm it.
    """
    judged = replay(judgements)
    by_id = {
        claim.id: claim
        for claim in claims
        if may_be_incident(claim) and claim.id not in judged.rejected
    }
    sketches = _sketch(list(by_id.values()), origins, load_codebook().family)
    blocks = {_ids(sketches, pair): rule for pair, rule in candidate_pairs(sketches).items()}
    sketch_of = {one.id: one for one in sketches}
    bits = {pair: score_pair(*(sketch_of[one] for one in pair)) for pair in sorted(blocks)}
    groups, joined = cluster(by_id, bits, judged.pairs)
    reasons: dict[str, list[PairScore]] = {}
    for left, right in joined:
        pair = explain_pair(sketch_of[left], sketch_of[right], blocks[left, right])
        reasons.setdefault(left, []).append(pair)
    names = name_groups(groups, earlier)
    incidents = [
        _incident(name, [by_id[one] for one in group], reasons)
        for name, group in zip(names, groups, strict=True)
    ]
    return tuple(sorted(incidents, key=lambda one: one.id))


def may_be_incident(claim: Claim) -> bool:
    """Whether the claim is about something that happened, whether affirmed or denied."""
    return claim.modality in HAPPENED_MODALITIES and claim.time_status is not TimeStatus.FUTURE


def _sketch(
    claims: Sequence[Claim], origins: Sequence[Origin], family: Callable[[str], str]
) -> list[Sketch]:
    origin_of = {report: origin.id for origin in origins for report in origin.members}
    sketches = [
        sketch_claim(
            claim,
            family=family(claim.event.type),
            origin=origin_of.get(claim.report_id, claim.report_id),
        )
        for claim in claims
    ]
    return sorted(sketches, key=lambda one: one.id)


def _ids(sketches: Sequence[Sketch], pair: tuple[int, int]) -> tuple[str, str]:
    return sketches[pair[0]].id, sketches[pair[1]].id


def _incident(
    name: str, claims: Sequence[Claim], reasons: Mapping[str, Sequence[PairScore]]
) -> Incident:
    pairs = [pair for claim in claims for pair in reasons.get(claim.id, ())]
    ids = tuple(claim.id for claim in claims)
    incident = Incident(
        id=name,
        claim_ids=ids,
        event_type=summary.main_type(claims),
        place=summary.main_place(claims),
        time=summary.main_time(claims),
        agents=_names(claims, lambda told: summary.names_in_role(told, Role.AGENT)),
        patients=_names(claims, summary.patients_of),
        counts=summary.sum_up_counts(claims),
        summary_rule=summary.SUMMARY_RULE,
        pairs=tuple(sorted(pairs, key=lambda one: (-one.bits, one.left, one.right))),
    )
    return describe(incident)


def _names(
    claims: Sequence[Claim], names: Callable[[Sequence[Claim]], tuple[str, ...]]
) -> tuple[str, ...]:
    """The names from the claims of the main type; from all, where those name nobody."""
    return names(summary.of_main_type(claims)) or names(claims)
