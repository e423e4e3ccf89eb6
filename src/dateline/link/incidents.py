"""Claims to incidents: block, compare, score, cluster, sum up."""

from collections.abc import Callable, Sequence

from dateline.claims.codebook import load_codebook
from dateline.link import summary
from dateline.link.block import candidate_pairs
from dateline.link.cluster import cluster, reasons_within
from dateline.link.judged import replay
from dateline.link.score import score_pair
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
    incident_id,
)


def link_claims(
    claims: Sequence[Claim], origins: Sequence[Origin], judgements: Sequence[Judgement]
) -> tuple[Incident, ...]:
    """The incidents that `claims` describe; the same in whatever order they come.

    What is only intended, ordered, conditional, predicted or habitual is no happening and gets
    no incident; what is denied gets the incident of those who affirm it.
    """
    by_id = {claim.id: claim for claim in claims if may_be_incident(claim)}
    sketches = _sketch(list(by_id.values()), origins, load_codebook().family)
    scores = _score(sketches)
    judged = replay(judgements)
    groups = cluster(by_id, scores, same=judged.same, different=judged.different)
    pairs = reasons_within(groups, scores)
    incidents = [
        _incident([by_id[one] for one in group], pairs.get(number, ()))
        for number, group in enumerate(groups)
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


def _score(sketches: Sequence[Sketch]) -> list[PairScore]:
    pairs = candidate_pairs(sketches)
    return [
        score_pair(sketches[left], sketches[right], rule)
        for (left, right), rule in sorted(pairs.items())
    ]


def _incident(claims: Sequence[Claim], pairs: tuple[PairScore, ...]) -> Incident:
    ids = tuple(claim.id for claim in claims)
    incident = Incident(
        id=incident_id(ids[0]),
        claim_ids=ids,
        event_type=summary.main_type(claims),
        place=summary.main_place(claims),
        time=summary.main_time(claims),
        agents=summary.names_in_role(claims, Role.AGENT),
        patients=summary.names_in_role(claims, Role.PATIENT),
        counts=summary.sum_up_counts(claims),
        summary_rule=summary.SUMMARY_RULE,
        pairs=pairs,
    )
    return describe(incident)
