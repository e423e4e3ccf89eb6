"""Incidents: claims that are judged to describe one happening."""

from dataclasses import dataclass

from dateline.model.counts import Count
from dateline.model.ids import make_id
from dateline.model.places import Place
from dateline.model.times import UNKNOWN_TIME, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScore:
    """How alike two claims are, in bits, with the reason of each comparison.

    Attributes:
        bits: the sum; above the threshold the pair is linked.
        reasons: ``comparison: level (±bits)`` for each field.
        block: the rule that brought the two together.
    """

    left: str
    right: str
    bits: float
    reasons: tuple[str, ...] = ()
    block: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims judged to describe one happening, with a summary computed by a named rule.

    Attributes:
        id: ``inc1-…``, from the earliest claim; stays when claims are added.
        claim_ids: ascending.
        event_type: the most specific type on which most independent voices agree.
        agents: names of actors, most often named first.
        patients: likewise.
        counts: min / best / max over independent voices by kind; never averaged.
        part_of: id of the incident of which this one is a part ("three strikes", a running
            total); it is an incident of its own all the same.
        parts: ids of the incidents that are parts of this one, ascending.
        summary: one sentence built from the fields.
        summary_rule: the rule that built the fields.
        pairs: the links that hold it together.
    """

    id: str
    claim_ids: tuple[str, ...]
    event_type: str
    place: Place | None = None
    time: Interval = UNKNOWN_TIME
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    part_of: str | None = None
    parts: tuple[str, ...] = ()
    summary: str = ""
    summary_rule: str = ""
    pairs: tuple[PairScore, ...] = ()


def incident_id(first_claim_id: str) -> str:
    """The id of the incident that begins with this claim."""
    return make_id("inc", 1, (first_claim_id,))
